import type { Reminder } from '../../../src/domain/reminder.ts';
import type { Sent } from '../../support/telegram/types.ts';
import type { Slot } from './office.ts';

/** What is there when everything has ended. */
export interface Ended {
  /** Each chat is owed each of the slots. */
  readonly chats: readonly string[];
  readonly slots: readonly Slot[];
  /** The whole ledger. */
  readonly rows: readonly Reminder[];
  /** What reached the platform. */
  readonly sent: readonly Pick<Sent, 'chatId' | 'messageId' | 'plain' | 'at'>[];
  /** The product's local day at an instant of the server's. */
  readonly dayAt: (at: number) => string;
  /** What `admin unknown` prints. */
  readonly listed: string;
  /** Messages that may be on their way when a process dies. */
  readonly atOnce: number;
}

export interface Account {
  readonly findings: readonly string[];
  /** The ledger in figures, and what of it arrived. */
  readonly measured: string;
}

/** A message in a chat, with the last days that it names. */
interface Arrival {
  readonly chat: string;
  readonly id: string;
  readonly day: string;
  readonly again: boolean;
  readonly terms: readonly string[];
}

const ENDS: ReadonlySet<string> = new Set(['sent', 'unknown', 'failed', 'collapsed', 'expired', 'cancelled']);

/**
 * Holds the ledger against what had to be planned, which is counted by hand, and against what arrived: nothing lost,
 * nothing doubled, and what nobody knows is listed, and repeated where nothing later makes it good.
 */
export function account(ended: Ended): Account {
  const arrivals = ended.sent.map((one) => arrivalOf(one, ended));
  const { rows } = ended;
  const unknown = rows.filter(({ state }) => state === 'unknown');
  const arrivedOf = (row: Reminder): boolean => arrivals.some((one) => isOf(one, row) && one.terms.includes(row.term));
  const missing = unknown.filter((row) => !arrivedOf(row));
  const uncovered = missing.filter((row) => !rows.some((other) => other.state === 'sent' && follows(other, row)));
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  const lost = lostOf(ended, arrivals);
  const doubled = doubledOf(ended, arrivals);
  return {
    findings: [...lost, ...doubled, ...strayOf(ended, arrivals), ...unlistedOf(ended, unknown), ...heldOf(rows)],
    measured: [
      `${rows.length} reminders planned in ${ended.chats.length} groups: ${count('sent')} sent in ${ended.sent.length} messages`,
      `${count('collapsed')} collapsed, ${count('expired')} expired, ${count('cancelled')} cancelled, ${count('failed')} failed`,
      `${unknown.length} of unknown outcome (${unknown.length - missing.length} had arrived), of which ${uncovered.length} neither arrived nor were followed by a later one`,
      `lost ${lost.length}, doubled ${doubled.length}`,
    ].join('; '),
  };
}

function lostOf({ chats, slots, rows }: Ended, arrivals: readonly Arrival[]): readonly string[] {
  const planned = new Set(rows.filter(({ again }) => !again).map(nameOf));
  const expected = chats.flatMap((chat) => slots.map((slot) => nameOf({ chat, ...slot })));
  const missing = expected.filter((name) => !planned.has(name)).map((name) => `never planned: ${name}`);
  const known = new Set(expected);
  const tooMany = [...planned].filter((name) => !known.has(name)).map((name) => `planned besides: ${name}`);
  const wrong = rows.flatMap((row) => {
    const name = `${nameOf(row)}${row.again ? ' again' : ''}`;
    if (!ENDS.has(row.state)) return [`left ${row.state}: ${name}`];
    if (row.state === 'sent')
      return arrivals.some((one) => one.id === row.reason && isOf(one, row) && one.terms.includes(row.term))
        ? []
        : [`sent and not there: ${name}`];
    if (row.state === 'collapsed' || row.state === 'expired') {
      const isSaid = rows.some((other) => ['sent', 'unknown'].includes(other.state) && follows(other, row));
      return isSaid ? [] : [`${row.state}, and nothing said later: ${name}, ${row.reason ?? ''}`];
    }
    return row.state === 'unknown' ? [] : [`${row.state}: ${name}, ${row.reason ?? ''}`];
  });
  return [...missing, ...tooMany, ...wrong];
}

