import { fold } from '../text/fold.ts';
import { beginsWith } from '../text/phrases.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import type { Node } from './tree.ts';

/** An order to report, hand in or sign up, folded. */
const REPORTS = /(?<![a-z])(?:bao cao|gui|nop|dang ky|trinh|cung cap|tong hop|hoan thanh)(?![a-z])/u;

/**
 * The words above an item that order it: "- Thực hiện chế độ báo cáo về UBND huyện (qua Phòng Y tế):" over "+ 6 tháng:
 * trước ngày 15/6". Null where nothing announces the item or what does orders no report.
 */
export function leadInOf({ parent }: Node): string | null {
  if (parent === null || !parent.block.body.endsWith(':') || !REPORTS.test(parent.block.folded)) return null;
  return parent.block.body;
}

/** True for words that tell no order themselves: "6 tháng", "Đợt 1: trước ngày 05/3". */
export function isSilent(words: string): boolean {
  const folded = fold(words);
  return !REPORTS.test(folded) && beginsWith(folded, DUTY_VERBS) === null;
}

/** What an item orders: its own words, behind those that announce it where they tell no order: "Báo cáo: quý I". */
export const announcedBy = (leadIn: string, own: string): string => (isSilent(own) ? `${leadIn}: ${own}` : own);
