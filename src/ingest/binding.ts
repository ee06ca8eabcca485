import type { Agency } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { namedStart, partiesOf } from './names.ts';
import type { Node } from './tree.ts';

/** Whom a clause binds, in its own words. */
export interface Bound {
  readonly responsible: string;
  readonly binds: readonly string[];
  /** The agency's name as its heading prints it, where the words are of one agency. */
  readonly agency: string | null;
  readonly guessed: boolean;
  /** The task's words, where they stand apart from its date. */
  readonly task?: string | null;
}

/** Where a subject can begin inside a sentence, folded: behind a comma, a colon, or the word that gives the order. */
const SUBJECT_AT = /(?:\b(?:yeu cau|de nghi|giao cho|giao|doi voi|rieng|con)\s+|[,:;]\s+|^)/gu;
/** What a class's words may end with that names nobody. */
const TAIL = /\s+(?:được giao (?:nhiệm vụ|chủ trì).*|có liên quan.*|liên quan.*|theo .*)$/u;

/** How the subject is to act, said before its verb. */
const MANNER = /\s+(?:khẩn trương|tiếp tục|chủ động|nghiêm túc|kịp thời|tập trung|tích cực|thường xuyên)$/u;

/** The first subject of an order in a text: an office's or class's words before a verb. */
export function subjectIn(text: string): string | null {
  const folded = foldInPlace(text);
  for (const match of folded.matchAll(SUBJECT_AT)) {
    const at = match.index + match[0].length;
    const named = namedStart(text.slice(at));
    // "… để khởi công": what is in front is the purpose's, no office.
    if (named !== null && /\sđể$/u.test(named.name)) continue;
    // The issuer who orders is not whom the order binds.
    if (named?.form !== 'subject' || /^(?:yeu cau|de nghi|giao)\b/u.test(foldInPlace(named.rest))) continue;
    if (!/\b(?:phoi hop|cung|voi|cua|qua|cho|ve|boi)\s*$/u.test(folded.slice(0, at)))
      return named.name.replace(MANNER, '');
  }
  return null;
}

/** The agency's node above a node, or the node itself. */
export function agencyAbove(node: Node, agencies: readonly Agency[]): Agency | null {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    const { start } = at.block;
    const agency = agencies.find((one) => one.span.start === start);
    if (agency !== undefined) return agency;
  }
  return null;
}

const classesOf = (responsible: string): readonly string[] =>
  partiesOf(responsible.replace(TAIL, '')).map((part) => part.replace(TAIL, ''));

export function boundBy(responsible: string, agency: string | null, guessed: boolean): Bound {
  return { responsible, binds: agency === null ? classesOf(responsible) : [responsible], agency, guessed };
}
