import type { Duty } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { BESIDE, TIME } from './labels.ts';
import { roleOf } from './roles.ts';
import { extentOf, fullText, isRuled, type Node, walk } from './tree.ts';

/** A lead-in that announces the list and orders nothing besides, folded. */
const ANNOUNCEMENT =
  /^(?:(?:chiu|co) trach nhiem|co nhiem vu|chu tri|chu dong|phoi hop voi (?:(?!\b(?:tham muu|xay dung|ban hanh|huong dan|kiem tra|giam sat|tong hop|dong thoi)\b).){0,80}|to chuc|trien khai|thuc hien|chi dao .{0,80}|theo chuc nang.{0,40}|ngoai .{0,60}|va|,|tap trung|lam tot|\s)*(?:(?:thuc hien|trien khai|to chuc)\s*)*(?:cac|mot so|nhung|tot cac)?\s*(?:noi dung|nhiem vu|cong viec|cong tac|van de|viec)?[^,;]{0,60}(?:sau|sau day|cu the|nhu sau|cu the nhu sau|gom|bao gom|trong tam)?(?: day)?\s*:$/u;

/** True where the words only announce the list that follows. */
export function isAnnouncement(text: string): boolean {
  const folded = fold(text);
  // "chủ trì tuần tra rừng; trước mắt tập trung:" orders before it announces.
  return folded.endsWith(':') && !folded.includes('; ') && (folded.length < 70 || ANNOUNCEMENT.test(folded));
}

/** True where a printed rule parts two siblings, or cuts the words of the first. */
const isRuledOff = (before: Node | undefined, node: Node): boolean =>
  isRuled(node.block) || (before !== undefined && [...walk(before.children)].some(({ block }) => isRuled(block)));

const withoutMark = (node: Node): string => fullText(node).slice(node.block.mark?.length ?? 0);

/**
 * The duties that stand under an agency's heading: each first-level item with all that hangs under it. An unmarked
 * "Thời gian hoàn thành: …" behind an item is of that item.
 */
export function dutiesUnder(node: Node, section: string): readonly Duty[] {
  const duties: Duty[] = [];
  for (const [i, child] of node.children.entries()) {
    if (child.children.length === 0 && isAnnouncement(child.block.body)) continue;
    const last = duties.at(-1);
    const goesOn =
      child.block.mark === null && BESIDE.test(child.block.folded) && !isRuledOff(node.children[i - 1], child);
    if (last !== undefined && goesOn) {
      const span = { start: last.span.start, end: extentOf(child).end };
      duties[duties.length - 1] = { ...last, text: `${last.text} ${fullText(child)}`, span };
      continue;
    }
    // "- Thời gian thực hiện: …" says until when, not what.
    if (child.children.length === 0 && TIME.test(child.block.folded)) continue;
    const text = withoutMark(child);
    duties.push({ text, section, span: extentOf(child), role: roleOf(text) });
  }
  return duties;
}

/** A duty given in a heading's own line, or in a node's words with those of all under it. */
export function dutyOf(text: string, node: Node, section: string): Duty {
  const { start, end } = text.length > node.block.text.length ? extentOf(node) : node.block;
  return { text, section, span: { start, end }, role: roleOf(text) };
}
