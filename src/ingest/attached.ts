import type { Attached } from '../domain/plan.ts';
import type { Part } from './anatomy.ts';
import { headerOf } from './header.ts';
import { kindName } from './kinds.ts';
import type { Line } from './lines.ts';
import type { Leaf } from './passages.ts';
import { tailOf } from './tail.ts';
import { HEADER_SECTION } from './tree.ts';

/** Lines as one text. */
export const joinedText = (lines: readonly Line[]): string => lines.map((line) => line.text).join(' ');

/** Place and date printed beside a letter's matter. */
const DATELINE = /\s+\p{Lu}[\p{L}\s]{1,30},\s*ngày\s.*$/u;

/** A title without the kind that stands before it; a full stop ends none. */
export function titleOf(lines: readonly Line[], kind: string | null): string | null {
  const text = joinedText(lines);
  const words =
    kind !== null && text.toLowerCase().length >= kind.length && !/^v\s*\/\s*v/iu.test(text)
      ? text.slice(kind.length)
      : text;
  const title = words
    .trim()
    .replace(DATELINE, '')
    .replace(/[\s.:;]+$/u, '');
  return title === '' ? null : title;
}

/** What the register says of a document that another one carries. */
export function attachedOf({ zones }: Part, source: string): Attached {
  const header = headerOf(zones.header);
  return {
    kind: kindName(zones.kind),
    title: titleOf(zones.title, zones.kind),
    number: header.number,
    issued: header.issued,
    recipients: tailOf(zones.tail, source).recipients,
  };
}

/** Its title and the note under it, to be found and quoted like any paragraph. */
export function attachedPassages({ zones }: Part): readonly Leaf[] {
  return [zones.title, zones.note].flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    return [{ section: HEADER_SECTION, path: [], text: joinedText(lines), span }];
  });
}
