import type { Block, Choice } from '../../domain/outgoing.ts';
import { moreLabel, MORE_WORDS } from '../../text/vi/chat.ts';
import { layOut } from './lay-out.ts';
import { NOTE_MARK } from './marks.ts';
import { blocksOf, countOf, portionOf, sectionsOf, type Section } from './section.ts';

/** As much of an answer as goes into one message. */
export interface Page {
  readonly shown: readonly Block[];
  /** What is left for the next pages; empty after the last. */
  readonly rest: readonly Block[];
  /** Shows the next page; null where nothing is left. */
  readonly more: Choice | null;
}

/**
 * The first page of blocks: whole items of lists and whole blocks up to `pageUnits` UTF-16 units of text, at least one,
 * whatever its length. A list that is divided has its headings and its sources on each of its pages and goes on
 * numbering; a quotation stands whole, with its item where each item has one, and with the last item otherwise. Notes
 * at the end ("Lưu ý: …", that a plan is no longer in force) are shown at once.
 * @param total items of the whole answer, as the deed that asked for this page has it; for the first page they are counted
 */
export function pageOf(blocks: readonly Block[], pageUnits: number, total: number = itemsIn(blocks)): Page {
  const { shown, rest } = divide(blocks, pageUnits);
  return { shown, rest, more: rest.length === 0 ? null : moreOf(rest, pageUnits, total) };
}

function moreOf(rest: readonly Block[], pageUnits: number, total: number): Choice {
  const from = total - itemsIn(rest) + 1;
  const { shown } = divide(rest, pageUnits);
  const count = itemsIn(shown);
  // Numbers that no item bears tell nobody what follows.
  const isNumbered = shown.some((block) => block.of === 'list' && block.from !== null);
  const label = moreLabel(isNumbered ? { from, to: from + count - 1 } : null, total);
  return { label, words: MORE_WORDS, shown: true, deed: { do: 'more', rest, total } };
}

function itemsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.of === 'list' ? block.items.length : 0), 0);
}

function divide(blocks: readonly Block[], pageUnits: number): Pick<Page, 'shown' | 'rest'> {
  if (unitsOf(blocks) <= pageUnits) return { shown: blocks, rest: [] };
  const notes = blocks.filter(isNote);
  const room = pageUnits - unitsOf(notes);
  const sections = sectionsOf(blocks.filter((block) => !isNote(block)));
  const shown: Block[] = [];
  for (const [i, section] of sections.entries()) {
    const fitting = fittingIn(section, (more) => unitsOf([...shown, ...more]) <= room);
    // A page shows something, whatever its length.
    const count = shown.length === 0 ? Math.max(fitting, 1) : fitting;
    const all = countOf(section);
    if (count > 0) shown.push(...blocksOf(portionOf(section, 0, count)));
    if (count === all) continue;
    const left = count === 0 ? section : portionOf(section, count, all);
    return { shown: [...shown, ...notes], rest: [left, ...sections.slice(i + 1)].flatMap(blocksOf) };
  }
  return { shown: [...shown, ...notes], rest: [] };
}

/** How many of a section's items fit, from its first. */
function fittingIn(section: Section, fits: (blocks: readonly Block[]) => boolean): number {
  const all = countOf(section);
  if (fits(blocksOf(section))) return all;
  let count = 0;
  while (count + 1 < all && fits(blocksOf(portionOf(section, 0, count + 1)))) count += 1;
  return count;
}

function isNote(block: Block): boolean {
  return block.of === 'paragraph' && block.text.startsWith(NOTE_MARK);
}

function unitsOf(blocks: readonly Block[]): number {
  return layOut(blocks).text.length;
}
