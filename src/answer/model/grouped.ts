import type { Finding } from '../../domain/finding.ts';
import { draft, type Draft } from '../draft.ts';
import type { Piece } from './pieces.ts';

/** Puts pieces into words, those of one kind that follow one another as one finding. @param compose also given the how-manieth it is */
export function draftsOf(
  pieces: readonly Piece[],
  findings: readonly Finding[],
  compose: (finding: Finding, at: number) => Draft,
): readonly Draft[] {
  return groupsOf(pieces).map((group, at) => {
    const [first] = group;
    if (first.of === 'status') return draft({ text: first.text });
    return compose(first.of === 'finding' ? first.finding : findingOf(group, findings), at);
  });
}

/** Pieces that are put into words together. */
export type Group = readonly [Piece, ...Piece[]];

export function groupsOf(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const joins = last !== undefined && last[0].of === piece.of && (piece.of === 'duty' || piece.of === 'passage');
    if (joins) groups[groups.length - 1] = [...last, piece];
    else groups.push([piece]);
  }
  return groups;
}

/** Passages, or duties that say who has to do with a matter; what was found together is given as it was found. */
function findingOf(group: readonly Piece[], findings: readonly Finding[]): Finding {
  const duties = group.flatMap((piece) => (piece.of === 'duty' ? [piece.found] : []));
  if (duties.length > 0) return { of: 'who', found: duties };
  const found = group.flatMap((piece) => (piece.of === 'passage' ? [piece.found] : []));
  const together = findings.find(
    (finding) =>
      finding.of === 'passages' &&
      finding.found.length === found.length &&
      finding.found.every((one) => found.some(({ passage }) => passage === one.passage)),
  );
  return together ?? { of: 'passages', found, total: found.length };
}
