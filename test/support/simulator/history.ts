import { addDays, weekday } from '../../../src/domain/calendar.ts';
import type { IsoDate } from '../../../src/domain/plan.ts';
import type { ReminderSettings } from '../../../src/domain/reminder.ts';
import type { StatusAct } from '../../../src/domain/standing.ts';
import type { Trouble } from './platform.ts';

/** Which question of a process, the first or a later one, and whether before or after it has its effect. */
interface AtCall {
  readonly process: number;
  readonly call: string | null;
  readonly after: number;
  readonly when: 'before' | 'after';
}

/** Something that happens. Numbers that name one of several are taken modulo how many there are. */
export type Happening =
  | { readonly do: 'run' | 'nap'; readonly seconds: number }
  /** Everybody sleeps until a time of the day in UTC, `days` days on. */
  | { readonly do: 'sleep'; readonly days: number; readonly until: string }
  | ({ readonly do: 'kill' | 'store-fails' } & AtCall)
  /** Something else happens while a question of a process is slow to be answered. */
  | ({ readonly do: 'meanwhile'; readonly seconds: number; readonly what: Happening } & AtCall)
  | { readonly do: 'start' | 'stop'; readonly process: number }
  | { readonly do: 'pause' | 'clock'; readonly process: number; readonly seconds: number }
  | {
      readonly do: 'trouble';
      readonly of: Trouble['of'];
      readonly chat: number | null;
      readonly seconds: number;
      readonly times: number;
    }
  | { readonly do: 'kick' | 'move'; readonly chat: number; readonly tells: boolean }
  | { readonly do: 'let-in' | 'lead' | 'unlead'; readonly chat: number }
  | { readonly do: 'press'; readonly message: number; readonly button: number; readonly twice: boolean }
  | { readonly do: 'say'; readonly chat: number; readonly text: string; readonly twice: boolean }
  /** Somebody says something of one of the occurrences that are due; it is kept at once. */
  | { readonly do: 'tell'; readonly occurrence: number; readonly act: StatusAct }
  | { readonly do: 'link' | 'unlink'; readonly chat: number; readonly agency: number }
  | { readonly do: 'redate'; readonly document: number; readonly clause: number; readonly days: number }
  | { readonly do: 'approve'; readonly document: number; readonly clause: number }
  | { readonly do: 'drop' | 'put'; readonly document: number }
  | { readonly do: 'day-off'; readonly days: number };

/** All that a run follows from. */
export interface History {
  readonly seed: number;
  readonly channel: 'telegram' | 'zalo';
  readonly processes: number;
  /** True where the store has a clock of its own, which is right. */
  readonly storeClock: boolean;
  readonly onUnknown: ReminderSettings['onUnknown'];
  /** Of the first day. */
  readonly start: IsoDate;
  readonly documents: number;
  readonly chats: number;
  readonly happenings: readonly Happening[];
}

/** The next day on or after a day that is no Saturday or Sunday. */
export function workdayFrom(day: IsoDate): IsoDate {
  return weekday(day) >= 6 ? workdayFrom(addDays(day, 1)) : day;
}
