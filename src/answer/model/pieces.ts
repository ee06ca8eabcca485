import type { Finding, FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { AnswerPart, DropReason } from '../../domain/model.ts';
import type { Passage } from '../../domain/plan.ts';
import { plain } from '../../text/plain.ts';
import { holds, isAsked, isWhole } from './complete.ts';
import type { Handed, Handout } from './handout.ts';
import { checkLink, type Link } from './linking.ts';
import { quotedIn } from './quote.ts';
import { isUnderNegation } from '../under-negation.ts';

/** What an answer is put together of, beside links. */
export type Piece =
  | { readonly of: 'finding'; readonly finding: Finding }
  | { readonly of: 'duty'; readonly found: FoundDuty }
  | { readonly of: 'passage'; readonly found: FoundPassage }
  | { readonly of: 'status'; readonly text: string };

/** Pieces behind a link, or without one. */
export interface Section {
  readonly link: Link | null;
  readonly pieces: readonly Piece[];
}

/** What a model's parts came to. */
export interface ReadParts {
  readonly sections: readonly Section[];
  /** Everything that is shown, in its order. */
  readonly shown: readonly Handed[];
  /** Why each of the other parts is not; a link that links nothing counts as `repeated`. */
  readonly dropped: readonly DropReason[];
}

/**
 * Takes the parts that may be shown, in their order. Duties and dates stand in one place with all that was found with
 * them, however the model spread them, so that what is said of them together ("3 nhiệm vụ", "Có.") is never said of some.
 */
export function readParts(
  parts: readonly AnswerPart[],
  handout: Handout,
  { findings, said }: { readonly findings: readonly Finding[]; readonly said: string },
): ReadParts {
  const sections: { link: Link | null; pieces: Piece[] }[] = [];
  const shown = new Map<string, Handed>();
  const links = new Set<string>();
  const placed = new Set<Finding>();

  const takeLink = (text: string): DropReason | null => {
    const link = checkLink(text, said);
    const passed = link.ok && !links.has(link.text) ? link : null;
    // What follows a sentence that was refused does not belong to the one before it either.
    sections.push({ link: passed, pieces: [] });
    if (passed !== null) links.add(passed.text);
    return link.ok ? (passed === null ? 'repeated' : null) : link.why;
  };
  const takeEntry = (id: string, words: string | null): DropReason | null => {
    const handed = handout.get(id);
    if (handed === undefined) return 'unknown-id';
    if (shown.has(id)) return 'repeated';
    const quoted = words === null ? null : quotedIn(words, wordsOf(handed));
    if (words !== null && quoted === null) return 'not-quoted';
    if (!isAsked(handed, findings)) return 'unasked';
    const isBefore = (passage: Passage): boolean =>
      sections.at(-1)?.pieces.some((piece) => piece.of === 'passage' && piece.found.passage === passage) ?? false;
    if (handed.of === 'passage' && isUnderNegation(handed.found, isBefore)) return 'not-quoted';
    shown.set(id, handed);
    const whole = findings.filter((finding) => isWhole(finding) && holds(finding, handed));
    const fresh = whole.filter((finding) => !placed.has(finding));
    for (const finding of fresh) placed.add(finding);
    const pieces = whole.length > 0 ? fresh.map(pieceOfFinding) : [pieceOf(handed, quoted)];
    const section = sections.at(-1);
    if (section === undefined) sections.push({ link: null, pieces });
    else section.pieces.push(...pieces);
    return null;
  };

  const dropped = parts.flatMap(({ kind, id, text }) => {
    const why = kind === 'say' ? takeLink(text ?? '') : takeEntry(id ?? '', kind === 'quote' ? (text ?? '') : null);
    return why ?? [];
  });
  const idle = sections.filter(({ link, pieces }) => link !== null && pieces.length === 0);
  return {
    sections: sections.filter(({ pieces }) => pieces.length > 0),
    shown: [...shown.values()],
    dropped: [...dropped, ...idle.map(() => 'repeated' as const)],
  };
}

const pieceOfFinding = (finding: Finding): Piece => ({ of: 'finding', finding });

/** @param quoted what is quoted of it, with the sentences around; null where it is shown whole */
function pieceOf(handed: Handed, quoted: string | null): Piece {
  switch (handed.of) {
    // A part of an order or of a clause may say something else than the whole: those are always shown whole.
    case 'duty':
      return { of: 'duty', found: handed.found };
    case 'passage': {
      const { plan, passage } = handed.found;
      const part = quoted === null || quoted === plain(passage.text) ? passage : { ...passage, text: quoted };
      return { of: 'passage', found: { plan, passage: part } };
    }
    case 'deadline':
    case 'fact':
      return pieceOfFinding(handed.finding);
    case 'status':
      return { of: 'status', text: handed.text };
  }
}

/** What may be quoted of an entry. */
function wordsOf(handed: Handed): string {
  switch (handed.of) {
    case 'duty':
      return handed.found.duty.text;
    case 'deadline':
      return handed.due.deadline.quote;
    case 'passage':
      return handed.found.passage.text;
    case 'fact':
    case 'status':
      return handed.text;
  }
}
