import type { ChannelName } from '../../domain/incoming.ts';
import type { NewReminder } from '../../domain/reminder.ts';
import { reminderName } from '../../domain/reminder.ts';
import type { Ledger, RemindersOf } from '../../ports/ledger.ts';
import { byInstant, claimChats, nextClaim } from './claim-chats.ts';
import { storableCopy } from './copy.ts';
import { handOver } from './hand-over.ts';
import type { KeptReminder, LedgerState } from './ledger-state.ts';
import { become, letGo, slateOf } from './slates.ts';
import { currentKey, iso, ms, type State } from './state.ts';

const MOST_LISTED = 10_000;

/** The ledger in memory; `whileOpen` runs what is asked while the database is open, and copies what it gives. */
export function ledgerOf(state: State, whileOpen: <T>(act: () => T) => Promise<T>): Ledger {
  const { ledger } = state;
  return {
    add: (reminders) => whileOpen(() => storableCopy(reminders).filter((reminder) => add(state, reminder)).length),
    claim: (channel, claim) => whileOpen(() => claimChats(state, channel, claim)),
    hand: (claim, over, at) => whileOpen(() => handOver(state, claim, storableCopy(over), at)),
    expire: (now, reason) => whileOpen(() => expire(ledger, iso(ms(now)), reason)),
    waiting: (channel) => whileOpen(() => waiting(ledger, channel)),
    nextDue: (channel) => whileOpen(() => nextClaim(state, channel)),
    reminders: (of) => whileOpen(() => list(ledger, of)),
    events: (occurrences) =>
      whileOpen(() =>
        [...new Set(occurrences)]
          .flatMap((occurrence) => ledger.events.get(occurrence) ?? [])
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event),
      ),
    setDays: (days) =>
      whileOpen(() => {
        const years = new Set(days.map(({ day }) => day.slice(0, 4)));
        const others = ledger.days.filter(({ day }) => !years.has(day.slice(0, 4)));
        const given = new Map(storableCopy(days).map((one) => [one.day, one]));
        ledger.days = [...others, ...given.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
      }),
    days: () => whileOpen(() => ledger.days),
    time: () => whileOpen(() => null),
  };
}

function add(state: State, given: NewReminder): boolean {
  const { ledger } = state;
  const slate = slateOf(ledger, currentKey(state, given));
  const name = reminderName(given);
  if (slate.reminders.has(name)) return false;
  const { channel, chat } = slate;
  const reminder: KeptReminder = {
    ...{ ...given, channel, chat, at: iso(ms(given.at)), until: iso(ms(given.until)) },
    ...{ id: (state.lastId += 1), state: 'planned', reason: null, send: null, endedAt: null },
  };
  slate.reminders.set(name, reminder);
  ledger.reminders.set(reminder.id, reminder);
  ledger.byAbout.set(given.about, (ledger.byAbout.get(given.about) ?? new Set()).add(reminder));
  become(ledger, reminder, 'planned');
  return true;
}

function expire(ledger: LedgerState, now: string, reason: string): number {
  const past = [...ledger.open].flatMap(({ planned }) => [...planned].filter(({ until }) => until <= now));
  for (const reminder of past) {
    become(ledger, reminder, 'expired', { reason, at: ms(now) });
    letGo(slateOf(ledger, reminder));
  }
  return past.length;
}

function waiting({ messages }: LedgerState, channel: ChannelName): number {
  let count = 0;
  for (const message of messages.values()) if (message.channel === channel) count += 1;
  return count;
}

function list(
  ledger: LedgerState,
  { about, states, since, limit = MOST_LISTED }: RemindersOf,
): readonly KeptReminder[] {
  const from = since === undefined ? null : iso(ms(since));
  const all = about
    ? [...new Set(about)].flatMap((one) => [...(ledger.byAbout.get(one) ?? [])])
    : [...ledger.reminders.values()];
  return all
    .filter(({ state, at }) => (states?.includes(state) ?? true) && (from === null || at >= from))
    .sort(byInstant)
    .slice(0, Math.min(limit, MOST_LISTED));
}
