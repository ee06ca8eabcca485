import type { Answer } from '../../domain/answer.ts';
import type { Due, Finding, FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Duty, Plan } from '../../domain/plan.ts';
import type { Handed } from './handout.ts';

/** Whether an entry may stand in the answer: what the plans give is what the look-up for the question itself gave. */
export function isAsked(handed: Handed, findings: readonly Finding[]): boolean {
  switch (handed.of) {
    case 'duty':
      return findings.some((finding) => isGiven(handed, finding));
    case 'deadline':
    case 'fact':
      return findings.some((finding) => holds(finding, handed));
    // Only what has to do with the question is handed out, and a status only to who may know it.
    case 'passage':
    case 'status':
      return true;
  }
}

/** Findings that are given whole or not at all. */
export function isWhole(finding: Finding): boolean {
  return finding.of !== 'passages' && finding.of !== 'who';
}

/** True where an entry is one of those of a finding, or stands for the whole of it. */
export function holds(finding: Finding, handed: Handed): boolean {
  switch (handed.of) {
    case 'duty':
      return dutiesIn(finding).includes(handed.found.duty);
    case 'deadline':
      return finding.of === 'deadlines' && finding.due.some((due) => isSame(due, handed.due));
    case 'passage':
      return finding.of === 'passages' && finding.found.some(({ passage }) => passage === handed.found.passage);
    case 'fact':
      return finding === handed.finding;
    case 'status':
      return false;
  }
}

/** True where the words of the question find nothing. */
export function isNothing(findings: readonly Finding[]): boolean {
  return findings.every((one) => one.of === 'missing' && one.missing.of === 'nothing');
}

/**
 * True where nothing that the question asks for was left out: every duty and date, every fact that has no entries, and of
 * passages, and of those who have to do with a matter, one at least (`leftOut` tells the others). What cannot be given by an identifier (a question
 * back, an office that is not there) cannot be replaced; that nothing was found can.
 */
export function isComplete(shown: readonly Handed[], findings: readonly Finding[]): boolean {
  if (isNothing(findings)) return true;
  return findings.every((finding) => {
    switch (finding.of) {
      case 'duties': {
        const duties = dutiesIn(finding);
        return duties.length > 0
          ? duties.every((duty) => shown.some((one) => one.of === 'duty' && one.found.duty === duty))
          : isShown(finding, shown);
      }
      case 'deadlines':
        return finding.due.length > 0
          ? finding.due.every((due) => shown.some((one) => one.of === 'deadline' && isSame(one.due, due)))
          : isShown(finding, shown);
      case 'who':
      case 'passages':
        return shown.some((one) => isGiven(one, finding));
      case 'via':
      case 'document':
      case 'unchanged':
      case 'plans':
      case 'agencies':
      case 'places':
      case 'periods':
        return isShown(finding, shown);
      case 'chatter':
      case 'unclear':
      case 'missing':
        return false;
    }
  });
}

/**
 * What is put behind an answer because it was left out of it: everybody who has to do with a matter, the passage that
 * fits best, and what stands in one section with a passage that was chosen, which may be one of a list (without them
 * 2 answers of 36 were lost). The `others` may be what merely comes close: it is told where they stand.
 */
export function leftOut(
  shown: readonly Handed[],
  findings: readonly Finding[],
): {
  readonly duties: readonly FoundDuty[];
  readonly passages: readonly FoundPassage[];
  readonly others: readonly FoundPassage[];
} {
  const isIn = (finding: Finding): boolean => shown.some((one) => isGiven(one, finding));
  const isBesideShown = ({ plan, passage: { section } }: FoundPassage): boolean =>
    shown.some((one) => one.of === 'passage' && one.found.plan === plan && one.found.passage.section === section);
  const missing = findings.flatMap((finding) =>
    finding.of === 'passages'
      ? finding.found
          .map((one, at) => ({ one, belongs: at === 0 || isBesideShown(one) }))
          .filter(({ one }) => !isIn({ of: 'passages', found: [one], total: 1 }))
      : [],
  );
  return {
    duties: findings.flatMap((finding) =>
      finding.of === 'who' ? finding.found.filter((one) => !isIn({ of: 'who', found: [one] })) : [],
    ),
    passages: missing.filter(({ belongs }) => belongs).map(({ one }) => one),
    others: missing.filter(({ belongs }) => !belongs).map(({ one }) => one),
  };
}

/** True where two answers give the same duties and the same dates, each as often; their order is free. */
export function givesSame(one: Answer, other: Answer): boolean {
  const keys = ({ duties, deadlines }: Answer): string =>
    JSON.stringify([...duties, ...deadlines].map((each) => JSON.stringify(each)).sort());
  return keys(one) === keys(other);
}

function isShown(finding: Finding, shown: readonly Handed[]): boolean {
  return shown.some((one) => holds(finding, one));
}

/** A duty may have been found as a passage and the other way round: it is the same words of the same document. */
function isGiven(handed: Handed, finding: Finding): boolean {
  if (holds(finding, handed)) return true;
  if (handed.of === 'duty' && finding.of === 'passages') {
    return finding.found.some(({ plan, passage }) => overlap(handed.found, plan, passage.span));
  }
  if (handed.of === 'passage' && finding.of === 'who') {
    const { plan, passage } = handed.found;
    return finding.found.some((found) => overlap(found, plan, passage.span));
  }
  return false;
}

function overlap({ plan, duty }: FoundDuty, other: Plan, { start, end }: Duty['span']): boolean {
  return plan === other && duty.span.start < end && start < duty.span.end;
}

export function isSame(one: Due, other: Due): boolean {
  return one.deadline === other.deadline && one.date === other.date;
}

function dutiesIn(finding: Finding): readonly Duty[] {
  if (finding.of === 'who') return finding.found.map(({ duty }) => duty);
  return finding.of === 'duties' ? finding.found.flatMap(({ agency }) => agency.duties) : [];
}