/** A last day comes once a day in a chat, and once more where the message says that it is a repetition. */
function doubledOf({ slots }: Ended, arrivals: readonly Arrival[]): readonly string[] {
  const each = arrivals.flatMap((one) => one.terms.map((term) => ({ ...one, term })));
  const times = countBy(
    each.map(({ chat, term, day, again }) => `${chat}, ${term}, on ${day}${again ? ' again' : ''}`),
  );
  const most = countBy(slots.map(({ term }) => term));
  const firsts = countBy(each.filter(({ again }) => !again).map(({ chat, term }) => `${chat}, ${term}`));
  return [
    ...[...times].filter(([, n]) => n > 1).map(([what, n]) => `${n} messages: ${what}`),
    ...[...firsts]
      .filter(([what, n]) => n > (most.get(what.split(', ')[1] ?? '') ?? 0))
      .map(([what, n]) => `${n} messages in all: ${what}`),
  ];
}

/** Messages that no row of the ledger carries. */
function strayOf({ rows }: Ended, arrivals: readonly Arrival[]): readonly string[] {
  return arrivals
    .filter((one) => !rows.some((row) => isOf(one, row) && (row.state === 'unknown' || row.reason === one.id)))
    .map(({ chat, day }) => `a message of nobody in ${chat} on ${day}`);
}

function unlistedOf({ listed, atOnce }: Ended, unknown: readonly Reminder[]): readonly string[] {
  const messages = new Map(unknown.map((row) => [row.send ?? '', row]));
  const ofChats = countBy([...messages.values()].map(({ chat }) => chat));
  const lines = listed.split('\n');
  const together = countBy([...messages.values()].map(({ endedAt }) => endedAt ?? ''));
  return [
    ...[...ofChats]
      .filter(([chat, n]) => lines.filter((line) => line.includes(`telegram:${chat} ·`)).length < n)
      .map(([chat]) => `not listed: ${chat}`),
    ...[...together].filter(([, n]) => n > atOnce).map(([at, n]) => `${n} messages in doubt at once, ${at}`),
  ];
}

/** What is of unknown outcome is followed by a later one of its kind, or repeated. */
function heldOf(rows: readonly Reminder[]): readonly string[] {
  return rows
    .filter((row) => row.state === 'unknown' && !row.again && !rows.some((other) => follows(other, row)))
    .map((row) => `held, and nothing follows: ${nameOf(row)}`);
}

function follows(other: Reminder, row: Reminder): boolean {
  const isSame = other.chat === row.chat && other.about === row.about && other.id !== row.id;
  return isSame && (other.at > row.at || (other.at === row.at && other.again && !row.again));
}

/** True where a message may be the one that carries a row: in its chat, on its day. */
function isOf(one: Arrival, { chat, send, again }: Reminder): boolean {
  return one.chat === chat && (send?.includes(`:${one.day}:`) ?? false) && (one.again || !again);
}

function arrivalOf(one: Ended['sent'][number], { slots, dayAt }: Ended): Arrival {
  const terms = [...new Set(slots.map(({ term }) => term))];
  return {
    chat: String(one.chatId),
    id: String(one.messageId),
    day: dayAt(one.at),
    again: one.plain.startsWith('(gửi lại)'),
    terms: terms.filter((term) => one.plain.includes(` ${term.split('-').reverse().join('/')}, `)),
  };
}

function nameOf({ chat, kind, milestone, term }: Pick<Reminder, 'chat' | 'kind' | 'milestone' | 'term'>): string {
  return `${chat} ${kind} ${milestone} ${term}`;
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
