import { NOT_OFFICES } from '../text/administration.ts';
import { COMMON_FIELDS } from '../text/office/common.ts';
import { LEVEL_RANK, OFFICE_KINDS, type OfficeKind } from '../text/office/kinds.ts';
import { BEGINS_MINISTRY, MINISTRY_FIELDS } from '../text/office/ministries.ts';
import { JOINING } from '../text/office/name.ts';
import type { OfficeFound } from './found.ts';
import { beginsName, levelAt, nameEnd, wordsOf } from './places.ts';
import { foldedWords, type Token, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { endsName } from './words.ts';

const HEADS = OFFICE_KINDS.map((kind) => ({ kind, words: kind.head.split(' ') }));
/** Head nouns of one syllable with their marks: a syllable typed with other marks is another word ("số", "bạn"). */
const HEAD_TONES: ReadonlyMap<string, string> = new Map(
  'phòng sở bộ ban hội đài trạm báo cục ấp thôn buôn bon làng xóm khóm đội tổ'
    .split(' ')
    .map((word) => [word.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd'), word]),
);
const VILLAGE = OFFICE_KINDS.find(({ head }) => head === 'thon') ?? null;
const OF_VILLAGE: ReadonlySet<string> = new Set('cac truong cua con moi nhung giao cho'.split(' '));
/** Words of two syllables that end in "bộ", "bố", "bỏ", "bổ": "cán bộ y tế", "cong bo thong tin". */
const ENDS_IN_BO: ReadonlySet<string> = new Set(
  'can noi toan cong tien cuc dong dang chi phan huy bai tuyen xoa'.split(' '),
);
/** "Quyết định số 5 của Thủ tướng", "theo Bộ Y tế": whose document it is, and nobody who was asked about. */
const WHOSE_DOCUMENT =
  / (?:quyet dinh|quy dinh|nghi dinh|huong dan|thong tu|chi dao|van ban|cong van|nghi quyet|cong dien|chi thi|thong bao|ket luan|ke hoach|de an|chuong trinh|y kien)(?: (?:so|ngay|thang|nam|\d+))* cua $| theo $/u;
const GIVES = /^thu tuong (?:chinh phu )?(?:giao|yeu cau|chi dao|phan cong)(?: |$)/u;
/** Syllables before an office that tell whose document is spoken of. */
const BEFORE_WHOSE = 12;
/** Syllables from an office's first on that tell what it is. */
const AHEAD = 6;
const PERSON: ReadonlySet<string> = new Set(['truong', 'giam', 'pho']);

/** Finds the offices that a message names by their head noun, left to right; `taken` tokens are places. */
export function findOffices(tokens: Tokens, vocabulary: Vocabulary, taken: ReadonlySet<number>): OfficeFound[] {
  const found: OfficeFound[] = [];
  for (let i = 0; i < tokens.list.length; i += 1) {
    const office = taken.has(i) ? null : officeAt(tokens, i, vocabulary, taken);
    if (office === null) continue;
    found.push(office);
    i = office.to - 1;
  }
  return found;
}

function officeAt(tokens: Tokens, at: number, vocabulary: Vocabulary, taken: ReadonlySet<number>): OfficeFound | null {
  const ministries = ministriesAt(tokens, at);
  if (ministries !== null) return ministries;
  const kind = headAt(tokens.list, at) ?? hamletAt(tokens.list, at, vocabulary.villages);
  if (kind === null) return null;
  const from = afterHead(tokens.list, at, kind);
  const own = longestRun(tokens.list, from, vocabulary.contents.get(kind.key) ?? [], taken);
  const fields = kind.key === 'ministry' ? MINISTRY_FIELDS : COMMON_FIELDS;
  const common = longestRun(tokens.list, from, kind.whole ? [] : fields, taken);
  // A field that no plan names counts whole only: part of it may be any word.
  const run = common.full && common.matched.length > own.matched.length ? common : own;
  // "đổi số" without marks looks like a team ("Đội") of numbers.
  const part = kind.key !== 'team' && ends(tokens.list, run.to, taken);
  if (run.matched.length > 0 && (run.full || run.matched.length > 1 || part)) {
    return close(tokens, at, run.to, kind, run.matched, vocabulary, taken);
  }
  if (kind.whole) return close(tokens, at, from, kind, [], vocabulary, taken);
  return unknownOffice(tokens, at, from, kind, vocabulary, taken);
}

/** Past the head noun; for a village past its head's title too ("Thôn trưởng thôn …"). */
function afterHead(list: readonly Token[], at: number, kind: OfficeKind): number {
  const from = at + kind.head.split(' ').length;
  if (kind.group !== 'village' || list[from]?.folded !== 'truong') return from;
  let to = from + 1;
  while (list[to]?.folded === 'cac' || list[to]?.folded === list[at]?.folded) to += 1;
  return to;
}

/** The head noun at a token, unless the words only look like one ("phòng chống", "hội nghị", "số"). */
function headAt(list: readonly Token[], at: number): OfficeKind | null {
  const head = HEADS.find(({ words }) => words.every((word, i) => list[at + i]?.folded === word));
  const token = list[at];
  if (head === undefined || token === undefined) return null;
  const tone = head.words.length === 1 ? HEAD_TONES.get(token.folded) : undefined;
  if (tone !== undefined && token.toned !== token.folded && token.toned !== tone) return null;
  // "nông thôn" is no village.
  if (token.folded === 'thon' && list[at - 1]?.folded === 'nong') return null;
  if (isHardlyVillage(list, at, head.kind)) return null;
  // "tổ chức xã hội" is no team ("Tổ"), and "tổ trưởng" heads one that is named behind it.
  if (head.kind.key === 'team' && /^(?:chuc|truong)$/u.test(list[at + 1]?.folded ?? '')) return null;
  const ahead = list
    .slice(at, at + AHEAD)
    .map(({ folded }) => folded)
    .join(' ');
  if (head.kind.group === 'ministry' && !isCentral(list, at, head.kind, ahead)) return null;
  return NOT_OFFICES.test(ahead) ? null : head.kind;
}

/** "Các bộ, ngành": all ministries together. */
function ministriesAt(tokens: Tokens, at: number): OfficeFound | null {
  const [before, token, next] = [tokens.list[at - 1], tokens.list[at], tokens.list[at + 1]];
  if (token?.word !== 'bo' || !/^(?:cac|tung|moi)$/u.test(before?.folded ?? '') || token.afterStop) return null;
  const to = next?.word === 'nganh' ? at + 2 : at + 1;
  if (to === at + 1 && next?.afterStop === false && !endsName(tokens.list, to)) return null;
  const words = wordsOf(tokens, at - 1, to);
  return { from: at - 1, to, mention: { words, kind: 'ministry', content: [], level: null, member: null } };
}

/** A ministry, or the Prime Minister and his office, where they and not their documents are spoken of. */
function isCentral(list: readonly Token[], at: number, { key }: OfficeKind, ahead: string): boolean {
  const before = list[at - 1]?.folded ?? '';
  if (key === 'ministry' && (!BEGINS_MINISTRY.test(ahead) || ENDS_IN_BO.has(before))) return false;
  // A deputy is somebody else, and "Thủ tướng giao gì cho Bộ X?" asks about Bộ X.
  if (key === 'prime-minister' && (before === 'pho' || GIVES.test(ahead))) return false;
  return !WHOSE_DOCUMENT.test(` ${foldedWords(list, Math.max(0, at - BEFORE_WHOSE), at)} `);
}

/** "lăng quăng" and "bốn" without marks look like villages: those nouns must stand where one is spoken of. */
function isHardlyVillage(list: readonly Token[], at: number, kind: OfficeKind): boolean {
  const [token, before] = [list[at], list[at - 1]];
  const doubtful = kind.group === 'village' && /^(?:lang|bon|xom|khom|ap|buon)$/u.test(token?.folded ?? '');
  if (!doubtful || token?.toned !== token?.folded || before === undefined || before.afterStop) return false;
  return list[at + 1]?.capital !== true && !OF_VILLAGE.has(before.word) && list[at - 1]?.folded !== 'thon';
}

/** "bản Nậm Cắn", "plei Tơ Nghia": by its mark or the plans' own word, and by the capital of its name. */
function hamletAt(list: readonly Token[], at: number, nouns: ReadonlySet<string>): OfficeKind | null {
  const noun = list[at]?.toned ?? '';
  const isHamlet = (noun === 'bản' && list[at - 1]?.folded !== 'van') || nouns.has(noun);
  return isHamlet && list[at + 1]?.capital === true ? VILLAGE : null;
}

/** The run of tokens that goes furthest through one of the contents, in order; joining words between them are skipped. */
export function longestRun(
  list: readonly Token[],
  from: number,
  contents: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): { matched: readonly string[]; to: number; full: boolean } {
  let best = { matched: [] as readonly string[], to: from, full: false };
  for (const content of contents) {
    const matched: string[] = [];
    let next = 0;
    let to = from;
    for (let i = from; i < list.length && !taken.has(i); i += 1) {
      const word = list[i]?.folded ?? '';
      const found = content.indexOf(word, next);
      if (found >= 0) {
        matched.push(word);
        next = found + 1;
        to = i + 1;
      } else if (!JOINING.has(word)) break;
    }
    const full = matched.length === content.length;
    if (matched.length > best.matched.length || (matched.length === best.matched.length && full && !best.full)) {
      best = { matched, to, full };
    }
  }
  return best;
}

/** Adds the level word, and the name of a single commune or village, that close an office's name. */
function close(
  tokens: Tokens,
  from: number,
  end: number,
  kind: OfficeKind,
  content: readonly string[],
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
): OfficeFound {
  let to = end;
  let level: string | null = null;
  let member: string | null = null;
  if (tokens.list[to]?.folded === 'viet' && tokens.list[to + 1]?.folded === 'nam') to += 2;
  while (tokens.list[to]?.folded === 'cac' || tokens.list[to]?.folded === 'cap') to += 1;
  for (let found = levelAt(tokens.list, to); found !== null && !taken.has(to); found = levelAt(tokens.list, to)) {
    if (level !== null && beginsName(tokens.list, to)) break;
    level ??= found.word;
    to += found.size;
    if (tokens.list[to]?.folded === 'va' && levelAt(tokens.list, to + 1) !== null) to += 1;
  }
  if (to > end && level === null && tokens.list[to - 1]?.folded !== 'nam') to = end;
  const named = LEVEL_RANK.get(level ?? '') === 'commune' && tokens.list[to]?.capital === true;
  if (kind.key === 'committee' || kind.group === 'village' || named) {
    const name = nameEnd(tokens.list, to, taken, vocabulary.confusable);
    if (name > to) member = foldedWords(tokens.list, to, name);
    to = name;
  }
  return { from, to, mention: { words: wordsOf(tokens, from, to), kind: kind.key, content, level, member } };
}

/** "Phòng Đối ngoại": a head noun where an office is spoken of, with a name that nobody knows. */
function unknownOffice(
  tokens: Tokens,
  at: number,
  from: number,
  kind: OfficeKind,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
): OfficeFound | null {
  const before = tokens.list[at - 1]?.folded;
  const head = tokens.list[at];
  // Typed without marks, "so" and "hoi" are more often "số", "hỏi" than an office nobody knows.
  const tone = HEAD_TONES.get(kind.head);
  if (
    kind.key === 'press' ||
    kind.key === 'board' ||
    (tone !== undefined && kind.key !== 'division' && head?.toned !== tone)
  )
    return null;
  const spokenOf = before === undefined || ['cua', 'con', 'cho', 'the', 'va', 'voi'].includes(before);
  let to = from;
  while (to < tokens.list.length && to < from + 6 && !ends(tokens.list, to, taken)) to += 1;
  if (!spokenOf || PERSON.has(before ?? '') || to === from || !ends(tokens.list, to, taken)) return null;
  const content = tokens.list.slice(from, to).map(({ folded }) => folded);
  return close(
    tokens,
    at,
    to,
    kind,
    content.filter((word) => !JOINING.has(word)),
    vocabulary,
    taken,
  );
}

function ends(list: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const token = list[at];
  return token === undefined || token.afterStop || taken.has(at) || endsName(list, at) || levelAt(list, at) !== null;
}
