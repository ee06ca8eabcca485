import { localDate } from '../../../src/domain/calendar.ts';
import type { Part } from '../../../src/domain/outgoing.ts';
import type { Reminder, ReminderSettings } from '../../../src/domain/reminder.ts';
import type { ClaimedChat, HandOver } from '../../../src/ports/ledger.ts';
import type { ClaimedSend, Handled, Settlement } from '../../../src/ports/mail.ts';
import type { Database } from '../../../src/ports/database.ts';
import { sentLate } from '../../../src/text/vi/remind.ts';
import type { Witness } from './gateway.ts';
import type { Life } from './life.ts';
import { createOracle, nameOf, type WorldAt } from './oracle.ts';
import type { Arrived } from './platform.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A message that reached somebody, with what is known of it. */
export interface Delivered extends Arrived {
  readonly key: string;
  /** Of a message of reminders what it carried then. */
  readonly carried: readonly Reminder[];
}

/** Sees everything that happens, and notes what should not have. */
export interface Watch {
  readonly witness: Witness;
  readonly findings: string[];
  readonly delivered: readonly Delivered[];
  /** Keys of which nobody could know whether they arrived. */
  readonly doubtful: ReadonlySet<string>;
  readonly worlds: readonly WorldAt[];
  /** Documents, links or days were changed. */
  changed(): Promise<void>;
  arrived(arrived: Arrived): Promise<void>;
  /** What is on its way from now on in some life, or in all, may be of unknown outcome. */
  doubt(life: string | null): void;
  doubtPart(part: Part): void;
  /** By how many milliseconds the clock of a process is wrong. */
  clock(process: string, errorMs: number): void;
}

export interface WatchParts {
  readonly db: Database;
  readonly time: VirtualTime;
  readonly settings: ReminderSettings;
  readonly storeClock: boolean;
  readonly trace: (line: string) => void;
}

/** So long may a process believe of other chats what is no longer so, in milliseconds. */
const STALE_MS = 15_000;
/** Clocks closer together than this see leases alike, in milliseconds. */
const APART_MS = 30_000;
const LATE_MS = 31 * 60_000;
const LATE_WORDS = sentLate('').split('(', 1)[0]?.trim() ?? '';
const CHANGES: ReadonlySet<string> = new Set([
  ...['met', 'linked', 'unlinked', 'leader', 'leader-ended', 'moved', 'suspended', 'status', 'decided'],
]);

