import { fold } from '../text/fold.ts';
import { LABEL, TIME } from './labels.ts';
import type { Node } from './tree.ts';

/**
 * The task whose time a line of its own gives: the item just above "Thời gian hoàn thành: …", without its mark. Null
 * where the words are no such line or nothing stands above it.
 */
export function taskOfTimeLine(node: Node, words: string): string | null {
  if (!TIME.test(fold(words)) || !TIME.test(node.block.folded)) return null;
  const siblings = node.parent?.children ?? [];
  const item = siblings.slice(0, siblings.indexOf(node)).findLast(({ block }) => !LABEL.test(block.folded));
  return item?.block.body ?? null;
}
