import { fold, foldKeepingTones } from '../fold.ts';
import { LEVEL_RANK, OFFICE_KINDS, type OfficeGroup, type OfficeKind } from './kinds.ts';
import { BEGINS_MINISTRY } from './ministries.ts';
import { writtenOut } from './short.ts';

/** An office's name taken apart, folded. Two names are one office where kind and content are equal. */
export interface OfficeName {
  /** Null for a class that names no kind ("các cơ quan, đơn vị"). */
  readonly kind: OfficeKind | null;
  /** What the office works on: `y te`, without joining words, level and place. */
  readonly content: readonly string[];
  /** The level word that closes the name, `huyen`. */
  readonly level: string | null;
  /** Which classes the name belongs to, or names. */
  readonly groups: ReadonlySet<OfficeGroup>;
  /** True where the name stands for many ("UBND các xã", "các sở, ngành"). */
  readonly collective: boolean;
}

/** Words that join the parts of a name; two writings of one office differ in them. */
export const JOINING: ReadonlySet<string> = new Set(['va', 'cac', 'nhung', 'cua']);

const LEAD =
  /^(?:(?:de nghi|yeu cau|thu truong|bo truong|lanh dao|giam doc|chu tich|ban thuong truc|thuong truc|bi thu|hieu truong|(?:thon|ap|ban|bon|buon|xom|lang|khom|to|khu) truong|cong chuc|toan the|tat ca|moi|tung|cac|nhung|va)\s)+/u;
const TITLE = /^truong (?=phong|ban|thon|tram|cong an|bon|buon|ap|xom|lang|khom|khu pho|to dan pho)/u;
/** With marks, since "các ban" are boards. */
const HAMLETS = /(?<!\p{L})(?:các|trưởng|mỗi)(?: \p{L}+,?)? bản(?!\p{L})/u;
const TAIL =
  /\s?[,-]?\s(?:va )?(?:la )?(?:(?:co quan|don vi) (?:thuong truc|dau moi)|cac to chuc (?:thanh vien|chinh tri|ct)|cac doan the|tren dia ban|(?:co )?lien quan|truc thuoc|thuoc uy ban|va cac co quan|duoc giao)(?:[\s-].*)?$/u;
const COMMUNES = /(?:cac |cap |chu tich |nhan dan )(?:xa|phuong|thi tran|dac khu)(?![a-z])(?! hoi)/u;
const MINISTRIES = /(?:^|\s)(?:cac|tung|moi) bo(?=$|\s?[,;.]|\s(?:va|nganh|co quan)(?![a-z]))/u;
const DISTRICTS = /(?:cac |cap )(?:huyen|quan|thi xa|thanh pho)(?![a-z])/u;
const SEVERAL = /(?:xa|phuong|thi tran|dac khu)\s?(?:,|va)\s?(?:cac )?(?:xa|phuong|thi tran|dac khu)/u;
const CLASS =
  /^(?:co quan|don vi|phong|ban|nganh|so|doan the|to chuc|dia phuong)(?=$|,| va | ?-|\s(?:nganh|ban|don vi))/u;

/** A thousand plans name some thousands of offices; questions name others, so the table has an end. */
const MOST_KNOWN = 20_000;
const KNOWN = new Map<string, OfficeName>();

