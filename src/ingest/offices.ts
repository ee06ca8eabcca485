import { OFFICE_HEADS } from '../text/administration.ts';
import { beginsWith } from '../text/phrases.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { beginsWithOffice, isOneOffice } from './names.ts';
import { isDutyVerbAt } from './order-start.ts';

/** Words in lower case behind which an office's name has ended; their tones tell "hàng năm" from "ngân hàng". */
const STOP =
  /^(?:trước|để|theo|về|trong|qua|thông qua|gửi|kết quả|h[ằà]ng (?:năm|quý|tháng|tuần)|định kỳ|chậm nhất|muộn nhất|đến|vào|từ|nhằm|làm|là|có|được|xem|hoặc|cùng|khi|nếu|tại|đồng thời|đề nghị|hoàn thành|thông báo|ngày|tháng|quý|năm|bằng|sau|hồ sơ|danh sách|dự thảo|số liệu|phương án|xem xét|phê duyệt|quyết định|và (?:các )?(?:thực hiện|tổ chức|đôn đốc|báo cáo|gửi|tổng hợp|theo dõi))(?!\p{L})/u;

/** Whole names of local offices with a comma inside, folded: the comma does not end them. */
const COMMA_NAMES =
  /^(?:(?:bo|so|phong|ban|trung tam) (?:van hoa|kinh te|the thao|nong nghiep|xay dung|giao duc)|bao va phat thanh),/u;

/** Those above every office, to whom reports go and who are given no work by a plan. Folded. */
const HIGHEST =
  /^(?:(?:pho )?thu tuong(?: chinh phu)?|chinh phu|quoc hoi|uy ban thuong vu|(?:pho )?chu tich (?:nuoc|quoc hoi)|(?:thu|bo) truong|trung uong|tong bi thu)(?![a-z])/u;

/**
 * The office named at an offset of a text, up to where its name ends, or null where none begins there.
 * "Phòng Nội vụ huyện để tổng hợp" gives "Phòng Nội vụ huyện".
 */
export function officeAt(text: string, at: number): string | null {
  const words = text.slice(at);
  const folded = foldInPlace(words);
  const begin = fold(words.slice(0, 60));
  if (!beginsWithOffice(begin) && !HIGHEST.test(begin)) return null;
  let end = words.length;
  for (const match of folded.matchAll(/[();:.…]|,\s|\s-\s|\s(?=[a-z])/gu)) {
    const after = match.index + match[0].length;
    const rest = folded.slice(after);
    const lower = /^\p{Ll}/u.test(words.slice(after));
    if (/[();:.…]/u.test(match[0])) end = match.index;
    else if (match[0] === ', ') {
      const inner =
        COMMA_NAMES.test(folded) && match.index < 22 && !beginsWithOffice(fold(words.slice(after, after + 40)));
      const levels =
        /^(?:ubnd|uy ban nhan dan) (?:cac )?(?:xa|phuong|thi tran)/u.test(folded) &&
        /^(?:xa|phuong|thi tran|dac khu)/u.test(rest);
      if (inner || levels) continue;
      end = match.index;
    } else if (
      /^va (?=\S)/u.test(rest) &&
      beginsWithOffice(fold(words.slice(after + 3, after + 60))) &&
      isHead(words.slice(after + 3)) &&
      !isOneOffice(words.slice(0, match.index), words.slice(after + 3))
    ) {
      end = match.index;
    } else if (lower && (STOP.test(words.slice(after)) || isDutyVerbAt(words, after))) end = match.index;
    if (end < words.length) break;
  }
  const name = words.slice(0, Math.min(end, 140)).replace(/[\s,.-]+$/u, '');
  return name.length < 2 ? null : name;
}

const isHead = (words: string): boolean =>
  /^(?:các\s|\p{Lu})/u.test(words) && beginsWith(fold(words.slice(0, 60)), OFFICE_HEADS) !== null;

/** An office mentioned in a clause, with what it is to the order. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly as: 'to' | 'via';
}

const RECEIVES =
  /(?:bao cao(?: ket qua| tinh hinh)?[^,;.()]{0,90}(?:ve|cho|den|toi|gui|len|(?<!(?:phoi hop|cung|doi|gan|lien quan) )voi)|bao cao(?: (?:ket qua|tinh hinh|tien do|so lieu|danh sach)(?: (?:thuc hien|trien khai|cong tac))?)?|dang ky [^;.()]{0,80}voi|gui(?: bao cao)?(?: ve| cho| den| toi| len)?|\bve|trinh(?: len)?|nop(?: bao cao)?(?: ve| cho| den| len)?|cho|(?<!tu .{0,20})den|toi)\s*$/u;
/** Behind these words stands the body that a report goes through; folded, where "kết quả" looks like "qua". */
const CARRIES = /(?<!(?:ket|hieu|thanh) )(?<![a-z])(?:thong )?qua\s*$/u;

/** The bodies that a clause's report goes to, and those that it goes through. */
export function mentionsIn(clause: string): readonly Mention[] {
  const folded = foldInPlace(clause);
  const found: Mention[] = [];
  let reach = 0;
  for (const match of folded.matchAll(/(?<![a-z0-9])[a-z]/gu)) {
    const start = match.index;
    if (start < reach) continue;
    const before = folded.slice(Math.max(0, start - 130), start);
    const last = found.at(-1);
    const listed =
      last !== undefined && /^(?:,|;|\s*(?:,\s*)?va)\s+$/u.test(folded.slice(last.start + last.name.length, start));
    const as = CARRIES.test(before) ? 'via' : RECEIVES.test(before) ? 'to' : listed ? last.as : null;
    if (as === null) continue;
    const name = officeAt(clause, start);
    if (name === null || !isReceiver(name)) continue;
    found.push({ name, start, as });
    reach = start + name.length;
  }
  return found;
}

/** "báo cáo các cơ quan" names no addressee; a report goes to a body. */
const isReceiver = (name: string): boolean =>
  !/^(?:cac |don vi|dia phuong|co so|can bo|quy\b|bo phan)/u.test(fold(name)) ||
  /^cac (?:so|bo|phong)/u.test(fold(name));
