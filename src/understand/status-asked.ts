import type { IsoDate } from '../domain/plan.ts';
import type { Understood } from '../domain/understood.ts';
import { understandInContext, type Said } from './context.ts';
import { asksWhoIsLate } from './handed-in.ts';
import { joined, tokenize } from './tokens.ts';
import { understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question about who has handed in what. */
export interface StatusQuestion {
  /** The offices that it names, as typed; none for everybody. */
  readonly offices: readonly string[];
  readonly places: readonly string[];
  /** Whom it wants listed: those who have not handed in, those who have, who is late, or how everybody stands. */
  readonly wants: 'missing' | 'done' | 'both' | 'late';
}

const WHO =
  / (?:ai|(?:don vi|co quan|phong|ban|so|nganh|xa|phuong|dia phuong|noi|cho|ben|to chuc) nao|danh sach|bao nhieu|nhung (?:don vi|co quan|noi|xa)) /u;
/** Past its day; "hạn nào đã quá?" asks for the days, and not for who let them pass. */
const OVERDUE = / (?:qua|tre|het) han /u;
const LATE =
  / (?:qua|tre) han | (?:tre|muon|cham) (?:nop|nap|gui|bao cao|bc) | (?:nop|nap|gui|bao cao|bc)(?: [^ ]+){0,3} (?:tre|muon|cham) /u;
const NOT_YET =
  / (?:chua|ko|khong) (?:he |thay |co )?(?:nop|nap|gui|goi|bao cao|bc|hoan thanh|lam xong) | (?:no|thieu) (?:bao cao|bc) /u;
const HAS =
  / da (?:nop|nap|gui|goi|bao cao|bc|hoan thanh|lam xong) | (?:nop|nap|gui|goi|bao cao|bc|xong)(?: [^ ]+){0,3} roi /u;
/** "Phòng Y tế được gia hạn đến ngày nào?"; "xin gia hạn đến ngày 30/11" says something and asks nothing. */
const EXTENDED =
  / gia han .*(?:ngay nao|ngay may|khi nao|bao gio|bao lau|(?:may|bao nhieu) ngay|toi dau|den dau)(?: vay| the| a)? $| duoc gia han (?:[^ ]+ ){0,3}(?:chua|khong|ko) $/u;
/** "Phòng Y tế có trễ không?"; "nộp ngày 26/11 có trễ không?" asks about a day. */
const LATE_OFFICE =
  /^(?! .*(?: nop | gui | neu | thi | ngay | \d+ )).* (?:co|co bi|bi|dang|con|da)(?: bi| dang)? (?:tre|cham|muon|cham tre)(?: han)? (?:khong|ko|k|chua) $/u;
/** "… chưa?": asks both ways. */
const OR_NOT = / (?:chua|hay chua|chua a|chua vay) $/u;

/**
 * Which status a message asks about: "ai chưa nộp báo cáo?", "Phòng Tư pháp nộp chưa?", "đơn vị nào quá hạn?"; null where
 * about none. What leans on such a question ("còn Phòng Y tế?") is one too.
 */
export function statusAskedIn(said: Said, vocabulary: Vocabulary, today: IsoDate): StatusQuestion | null {
  const read = (text: string): Read => ({
    words: joined(tokenize(text, vocabulary).list),
    own: understand(text, vocabulary, today),
  });
  const now = read(said.text);
  const asked = understandInContext(said, vocabulary, today);
  const leading = isStatus(now) ? now : leadingOf(now, asked, said.history.toReversed().map(read));
  if (leading === null) return null;
  const named = now.own.offices.length > 0 && !WHO.test(now.words);
  const offices = asked.offices.map(({ words }) => words);
  return { offices, places: asked.places, wants: wantsOf(leading.words, named) };
}

/** A message on its own, and its words between spaces. */
interface Read {
  readonly words: string;
  readonly own: Understood;
}

function isStatus({ words, own }: Read): boolean {
  if (own.asks[0] === 'handed-in') return true;
  if (own.offices.length > 0 && LATE_OFFICE.test(words)) return true;
  if (own.asks[0] !== 'deadline') return false;
  if (EXTENDED.test(words) && (own.offices.length > 0 || own.self)) return true;
  return OVERDUE.test(words) && (WHO.test(words) || asksOfOffice(words, own));
}

/** "Phòng Y tế có quá hạn không?", "… quá hạn chưa?" */
function asksOfOffice(words: string, { offices }: Understood): boolean {
  return offices.length > 0 && / (?:qua|tre) han(?: [^ ]+){0,3} (?:chua|khong) $/u.test(words);
}

/** The earlier question that a message goes on with, where that is about a status. `earlier`: the latest first. */
function leadingOf({ own }: Read, asked: Understood, earlier: readonly Read[]): Read | null {
  if (own.asks.length > 0) return null;
  const before = earlier.find((one) => one.own.asks.length > 0);
  const goesOn = before !== undefined && asked.asks[0] === before.own.asks[0];
  return goesOn && isStatus(before) ? before : null;
}

/** @param named true where it is about an office: how that one stands */
function wantsOf(words: string, named: boolean): StatusQuestion['wants'] {
  if (LATE.test(words) || LATE_OFFICE.test(words) || asksWhoIsLate(words)) return 'late';
  if (named) return 'both';
  if (NOT_YET.test(words)) return 'missing';
  if (/ dung han $/u.test(words)) return 'done';
  return HAS.test(words) && !OR_NOT.test(words) ? 'done' : 'both';
}
