import type { Finding } from '../../domain/finding.ts';

/**
 * True where findings came out of a search over passages and duties, or out of one that found nothing: only there can
 * search by meaning find more, so only there is a question's vector worth asking a model for.
 */
export function wantsPassages(findings: readonly Finding[]): boolean {
  return findings.some(isSearched);
}

function isSearched(finding: Finding): boolean {
  if (finding.of === 'missing') return finding.missing.of === 'nothing';
  // No date was found; what comes nearest to one was searched for.
  if (finding.of === 'deadlines') return finding.due.length === 0 && finding.nearest.length > 0;
  return finding.of === 'passages' || finding.of === 'who' || finding.of === 'periods';
}
