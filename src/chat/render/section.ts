import type { Block } from '../../domain/outgoing.ts';

type Heading = Extract<Block, { of: 'heading' }>;
type List = Extract<Block, { of: 'list' }>;
type Citation = Extract<Block, { of: 'citation' }>;

/** What belongs together: headings, what they name, and what it is cited from. */
export interface Section {
  readonly headings: readonly Heading[];
  readonly body: Exclude<Block, Heading | Citation> | null;
  readonly cited: readonly Citation[];
}

/** Blocks as sections, in their order. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < blocks.length;) {
    const headings = runOf(blocks, i, (block) => block.of === 'heading');
    const next = blocks[i + headings.length];
    const body = next?.of === 'list' || next?.of === 'paragraph' ? next : null;
    const citedFrom = i + headings.length + (body === null ? 0 : 1);
    const cited = runOf(blocks, citedFrom, (block) => block.of === 'citation');
    sections.push({ headings, body, cited });
    i = citedFrom + cited.length;
  }
  return sections;
}

function runOf<Kind extends Block>(
  blocks: readonly Block[],
  from: number,
  isOne: (block: Block) => block is Kind,
): readonly Kind[] {
  const run: Kind[] = [];
  for (const block of blocks.slice(from)) {
    if (!isOne(block)) break;
    run.push(block);
  }
  return run;
}

/** How many items a section can be divided into; 1 for one without a list. */
export function countOf({ body }: Section): number {
  return body?.of === 'list' ? body.items.length : 1;
}

export function blocksOf({ headings, body, cited }: Section): readonly Block[] {
  return [...headings, ...(body === null ? [] : [body]), ...cited];
}

/** Items `from` to before `to` of a section's list, counted from 0, under its headings and above their sources. */
export function portionOf(section: Section, from: number, to: number): Section {
  const { headings, body, cited } = section;
  if (body?.of !== 'list') return section;
  return { headings, body: itemsOf(body, from, to), cited: citedBy(cited, { from, to, count: body.items.length }) };
}

function itemsOf(list: List, from: number, to: number): List {
  return { ...list, items: list.items.slice(from, to), from: list.from === null ? null : list.from + from };
}

/**
 * What some items of a list are cited from: with as many quotations as items each item has its own, otherwise all
 * quotations stand with the last item. Sources that stand after the last quotation are of every item.
 */
function citedBy(
  cited: readonly Citation[],
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
): readonly Citation[] {
  const last = cited.findLastIndex(({ quote }) => quote !== '');
  const shared = cited.slice(0, Math.max(last, 0)).every(({ source }) => source === '') ? Math.max(last, 0) : last + 1;
  const sources = cited.slice(shared).map(({ source }) => source);
  const quoting = cited.slice(0, last + 1).map((one, i) => (i < shared ? one : { ...one, source: '' }));
  const own = quoting.length === count ? quoting.slice(from, to) : to === count ? quoting : [];
  const [first = '', ...more] = sources;
  const end = own.at(-1);
  const ended: readonly Citation[] =
    end?.source === '' ? [...own.slice(0, -1), { ...end, source: first }] : [...own, ...sourceOnly(first)];
  return [...ended, ...more.flatMap(sourceOnly)];
}

function sourceOnly(source: string): readonly Citation[] {
  return source === '' ? [] : [{ of: 'citation', quote: '', source }];
}
