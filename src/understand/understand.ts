import type { IsoDate } from '../domain/plan.ts';
import type { Ask, Understood } from '../domain/understood.ts';
import { asksWhoActs, readAsks } from './asks.ts';
import { readChatter } from './chatter.ts';
import { findCommunes } from './communes.ts';
import { readDeed } from './deed.ts';
import { readDocument } from './document.ts';
import { findField } from './fields.ts';
import type { OfficeFound } from './found.ts';
import { findOffices } from './offices.ts';
import { findPlaces } from './places.ts';
import { speaksOfSelf } from './self.ts';
import { asksCalendar, readTime } from './time.ts';
import { asksHandedIn } from './handed-in.ts';
import { joined, tokenize, type Token, type Tokens } from './tokens.ts';
import { findTitle, type TitleFound } from './titles.ts';
import { topicOf } from './topic.ts';
import type { Vocabulary } from './vocabulary.ts';
import { asksYesNo } from './yes-no.ts';
import { findPronouns } from './pronouns.ts';
import { receiversOf } from './receivers.ts';

const FOLLOWS =
  /^ (?:(?:the|vay) con|the (?=OFC|PLC)|vay (?=OFC|PLC)|con (?!may |bao nhieu |bao lau |gi |nao |viec |ngay |phai )) ?| (?:thi sao|thi the nao|nua|thi khi nao|thi gi) $/u;
/** "Dạ cho em hỏi …", "Ok cảm ơn em, …": said before the question itself. */
const POLITE_START = /^ (?:(?:da|vang|a|ok|oke|u|uh|em|anh|chi|ad|bot|cam on|cho (?:toi|em|minh|hoi)|xin|hoi) )+/u;
const EVERYONE =
  / (?:cac|moi|tat ca|toan bo|nhung|tung)(?: cac)? (?:don vi|co quan|phong|ban|nganh|so|ben|han|moc|viec|thoi han) | nhung ai | (?:han|moc|viec|thoi han)(?: [a-z]+){0,2}(?<! ngay| khi| luc| hom| thang) nao | viec gi | lich | tat ca /u;
/** "Đã đến hạn chưa?", "hạn đã qua chưa?": that there is a date does not say whether it has come. */
const HAS_COME = / (?:den|toi|qua|het|vao) han .*chua | han .* (?:qua|den|toi|het) (?:[^ ]+ )?chua /u;
const ROLE = / (?:chu tri|phoi hop|tham muu|dau moi|thuong truc) /u;

/** Reads one message on its own. `today` is the local date on which it was written. */
export function understand(text: string, vocabulary: Vocabulary, today: IsoDate): Understood {
  const tokens = tokenize(text, vocabulary);
  const words = joined(tokens.list);
  const places = findPlaces(tokens, vocabulary);
  const title = findTitle(tokens.list, vocabulary.titles, places.taken);
  const known = takenBy(places.taken, title === null ? [] : [title]);
  const offices = findAll(tokens, vocabulary, known);
  const named = mask(tokens.list, places.taken, offices, title);
  const yesNo = asksYesNo(tokens.list);
  const whoActs = asksWhoActs(named);
  const asks = chooseAsks(tokens, words, named, offices.length > 0 && !whoActs, yesNo);
  const field = offices.length === 0 && seeksOffice(asks) ? fieldOf(tokens, vocabulary, known, asks) : null;
  const found = field === null ? offices : [field];
  const self = speaksOfSelf(tokens.list, takenBy(known, found));
  const receivers = receiversOf(tokens.list, found, self);
  const all = whoActs && asks[0] === 'who' ? receivers : found;
  const taken = takenBy(known, all);
  const pronouns = findPronouns(tokens.list);
  const time = readTime(tokens, today);
  const document = readDocument(tokens.folded, tokens.numbers, title?.words ?? []);
  const numbers = tokens.list.flatMap(({ folded }, at) => (document.numbers.includes(folded) ? [at] : []));
  const topic = topicOf(tokens, new Set([...taken, ...pronouns, ...time.taken, ...numbers]));
  return {
    text,
    asks,
    places: places.known,
    unknownPlaces: places.unknown,
    offices: all.filter((office) => !receivers.includes(office)).map(({ mention }) => mention),
    receivers: receivers.map(({ mention }) => mention),
    self,
    everyone: EVERYONE.test(words),
    deed: readDeed(words),
    time: time.filter,
    document,
    yesNo: yesNo && isDecidable(asks, named) && !HAS_COME.test(words),
    topic: topic.map((token) => token.folded),
    topicWords: topic.map((token) => token.toned).join(' '),
    compare: / (?:so sanh|khac nhau|giong nhau|doi chieu|(?:dia phuong|huyen|tinh) nao) /u.test(words),
    follows: pronouns.size > 0 || FOLLOWS.test(named.replace(POLITE_START, ' ')),
    also: [],
  };
}

function findAll(tokens: Tokens, vocabulary: Vocabulary, places: ReadonlySet<number>): readonly OfficeFound[] {
  const offices = findOffices(tokens, vocabulary, places);
  const communes = findCommunes(tokens, vocabulary, takenBy(places, offices));
  return [...offices, ...communes].sort((a, b) => a.from - b.from);
}

function chooseAsks(tokens: Tokens, words: string, named: string, hasOffice: boolean, yesNo: boolean): readonly Ask[] {
  if (tokens.list.length === 0) return ['empty'];
  if (asksCalendar(tokens.folded)) return ['passage'];
  if (asksHandedIn(words)) return ['handed-in'];
  const chatter = readChatter(words);
  return chatter === null ? readAsks(named, hasOffice, yesNo) : [chatter];
}

/**
 * Whether dates or duties say yes or no by being there. "Phòng X có phải tuyên truyền không?" is not told from X's having
 * duties, and "có phải đầu mối không" not from any of them: there the duties themselves must answer.
 */
function isDecidable(asks: readonly Ask[], named: string): boolean {
  const ofDuties = asks.length === 0 || asks[0] === 'duties';
  return !ofDuties || (/ (?:gi|nao|duoc giao|nhiem vu khong|viec khong) /u.test(named) && !ROLE.test(named));
}

function seeksOffice(asks: readonly Ask[]): boolean {
  return asks.length === 0 || asks.includes('duties') || asks.includes('deadline');
}

function fieldOf(
  tokens: Tokens,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
  asks: readonly Ask[],
): OfficeFound | null {
  return findField(tokens, vocabulary, taken, asks.includes('duties') || tokens.list.length <= 5);
}

/** The words with offices as "OFC" and places as "PLC" and without a plan's title, so that what is asked does not depend on names. */
function mask(
  list: readonly Token[],
  places: ReadonlySet<number>,
  offices: readonly OfficeFound[],
  title: TitleFound | null,
): string {
  const out: string[] = [];
  for (let i = 0; i < list.length; i += 1) {
    if (title !== null && i >= title.from && i < title.to) continue;
    const office = offices.find(({ from, to }) => i >= from && i < to);
    if (office !== undefined) {
      if (i === office.from) out.push('OFC');
    } else if (places.has(i)) {
      if (!places.has(i - 1)) out.push('PLC');
    } else out.push(list[i]?.word ?? '');
  }
  return ` ${out.join(' ')} `;
}

function takenBy(
  places: ReadonlySet<number>,
  found: readonly { readonly from: number; readonly to: number }[],
): ReadonlySet<number> {
  const taken = new Set(places);
  for (const { from, to } of found) for (let i = from; i < to; i += 1) taken.add(i);
  return taken;
}
