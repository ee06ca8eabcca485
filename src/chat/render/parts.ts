import type { AttachedFile, Block, Button, ChannelTraits, Choice, Outgoing, Part } from '../../domain/outgoing.ts';
import { ANSWER_BY_WRITING, CHOOSE_ONE } from '../../text/vi/chat.ts';
import { clean } from './clean.ts';
import { escapeHtml, htmlOf } from './html.ts';
import { layOut, type Laid } from './lay-out.ts';
import { buttonData } from './menu-id.ts';
import { shorten } from './shorten.ts';
import { split } from './split.ts';

/** Longest label of a button, in UTF-16 units. */
const LONGEST_LABEL = 64;
/** What a telephone shows of it, in UTF-16 units; longer labels are printed above their buttons too. */
const SEEN_LABEL = 32;
/** Longest text beside a file, in UTF-16 units: Telegram's limit of a caption. */
const LONGEST_CAPTION = 1024;
/** HTML source for each unit of text that it may hold: tags and entities count little, but are not free. */
const HTML_PER_UNIT = 2;
/** Platforms refuse a message in which nothing can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A message as it goes out. */
export interface Rendered {
  /** In order, each a message; none where there is nothing to read. */
  readonly parts: readonly Part[];
  /** What a `Menu` keeps: the choices that the buttons' data and the printed numbers count. */
  readonly choices: readonly Choice[];
}

/**
 * Renders a message for a platform and divides it into parts of at most `maxUnits` (64 or more) of text, with HTML of at
 * most twice that. Choices are buttons under the last part, or numbered lines where the platform has none. A file goes
 * with the last part, and by itself, under its name, where that part is too long for a caption.
 */
export function renderParts({ blocks, choices, file }: Outgoing, traits: ChannelTraits, menuId: string): Rendered {
  const flat = choices.flat();
  const laid = layOut([...blocks, ...printed(flat, traits)]);
  const parts = VISIBLE.test(laid.text) ? partsOf(laid, choices, traits, menuId) : [];
  return { choices: flat, parts: file === undefined || !traits.files ? parts : withFile(parts, file, traits) };
}

function partsOf(laid: Laid, choices: Outgoing['choices'], traits: ChannelTraits, menuId: string): readonly Part[] {
  const ranges = split(laid, (from) => reach(laid, from, traits));
  const rows = traits.buttons ? buttonRows(choices, menuId) : [];
  return ranges.map(({ from, to }, i) => ({
    text: laid.text.slice(from, to),
    html: traits.markup === 'html' ? htmlOf(laid, from, to) : null,
    buttons: i === ranges.length - 1 ? rows : [],
  }));
}

function withFile(parts: readonly Part[], file: AttachedFile, { markup }: ChannelTraits): readonly Part[] {
  const last = parts.at(-1);
  if (last !== undefined && last.text.length <= LONGEST_CAPTION) return [...parts.slice(0, -1), { ...last, file }];
  const text = clean(file.name);
  return [...parts, { text, html: markup === 'html' ? escapeHtml(text) : null, buttons: [], file }];
}

/** The furthest offset up to which text and its HTML fit into one message. */
function reach(laid: Laid, from: number, { maxUnits, markup }: ChannelTraits): number {
  const most = Math.min(from + maxUnits, laid.text.length);
  const fits = (to: number): boolean => markup === 'none' || htmlOf(laid, from, to).length <= HTML_PER_UNIT * maxUnits;
  if (fits(most)) return most;
  let [fitting, tooFar] = [from + 1, most];
  while (tooFar - fitting > 1) {
    const middle = Math.floor((fitting + tooFar) / 2);
    if (fits(middle)) fitting = middle;
    else tooFar = middle;
  }
  return fitting;
}

/** The choices as blocks, where they have to be read: without buttons, or where a button does not show all of one. */
function printed(choices: readonly Choice[], { buttons }: ChannelTraits): readonly Block[] {
  const items = choices.filter(({ shown }) => shown).map(labelOf);
  if (items.length === 0 || (buttons && items.every((label) => label.length <= SEEN_LABEL))) return [];
  return [
    { of: 'heading', text: buttons ? CHOOSE_ONE : ANSWER_BY_WRITING },
    { of: 'list', items, from: 1 },
  ];
}

function buttonRows(rows: Outgoing['choices'], menu: string): readonly (readonly Button[])[] {
  let index = 0;
  return rows
    .map((row) =>
      row.map((choice) => {
        const data = buttonData({ menu, index: index++ });
        return { label: shorten(labelOf(choice), LONGEST_LABEL) || `${index}`, data };
      }),
    )
    .filter((row) => row.length > 0);
}

/** In one line: a button has no more. */
function labelOf({ label }: Choice): string {
  return clean(label).replace(/\s+/gu, ' ').trim();
}
