import { NOT_OFFICES, OFFICE_HEADS } from '../text/administration.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import { beginsWith } from '../text/phrases.ts';
import { fold } from '../text/fold.ts';
import { sentenceVerb, verbOffset } from './order-start.ts';

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

/** A relative clause of six syllables or more says which task, not who: "được phân công thực hiện nhiệm vụ tại …". */
const WHICH_TASK =
  /\s+được (?:giao|phân công)(?!\s+(?:chủ trì|phụ trách|thực hiện)(?:\s+(?:thực hiện|các))?\s+nhiệm vụ\s*$)(?:\s+\S+){5,}$/u;
const trimName = (text: string): string =>
  text
    .trim()
    .replace(WHICH_TASK, '')
    .replace(/[\s.:;,]+$/u, '')
    .trim();

/** "Cơ quan chủ trì: …": the label of a line, not an office. */
const LABEL =
  /^(?:cac )?(?:co quan|don vi|to chuc|bo phan)(?: duoc giao)? (?:chu tri|phoi hop|thuc hien|tham muu|dau moi)[^:;.]{0,60}:/u;

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
  return name.length < 3 || name.length > 300 ? null : { name, requested, form: 'subject', rest };
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
  const stop = words.search(/\.(?<=(?:\p{L}{4}|\))\.)\s+(?=\p{Lu})/u);
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
