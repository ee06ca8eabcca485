import type { Duty } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { roleOf } from './roles.ts';
import { extentOf, fullText, type Node } from './tree.ts';

/** A lead-in that announces the list and orders nothing besides, folded. */
const ANNOUNCEMENT =
  /^(?:(?:chiu|co) trach nhiem|co nhiem vu|chu tri|chu dong|phoi hop voi (?:(?!\b(?:tham muu|xay dung|ban hanh|huong dan|kiem tra|giam sat|tong hop|dong thoi)\b).){0,80}|to chuc|trien khai|thuc hien|chi dao .{0,80}|theo chuc nang.{0,40}|ngoai .{0,60}|va|,|tap trung|lam tot|\s)*(?:(?:thuc hien|trien khai|to chuc)\s*)*(?:cac|mot so|nhung|tot cac)?\s*(?:noi dung|nhiem vu|cong viec|cong tac|van de|viec)?[^,;]{0,60}(?:sau|sau day|cu the|nhu sau|cu the nhu sau|gom|bao gom|trong tam)?(?: day)?\s*:$/u;

/** True where the words only announce the list that follows. */
export function isAnnouncement(text: string): boolean {
  const folded = fold(text);
  return folded.endsWith(':') && (folded.length < 70 || ANNOUNCEMENT.test(folded));
}

const withoutMark = (node: Node): string => fullText(node).slice(node.block.mark?.length ?? 0);

/** The duties that stand under an agency's heading: each first-level item with all that hangs under it. */
export function dutiesUnder(node: Node, section: string): readonly Duty[] {
  return node.children.flatMap((child) => {
    if (child.children.length === 0 && isAnnouncement(child.block.body)) return [];
    const text = withoutMark(child);
    return [{ text, section, span: extentOf(child), role: roleOf(text) }];
  });
}

/** A duty given in a heading's own line. */
export function dutyOf(text: string, node: Node, section: string): Duty {
  return { text, section, span: { start: node.block.start, end: node.block.end }, role: roleOf(text) };
}
