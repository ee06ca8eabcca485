import { addDays, weekday } from '../../../src/domain/calendar.ts';
import type { IsoDate } from '../../../src/domain/plan.ts';
import type { ReminderSettings } from '../../../src/domain/reminder.ts';
import { seeded } from '../random.ts';
import type { Trouble } from './platform.ts';

/** Something that happens. Numbers that name one of several are taken modulo how many there are. */
export type Happening =
  | { readonly do: 'run'; readonly seconds: number }
  /** Everybody sleeps until a time of the day, `days` days on. */
  | { readonly do: 'sleep'; readonly days: number; readonly until: string }
  | { readonly do: 'nap'; readonly seconds: number }
  | {
      readonly do: 'kill';
      readonly process: number;
      readonly call: string | null;
      readonly after: number;
      readonly when: 'before' | 'after';
    }
  | {
      readonly do: 'store-fails';
      readonly process: number;
      readonly call: string | null;
      readonly after: number;
      readonly when: 'before' | 'after';
    }
  | { readonly do: 'start'; readonly process: number }
  | { readonly do: 'stop'; readonly process: number }
  | { readonly do: 'pause'; readonly process: number; readonly seconds: number }
  | { readonly do: 'clock'; readonly process: number; readonly seconds: number }
  | {
      readonly do: 'trouble';
      readonly of: Trouble['of'];
      readonly chat: number | null;
      readonly seconds: number;
      readonly times: number;
    }
  | { readonly do: 'kick'; readonly chat: number; readonly tells: boolean }
  | { readonly do: 'let-in'; readonly chat: number }
  | { readonly do: 'move'; readonly chat: number; readonly tells: boolean }
  | { readonly do: 'press'; readonly message: number; readonly button: number; readonly twice: boolean }
  | { readonly do: 'say'; readonly chat: number; readonly text: string; readonly twice: boolean }
  | { readonly do: 'link' | 'unlink'; readonly chat: number; readonly agency: number }
  | { readonly do: 'lead' | 'unlead'; readonly chat: number }
  | { readonly do: 'redate'; readonly document: number; readonly clause: number; readonly days: number }
  | { readonly do: 'drop'; readonly document: number }
  | { readonly do: 'put'; readonly document: number }
  | { readonly do: 'approve'; readonly document: number; readonly clause: number }
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

const CALLS = [
  'begin',
  'settle',
  'hand',
  'add',
  'claim',
  'claimSends',
  'finish',
  'receive',
  'send',
  'confirm',
  null,
  null,
];
const WORDS = [
  '/han',
  'đã nhận 1',
  'đã nộp 1',
  'đã nộp tất cả',
  '/tiendo',
  'xin gia hạn 1 đến 30/11 vì chưa đủ số liệu',
  '1',
];

/** @param days mornings that are lived through */
export function makeHistory(seed: number, days: number): History {
  const random = seeded(seed * 7919 + 13);
  const upTo = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[upTo(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const [first, ...rest] = [pick(['2024-11-04', '2024-11-11', '2024-11-14', '2024-12-23'] as const)];
  const processes = 1 + upTo(3);
  const happening = (): Happening => {
    const [process, chat, document, clause] = [upTo(processes), upTo(8), upTo(3), upTo(3)];
    const when = pick(['before', 'after'] as const);
    const kinds: readonly (readonly [number, () => Happening])[] = [
      [14, () => ({ do: 'kill', process, call: pick(CALLS), after: upTo(4), when })],
      [4, () => ({ do: 'store-fails', process, call: pick(CALLS.slice(0, 8)), after: upTo(4), when })],
      [8, () => ({ do: 'start', process })],
      [3, () => ({ do: 'stop', process })],
      [5, () => ({ do: 'pause', process, seconds: pick([3, 20, 45, 90, 200]) })],
      [4, () => ({ do: 'clock', process, seconds: pick([-7200, -600, -40, 0, 0, 0, 50, 600, 7200]) })],
      [
        14,
        () => ({
          ...{ do: 'trouble', chat: pick([null, chat]), times: 1 + upTo(4) },
          of: pick([
            'limited',
            'limited',
            'lost-answer',
            'lost-answer',
            'lost-message',
            'slow',
            'trouble',
            'markup',
            'away',
          ]),
          seconds: pick([2, 7, 13, 40]),
        }),
      ],
      [2, () => ({ do: 'kick', chat, tells: random() < 0.5 })],
      [2, () => ({ do: 'let-in', chat })],
      [3, () => ({ do: 'move', chat, tells: random() < 0.5 })],
      [10, () => ({ do: 'press', message: upTo(40), button: upTo(6), twice: random() < 0.3 })],
      [6, () => ({ do: 'say', chat, text: pick(WORDS), twice: random() < 0.3 })],
      [2, () => ({ do: 'link', chat, agency: upTo(5) })],
      [2, () => ({ do: 'unlink', chat, agency: upTo(5) })],
      [1, () => ({ do: 'lead', chat })],
      [1, () => ({ do: 'unlead', chat })],
      [4, () => ({ do: 'redate', document, clause, days: upTo(9) - 3 })],
      [2, () => ({ do: 'drop', document })],
      [2, () => ({ do: 'put', document })],
      [3, () => ({ do: 'approve', document, clause })],
      [1, () => ({ do: 'day-off', days: upTo(6) })],
    ];
    let draw = random() * kinds.reduce((sum, [weight]) => sum + weight, 0);
    return (kinds.find(([weight]) => (draw -= weight) < 0) ?? kinds[0])?.[1]() ?? { do: 'run', seconds: 1 };
  };
  const pause = (): Happening => ({ do: 'run', seconds: pick([0.05, 0.2, 0.6, 1.5, 4]) });
  const happenings = Array.from({ length: days }, (_, day): readonly Happening[] => {
    const wake: Happening = {
      do: 'sleep',
      days: day === 0 ? 0 : 1 + (random() < 0.15 ? upTo(4) : 0),
      until: pick(['00:59:58', '00:59:58', '00:59:58', '01:20:00', '02:30:00']),
    };
    const before = Array.from({ length: upTo(3) }, happening);
    const during = Array.from({ length: 1 + upTo(6) }, () => [pause(), happening()]).flat();
    const after =
      random() < 0.5
        ? [
            { do: 'nap', seconds: pick([61, 61, 300, 3600]) } as const,
            { do: 'run', seconds: 4 } as const,
            happening(),
            pause(),
            happening(),
          ]
        : [];
    return [
      wake,
      ...before,
      { do: 'run', seconds: 2 },
      ...during,
      { do: 'run', seconds: pick([2, 8]) },
      ...after,
      { do: 'run', seconds: 3 },
    ];
  }).flat();
  return {
    ...{ seed, processes, start: rest.length === 0 ? (first ?? '2024-11-04') : '2024-11-04', happenings },
    channel: random() < 0.75 ? 'telegram' : 'zalo',
    storeClock: random() < 0.5,
    onUnknown: pick(['auto', 'hold', 'resend'] as const),
    documents: 1 + upTo(3),
    chats: 4 + upTo(5),
  };
}

/** The next day on or after a day that is no Saturday or Sunday. */
export function workdayFrom(day: IsoDate): IsoDate {
  return weekday(day) >= 6 ? workdayFrom(addDays(day, 1)) : day;
}
