import type { SourceDocument } from '../domain/document.ts';
import type { Span } from '../domain/span.ts';
import { type Anatomy, anatomyOf, type Part } from './anatomy.ts';
import type { Line } from './lines.ts';
import { type Node, walk } from './tree.ts';

/** What a printed line of a document belongs to. */
export type NodeKind =
  | 'header'
  | 'title'
  | 'block'
  | 'row'
  | 'tail'
  | 'annex'
  | 'footnote'
  | 'page'
  | 'ornament'
  /** Nothing: the line was lost. */
  | 'none';

/** One printed line that is not empty, and the one node that it belongs to. */
export interface CoveredLine extends Span {
  readonly kind: NodeKind;
  /** Tells nodes of a kind apart: two lines of one paragraph have the same. */
  readonly node: string;
  /** It is of the document that the other carries. */
  readonly attached: boolean;
}

/** Rules, bars and marks without words. */
const ORNAMENT = /^[\s|*_`#=~.+\-–—]*$/u;

interface Stretch extends Span {
  readonly kind: NodeKind;
  readonly node: string;
  readonly attached: boolean;
}

const ofLines = (kind: NodeKind, lines: readonly Line[], attached: boolean): readonly Stretch[] =>
  lines.map(({ start, end }) => ({ start, end, kind, node: kind, attached }));

const ofNodes = (kind: NodeKind, tree: readonly Node[], attached: boolean): readonly Stretch[] =>
  [...walk(tree)].flatMap(({ section, block }) =>
    block.lines.map(({ start, end }) => ({ start, end, kind, node: `${section}@${block.start}`, attached })),
  );

function ofPart({ zones, tree, annex }: Part, attached: boolean): readonly Stretch[] {
  return [
    ...ofLines('header', zones.header, attached),
    ...ofLines('title', [...zones.title, ...zones.note], attached),
    ...ofNodes('block', tree, attached),
    ...ofLines('tail', zones.tail, attached),
    ...ofNodes('annex', annex, attached),
  ];
}

/** Every stretch of the text that some node of the reading holds, in the text's order; none overlaps another. */
function stretchesOf({ furniture, tables, parts }: Anatomy): readonly Stretch[] {
  return [
    ...parts.flatMap((part, i) => ofPart(part, i > 0)),
    ...tables.map(({ start, end }) => ({ start, end, kind: 'row' as const, node: `table@${start}`, attached: false })),
    ...furniture.map(({ start, end, kind }) => ({ start, end, kind, node: `${kind}@${start}`, attached: false })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Assigns each printed line of a document that is not empty to exactly one node of what was read: the first that holds
 * some of its characters. A line of rules and bars that no node holds is an ornament; any other is lost (`none`).
 */
export function coverageOf(document: Pick<SourceDocument, 'text'>): readonly CoveredLine[] {
  const stretches = stretchesOf(anatomyOf(document.text));
  const covered: CoveredLine[] = [];
  let at = 0;
  for (const match of document.text.matchAll(/[^\n\f\v\u2028\u2029]+/gu)) {
    const raw = match[0];
    if (raw.trim() === '') continue;
    const [start, end] = [match.index, match.index + raw.length];
    while ((stretches[at]?.end ?? Infinity) <= start) at += 1;
    const here = stretches[at];
    const held = here !== undefined && here.start < end;
    covered.push({
      start,
      end,
      kind: held ? here.kind : ORNAMENT.test(raw) ? 'ornament' : 'none',
      node: held ? here.node : '',
      attached: held && here.attached,
    });
  }
  return covered;
}
