import type { ChannelName } from '../../domain/incoming.ts';
import type { MonthCount } from '../../ports/mail.ts';
import { iso, ms, named, type State } from './state.ts';

/** `month`: an instant of it. */
export function countLetters(
  state: State,
  { channel, month, way }: { channel: ChannelName; month: string; way: keyof MonthCount },
  count: number,
): void {
  const name = named(channel, iso(ms(month)).slice(0, 7), way);
  state.months.set(name, (state.months.get(name) ?? 0) + count);
}

/** `month`: `2026-11`. */
export function monthCount(state: State, channel: ChannelName, month: string): MonthCount {
  const of = (way: keyof MonthCount): number => state.months.get(named(channel, month, way)) ?? 0;
  return { sent: of('sent'), received: of('received') };
}
