import type { Answer } from '../../domain/answer.ts';
import type { Block } from '../../domain/outgoing.ts';
import { isPrinted } from './answer-choices.ts';
import { EXCERPT_MARK, SOURCE_MARK } from './marks.ts';

const DASHED = '- ';
const NUMBERED = /^([1-9]\d{0,3})\. (?=\S)/u;

/**
 * An answer's text as blocks: nothing is lost and nothing added, but that the numbered lines which print the answer's
 * choices are left out. `answerChoices` has their words, and a message shows them as buttons or prints them.
 *
 * A citation's `quote` is the quoting line as it stands, with its quotation marks; where sources stand without a
 * quotation it is empty, and so is `source` where several quotations share the source that follows the last of them.
 */
export function answerBlocks({ text, choices }: Pick<Answer, 'text' | 'choices'>): readonly Block[] {
  return text
    .split(/\n\s*\n/u)
    .flatMap(blocksOf)
    .filter((block) => block.of !== 'list' || !isPrinted(block, choices));
}

/** The blocks of lines between two empty ones. */
function blocksOf(lines: string): readonly Block[] {
  const blocks: Block[] = [];
  const all = lines.split('\n').filter((line) => line.trim() !== '');
  for (const [i, line] of all.entries()) {
    const block = blockOf(line, i === all.length - 1);
    const before = blocks.at(-1);
    const joined = before === undefined ? null : join(before, block);
    if (joined === null) blocks.push(block);
    else blocks[blocks.length - 1] = joined;
  }
  return blocks;
}

function blockOf(line: string, last: boolean): Block {
  if (line.startsWith(DASHED)) return { of: 'list', items: [line.slice(DASHED.length)], from: null };
  const [mark, number] = NUMBERED.exec(line) ?? [];
  if (mark !== undefined) return { of: 'list', items: [line.slice(mark.length)], from: Number(number) };
  if (line.startsWith(SOURCE_MARK)) return { of: 'citation', quote: '', source: line };
  if (line.startsWith(EXCERPT_MARK) || /^“.*”$/u.test(line)) return { of: 'citation', quote: line, source: '' };
  return { of: line.endsWith(':') && !last ? 'heading' : 'paragraph', text: line };
}

/** Both as one block, where the second goes on with the first. */
function join(before: Block, block: Block): Block | null {
  if (before.of === 'paragraph' && block.of === 'paragraph') {
    return { of: 'paragraph', text: `${before.text}\n${block.text}` };
  }
  if (before.of === 'citation' && block.of === 'citation' && before.source === '' && block.quote === '') {
    return { ...before, source: block.source };
  }
  if (before.of !== 'list' || block.of !== 'list') return null;
  const next = before.from === null ? null : before.from + before.items.length;
  return block.from === next ? { ...before, items: [...before.items, ...block.items] } : null;
}
