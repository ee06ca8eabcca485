import { plain } from '../text/plain.ts';
import type { Anatomy } from './anatomy.ts';
import type { Leaf } from './passages.ts';
import { HEADER_SECTION, walk } from './tree.ts';

/** The footnotes of a document as passages, each in the section of the words that it is about. */
export function footnotesOf({ furniture, text, parts }: Anatomy, source: string): readonly Leaf[] {
  const nodes = parts.flatMap(({ tree, annex }) => [...walk(tree), ...walk(annex)]);
  return furniture
    .filter(({ kind }) => kind === 'footnote')
    .map(({ start, end }) => {
      const note = plain(source.slice(start, end));
      const mark = /^\[?[\d¹²³⁴⁵⁶⁷⁸⁹]+\]?/u.exec(note)?.[0] ?? note;
      const about = nodes.find(({ block }) => block.start < start && text.slice(block.start, block.end).includes(mark));
      return { section: about?.section ?? HEADER_SECTION, path: about?.path ?? [], text: note, span: { start, end } };
    });
}
