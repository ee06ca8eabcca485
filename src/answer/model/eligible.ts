import type { Answer } from '../../domain/answer.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Understood } from '../../domain/understood.ts';

/**
 * True where a model may do better than the answer without one: a single question, whose place, agency and plan are
 * known. Greetings, questions back and what no plan covers are said in fixed sentences.
 */
export function isEligible(asked: Understood, findings: readonly Finding[], baseline: Answer): boolean {
  if (asked.also.length > 0 || baseline.status === 'clarify' || findings.length === 0) return false;
  return findings.every(
    (finding) =>
      finding.of !== 'chatter' &&
      finding.of !== 'unclear' &&
      (finding.of !== 'missing' || finding.missing.of === 'nothing'),
  );
}
