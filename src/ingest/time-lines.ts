import type { Agency } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { assigneesOf } from './assignments.ts';
import { agencyAbove } from './binding.ts';
import { LABEL, TIME } from './labels.ts';
import type { Node } from './tree.ts';

/** The item just above a line of its own that gives a time ("Thời gian hoàn thành: …"), or null. */
function itemAbove(node: Node): Node | null {
  if (!TIME.test(node.block.folded)) return null;
  const siblings = node.parent?.children ?? [];
  return siblings.slice(0, siblings.indexOf(node)).findLast(({ block }) => !LABEL.test(block.folded)) ?? null;
}

/**
 * The task whose time a line of its own gives: the item just above "Thời gian hoàn thành: …", without its mark. Null
 * where the words are no such line or nothing stands above it.
 */
export function taskOfTimeLine(node: Node, words: string): string | null {
  return TIME.test(fold(words)) ? (itemAbove(node)?.block.body ?? null) : null;
}

/** The section of a node; a line of time without a label of its own is the last line of the item above it. */
export function sectionOfTime(node: Node): string {
  const item = node.block.mark?.label ? null : itemAbove(node);
  return item?.block.mark?.label ? item.section : node.section;
}

/** True for "Thời gian: …" under a task that somebody is to do: the label alone makes its date an order's end. */
export function isTimeOfTask(node: Node, agencies: readonly Agency[]): boolean {
  if (!TIME.test(node.block.folded)) return false;
  return assigneesOf(node, agencies).length > 0 || (itemAbove(node) !== null && agencyAbove(node, agencies) !== null);
}
