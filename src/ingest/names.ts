import { NOT_OFFICES, OFFICE_HEADS } from '../text/administration.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import { beginsWith } from '../text/phrases.ts';
import { fold } from '../text/fold.ts';

/** Words before a name that are not of it. */
const LEAD_IN =
  /^(?:(?:kính\s+)?đề\s+nghị|yêu\s+cầu|giao(?:\s+cho)?|đối\s+với|về\s+phía|(?:trách\s+nhiệm|nhiệm\s+vụ)\s+của)\s+/iu;
const REQUEST = /^(?:kính\s+)?đề\s+nghị\s/iu;
/** Number words before a head noun: "Các phòng", "Toàn thể các đơn vị". */
const PLURAL = /^(?:toan the |tat ca |moi |tung )?(?:cac|nhung|moi)? ?/u;

/** True where folded text begins with an office's head noun. */
export function beginsWithOffice(folded: string): boolean {
  // "Môi trường" folds like "mỗi trường".
  if (folded.startsWith('moi truong')) return false;
  const words = folded.replace(PLURAL, '');
  if (words !== folded && /^to chuc(?![a-z])/u.test(words)) return true;
  return (
    !NOT_OFFICES.test(words) && (beginsWith(words, OFFICE_HEADS) !== null || beginsWith(folded, OFFICE_HEADS) !== null)
  );
}

/** "UBMTTQ VN Thành phố", "BCHQS huyện": an office written in its initials, in a text that is not all capitals. */
const beginsWithAbbreviation = (text: string): boolean =>
  /^\p{Lu}{4,}(?:\s|:|$)/u.test(text) && /\p{Ll}/u.test(text.slice(0, 120));

/** A name at the beginning of a block, with what follows it. */
export interface NamedStart {
  readonly name: string;
  readonly requested: boolean;
  /** `alone`: nothing follows; `colon`: "Phòng Y tế: …"; `subject`: "Sở Tài chính chủ trì …". */
  readonly form: 'alone' | 'colon' | 'subject';
  /** The text behind the name (and colon); empty for `alone`. */
  readonly rest: string;
}

/** A relative clause of five syllables or more says which task, not who: "được phân công thực hiện nhiệm vụ tại …". */
const WHICH_TASK = /\s+được (?:giao|phân công)(?:\s+\S+){4,}$/u;
const trimName = (text: string): string =>
  text
    .trim()
    .replace(WHICH_TASK, '')
    .replace(/[\s.:;,]+$/u, '')
    .trim();

/** Offset at which a duty verb in lower case begins after at least one syllable of a name, or -1. */
function verbOffset(text: string): number {
  for (const match of text.matchAll(/\s(?=\p{Ll})/gu)) {
    if (isDutyVerbAt(text, match.index + 1)) return match.index + 1;
  }
  return -1;
}

/** True where the word at an offset, in lower case, begins an order to the office whose name stands before it. */
export function isDutyVerbAt(text: string, at: number): boolean {
  const folded = fold(text.slice(at, at + 40));
  const verb = beginsWith(folded, DUTY_VERBS);
  if (verb === null) return false;
  const before = fold(text.slice(0, at));
  const behindClass = SHORT_OFFICES.test(before) && PLAIN_ORDERS.has(verb);
  // In one syllable only the tone tells a verb from half a compound ("đào tạo", "hạ tầng").
  if (!verb.includes(' ') && !(SINGLE_VERB.test(text.slice(at)) && (behindClass || !COMPOUND.test(before))))
    return false;
  // "được giao chủ trì", "được phân công": a relative clause of the name.
  if (RELATIVE.test(before) && OF_RELATIVE.has(verb)) return false;
  if (verb === 'to chuc' && ORGANISATION.test(folded)) return false;
  if (verb === 'thuong xuyen' && before.endsWith('giao duc')) return false;
  if (verb === 'pho bien' && before.endsWith('hoi dong phoi hop')) return false;
  // "các tổ chức thành viên", "các cơ quan thông tin": nouns behind a number word or another noun.
  if (NOUN_BEFORE.test(before)) return behindClass;
  return !NOUN_VERBS.has(verb) || /(?:,|\s)(?:va|va cac)$/u.test(before) || STRONG_AFTER.test(folded);
}

