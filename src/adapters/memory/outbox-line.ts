import type { KeptSend } from './letters.ts';
import { named, type State } from './state.ts';

function lineOf({ channel, chat, lane }: Pick<KeptSend, 'channel' | 'chat' | 'lane'>): string {
  return named(channel, chat, lane);
}

/** Puts a message that is not settled in its place in its line. */
export function lineUp(state: State, send: KeptSend): void {
  const line = state.openSends.get(lineOf(send)) ?? [];
  const before = line.findLastIndex(({ id }) => id < send.id);
  line.splice(before + 1, 0, send);
  state.openSends.set(lineOf(send), line);
}

/** Takes a message out of its line, and lets the next one go. */
export function leaveLine(state: State, send: KeptSend): void {
  const line = (state.openSends.get(lineOf(send)) ?? []).filter((other) => other !== send);
  if (line.length > 0) state.openSends.set(lineOf(send), line);
  else state.openSends.delete(lineOf(send));
}

/** What is not settled of a chat, of either lane; taken out of its lines with `take`. */
export function waitingIn(state: State, channel: string, chat: string, take: boolean): readonly KeptSend[] {
  return (['answer', 'bulk'] as const).flatMap((lane) => {
    const name = named(channel, chat, lane);
    const line = state.openSends.get(name) ?? [];
    if (take) state.openSends.delete(name);
    return line;
  });
}
