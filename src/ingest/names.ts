import { NOT_OFFICES, OFFICE_HEADS } from '../text/administration.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import { beginsWith } from '../text/phrases.ts';
import { fold } from '../text/fold.ts';

/** Words before a name that are not of it. */
const LEAD_IN = /^(?:(?:kính\s+)?đề\s+nghị|yêu\s+cầu|giao(?:\s+cho)?|đối\s+với|về\s+phía)\s+/iu;
const REQUEST = /^(?:kính\s+)?đề\s+nghị\s/iu;
/** Number words before a head noun: "Các phòng", "Toàn thể các đơn vị". */
const PLURAL = /^(?:toan the |tat ca |moi |tung )?(?:cac|nhung|moi)? ?/u;

/** True where folded text begins with an office's head noun. */
export function beginsWithOffice(folded: string): boolean {
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
    const at = match.index + 1;
    const folded = fold(text.slice(at, at + 40));
    const verb = beginsWith(folded, DUTY_VERBS);
    if (verb === null) continue;
    // In one syllable only the tone tells a verb from half a compound ("đào tạo", "hạ tầng").
    if (!verb.includes(' ') && !(SINGLE_VERB.test(text.slice(at)) && !COMPOUND.test(fold(text.slice(0, match.index)))))
      continue;
    const before = fold(text.slice(0, match.index));
    // "được giao chủ trì", "được phân công": a relative clause of the name.
    if (RELATIVE.test(before) && OF_RELATIVE.has(verb)) continue;
    if (verb === 'to chuc' && ORGANISATION.test(folded)) continue;
    // "các tổ chức thành viên", "các cơ quan thông tin": nouns behind a number word or another noun.
    if (
      /(?:^|\s)(?:cac|nhung|va|moi|cua|cong tac|cong|(?<!duoc giao )nhiem vu|ban|phong|trung tam|chi cuc|doi|to|hat|,)$/u.test(
        before,
      )
    )
      continue;
    if (NOUN_VERBS.has(verb) && !/(?:,|\s)(?:va|va cac)$/u.test(before) && !STRONG_AFTER.test(folded)) continue;
    return at;
  }
  return -1;
}

const RELATIVE = /(?:^|\s)duoc(?: (?:giao|phan cong)(?: (?:nhiem vu|chu tri|thuc hien|phoi hop))*)?$/u;

const OF_RELATIVE: ReadonlySet<string> = new Set(['giao', 'phan cong', 'chu tri', 'thuc hien', 'phoi hop']);
const SINGLE_VERB = /^(?:lập|giúp|gửi|trình|phải|sẽ|cần|đưa|tăng|cử|giao(?= (?:cho|các|nhiệm|chỉ)))(?=\s)/u;
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
  /^(?:truc tiep (?:chi dao|thuc hien|xu ly|phu trach)|thuc hien (?:cac|viec|nhiem vu|theo|nghiem|tot|dung)|xay dung (?:ke hoach|va|cac|phuong an|chuong trinh)|nghien cuu(?:,| xay| tham| de| ban)|quan tam|giao )/u;

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
    return words.length <= 240 && !/[.;]\s/u.test(words)
      ? { name: trimName(words), requested, form: 'alone', rest: '' }
      : null;
  }
  const name = trimName(words.slice(0, verb));
  return name.length < 3 || name.length > 200 ? null : { name, requested, form: 'subject', rest: words.slice(verb) };
}

/** True where the whole text is an office's name and nothing else. */
export function isOfficeName(body: string): boolean {
  return namedStart(body)?.form === 'alone';
}

/** Offices that are one though two are named. */
const ONE_OFFICE = /(?:hdnd|hoi dong nhan dan) va (?:ubnd|uy ban nhan dan)/u;

/** The offices that a name holds: "Phòng Y tế, Trung tâm Y tế" are two, "Văn phòng HĐND và UBND" is one. */
export function partiesOf(name: string): readonly string[] {
  const parties: string[] = [];
  let start = 0;
  for (const match of name.matchAll(/\s*[,;]\s+|\s+và\s+/gu)) {
    const after = match.index + match[0].length;
    const rest = name.slice(after);
    const folded = fold(rest);
    const around = fold(name.slice(Math.max(0, match.index - 20), after + 20));
    const capital = /^(?:các\s|\p{Lu})/u.test(rest);
    if (!capital || !beginsWithOffice(folded) || ONE_OFFICE.test(around)) continue;
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