const NOUN_BEFORE =
  /(?:^|\s)(?:cac|nhung|va|moi|cua|cong tac|cong|(?<!duoc giao )nhiem vu|ban|phong|trung tam|chi cuc|doi|to|hat|,)$/u;
/** "các phòng, ban", "các trung tâm": a class in short words, whole in itself. */
const SHORT_OFFICES = /(?:^|\s)cac (?:[a-z]+(?: [a-z]+)?(?:, | va ))*(?:ban|phong|trung tam|chi cuc|doi|to|hat)$/u;
/** Verbs that no office is named after. */
const PLAIN_ORDERS: ReadonlySet<string> = new Set([
  'bao cao',
  'gui',
  'nop',
  'hoan thanh',
  'chu tri',
  'chu dong',
  'can cu',
  'co trach nhiem',
  'chiu trach nhiem',
  'phoi hop',
  'trien khai',
  'thuc hien',
  'tong hop',
  'tang cuong',
  'tiep tuc',
  'day manh',
  'khan truong',
  'nghiem tuc',
  'ra soat',
]);

const RELATIVE = /(?:^|\s)duoc(?: (?:giao|phan cong)(?: (?:nhiem vu|chu tri|thuc hien|phoi hop))*)?$/u;

const OF_RELATIVE: ReadonlySet<string> = new Set(['giao', 'phan cong', 'chu tri', 'thuc hien', 'phoi hop']);
const SINGLE_VERB = /^(?:lập|giúp|gửi|nộp|trình|phải|sẽ|cần|đưa|tăng|cử|giao(?= (?:cho|các|nhiệm|chỉ)))(?=\s)/u;
const COMPOUND = /(?:^|\s)(?:chuong|cong|quy|doc|thanh|phien|ban)$/u;
/** "tổ chức" as a noun. */
const ORGANISATION =
  /^to chuc (?:khac|chinh tri|xa hoi|thanh vien|doan the|ca nhan|co lien quan|lien quan|kinh te|hoi|dang|tin dung|nghe nghiep|ton giao)(?![a-z])/u;

/** "Cơ quan chủ trì: …": the label of a line, not an office. */
const LABEL =
  /^(?:cac )?(?:co quan|don vi|to chuc|bo phan)(?: duoc giao)? (?:chu tri|phoi hop|thuc hien|tham muu|dau moi)[^:;.]{0,60}:/u;

/** Verbs that are as often part of a name in lower case ("cơ quan quản lý", "đơn vị cung cấp dịch vụ"). */
const NOUN_VERBS: ReadonlySet<string> = new Set([
  'quan ly',
  'tong hop',
  'thong tin',
  'su dung',
  'dao tao',
  'bao ve',
  'giam sat',
  'thanh tra',
  'kiem tra',
  'truc tiep',
  'cung cap',
  'phat trien',
  'ho tro',
  'khai thac',
  'van hanh',
  'dau tu',
  'cong tac',
  'tham gia',
  'phuc vu',
  'phan phoi',
  'tu van',
  'truyen thong',
  'duoc',
  'mo',
  'ky',
  'in',
  'viet',
  'moi',
  'can',
  'cung',
  'cu',
  'gan',
  'khi',
  'ngoai',
  'giao',
  'xay dung',
  'nghien cuu',
  'quan tam',
  'thuc hien',
]);
const STRONG_AFTER =
  /^(?:(?:giam sat|kiem tra|quan ly|ho tro|tham gia|phuc vu|bao ve) (?:viec|qua trinh|tinh hinh|tot|chat che|day du|kip thoi)|giam sat (?:cac|thuc hien)|tham gia (?:tuyen truyen|cac|phoi hop|thuc hien|tich cuc|van dong|giam sat|trong)|truc tiep (?:chi dao|thuc hien|xu ly|phu trach)|thuc hien (?:cac|viec|nhiem vu|theo|nghiem|tot|dung)|xay dung (?:ke hoach|va|cac|phuong an|chuong trinh)|nghien cuu(?:,| xay| tham| de| ban)|quan tam|tong hop(?:,| bao cao| ket qua| cac| tinh hinh| danh sach| nhu cau| so lieu| va | chung| kinh phi| trinh| tham)|giao )/u;

