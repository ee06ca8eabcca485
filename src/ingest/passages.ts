import { hash } from 'node:crypto';
import type { Passage } from '../domain/plan.ts';
import { isHeading } from './outline.ts';
import { headingOf, type Node, walk } from './tree.ts';

/** A heading's own words say something when they are a sentence and not a label, or go on behind a colon. */
const says = ({ block, children }: Node): boolean =>
  !isHeading(block) ||
  children.length === 0 ||
  block.body.length > 160 ||
  block.body.replace(/[\s.:;]+$/u, '').length > headingOf(block).length;

const idOf = (text: string): string => hash('sha1', text).slice(0, 10);

/** A passage before it has its identifier. */
export type Leaf = Omit<Passage, 'id'>;

/**
 * The leaves of the outline and of tables in the document's order, each with its headings; identifiers follow the text
 * and tell repeated texts apart.
 */
export function passagesOf(trees: readonly (readonly Node[])[], rows: readonly Leaf[] = []): readonly Passage[] {
  const seen = new Map<string, number>();
  const leaves = trees
    .flatMap((tree) => [...walk(tree)])
    .filter(says)
    .map((node) => ({ ...leafOf(node), key: node.block.text }));
  return [...leaves, ...rows.map((row) => ({ ...row, key: row.text }))]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ key, ...leaf }) => {
      const base = idOf(key);
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      return { id: times === 1 ? base : `${base}-${times}`, ...leaf };
    });
}

const leafOf = (node: Node): Leaf => ({
  section: node.section,
  path: node.path,
  text: node.block.body,
  span: { start: node.block.start, end: node.block.end },
});
