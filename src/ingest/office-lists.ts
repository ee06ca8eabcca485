import { fold, foldInPlace } from '../text/fold.ts';
import { beginsWithOffice, isOneOffice, type NamedStart, namedStart } from './names.ts';

/** Classes so wide that they name nobody, folded. */
export const NOBODY =
  /^(?:cac )?(?:co quan|don vi|to chuc|ca nhan|dia phuong)(?:,? (?:va )?(?:co quan|don vi|to chuc|ca nhan|dia phuong))*(?: khac)?(?: co)? lien quan(?: khac)?$/u;

/** Short words that go on a class: "các sở, ban, ngành", "xã, phường", "các cơ quan, đơn vị theo quy định". */
const SHORT_CLASS =
  /^(?:xa|phuong|dac khu|thi tran)\b|^co quan (?:ngang bo|thuoc chinh phu|trung uong)\b|^(?:so|ban|nganh|doan the|don vi|dia phuong|co quan|to chuc|ca nhan|hoi|phong)\s*(?:,|;|\.|$|(?:va|khac|co lien|lien|tinh|thanh pho|huyen|cap|theo|thuoc|truc thuoc|trong|tren|duoc|su nghiep|chuc nang|chuyen mon)\b)/u;

/** The offices that a list names, parted at commas, semicolons and "và" before an office's head noun. */
export function listedOffices(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\s*[;,]\s*|\s+và\s+/gu)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at);
    if (!beginsWithOffice(fold(rest.slice(0, 80)))) continue;
    if (isOneOffice(text.slice(start, match.index), rest)) continue;
    if (SHORT_CLASS.test(fold(rest)) && !/^các\s/u.test(rest)) continue;
    parts.push(text.slice(start, match.index));
    start = at;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.replace(/[\s.;,]+$/u, '').trim()).filter((part) => part !== '');
}

/** "Sở Y tế chủ trì; Sở Tài chính phối hợp": who leads stands before the verb. Folded. */
const LEADS = /\s\(?(?:chu tri|lam dau moi|chiu trach nhiem)(?![a-z])/u;
/** Where a list turns to who only helps. Folded. */
const HELPERS = /(?:^|[\s,;(])(?<!hoi dong )phoi hop(?![a-z])/u;
/** What a list says of its last office that is not of its name. */
const TAIL = /\s+(?:theo (?:quy định|chức năng|thẩm quyền|phân cấp|nhiệm vụ)|(?:tổ chức )?thực hiện$).*$/iu;

/** The lists of those who lead in words that also name who helps. */
export function leadingLists(words: string): readonly string[] {
  const parts = words.split(/;\s/u).map((part) => {
    const folded = foldInPlace(part);
    return { part, leads: folded.search(LEADS), helpers: folded.search(HELPERS) };
  });
  const told = parts.some(({ leads }) => leads >= 0);
  return parts.flatMap(({ part, leads, helpers }) => {
    if (leads >= 0) return [part.slice(0, leads)];
    if (helpers < 0) return [part];
    return told ? [] : [part.slice(0, helpers)];
  });
}

/** What a line goes on to order is not of its list: "UBND các xã tự rà soát văn bản do HĐND, UBND cấp mình ban hành". */
function upToOrder(parts: readonly string[]): readonly NamedStart[] {
  const names: NamedStart[] = [];
  for (const part of parts) {
    const named = namedStart(part);
    if (named === null) continue;
    names.push(named);
    if (named.form === 'subject' && named.rest.split(' ').length > 4) break;
  }
  return names;
}

/** The offices that lead among those that words name, in their order; who only helps is left out, as are wide classes. */
export function leadingOffices(words: string): readonly NamedStart[] {
  return leadingLists(words)
    .flatMap((list) => upToOrder(listedOffices(list.replace(/^\s*(?:do|giao)\s+/iu, ''))))
    .map((named) => ({ ...named, name: named.name.replace(TAIL, '') }))
    .filter(({ name }) => !NOBODY.test(fold(name)));
}