/** Takes an office's name apart. `place` is the locality whose name may close it ("Công an huyện Sơn Hà"). */
export function parseOffice(name: string, place: string | null = null): OfficeName {
  const key = `${place ?? ''}\n${name}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const parsed = takeApart(name, place);
  KNOWN.set(key, parsed);
  return parsed;
}

function takeApart(name: string, place: string | null): OfficeName {
  const whole = writtenOut(name)
    .replace(/["“”().]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const many = /(?:^|\s)(?:cac|nhung|moi|tung)\s/u.test(whole);
  const bare = whole.replace(LEAD, '').replace(TITLE, '');
  const kind = kindAt(bare);
  const classes = classGroups(whole);
  if (HAMLETS.test(foldKeepingTones(name))) classes.add('village');
  if (classes.size > 0 && (kind === null || kind.group === 'committee' || CLASS.test(bare))) {
    return { kind: CLASS.test(bare) ? null : kind, content: [], level: null, groups: classes, collective: true };
  }
  const rest = (kind === null ? bare : bare.slice(bare.indexOf(kind.head) + kind.head.length)).replace(TAIL, '');
  const words = dropPlace(rest.match(/[a-z0-9]+/gu) ?? [], place);
  const { level, kept } = dropLevel(words);
  const content = kept.filter((word, at) => !JOINING.has(word) && !isCountry(kept, at));
  const group = kind?.group ?? 'other';
  const collective = many && (group === 'village' || group === 'school' || kind?.key === 'unions');
  return { kind, content, level, groups: new Set([group]), collective };
}

const FRONTS: ReadonlyMap<OfficeKind, RegExp> = new Map(
  OFFICE_KINDS.filter(({ key }) => key === 'front').map((kind) => [
    kind,
    new RegExp(`(?:^|\\s)${kind.head}(?![a-z])`, 'u'),
  ]),
);

/** The head noun that a folded name begins with, or the Front wherever it stands. */
export function kindAt(folded: string): OfficeKind | null {
  return OFFICE_KINDS.find((kind) => FRONTS.get(kind)?.test(folded) ?? isKind(kind, folded)) ?? null;
}

function isKind({ key, head }: OfficeKind, folded: string): boolean {
  return key === 'ministry' ? BEGINS_MINISTRY.test(folded) : starts(folded, head);
}

/** The classes of agencies that folded words name: the words of a clause, or a heading such as "UBND các xã". */
export function classGroups(folded: string): Set<OfficeGroup> {
  const text = writtenOut(folded);
  const groups = new Set<OfficeGroup>();
  if (COMMUNES.test(text) || SEVERAL.test(text) || /(?:^|\s)dia phuong/u.test(text)) groups.add('commune');
  if (DISTRICTS.test(text) || /(?:^|\s)dia phuong/u.test(text)) groups.add('district');
  if (/(?:^|\s)(?:doan the|to chuc chinh tri|to chuc thanh vien|mat tran|cac hoi)(?![a-z])/u.test(text))
    groups.add('union');
  if (/(?:cac|truong) (?:thon|to dan pho|khu pho|ap|buon|bon|xom|lang|khom|khoi pho)(?![a-z])/u.test(text))
    groups.add('village');
  if (/(?:cac truong|truong hoc|co so giao duc|nha truong)(?![a-z])/u.test(text)) groups.add('school');
  if (isDepartments(text)) groups.add('department');
  if (MINISTRIES.test(text)) groups.add('ministry');
  return groups;
}

function isDepartments(text: string): boolean {
  if (/(?:^|\s)(?:co quan|don vi)(?![a-z])/u.test(text)) return true;
  if (/(?:^|\s)cac (?:phong|ban|so|nganh)(?=$|\s?[,;.]|\s(?:va|nganh|ban)(?![a-z]))/u.test(text)) return true;
  return /(?<![a-z])(?:phong|ban|so),? ?(?:va )?(?:phong|ban|nganh)(?:,| |$)/u.test(text);
}

function starts(folded: string, head: string): boolean {
  return folded.startsWith(head) && !/[a-z0-9]/u.test(folded.charAt(head.length));
}

function dropPlace(words: readonly string[], place: string | null): readonly string[] {
  const own = place === null ? [] : (fold(place).match(/[a-z0-9]+/gu) ?? []);
  const at = words.length - own.length;
  return own.length > 0 && at >= 0 && own.every((word, i) => words[at + i] === word) ? words.slice(0, at) : words;
}

function dropLevel(words: readonly string[]): { level: string | null; kept: readonly string[] } {
  for (const size of [2, 1]) {
    const tail = words.slice(-size).join(' ');
    if (words.length >= size && LEVEL_RANK.has(tail)) return { level: tail, kept: words.slice(0, -size) };
  }
  return { level: null, kept: words };
}

function isCountry(words: readonly string[], at: number): boolean {
  return (words[at] === 'viet' && words[at + 1] === 'nam') || (words[at] === 'nam' && words[at - 1] === 'viet');
}
