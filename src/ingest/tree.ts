import type { Span } from '../domain/span.ts';
import { CLOSING } from './evidence.ts';
import { type Block, isHeading, namedStartOf } from './outline.ts';
import { RANK } from './marks.ts';

/** A block with what stands under it. */
export interface Node {
  readonly block: Block;
  /** Heading path as printed: `IV.4.a`; a node without a label has its parent's. */
  readonly section: string;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  /** Headings above it, outermost first, as printed. */
  readonly path: readonly string[];
}

type Growing = Node & { readonly children: Growing[]; readonly rank: number };

/** The opening, before the first heading. */
export const HEADER_SECTION = 'header';
/** From "Trên đây là …" or the like on. */
export const CLOSING_SECTION = 'closing';

const rankOf = (block: Block, capitals: number): number =>
  block.mark?.kind === 'capital' ? capitals : RANK[block.mark?.kind ?? 'paragraph'];

/** A, B, C stand above I, II where the Roman numbers begin anew behind a letter, else below them. */
function rankOfCapitals(blocks: readonly Block[]): number {
  const letter = blocks.findIndex((block) => block.mark?.kind === 'capital');
  const next = blocks.slice(letter + 1).find((block) => block.mark?.kind === 'part');
  return letter >= 0 && next?.mark?.ordinal === 1 ? RANK.part - 0.5 : RANK.capital;
}

/** "PHẦN I." as printed. */
const DIVISION = /^(P(?:HẦN|hần)\s+[IVXLC]{1,7})(?=\s*[.):-])/u;

/** "PHẦN I." is a part like any other, unless "I.", "II." stand under it: then it is what they are parts of. */
function divided(blocks: readonly Block[]): readonly Block[] {
  const isDivision = (block: Block): boolean => block.mark?.kind === 'part' && DIVISION.test(block.text);
  const parts = blocks.filter((block) => block.mark?.kind === 'part');
  if (!parts.some(isDivision) || parts.every(isDivision)) return blocks;
  return blocks.map((block) => {
    const label = isDivision(block) ? DIVISION.exec(block.text)?.[1] : undefined;
    return label === undefined || block.mark === null
      ? block
      : { ...block, mark: { ...block.mark, kind: 'division', label: label.replace(/\s+/gu, ' '), ordinal: 0 } };
  });
}

/** A heading's words for a path: up to a colon that ends them. */
export function headingOf(block: Block): string {
  const colon = block.body.search(/:(?=\s|$)/u);
  const words = (colon > 0 && colon < 160 ? block.body.slice(0, colon) : block.body).replace(/[\s.:;]+$/u, '');
  // A bare "PHỤ LỤC" is all mark.
  return words === '' ? (block.mark?.label ?? '') : words;
}

function sectionOf(block: Block, parent: Growing | null): string {
  const above = parent?.section ?? HEADER_SECTION;
  const label = block.mark?.label ?? '';
  if (label === '') return above;
  if (parent === null || above === HEADER_SECTION || above === CLOSING_SECTION) return label;
  return joined(above, parent.block.mark?.label ?? '', label);
}

/** A section's path with the label of what stands under it; `own` is the path's last label, or empty. */
export function joined(path: string, own: string, label: string): string {
  // "3.1" under "3": the number is printed once.
  const printed = own !== '' && label.startsWith(`${own}.`);
  return printed ? `${path.slice(0, path.length - own.length)}${label}` : `${path}.${label}`;
}

/** Dashes hang under an office's paragraph that announces them, letters and numbers do not. */
const LEAD_IN_RANK = RANK.dash - 0.5;
/** "Giao Sở Y tế chủ trì:", "Sở Tài chính có trách nhiệm:" in running text. */
const isLeadIn = (block: Block): boolean =>
  block.mark === null && block.body.endsWith(':') && namedStartOf(block) !== null;

/** True where an unmarked paragraph stands beside this node rather than under it. */
const closes = (node: Growing): boolean =>
  node.rank >= RANK.dash ? !node.block.body.endsWith(':') : !isHeading(node.block);

/**
 * Hangs blocks under one another by the rank of their marks. An unmarked paragraph belongs to the nearest heading
 * above it, not to the item before it; one that closes the document stands by itself.
 */
export function treeOf(printed: readonly Block[], root: string = HEADER_SECTION): readonly Node[] {
  const blocks = divided(printed);
  const roots: Growing[] = [];
  const open: Growing[] = [];
  const capitals = rankOfCapitals(blocks);
  let closed = false;
  blocks.forEach((block, i) => {
    const rank = isLeadIn(block) ? LEAD_IN_RANK : rankOf(block, capitals);
    // The closing may run over several paragraphs; only the first one says so.
    const closing = block.mark === null && root === HEADER_SECTION && (closed || isClosing(blocks, i));
    closed ||= closing;
    if (closing) open.length = 0;
    else if (block.mark === null)
      while (open.length > 0 && (closes(open.at(-1) as Growing) || isLeadIn((open.at(-1) as Growing).block)))
        open.pop();
    else while (open.length > 0 && (open.at(-1) as Growing).rank >= rank) open.pop();
    const parent = open.at(-1) ?? null;
    const node: Growing = {
      block,
      rank,
      section: closing
        ? CLOSING_SECTION
        : parent === null && block.mark?.label === undefined
          ? root
          : sectionOf(block, parent),
      parent,
      children: [],
      path: parent === null ? [] : [...parent.path, headingOf(parent.block)],
    };
    (parent?.children ?? roots).push(node);
    if (closing || block.mark !== null || (rank === LEAD_IN_RANK && (blocks[i + 1]?.mark ?? null) !== null))
      open.push(node);
  });
  return roots;
}

/** A closing paragraph begins as one and stands behind the last marked heading or item of the body. */
function isClosing(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || !CLOSING.test(block.folded)) return false;
  const before = blocks[at - 1];
  if (before === undefined) return false;
  // Under a heading of its own such a sentence is the heading's text, unless its words close any document.
  const headed = before.mark !== null && isHeading(before) && !/[.;]$/u.test(before.body);
  if (headed && !/^(?:tren day la|nhan duoc)/u.test(block.folded)) return false;
  return blocks.slice(at + 1).every((later) => later.mark === null || RANK[later.mark.kind] > RANK.number);
}

/** All nodes in the document's order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The span of a node with all under it. */
export function extentOf(node: Node): Span {
  const last = node.children.at(-1);
  return { start: node.block.start, end: last === undefined ? node.block.end : extentOf(last).end };
}

/** True where a printed rule or a table stands before a block. */
export const isRuled = (block: Block): boolean => block.lines[0]?.ruled === true;

/** The text of a node with all under it, as quoted; no quotation goes on across a printed rule or a table. */
export function fullText(node: Node): string {
  const blocks = [...walk([node])].map(({ block }) => block);
  const rule = blocks.findIndex((block, i) => i > 0 && isRuled(block));
  return blocks
    .slice(0, rule < 0 ? undefined : rule)
    .map((block) => block.text)
    .join(' ');
}
