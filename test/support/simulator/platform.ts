import type { Content, Incoming } from '../../../src/domain/incoming.ts';
import type { ChannelTraits, Part } from '../../../src/domain/outgoing.ts';
import { startLoop, type Loop } from '../../../src/mail/loop.ts';
import type { Channel, ChannelPace, SendResult } from '../../../src/ports/channel.ts';
import type { RawUpdate } from '../../../src/ports/mail.ts';
import { recordingLog } from '../log.ts';
import type { Life } from './life.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A message that reached somebody. */
export interface Arrived {
  readonly chat: string;
  readonly part: Part;
  /** As it truly was. */
  readonly at: number;
  readonly life: string;
}

/** What the platform does to one of the next messages. */
export interface Trouble {
  readonly of: 'limited' | 'limited-all' | 'lost-answer' | 'lost-message' | 'slow' | 'trouble' | 'markup' | 'away';
  /** Null for whatever chat comes next. */
  readonly chat: string | null;
  readonly seconds: number;
  times: number;
}

/** What somebody sent. */
export interface Said {
  readonly update: RawUpdate;
  readonly incoming: Incoming;
  readonly at: number;
}

export interface Platform {
  /** As one life of a process sees it. */
  channel(life: Life): Channel;
  readonly arrived: readonly Arrived[];
  readonly said: readonly Said[];
  readonly violations: readonly string[];
  /** Chats that are called otherwise now. */
  readonly moves: ReadonlyMap<string, string>;
  readonly gone: ReadonlySet<string>;
  /** True where a process must know that a chat has moved: it was told more than once. */
  toldMoved(chat: string): boolean;
  /** Sends to a chat that the platform turned down for good. */
  readonly refusals: readonly string[];
  trouble(trouble: Trouble): void;
  kick(chat: string, tells: boolean): void;
  letIn(chat: string): void;
  move(chat: string, to: string, tells: boolean): void;
  say(chat: string, person: string | null, content: Content, twice?: boolean): void;
  /** A process whose clock was set does not know any more how long it was to wait. */
  forgive(process: string): void;
  calm(): void;
}

export interface PlatformParts {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly name: Channel['name'];
  readonly traits: ChannelTraits;
  readonly pace: ChannelPace;
  readonly onArrived: (arrived: Arrived) => Promise<void>;
  /** Whoever sent it will not know whether it arrived. */
  readonly onLost: (part: Part) => void;
  readonly trace: (line: string) => void;
}

const POLL_MS = 1000;

