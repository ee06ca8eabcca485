import { localDate } from '../domain/calendar.ts';
import type { Link, Menu } from '../domain/chat.ts';
import type { ChatKey } from '../domain/incoming.ts';
import type { ChannelTraits, Outgoing } from '../domain/outgoing.ts';
import type { Reminder, ReminderSettings } from '../domain/reminder.ts';
import type { Channel } from '../ports/channel.ts';
import type { LinkedChat } from '../ports/chats.ts';
import type { ClaimedChat, HandOver, Ledger } from '../ports/ledger.ts';
import type { NewSend } from '../ports/mail.ts';
import type { Clock, Log } from '../ports/system.ts';
import { composeMessage } from './compose.ts';
import { concerning } from './concerning.ts';
import { decide } from './decide.ts';
import { dueNow } from './due-now.ts';
import { linkingOf, type PartyKey } from './linking.ts';
import type { Look, Outlook } from './outlook.ts';
import { remindersDue } from './plan.ts';
import { standingsOf } from './standings.ts';
import { earliest, goodUntil, quietUntil } from './when.ts';

/** A message as it is queued, with the choices under it. */
export interface RenderedMessage {
  readonly sends: readonly NewSend[];
  readonly menus: readonly Menu[];
}

export interface DispatcherParts {
  readonly channel: Pick<Channel, 'name' | 'traits'>;
  readonly ledger: Ledger;
  readonly look: Look;
  readonly partyKey: PartyKey;
  readonly settings: ReminderSettings;
  readonly clock: Clock;
  readonly log: Log;
  /** Divides a message for its platform; `key` is what it is unique by. */
  readonly render: (said: Outgoing, to: ChatKey, key: string, traits: ChannelTraits) => RenderedMessage;
  /** True while this process is the one that hands over reminders of this channel. */
  readonly mayHand: () => Promise<boolean>;
  /** Called where a message was queued. */
  readonly onQueued: () => void;
}

/** What turns due reminders into messages, for one channel. */
export interface Dispatcher {
  /**
   * Makes messages of what is due, as many as the outbox should hold; returns after how many milliseconds it should be
   * called again. Rejects where the store fails. Steps are not to overlap.
   */
  step(): Promise<number>;
}

/**
 * Messages that wait in the outbox at most: two seconds of sending. What is made later says what is so later, and the
 * most urgent of what came meanwhile goes first.
 */
const MOST_WAITING = 50;
const AT_ONCE = 25;
/** Longer than making a few messages takes; after a crash the chats are free again so soon, in milliseconds. */
const LEASE_MS = 60_000;
const LOOK_MS = 1_000;
/** What waits for tomorrow is looked at again after so long, in milliseconds: by then something may be due that cannot. */
const WAITING_MS = 15 * 60_000;
/** While the outbox is full, in milliseconds. */
const FULL_MS = 200;

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { channel, ledger, look, partyKey, settings, clock, log, render, mayHand, onQueued } = parts;

  /** What becomes of one chat's reminders. */
  const overOf = async (claim: ClaimedChat, outlook: Outlook, now: string): Promise<HandOver> => {
    const own = { ...outlook, ...concerning(claim, outlook, partyKey) };
    const standings = await standingsOf(own.occurrences, ledger);
    const due = remindersDue({ ...own, standings, partyKey, settings, now }).filter(
      (one) => one.channel === claim.channel && one.chat === claim.chat,
    );
    const occurrences = new Map(own.occurrences.map((one) => [one.id, one]));
    const judging = { ...own, occurrences, standings, settings, now };
    const { say, ended, next } = decide(claim, { ...judging, due });
    const on = localDate(now, settings.timeZone);
    const rest = {
      ...{ ended, on, next: lookAgain(next, now, settings) },
      ...{ revision: outlook.revision, goodUntil: goodUntil(now, say, settings) },
    };
    if (say.length === 0) return { ...rest, sends: [], menus: [], carried: [] };
    const number = claim.lastOn !== null && claim.lastOn >= on ? claim.messages : 0;
    const key = `remind:${claim.channel}:${claim.chat}:${on}:${number}`;
    const linking = linkingOf(own.chats, partyKey);
    const said = composeMessage(say, {
      ...{ ...judging, traits: channel.traits },
      plansOf: (place) => own.plans.filter((one) => one.place === place).map(({ plan }) => plan),
      links: linksOf(claim, own.chats),
      isLinked: ({ place, party }) => linking(place, party.key).length > 0,
    });
    return { ...rest, ...render(said, claim, key, channel.traits), carried: say.map(({ id }: Reminder) => id) };
  };

  const hand = async (claim: ClaimedChat, outlook: Outlook, now: string, until: number): Promise<boolean> => {
    try {
      const over = await overOf(claim, outlook, now);
      // A process that was paused meanwhile says how things stood then: it leaves the chat to whoever claims it next.
      if (Date.parse(clock.now()) >= until) return false;
      const handed = await ledger.hand(claim, over, clock.now());
      return handed && over.sends.length > 0;
    } catch (error) {
      // The others' reminders are not to wait for one that cannot be made; its claim runs out, and it is tried again.
      log.error('reminders.chat.failed', { channel: claim.channel, reminders: claim.due.map(({ id }) => id), error });
      return false;
    }
  };

  return {
    step: async () => {
      if (!(await mayHand())) return LOOK_MS;
      const room = Math.min(AT_ONCE, MOST_WAITING - (await ledger.waiting(channel.name)));
      if (room <= 0) return FULL_MS;
      const until = Date.parse(clock.now()) + LEASE_MS;
      const now = await dueNow(clock, ledger);
      const claim = { limit: room, now, until: new Date(until).toISOString(), held: [] };
      const claims = await ledger.claim(channel.name, claim);
      if (claims.length === 0) return LOOK_MS;
      const outlook = await look(claims.map(({ channel: name, chat }) => ({ channel: name, chat })));
      let queued = false;
      for (const one of claims) queued = (await hand(one, outlook, now, until)) || queued;
      if (queued) onQueued();
      return claims.length === room ? 0 : LOOK_MS;
    },
  };
}

function linksOf({ channel, chat }: ChatKey, chats: readonly LinkedChat[]): readonly Link[] {
  return chats.find((one) => one.channel === channel && one.chat === chat)?.links ?? [];
}

/** In quiet hours nothing becomes urgent. */
function lookAgain(next: string | null, now: string, settings: ReminderSettings): string | null {
  if (next === null || quietUntil(now, settings) !== null) return next;
  const again = new Date(Date.parse(now) + WAITING_MS).toISOString();
  return earliest([next, again]);
}