export function createWatch({ db, time, settings, storeClock, trace }: WatchParts): Watch {
  const look = createOracle(db, settings);
  const findings: string[] = [];
  const delivered: Delivered[] = [];
  const worlds: WorldAt[] = [];
  const doubtful = new Set<string>();
  const sendOf = new WeakMap<Part, ClaimedSend>();
  /** Begun and not settled: by key, whose. */
  const onWire = new Map<string, string>();
  const clocks = new Map<string, number>();
  /** How far any clock was ever ahead, in milliseconds. */
  let worstError = 0;
  /** When a message was made: truly, and by the clock that it was made by where that was ahead. */
  const made = new Map<string, { readonly at: number; readonly now: number; readonly chat: string }>();

  const changed = async (): Promise<void> => {
    worlds.push(await look(time.now()));
  };
  const carriedBy = async (key: string): Promise<readonly Reminder[]> =>
    (await db.ledger.reminders({})).filter(({ send }) => send === key);
  const isDue = (one: Reminder, now: number, since: number): boolean => {
    // What others than the chat itself said or are, and which days are working days, may have changed a moment ago.
    const isOwn = one.kind === 'before' || one.kind === 'overdue';
    const recent = worlds.slice(
      Math.max(
        0,
        worlds.findLastIndex(({ at }) => at <= since - STALE_MS),
      ),
    );
    const calendars = new Set(recent.map(({ calendar }) => calendar));
    const held = isOwn ? recent.slice(-1) : recent;
    return held.some((world) => [...calendars].some((calendar) => world.due(now, calendar).has(nameOf(one))));
  };
  const clocksAgree = (): boolean => Math.max(0, ...clocks.values()) - Math.min(0, ...clocks.values()) < APART_MS;
  const begun = async (send: ClaimedSend, life: Life): Promise<void> => {
    onWire.set(send.key, life.name);
    // A lease by one clock may have run out by another.
    if (!clocksAgree()) doubtful.add(send.key);
    if (!isMessage(send.key)) return;
    const rows = await carriedBy(send.key);
    const { at: since, now, chat } = made.get(send.key) ?? { at: time.now(), now: time.now(), chat: send.chat };
    for (const one of rows) {
      // It may have been made for the chat as it was called then.
      if ([one, { ...one, chat }].some((each) => isDue(each, now, since))) continue;
      findings.push(`P4: ${send.key} began though ${called(one)} no longer held`);
    }
  };
  const handed = (claim: ClaimedChat, over: HandOver, life: Life): void => {
    const [first] = over.sends;
    if (first === undefined) return;
    const own = Date.parse(life.clock.now());
    made.set(first.key, { at: time.now(), now: Math.max(time.now(), own), chat: claim.chat });
    const now = storeClock ? time.now() : time.now() + worstError;
    const rows = claim.due.filter(({ id }) => over.carried.includes(id));
    trace(`${life.name}: queued ${first.key}: ${rows.map(called).join('; ')}`);
    for (const one of rows) if (Date.parse(one.at) > now) findings.push(`P4: ${called(one)} was said before ${one.at}`);
    // Of an earlier day nothing is said: nobody knows whether it could have been sent then.
    const today = localDate(new Date(Math.min(own, time.now())).toISOString(), settings.timeZone);
    const slots = rows.filter(({ at }) => localDate(at, settings.timeZone) === today).map(({ at }) => Date.parse(at));
    const earliest = Math.min(...slots);
    const says = over.sends.some(({ part }) => part.text.includes(LATE_WORDS));
    const seen = Math.min(own, time.now());
    // What was made a moment too early is withdrawn before it is sent.
    const isSent = Date.parse(over.goodUntil) > seen;
    if (seen - earliest > LATE_MS && !says && isSent) findings.push(`P5: ${first.key} does not say that it is late`);
  };
  return {
    findings,
    delivered,
    doubtful,
    worlds,
    changed,
    witness: async (call, given, result, life) => {
      switch (call) {
        case 'claimSends':
          for (const send of result as readonly ClaimedSend[]) sendOf.set(send.part, send);
          break;
        case 'begin':
          if (result === true) await begun(given[0] as ClaimedSend, life);
          break;
        case 'hand':
          if (result === true) handed(given[0] as ClaimedChat, given[1] as HandOver, life);
          break;
        case 'settle': {
          const [send, { of }] = given as [ClaimedSend, Settlement];
          if (onWire.get(send.key) === life.name) onWire.delete(send.key);
          if (send.key.startsWith('remind:')) trace(`${life.name}: settled ${send.key} ${of}: ${String(result)}`);
          if (of === 'moved' || of === 'suspended') await changed();
          break;
        }
        case 'finish':
          if (result === true && (given[1] as Handled).changes.some(({ set }) => CHANGES.has(set))) await changed();
          break;
      }
    },
    arrived: async (arrived) => {
      const send = sendOf.get(arrived.part);
      if (send === undefined) {
        findings.push(`a message to ${arrived.chat} that nobody queued`);
        return;
      }
      const { key } = send;
      const isReminder = isMessage(key);
      const carried = isReminder ? await time.outside(() => carriedBy(key)) : [];
      trace(`arrived in ${arrived.chat}: ${key} ${carried.map(called).join('; ')}`);
      delivered.push({ ...arrived, key, carried });
      if (!isReminder) return;
      if (carried.length === 0) findings.push(`P2: ${key} arrived, and the ledger knows of nothing that it carries`);
      for (const one of carried) {
        if (one.state === 'planned' || one.state === 'claimed') findings.push(`P2: ${key} arrived while ${one.state}`);
      }
    },
    doubt: (life) => {
      for (const [key, whose] of onWire) if (life === null || whose === life) doubtful.add(key);
    },
    clock: (process, errorMs) => {
      clocks.set(process, errorMs);
      worstError = Math.max(worstError, errorMs);
    },
    doubtPart: (part) => {
      const send = sendOf.get(part);
      if (send !== undefined) doubtful.add(send.key);
    },
  };
}

/** True for the key of a message of reminders: that of its first part. */
export function isMessage(key: string): boolean {
  return key.startsWith('remind:') && key.endsWith(':0');
}

/** A reminder as findings name it. */
export function called({ id, chat, about, kind, milestone, term, again, state }: Reminder): string {
  return `#${id} ${chat} ${about.slice(0, 24)} ${kind}-${milestone} ${term}${again ? ' again' : ''} (${state})`;
}
