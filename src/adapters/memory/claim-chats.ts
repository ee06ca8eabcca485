import type { ChannelName } from '../../domain/incoming.ts';
import type { ReminderState } from '../../domain/reminder.ts';
import type { ClaimedChat, Ledger } from '../../ports/ledger.ts';
import { firstOf } from './first-of.ts';
import type { KeptReminder, Slate } from './ledger-state.ts';
import { iso, ms, type State } from './state.ts';

const MAY_HAVE_ARRIVED: readonly ReminderState[] = ['sent', 'unknown', 'claimed', 'sending'];

/** A chat that may be claimed, with the earliest term of what is due and what of it was planned first. */
interface Free {
  readonly slate: Slate;
  readonly term: string;
  readonly first: number;
}

export function claimChats(
  state: State,
  channel: ChannelName,
  { limit, now: at, until, held }: Parameters<Ledger['claim']>[1],
): readonly ClaimedChat[] {
  const now = iso(ms(at));
  const free = freeSlates(state, channel, now, new Set(held));
  return firstOf(free, limit, (a, b) => order(a.term, b.term) || a.first - b.first).map(({ slate }) => {
    Object.assign(slate, { fence: slate.fence + 1, until: iso(ms(until)) });
    const due = [...slate.planned].filter((one) => one.at <= now).sort(byTerm);
    const about = new Set(due.map((one) => one.about));
    const earlier = [...slate.reminders.values()]
      .filter((one) => about.has(one.about) && MAY_HAVE_ARRIVED.includes(one.state))
      .sort(byInstant);
    const { chat, fence, lastOn, messages } = slate;
    return { channel, chat, fence, lastOn, messages, due, earlier };
  });
}

function* freeSlates(state: State, channel: ChannelName, now: string, held: ReadonlySet<string>): Generator<Free> {
  for (const slate of state.ledger.open) {
    const { chat, planned, until, next } = slate;
    if ((until !== null && until > now) || (next !== null && next > now)) continue;
    if (held.has(chat) || !isOf(state, slate, channel)) continue;
    let [term, first] = ['', Infinity];
    for (const one of planned) {
      if (one.at > now) continue;
      if (term === '' || one.term < term) term = one.term;
      if (one.id < first) first = one.id;
    }
    if (term !== '') yield { slate, term, first };
  }
}

/** The earliest instant at which a chat of the channel may be claimed. */
export function nextClaim(state: State, channel: ChannelName): string | null {
  let earliest: string | null = null;
  for (const slate of state.ledger.open) {
    if (!isOf(state, slate, channel)) continue;
    const instant = [slate.until, slate.next].reduce<string>(
      (last, at) => (at !== null && at > last ? at : last),
      firstDue(slate),
    );
    if (earliest === null || instant < earliest) earliest = instant;
  }
  return earliest;
}

function firstDue({ planned }: Slate): string {
  let first = '';
  for (const { at } of planned) if (first === '' || at < first) first = at;
  return first;
}

/** By when they are due, and then in order of planning. */
export function byInstant(a: KeptReminder, b: KeptReminder): number {
  return order(a.at, b.at) || a.id - b.id;
}

function byTerm(a: KeptReminder, b: KeptReminder): number {
  return order(a.term, b.term) || a.id - b.id;
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isOf(state: State, { name, channel }: Slate, asked: ChannelName): boolean {
  return channel === asked && (state.rooms.get(name)?.chat?.suspended ?? null) === null;
}