/**
 * Reads an agency's name at the beginning of a block's text, in the three forms of administrative writing, or null
 * where the text does not begin with an office.
 */
export function namedStart(body: string): NamedStart | null {
  const lead = LEAD_IN.exec(body)?.[0] ?? '';
  const requested = REQUEST.test(body);
  const words = body.slice(lead.length);
  if (!beginsWithOffice(fold(words.slice(0, 80))) && !beginsWithAbbreviation(words)) return null;
  if (LABEL.test(fold(words.slice(0, 120)))) return null;
  const colon = words.search(/:(?=\s|$)/u);
  const verb = verbOffset(words);
  if (colon >= 0 && colon < 260 && (verb < 0 || colon < verb)) {
    const rest = words.slice(colon + 1).trim();
    return { name: trimName(words.slice(0, colon)), requested, form: rest === '' ? 'alone' : 'colon', rest };
  }
  if (verb < 0) {
    return words.length <= 240 && isNamesOnly(words)
      ? { name: trimName(words), requested, form: 'alone', rest: '' }
      : null;
  }
  if (OF_WHOM.test(lead)) return null;
  const rest = words.slice(verb);
  const name = trimName(words.slice(0, verb));
  return name.length < 3 || name.length > 200 ? null : { name, requested, form: 'subject', rest };
}

/** "Trách nhiệm của Phòng Y tế" is a heading; with a verb behind the name it is a sentence about duties. */
const OF_WHOM = /của\s*$/iu;

/** True where text is one name, or several parted by semicolons. */
function isNamesOnly(text: string): boolean {
  const [, ...more] = text.split(/;\s/u);
  return !/\.\s/u.test(text) && more.every((part) => beginsWithOffice(fold(part.slice(0, 80))));
}

/** True where the whole text is an office's name and nothing else. */
export function isOfficeName(body: string): boolean {
  return namedStart(body)?.form === 'alone';
}

/** "Văn phòng HĐND và UBND", "Văn phòng Đoàn ĐBQH và HĐND": one office that serves two bodies, cut at its "và". */
export function isOneOffice(before: string, after: string): boolean {
  return (
    /van phong .{0,40}(?:hdnd|hoi dong nhan dan|dbqh|dai bieu quoc hoi)(?: va)?\s*$/u.test(fold(before.slice(-60))) &&
    /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)(?![a-z])/u.test(fold(after.slice(0, 40)))
  );
}

/** The offices that a name holds: "Phòng Y tế, Trung tâm Y tế" are two, "Văn phòng HĐND và UBND" is one. */
export function partiesOf(name: string): readonly string[] {
  const parties: string[] = [];
  let start = 0;
  for (const match of name.matchAll(/\s*[,;]\s+|\s+và\s+/gu)) {
    const after = match.index + match[0].length;
    const rest = name.slice(after);
    const folded = fold(rest);
    const capital = /^(?:các\s|\p{Lu})/u.test(rest);
    if (!capital || !beginsWithOffice(folded) || isOneOffice(name.slice(0, match.index), rest)) continue;
    // "Các Sở, Ban, ngành": one class written as a list of short words.
    if (/^(?:ban|nganh|so|phong|doan the|don vi|dia phuong)(?:,| va| nganh|$)/u.test(folded)) continue;
    // "UBND các phường, xã": the second word is of the first office's name.
    if (/^(?:cac )?(?:xa|phuong|thi tran|dac khu)(?:,|\s|$)/u.test(folded)) continue;
    parties.push(name.slice(start, match.index).trim());
    start = after;
  }
  parties.push(name.slice(start).trim());
  return parties.filter((party) => party !== '');
}
