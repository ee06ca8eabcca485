import { vi } from 'vitest';

/** What was heard of the bot after somebody spoke. */
export interface Heard {
  /** As a person reads it. */
  readonly text: string;
  /** The labels of what can be chosen, in order. */
  readonly choices: readonly string[];
}

export type Role = 'officer' | 'colleague' | 'admin';

/** Somebody somewhere. */
export interface Voice {
  readonly as: Role;
  readonly in: 'private' | 'group';
}

/** How a message in a group speaks to the bot. */
export type By = 'name' | 'reply' | 'nobody';

/** The chats of one conversation on one channel: what people do there, and what they get to read. */
export interface Stage {
  readonly channel: 'telegram' | 'zalo' | 'web';
  /** The identifier by which the bot knows a person: `telegram:2001`. */
  who(role: Role): string;
  /** Says something that nobody answers. */
  whisper(voice: Voice, text: string): Promise<void>;
  say(voice: Voice, text: string, by: By): Promise<Heard>;
  /** Takes what can be chosen under the last answer, by its label. */
  choose(voice: Voice, label: string): Promise<Heard>;
  /** Asks for the rest of a list. */
  more(voice: Voice): Promise<Heard>;
  /** Says whether the last answer helped; what is read is the thanks. */
  rate(voice: Voice, helpful: boolean): Promise<Heard>;
  /** All that the bot has written into these chats. */
  read(): readonly string[];
}

/** Waits for something that comes by itself. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 25_000, interval: 10 });
}
