import type { Block } from '../../domain/outgoing.ts';
import { clean } from './clean.ts';

/** A stretch of text that stands out; offsets in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly look: 'heading' | 'quote';
}

/** Blocks as one plain text, with what the text no longer shows. */
export interface Laid {
  readonly text: string;
  /** In order, none over another. */
  readonly spans: readonly Span[];
  /** Where a block ends after which an empty line follows, and what belongs together is complete. */
  readonly sectionEnds: readonly number[];
  /** Where a block or an item of a list ends, all `sectionEnds` among them; not where a heading does. */
  readonly itemEnds: readonly number[];
}

/** A piece of a block: a line of its own. */
interface Piece {
  readonly text: string;
  readonly look: Span['look'] | null;
}

/** Lays blocks out one under the other; those without a visible word leave no trace. */
export function layOut(blocks: readonly Block[]): Laid {
  let text = '';
  const spans: Span[] = [];
  const sectionEnds: number[] = [];
  const itemEnds: number[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const pieces = piecesOf(block);
    if (pieces.length === 0) continue;
    if (before !== null) {
      const apart = isApart(before, block);
      if (before.of !== 'heading') itemEnds.push(text.length);
      if (apart) sectionEnds.push(text.length);
      text += apart ? '\n\n' : '\n';
    }
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) {
        itemEnds.push(text.length);
        text += '\n';
      }
      const from = text.length;
      text += piece.text;
      if (piece.look !== null) spans.push({ from, to: text.length, look: piece.look });
    }
    before = block;
  }
  return { text, spans, sectionEnds, itemEnds };
}

/** True where an empty line parts two blocks: what a heading names, and lists and citations, belong to what is above. */
function isApart(before: Block, block: Block): boolean {
  return before.of !== 'heading' && (block.of === 'paragraph' || block.of === 'heading');
}

function piecesOf(block: Block): readonly Piece[] {
  switch (block.of) {
    case 'paragraph':
      return seen([{ text: block.text, look: null }]);
    case 'heading':
      return seen([{ text: block.text, look: 'heading' }]);
    case 'list':
      return seen(
        block.items.map((item, i) => ({
          text: `${block.from === null ? '-' : `${block.from + i}.`} ${item.trim()}`,
          look: null,
        })),
      );
    case 'citation':
      return seen([
        { text: block.quote, look: 'quote' },
        { text: block.source, look: null },
      ]);
  }
}

function seen(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ text, look }) => ({ text: clean(text).trim(), look })).filter(({ text }) => text !== '');
}
