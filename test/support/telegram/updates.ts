import { isJson } from './body.ts';
import { conflict } from './refusal.ts';
import type { Json } from './types.ts';

/** Telegram keeps these back unless they are asked for. */
const ON_REQUEST: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
/** The longest that the server keeps a poll open, in seconds. */
const LONGEST_POLL = 50;
const FIRST_UPDATE = 700_000_001;

/** An update that waits to be fetched or pushed. `id` is null for one that is handed out once, whatever it is. */
export interface Pending {
  readonly id: number | null;
  readonly body: unknown;
  /** Updates of one lane are pushed in order, one at a time. */
  readonly lane: string;
}

interface Poll {
  readonly wake: () => void;
  readonly refuse: (reason: Error) => void;
}

/** The queue of updates, and the long polls that wait on it. */
export class Updates {
  #pending: Pending[] = [];
  #next = FIRST_UPDATE;
  #raws = 0;
  #allowed: ReadonlySet<string> | null = null;
  #poll: Poll | null = null;
  #arrived: () => void = () => undefined;

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  get allowed(): readonly string[] {
    return [...(this.#allowed ?? [])];
  }

  /** Called at each arrival: the push's signal. */
  onArrival(listener: () => void): void {
    this.#arrived = listener;
  }

  /** Null keeps what was set before; an empty list is the default: all but those on request. */
  allow(kinds: readonly string[] | null): void {
    if (kinds !== null) this.#allowed = kinds.length === 0 ? null : new Set(kinds);
  }

  /** Queues an update under the next number; null where the bot did not ask for its kind, and never gets it. */
  deliver(update: Json): number | null {
    const kind = Object.keys(update).find((name) => name !== 'update_id') ?? '';
    if (this.#allowed === null ? ON_REQUEST.has(kind) : !this.#allowed.has(kind)) return null;
    const id = this.#next;
    this.#next += 1;
    this.#arrive({ id, body: { update_id: id, ...update }, lane: laneOf(kind, update[kind]) });
    return id;
  }

  /** Queues anything at all, once. */
  raw(body: unknown): void {
    this.#raws += 1;
    this.#arrive({ id: null, body, lane: `raw ${this.#raws}` });
  }

  drop(gone: Pending): void {
    this.#pending = this.#pending.filter((pending) => pending !== gone);
  }

  dropAll(): void {
    this.#pending = [];
  }

  /** Ends the open poll with 409. */
  interrupt(by: 'other getUpdates' | 'setWebhook'): void {
    const more = by === 'setWebhook' ? '' : '; make sure that only one bot instance is running';
    this.#poll?.refuse(conflict(`terminated by ${by} request${more}`));
    this.#poll = null;
  }

  /**
   * getUpdates: forgets what is below `offset` (a negative one: all but the last −offset), gives up to `limit`, and
   * waits up to `timeout` seconds for the first. A poll that is still open is ended by it, as Telegram does.
   */
  async fetch(offset: number, limit: number, timeout: number, gone: AbortSignal): Promise<readonly unknown[]> {
    this.interrupt('other getUpdates');
    if (offset > 0) this.#pending = this.#pending.filter(({ id }) => id === null || id >= offset);
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    if (this.#pending.length === 0 && timeout > 0) await this.#wait(Math.min(timeout, LONGEST_POLL) * 1000, gone);
    if (gone.aborted) return [];
    const batch = this.#pending.slice(0, limit);
    this.#pending = this.#pending.filter((pending) => pending.id !== null || !batch.includes(pending));
    return batch.map(({ body }) => body);
  }

  #arrive(pending: Pending): void {
    this.#pending.push(pending);
    this.#poll?.wake();
    this.#arrived();
  }

  async #wait(ms: number, gone: AbortSignal): Promise<void> {
    let stop = (): void => undefined;
    try {
      await new Promise<void>((wake, refuse) => {
        const timer = setTimeout(wake, ms);
        const leave = (): void => {
          wake();
        };
        gone.addEventListener('abort', leave);
        const poll: Poll = { wake: leave, refuse };
        this.#poll = poll;
        stop = () => {
          clearTimeout(timer);
          gone.removeEventListener('abort', leave);
          if (this.#poll === poll) this.#poll = null;
        };
      });
    } finally {
      stop();
    }
  }
}

/** The chat that an update is of; a press is of the person. */
function laneOf(kind: string, content: unknown): string {
  const { chat, from } = isJson(content) ? content : {};
  if (isJson(chat)) return `chat ${String(chat['id'])}`;
  return isJson(from) ? `person ${String(from['id'])}` : kind;
}
