import { createHash } from 'node:crypto';
import type { Passage } from '../domain/plan.ts';
import { isHeading } from './outline.ts';
import { type Node, walk } from './tree.ts';

/** A heading's own words say something when they are a sentence and not a label. */
const says = (node: Node): boolean =>
  !isHeading(node.block) || node.children.length === 0 || node.block.body.length > 160;

const idOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 10);

/** The leaves of the outline, each with its headings; identifiers follow the text and tell repeated texts apart. */
export function passagesOf(trees: readonly (readonly Node[])[]): readonly Passage[] {
  const seen = new Map<string, number>();
  return trees
    .flatMap((tree) => [...walk(tree)])
    .filter(says)
    .map((node) => {
      const base = idOf(node.block.text);
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      return {
        id: times === 1 ? base : `${base}-${times}`,
        section: node.section,
        path: node.path,
        text: node.block.body,
        span: { start: node.block.start, end: node.block.end },
      };
    });
}
