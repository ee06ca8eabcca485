const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Messages that a chat takes at once before one a second is all it gets. */
const BURST = 3;
const PER_GROUP_MINUTE = 20;
const PER_SECOND_IN_ALL = 30;

/** The most that any sliding window held, refused messages included; `early`: sent before a `retry_after` had passed. */
export interface RateReport {
  readonly chatSecond: number;
  readonly groupMinute: number;
  readonly allSecond: number;
  readonly early: number;
}

interface Taken {
  readonly at: number;
  /** Below zero for a group. */
  readonly chat: number;
}

/**
 * Telegram's limits as its support text states them: bursts of three and then one a second a chat, 20 a minute a
 * group, 30 a second in all (facts: the exact ones are not published). Windows are half-open, (t − w, t]: a message
 * exactly w after another is not in its window.
 */
export class Limits {
  readonly #enforced: boolean;
  readonly #asked: Taken[] = [];
  readonly #taken: Taken[] = [];
  readonly #tokens = new Map<number, { readonly left: number; readonly at: number }>();
  readonly #heldUntil = new Map<number, number>();
  #early = 0;

  constructor(enforced: boolean) {
    this.#enforced = enforced;
  }

  /** Counts a message that came in at `at` (milliseconds), whatever becomes of it. */
  arrived(chat: number, at: number): void {
    if (at < (this.#heldUntil.get(chat) ?? Number.NEGATIVE_INFINITY)) this.#early += 1;
    this.#asked.push({ at, chat });
  }

  /** Takes a message in. Whole seconds to wait where it is one too many, else null. */
  admit(chat: number, at: number): number | null {
    const wait = this.#enforced ? this.#waitFor(chat, at) : 0;
    if (wait > 0) return Math.ceil(wait / SECOND);
    this.#taken.push({ at, chat });
    this.#tokens.set(chat, { left: this.#tokensOf(chat, at) - 1, at });
    return null;
  }

  /** Remembers that a chat was told to wait, by a limit or by a scripted fault. */
  hold(chat: number, seconds: number, at: number): void {
    this.#heldUntil.set(chat, Math.max(this.#heldUntil.get(chat) ?? at, at + seconds * SECOND));
  }

  report(): RateReport {
    const chats = new Map<number, Taken[]>();
    for (const taken of this.#asked) {
      const ofChat = chats.get(taken.chat);
      if (ofChat === undefined) chats.set(taken.chat, [taken]);
      else ofChat.push(taken);
    }
    const groups = [...chats.values()].filter((taken) => (taken[0]?.chat ?? 0) < 0);
    return {
      chatSecond: most([...chats.values()].map((taken) => densest(taken, SECOND))),
      groupMinute: most(groups.map((taken) => densest(taken, MINUTE))),
      allSecond: densest(this.#asked, SECOND),
      early: this.#early,
    };
  }

  #waitFor(chat: number, at: number): number {
    const tokens = this.#tokensOf(chat, at);
    const inMinute = chat < 0 ? this.#since(at - MINUTE).filter((taken) => taken.chat === chat) : [];
    const inSecond = this.#since(at - SECOND);
    return Math.max(
      tokens >= 1 ? 0 : (1 - tokens) * SECOND,
      untilRoom(inMinute, PER_GROUP_MINUTE, MINUTE, at),
      untilRoom(inSecond, PER_SECOND_IN_ALL, SECOND, at),
    );
  }

  #tokensOf(chat: number, at: number): number {
    const bucket = this.#tokens.get(chat) ?? { left: BURST, at };
    return Math.min(BURST, bucket.left + Math.max(0, at - bucket.at) / SECOND);
  }

  #since(after: number): readonly Taken[] {
    let from = this.#taken.length;
    while (from > 0 && (this.#taken[from - 1]?.at ?? after) > after) from -= 1;
    return this.#taken.slice(from);
  }
}

function untilRoom(taken: readonly Taken[], room: number, window: number, at: number): number {
  const oldest = taken.at(-room);
  return oldest === undefined ? 0 : oldest.at + window - at;
}

function most(counts: readonly number[]): number {
  return counts.reduce((highest, count) => Math.max(highest, count), 0);
}

function densest(taken: readonly Taken[], window: number): number {
  const times = taken.map((one) => one.at).toSorted((a, b) => a - b);
  let highest = 0;
  let from = 0;
  for (const [to, time] of times.entries()) {
    while ((times[from] ?? time) <= time - window) from += 1;
    highest = Math.max(highest, to - from + 1);
  }
  return highest;
}
