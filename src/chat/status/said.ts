import type { StatusDeed } from '../../domain/outgoing.ts';
import { fold, foldInPlace } from '../../text/fold.ts';
import { readDocumentNumber } from './document-number.ts';

/** A report in words: "đã nộp 2", "xin gia hạn 1 đến 30/11 vì …". */
export interface Said {
  readonly act: StatusDeed;
  /** The items that it names. */
  readonly items: readonly number[];
  /** True for "tất cả". */
  readonly all: boolean;
  /** Of the document that was handed in. */
  readonly number: string | null;
  /** Until when and why, where an extension is asked for; why something is returned. */
  readonly words: string | null;
  /** False where something in it was not understood: it is asked about, never recorded. */
  readonly isSure: boolean;
  /** True for "đã nộp lại": of something that was returned. */
  readonly again: boolean;
}

// All patterns read folded text from its beginning.
const LEAD =
  /^(?:(?:da|vang|thua|ok|oke|bao cao|xin bao|xin phep|kinh bao|anh|chi|anh chi|anh\/chi|em|toi|minh|chung (?:toi|em|minh)|ben (?:em|toi|minh)|(?:don vi|phong|xa|co quan)(?: (?:chung )?(?:toi|em|minh))?)[\s,:.]+)*/u;
/** What follows the words that say it: its object, which changes nothing. */
const OBJECT = '(?: (?:cac |ban |duoc )?(?:bao cao|van ban|ket qua|ho so|viec|nhiem vu|nhac viec|thong bao|tin nhac))*';
const END = '(?![a-z\\d])';

/** In the order in which they are tried; the first that fits at the beginning, or behind the lead. */
const ACTS: readonly (readonly [StatusDeed, RegExp])[] = [
  [
    'taken-back',
    say('(?:xin )?rut lai|huy (?:bao )?nop|bao nham|nop nham|bam nham|(?:van )?chua (?:nop|gui)(?: duoc)?'),
  ],
  [
    'ask-extension',
    say('(?:(?:xin|de nghi|muon|can|cho)(?: phep| duoc| em| don vi)* )+(?:gia han|lui han|them thoi gian)'),
  ],
  [
    'handed-in',
    say(
      `(?:da|vua)(?: moi)? (?:nop|gui)(?: lai)?(?: (?:xong|du))?${OBJECT}(?: lai)?|(?:nop|gui)(?: lai)?${OBJECT}(?: lai)? (?:roi|xong)|nop lai${OBJECT}`,
    ),
  ],
  ['received', say(`(?:da|vua) (?:tiep )?nhan(?: duoc)?${OBJECT}|(?:tiep )?nhan(?: duoc)?${OBJECT} roi`)],
  ['refused', say('khong dong y(?: cho)?(?: gia han)?|tu choi(?: gia han)?')],
  ['granted', say('dong y(?: cho)?(?: gia han)?')],
  ['confirmed', say(`(?:da )?xac nhan${OBJECT}`)],
  ['returned', say(`(?:xin )?tra lai${OBJECT}`)],
];
/** So short that they mean it with an item alone: "nộp báo cáo" is half a question. */
const BRIEF: readonly (readonly [StatusDeed, RegExp])[] = [
  ['handed-in', say('nop')],
  ['received', say('nhan')],
  ['ask-extension', say('gia han')],
];

/** A day may stand before it; some words between it and what is promised. */
const PROMISE =
  /^(?:(?:van )?chua (?:nop|gui)(?: duoc)?[\s,.;]+)?(?:(?:(?:sang|chieu|ngay|tuan|dau|cuoi) )*(?:mai|mot|sau|toi|\d{1,2}[/.-]\d{1,2})[\s,]+)?(?:(?:em|toi|minh|chung toi|don vi) )?(?:(?:xin )?hua|se|du kien|hen)(?: [a-z]+){0,3} (?:nop|gui)(?![a-z])|^(?:ngay )?mai (?:em |toi |minh )?(?:nop|gui)(?![a-z])/u;

const ITEM = /^[\s,;&+]*(?:(?:va|muc|viec|so|cau|y)\s+)*0*(\d{1,2})(?![\p{L}\d]|\s?[/.-]\s?[\p{L}\d])/u;
const ALL = /^\s*(?:tat ca|toan bo|het|ca)(?: (?:cac )?(?:muc|viec))?(?![a-z\d])/u;
const COURTESY =
  /^(?:[\s,.!;:]+|(?:roi|xong|a|nhe|nha|nhi|day|luon|cam on|anh|chi|hom qua|hom nay|sang nay|chieu nay|hom truoc|(?:vao )?ngay \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?![\p{L}\d]))+/u;
/** What makes a question, or a condition, of it. */
const ASKING =
  /(?:^|[^a-z])(?:chua|khong|ko|hong|hay|ai|gi|nao|sao|dau|may|bao nhieu|bao gio|bao lau|thi|neu|phai)(?![a-z])/u;
/** What makes a question of anything. */
const QUESTION =
  /(?:^|[^a-z])(?:ai|gi|nao|bao gio|bao nhieu|bao lau|o dau|tai sao|vi sao)(?![a-z])|(?:^|\s)(?:chua|khong|ko)(?:[\s.!]|a(?![a-z]))*$/u;
