import type { Finding } from '../../domain/finding.ts';

/**
 * True where findings came out of a search over passages and duties, or out of one that found nothing: only there can
 * search by meaning find more, so only there is a question's vector worth asking a model for.
 */
export function wantsPassages(findings: readonly Finding[]): boolean {
  return findings.some((finding) => {
    switch (finding.of) {
      case 'passages':
      case 'who':
      case 'periods':
        return true;
      case 'missing':
        return finding.missing.of === 'nothing';
      case 'deadlines':
        return finding.due.length === 0 && finding.nearest.length > 0;
      default:
        return false;
    }
  });
}
