import { NOT_OFFICES, OFFICE_HEADS } from '../text/administration.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import { beginsWith } from '../text/phrases.ts';
import { fold } from '../text/fold.ts';

/** Words before a name that are not of it. */
const LEAD_IN =
  /^(?:(?:đồng thời|ngoài ra|bên cạnh đó|riêng)\s*[,:]?\s+)?(?:(?:(?:kính|trân trọng)\s+)?(?:đề\s+nghị|yêu\s+cầu)(?:\s+(?:đối với|với))?\s*:?|(?:phân công|giao)(?:\s+(?:nhiệm vụ|trách nhiệm))?(?:\s+cho)?\s*:?|đối\s+với|về\s+phía|(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s*(?:,|và)\s*(?:trách\s+nhiệm|nhiệm\s+vụ|quyền hạn))?\s+của)\s+/iu;
/** A word that only ties a paragraph to the one before it. */
const TIE = /^(?:đồng thời|ngoài ra|bên cạnh đó|riêng)\s*[,:]?\s+/iu;
const REQUEST = /đề\s+nghị/iu;
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

/** Nouns whose kind a verb behind them may tell: "cơ quan quản lý chợ", "lực lượng bảo vệ rừng". Folded. */
const KINDS =
  /(?:^|\s)(?:co quan|don vi|bo phan|luc luong|can bo|cong chuc|co so|doanh nghiep|cong ty|nguoi|to chuc)$/u;

/**
 * In a whole sentence of more than eight words something is said of the office: the offset of its first verb, those
 * that are as often part of a name among them ("Công an xã bảo vệ điểm bỏ phiếu trong ngày bầu cử."); -1 elsewhere.
 */