/** Longer messages are no reports, in UTF-16 units. */
const LONGEST = 1000;
/** Most words of a message that is taken for a report though not all of it is understood. */
const MOST_WORDS = 16;

/** True for a message that asks, with or without a question mark. */
export function isQuestion(message: string): boolean {
  return message.includes('?') || QUESTION.test(fold(message));
}

/**
 * Reads a report in any spelling; null for what is none. Questions ("đã nộp chưa?") are none.
 * @param names of whom the chat may speak for: "Phòng Y tế đã nộp rồi" is its own report in its own chat
 */
export function readSaid(message: string, names: readonly string[]): Said | null {
  const text = message.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text.includes('?') || text.length > LONGEST) return null;
  const begun = beginning(foldInPlace(text), names);
  if (begun === null) return null;
  const [act, from, isBrief] = begun;
  const folded = foldInPlace(text);
  const { items, all, to } = itemsAt(folded, from);
  if (isBrief && items.length === 0 && !all) return null;
  const again = act === 'handed-in' && / lai(?![a-z\d])/u.test(folded.slice(0, from));
  const behind = to + (COURTESY.exec(folded.slice(to))?.[0].length ?? 0);
  return beside(
    { act, items, all, number: null, words: null, isSure: true, again },
    text.slice(behind),
    folded.slice(behind),
  );
}

/** True for a promise, which reports nothing: "chúng tôi sẽ nộp vào ngày mai". */
export function isPromise(message: string, names: readonly string[]): boolean {
  const folded = foldInPlace(message.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const own = ownName(folded, names);
  const from = own + (LEAD.exec(folded.slice(own))?.[0].length ?? 0);
  const said = PROMISE.exec(folded.slice(from));
  if (said === null || isQuestion(message)) return false;
  return !ASKING.test(withoutReason(folded.slice(from + said[0].length)));
}

/** What the rest of the message, which is neither items nor courtesy, makes of a report. */
function beside(said: Said, rest: string, folded: string): Said | null {
  if (rest === '') return said;
  if (said.act === 'handed-in') {
    const number = readDocumentNumber(rest);
    if (number !== null) return { ...said, number };
  }
  if (ASKING.test(withoutReason(folded))) return null;
  if (said.act === 'ask-extension' || (said.act === 'returned' && /^(?:vi|do|ly do)[\s:]/u.test(folded))) {
    return { ...said, words: said.act === 'returned' ? rest.replace(/^\S+(?:\s+do)?[\s:]+/u, '') : rest };
  }
  const isLoose = (said.act === 'handed-in' || said.act === 'received') && folded.split(' ').length <= MOST_WORDS;
  return isLoose ? { ...said, isSure: false } : null;
}

/** A reason may hold any word: "vì chưa đủ số liệu". */
function withoutReason(folded: string): string {
  return folded.replace(/(?:^|[\s,.;:])(?:vi|do|ly do)[\s:].*$/u, '');
}

/** Which report a message begins with, where it ends, and whether it wants an item. */
function beginning(folded: string, names: readonly string[]): readonly [StatusDeed, number, boolean] | null {
  const own = ownName(folded, names);
  const lead = own + (LEAD.exec(folded.slice(own))?.[0].length ?? 0);
  // "da nop" may be "dạ, nộp": what a lead would take away is tried with it first.
  for (const from of new Set([own, ...steps(folded, own, lead)])) {
    for (const [act, pattern] of ACTS) {
      const found = pattern.exec(folded.slice(from));
      if (found !== null) return [act, from + found[0].length, false];
    }
  }
  for (const [act, pattern] of BRIEF) {
    const found = pattern.exec(folded.slice(lead));
    if (found !== null) return [act, lead + found[0].length, true];
  }
  return null;
}

/** Where words begin within the lead, and behind it. */
function steps(folded: string, from: number, to: number): readonly number[] {
  const starts = [...folded.slice(from, to).matchAll(/[\s,:.]+/gu)].map(
    ({ index, 0: gap }) => from + index + gap.length,
  );
  return [...starts, to];
}

/** How much of the beginning is the name of one of the chat's agencies, or two and more of its first syllables. */
function ownName(folded: string, names: readonly string[]): number {
  const found = names.flatMap((name) => {
    const words = fold(name).split(' ');
    return words.slice(1).map((_, i) => words.slice(0, i + 2).join(' '));
  });
  const longest = found.filter((name) => folded.startsWith(`${name} `)).toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? 0 : longest.length + 1;
}

function itemsAt(folded: string, from: number): { items: readonly number[]; all: boolean; to: number } {
  const all = ALL.exec(folded.slice(from));
  if (all !== null) return { items: [], all: true, to: from + all[0].length };
  const items: number[] = [];
  let to = from;
  for (let found = ITEM.exec(folded.slice(to)); found !== null; found = ITEM.exec(folded.slice(to))) {
    items.push(Number(found[1]));
    to += found[0].length;
  }
  return { items: [...new Set(items)], all: false, to };
}

function say(words: string): RegExp {
  return new RegExp(`^(?:${words})${END}`, 'u');
}