/** A platform that is strict: it counts what it gets, and what it should not have got. */
export function createPlatform(parts: PlatformParts): Platform {
  const { time, random, name, traits, pace, onArrived, onLost, trace } = parts;
  const arrived: Arrived[] = [];
  const said: Said[] = [];
  const waiting: RawUpdate[] = [];
  const violations: string[] = [];
  const refusals: string[] = [];
  const moves = new Map<string, string>();
  const gone = new Set<string>();
  const pollers = new Map<string, Loop>();
  /** By life and chat: not before, as the life was told. */
  const told = new Map<string, number>();
  const movesTold = new Map<string, number>();
  let troubles: Trouble[] = [];
  let count = 0;

  const kindOf = (chat: string): 'private' | 'group' => (chat.startsWith('-') ? 'group' : 'private');
  const later = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      time.at(time.now() + ms, resolve);
    });
  const troubleFor = (chat: string): Trouble | null => {
    const found = troubles.find((one) => one.times > 0 && (one.chat === null || one.chat === chat)) ?? null;
    if (found !== null) found.times -= 1;
    return found;
  };
  const accept = async (chat: string, part: Part, life: Life): Promise<SendResult> => {
    const at = time.now();
    arrived.push({ chat, part, at, life: life.name });
    const second = arrived.filter((one) => one.at > at - 1000).length;
    if (second > pace.perSecond) violations.push(`${second} messages in a second`);
    const minute = arrived.filter((one) => one.chat === chat && one.at > at - 60_000).length;
    if (kindOf(chat) === 'group' && minute > pace.groupPerMinute) violations.push(`${minute} in a minute in ${chat}`);
    await onArrived({ chat, part, at, life: life.name });
    return { of: 'sent', messageId: `m${arrived.length}` };
  };
  const receive = async (chat: string, part: Part, life: Life, begun: number): Promise<SendResult | 'silence'> => {
    const until = told.get(`${life.name} ${chat}`) ?? 0;
    if (begun < until) violations.push(`${life.name} wrote to ${chat} ${until - begun} ms before it may`);
    const to = moves.get(chat);
    if (to !== undefined) return { of: 'moved', to };
    if (gone.has(chat)) return { of: 'gone', why: 'removed' };
    const trouble = troubleFor(chat);
    if (trouble !== null) trace(`platform: ${trouble.of} ${chat} ${part.text.slice(0, 40)}`);
    const ms = (trouble?.seconds ?? 0) * 1000;
    switch (trouble?.of) {
      case 'limited':
      case 'limited-all':
        return { of: 'again', afterMs: ms, reason: 'limited' };
      case 'lost-answer':
        onLost(part);
        await accept(chat, part, life);
        return 'silence';
      case 'lost-message':
        onLost(part);
        return 'silence';
      case 'slow':
        if (ms > 14_000) onLost(part);
        await later(ms);
        return accept(chat, part, life);
      case 'trouble':
        return { of: 'again', afterMs: null, reason: 'trouble' };
      case 'away':
        return { of: 'again', afterMs: null, reason: 'away' };
      case 'markup':
        return part.html === null ? accept(chat, part, life) : { of: 'markup-refused' };
      case undefined:
        return accept(chat, part, life);
    }
  };
  const send = async (chat: string, part: Part, signal: AbortSignal, life: Life): Promise<SendResult> => {
    const begun = time.now();
    const givenUp = new Promise<SendResult>((resolve) => {
      const end = (): void => {
        resolve({ of: 'unknown', reason: 'no answer' });
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
    const answer = async (): Promise<SendResult> => {
      await later(10 + Math.floor(random() * 120));
      const result = await receive(chat, part, life, begun);
      if (result === 'silence') return new Promise(() => undefined);
      await later(10 + Math.floor(random() * 120));
      return result;
    };
    const result = await Promise.race([answer(), givenUp]);
    if (result.of === 'moved' && life.isAwake()) movesTold.set(chat, (movesTold.get(chat) ?? 0) + 1);
    if (result.of === 'gone' || result.of === 'refused') refusals.push(chat);
    if (result.of === 'again' && result.reason === 'limited' && life.isAwake()) {
      told.set(`${life.name} ${chat}`, time.now() + (result.afterMs ?? 0));
    }
    return result;
  };
  const post = (chat: string, person: string | null, content: Content, twice = false): void => {
    const update = `${(count += 1)}`;
    const incoming: Incoming = {
      ...{ channel: name, chat, update, kind: kindOf(chat), title: null, content },
      sender: person === null ? null : { id: person, name: null },
    };
    const raw = { update, chat, order: count, raw: JSON.stringify(incoming) };
    said.push({ update: raw, incoming, at: time.now() });
    waiting.push(raw, ...(twice ? [raw] : []));
    for (const poller of pollers.values()) poller.wake();
  };

  return {
    arrived,
    said,
    violations,
    moves,
    gone,
    refusals,
    toldMoved: (chat) => (movesTold.get(chat) ?? 0) > 1,
    trouble: (trouble) => {
      troubles.push({ ...trouble });
    },
    kick: (chat, tells) => {
      gone.add(chat);
      if (tells) post(chat, null, { of: 'removed' });
    },
    letIn: (chat) => {
      if (gone.delete(chat)) post(chat, null, { of: 'joined' });
    },
    move: (chat, to, tells) => {
      if (moves.has(chat) || gone.has(chat)) return;
      moves.set(chat, to);
      if (tells) post(chat, null, { of: 'moved', to });
    },
    say: post,
    forgive: (process) => {
      for (const name of told.keys()) if (name.startsWith(`${process}.`)) told.delete(name);
    },
    calm: () => {
      troubles = [];
    },
    channel: (life) => {
      let poller: Loop | null = null;
      return {
        ...{ name, traits, pace, webhook: null },
        start: (intake, mayPoll) => {
          const step = async (): Promise<number> => {
            if (!(await mayPoll())) return POLL_MS;
            const batch = waiting.slice(0, 10);
            if (batch.length === 0) return POLL_MS;
            await life.reach('poll', () => Promise.resolve());
            await intake(batch);
            // The next request says what was taken.
            await life.reach('confirm', () => {
              for (const one of batch) if (waiting.includes(one)) waiting.splice(waiting.indexOf(one), 1);
              return Promise.resolve();
            });
            return 1;
          };
          poller = startLoop('poll', step, { timer: life.timer, log: recordingLog() });
          pollers.set(life.name, poller);
        },
        state: () => ({ of: 'polling' }),
        read: ({ raw }) => JSON.parse(raw) as Incoming,
        send: (chat, part, signal) => life.reach('send', () => send(chat, part, signal, life)),
        typing: () => Promise.resolve(),
        acknowledge: () => life.reach('acknowledge', () => Promise.resolve()),
        stop: async () => {
          await poller?.stop();
          pollers.delete(life.name);
        },
      };
    },
  };
}