function sentenceVerb(text: string): number {
  if (!/[.;]\s*$/u.test(text) || text.trim().split(/\s+/u).length <= 8) return -1;
  for (const match of text.matchAll(/\s(?=\p{Ll})/gu)) {
    const at = match.index + 1;
    const verb = beginsWith(fold(text.slice(at, at + 40)), NOUN_VERB_LIST);
    if (verb === null || !verb.includes(' ') || OF_PLACE.has(verb)) continue;
    const before = fold(text.slice(0, at));
    if (!KINDS.test(before) && !NOUN_BEFORE.test(before) && before.split(' ').length > 2) return at;
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
  // "Doanh nghiệp viễn thông bảo đảm kinh phí": two words' halves fold like a verb.
  if (verb === 'thong bao' && !/^thông báo/iu.test(text.slice(at))) return false;
  if (verb === 'to chuc' && (ORGANISATION.test(folded) || isListedNoun(before, folded))) return false;
  // "Các cơ quan tham mưu quản lý ngành": what sort of office, not what it is to do.
  if (verb === 'tham muu' && GENERIC.test(before) && !ADVISED.test(folded)) return false;
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
const SINGLE_VERB =
  /^(?:lập|giúp(?! việc)|gửi|nộp|trình|phải|sẽ|cần|đưa|tăng|cử|giao(?= (?:cho|các|nhiệm|chỉ|\p{Lu})))(?=\s)/u;
const COMPOUND = /(?:^|\s)(?:chuong|cong|quy|doc|thanh|phien|ban)$/u;
/** "tổ chức" as a noun. */
const ORGANISATION =
  /^to chuc(?:(?: khac)?(?:,| va| hoac) (?:ca nhan|doanh nghiep|don vi|co quan|doan the|hiep hoi|hoi|ho gia dinh|ho kinh doanh|hop tac xa|nguoi|dia phuong|co so|truong|nha)| (?:khac|chinh tri|xa hoi|thanh vien|doan the|ca nhan|co lien quan|lien quan|kinh te|hoi|dang|tin dung|nghe nghiep|ton giao|quan chung|quoc te|phi chinh phu|hanh nghe|su dung|tu van|cung cap|khoa hoc))(?![a-z])/u;
/** "cơ quan, đơn vị, tổ chức có trách nhiệm …", "chủ rừng là tổ chức": the last of a list of nouns. Folded. */
const isListedNoun = (before: string, folded: string): boolean =>
  /(?:^|\s)la$/u.test(before) ||
  (/(?:co quan|don vi|doanh nghiep|dia phuong|doan the|ca nhan)(?:,| va)$/u.test(before) &&
    /^to chuc (?:co trach nhiem|chiu trach nhiem|chu dong|can cu|phan hoi|phan anh|bao cao|trong va ngoai|tren dia ban|dong tren|thuoc|truc thuoc|duoc)/u.test(
      folded,
    ));
/** "các cơ quan", "đơn vị": an office without a name of its own. */
const GENERIC = /(?:^|\s)(?:co quan(?: quan)?|don vi|bo phan)$/u;
/** "tham mưu UBND …", "tham mưu cho …": an order to advise somebody, or to draw something up. */
const ADVISED =
  /^tham muu,? (?:cho|giup(?! viec)|voi|trinh|ubnd|uy ban|chu tich|ban chi dao|cap|lanh dao|xay dung|ban hanh|to chuc|de xuat|bo tri|trien khai|thuc hien|kip thoi)(?![a-z])/u;

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
const NOUN_VERB_LIST = [...NOUN_VERBS];
/** Of those, the ones that most often tell what an office is for. */
const OF_PLACE: ReadonlySet<string> = new Set(['phuc vu', 'dao tao', 'cong tac', 'khai thac', 'phat trien']);
const STRONG_AFTER =
  /^(?:(?:giam sat|kiem tra|quan ly|ho tro|tham gia|phuc vu|bao ve) (?:viec|qua trinh|tinh hinh|tot|chat che|day du|kip thoi)|giam sat (?:cac|thuc hien)|tham gia (?:tuyen truyen|cac|phoi hop|thuc hien|tich cuc|van dong|giam sat|trong)|truc tiep (?:chi dao|thuc hien|xu ly|phu trach)|thuc hien (?:cac|viec|nhiem vu|theo|nghiem|tot|dung)|xay dung (?:ke hoach|va|cac|phuong an|chuong trinh)|nghien cuu(?:,| xay| tham| de| ban| trien khai| to chuc| thuc hien| van dung| ap dung| quan triet)|quan tam|tong hop(?:,| bao cao| ket qua| cac| tinh hinh| danh sach| nhu cau| so lieu| va | chung| kinh phi| trinh| tham)|giao )/u;

/**
 * Reads an agency's name at the beginning of a block's text, in the three forms of administrative writing, or null
 * where the text does not begin with an office.
 */
export function namedStart(body: string): NamedStart | null {
  const lead = (LEAD_IN.exec(body) ?? TIE.exec(body))?.[0] ?? '';
  const requested = REQUEST.test(lead);
  const words = body.slice(lead.length);
  const folded = fold(words.slice(0, 120));
  const people = PEOPLE.test(folded);
  if (!people && !beginsWithOffice(folded.slice(0, 80)) && !beginsWithAbbreviation(words)) return null;
  const open = withoutBrackets(words);
  if (LABEL.test(fold(open.slice(0, 120)))) return null;
  const stop = nameStop(open);
  if (stop >= 0)
    return { name: trimName(words.slice(0, stop)), requested, form: 'colon', rest: words.slice(stop + 1).trim() };
  const colon = open.search(/:(?=\s|$)/u);
  const strict = verbOffset(open);
  const verb = strict < 0 && colon < 0 ? sentenceVerb(open) : strict;
  if (
    people &&
    lead === '' &&
    (verb >= 0 || words.length > 60 || /[.;]$/u.test(words) || (colon >= 0 && colon < words.length - 1))
  )
    return null;
  const members = MEMBERS.exec(words)?.[0];
  if (members !== undefined && (verb < 0 || verb >= members.length) && !areOrders(members)) {
    const rest = words.slice(members.length).replace(/^:/u, '').trim();
    return { name: trimName(members), requested, form: rest === '' ? 'alone' : 'colon', rest };
  }
  const whole = OF_WHOM.test(lead) && colon === words.length - 1;
  if (colon >= 0 && colon < 260 && (verb < 0 || colon < verb || whole)) {
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

/** "Các Sở: Tài chính, Xây dựng", "UBND các xã: An Bình, An Phú": a class that its members' names follow. */
const MEMBERS =
  /^(?:[Cc]ác|\p{L}[\p{L} ]{2,40} các)\s+\p{L}[\p{L}, ]{1,40}:\s+\p{Lu}[\p{L}\d' -]{1,40}(?:(?:,|;|\s+và)\s+(?:các\s+xã\s+|xã\s+|phường\s+)?\p{Lu}[\p{L}\d' -]{1,40})+(?=[:.]?$|:\s)/u;

/** "Các đơn vị: Rà soát, Báo cáo": what follows are orders, not members. */
const areOrders = (words: string): boolean =>
  words
    .slice(words.indexOf(':') + 1)
    .split(/[,;]|\svà\s/u)
    .every((part) => beginsWith(fold(part), DUTY_VERBS) !== null);

/** Those who are no office but may be a heading's: "Trách nhiệm của đối tượng kiểm kê:", "Đối với hộ chăn nuôi:". Folded. */
const PEOPLE =
  /^(?:cac |moi )?(?:doi tuong|nguoi (?:dan|lao dong|su dung|tham gia|san xuat|chan nuoi|tieu dung|noi)|nhan dan|ho (?:gia dinh|dan|san xuat|chan nuoi|kinh doanh|nuoi)|cha me hoc sinh|phu huynh)(?![a-z])/u;

/** A copy of the same length in which brackets and what they hold are blank: "(gồm các Sở: …)" ends no name. */
const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]{0,300}\)/gu, (brackets) => ' '.repeat(brackets.length));

/** Offset of the stop behind a name that a heading closes before its text: "Phòng Nội vụ. Tham mưu …"; else -1. */
function nameStop(words: string): number {
  // Behind one to three letters a stop shortens a word: "TP. Hồ Chí Minh".
  const stop = words.search(/(?<=\p{L}{4}|\))\.\s+(?=\p{Lu})/u);
  if (stop < 0 || stop > 160) return -1;
  const name = words.slice(0, stop);
  const isName =
    verbOffset(name) < 0 && !/[:;]/u.test(name) && beginsWith(fold(words.slice(stop + 1)), DUTY_VERBS) !== null;
  return isName ? stop : -1;
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
