import type { ChatChange } from '../../src/domain/chat.ts';
import type { NewReminder, Reminder } from '../../src/domain/reminder.ts';
import type { NewStatus } from '../../src/domain/standing.ts';
import type { Database } from '../../src/ports/database.ts';
import type { ClaimedChat, HandOver, Ledger } from '../../src/ports/ledger.ts';
import type { ClaimedSend, Settlement } from '../../src/ports/mail.ts';
import { claimSendsAt, FAR, second, sendTo, settleAll, unused } from './letters.ts';

/** The day on which the tests' messages count. */
export const TODAY = '2026-11-22';

/** A reminder for a Telegram chat, due from the beginning; about something of its own unless told. */
export function reminderTo(chat: string, of: Partial<NewReminder> = {}): NewReminder {
  return {
    ...{ channel: 'telegram', chat, place: 'Đồng Bằng', about: unused('o'), kind: 'before', milestone: 3 },
    ...{ term: '2026-11-30', again: false, at: second(0), until: second(100_000) },
    ...of,
  };
}

/** What somebody says of an occurrence. */
export function statusOf(
  occurrence: string,
  act: NewStatus['act'] = 'handed-in',
  of: Partial<NewStatus> = {},
): ChatChange & { set: 'status' } {
  const said = { occurrence, act, by: 'telegram:7', name: 'Cán bộ A', number: null, until: null, why: null };
  return { set: 'status', status: { ...said, ...of } };
}

/** Ends everything that is open, reminders too. */
export async function settleLedger(database: Database): Promise<void> {
  await settleAll(database);
  await database.ledger.expire(FAR, 'end of test');
}

/** The only one there is. */
export function only<T>(found: readonly T[]): T {
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) throw new Error(`${found.length} instead of 1`);
  return first;
}

/** Short ways to plan, claim, hand over and send. */
export function ledgerOf(database: () => Database) {
  const ledger = (): Ledger => database().ledger;
  /** Plans reminders to one chat, by default one. */
  const plan = async (chat: string, ...of: Partial<NewReminder>[]): Promise<readonly NewReminder[]> => {
    const made = (of.length === 0 ? [{}] : of).map((one) => reminderTo(chat, one));
    await ledger().add(made);
    return made;
  };
  const claim = (seconds: number, of: Partial<Parameters<Ledger['claim']>[1]> = {}): Promise<readonly ClaimedChat[]> =>
    ledger().claim('telegram', { limit: 100, held: [], now: second(seconds), until: second(seconds + 10), ...of });
  const claimOne = async (seconds: number): Promise<ClaimedChat> => only(await claim(seconds));
  /** Hands over: by default all that is due, in one message of the chat's own. */
  const hand = async (claimed: ClaimedChat, what: Partial<HandOver> = {}, at = 0): Promise<boolean> => {
    const over = {
      sends: [sendTo(claimed.chat, 'bulk', unused('message'))],
      carried: claimed.due.map(({ id }) => id),
      ...{ menus: [], ended: [], on: TODAY, next: null, revision: await database().store.revision(), goodUntil: FAR },
      ...what,
    };
    return ledger().hand(claimed, over, second(at));
  };
  /** Plans, claims and hands over a message of one chat; returns what it carries. */
  const queue = async (chat: string, what: Partial<HandOver> = {}, ...of: Partial<NewReminder>[]) => {
    const planned = await plan(chat, ...of);
    const claimed = only((await claim(0)).filter((one) => one.chat === chat));
    if (!(await hand(claimed, what))) throw new Error('not handed over');
    return planned;
  };
  const of = (planned: readonly NewReminder[]): Promise<readonly Reminder[]> =>
    ledger().reminders({ about: planned.map(({ about }) => about) });
  /** The states of what was planned, and why they ended so. */
  const states = async (planned: readonly NewReminder[]): Promise<readonly (readonly [string, string | null])[]> =>
    (await of(planned)).map(({ state, reason }) => [state, reason] as const);
  const claimSend = async (seconds: number): Promise<ClaimedSend> => only(await claimSendsAt(database().mail, seconds));
  /** Sends the only message that waits, which then ends so. */
  const send = async (settlement: Settlement, seconds = 1): Promise<ClaimedSend> => {
    const claimed = await claimSend(seconds);
    if (!(await database().mail.begin(claimed, second(seconds + 10)))) throw new Error('not begun');
    await database().mail.settle(claimed, settlement, second(seconds));
    return claimed;
  };
  return { ledger, plan, claim, claimOne, hand, queue, of, states, claimSend, send };
}
