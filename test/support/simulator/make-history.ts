import { seeded } from '../random.ts';
import type { Happening, History } from './history.ts';

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
/** What arrives is asked about least often, and must be lost least: it fails as often as all the rest of a path. */
const STORE_CALLS = [
  ...(['begin', 'settle', 'hand', 'add', 'claim', 'claimSends', 'finish'] as const),
  ...(['receive', 'receive', 'receive'] as const),
] as const;
/** Behind which, before the next one, the world may change. */
const RACES = ['claim', 'named', 'leaders', 'events', 'hand', 'claimSends', 'begin', 'settle', 'send', 'add'] as const;
const WORDS = [
  ...['/han', 'đã nhận 1', 'đã nộp 1', 'đã nộp tất cả', '/tiendo', '1', 'xác nhận 1', 'trả lại 1'],
  'xin gia hạn 1 đến 30/11 vì chưa đủ số liệu',
];
const TROUBLES = [
  ...(['limited', 'limited', 'lost-answer', 'lost-answer', 'lost-message'] as const),
  ...(['slow', 'trouble', 'markup', 'away'] as const),
] as const;
const WAKES = ['00:59:58', '00:59:58', '00:59:58', '01:20:00', '02:30:00'] as const;
const STARTS = ['2024-11-04', '2024-11-11', '2024-11-14', '2024-12-23'] as const;

/** What draws from a seed. */
interface Draw {
  /** In [0, 1). */
  readonly random: () => number;
  readonly upTo: (n: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** @param mornings that are lived through */
export function makeHistory(seed: number, mornings: number): History {
  const random = seeded(seed * 7919 + 13);
  const upTo = (n: number): number => Math.floor(random() * n);
  const draw: Draw = {
    random,
    upTo,
    pick: (from) => {
      const one = from[upTo(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
  const { pick } = draw;
  const processes = 1 + upTo(3);
  const happening = (): Happening => happeningOf(draw, processes);
  return {
    ...{ seed, processes, start: pick(STARTS) },
    channel: random() < 0.75 ? 'telegram' : 'zalo',
    storeClock: random() < 0.5,
    onUnknown: pick(['auto', 'hold', 'resend'] as const),
    documents: 1 + upTo(3),
    chats: 4 + upTo(5),
    happenings: Array.from({ length: mornings }, (_, day) => morningOf(draw, day, happening)).flat(),
  };
}

/** Somebody wakes up, things happen within the seconds in which reminders go out, and some later. */
function morningOf({ random, upTo, pick }: Draw, day: number, happening: () => Happening): readonly Happening[] {
  const pause = (): Happening => ({ do: 'run', seconds: pick([0.05, 0.2, 0.6, 1.5, 4]) });
  const days = day === 0 ? 0 : 1 + (random() < 0.15 ? upTo(4) : 0);
  const nap: Happening = { do: 'nap', seconds: pick([61, 61, 300, 3600]) };
  const later = (): readonly Happening[] => [nap, { do: 'run', seconds: 4 }, happening(), pause(), happening()];
  return [
    { do: 'sleep', days, until: pick(WAKES) },
    ...Array.from({ length: upTo(4) }, happening),
    { do: 'run', seconds: 2 },
    ...Array.from({ length: 1 + upTo(6) }, () => [pause(), happening()]).flat(),
    { do: 'run', seconds: pick([2, 8]) },
    ...(random() < 0.5 ? later() : []),
    { do: 'run', seconds: 3 },
  ];
}

function happeningOf(draw: Draw, processes: number): Happening {
  const { upTo, pick } = draw;
  const [process, chat, after] = [upTo(processes), upTo(8), upTo(4)];
  const when = pick(['before', 'after'] as const);
  const ofProcesses: readonly Weighed[] = [
    [14, () => ({ do: 'kill', process, call: pick(CALLS), after, when })],
    [8, () => ({ do: 'store-fails', process, call: pick(STORE_CALLS), after, when })],
    [
      14,
      () => ({
        ...{ do: 'meanwhile', process, call: pick(RACES), after: upTo(2), when, seconds: pick([0.1, 0.6, 3, 20, 70]) },
        what: ofWorld(draw),
      }),
    ],
    [8, () => ({ do: 'start', process })],
    [3, () => ({ do: 'stop', process })],
    [5, () => ({ do: 'pause', process, seconds: pick([3, 20, 45, 90, 200]) })],
    [4, () => ({ do: 'clock', process, seconds: pick([-7200, -600, -40, 0, 0, 0, 50, 600, 7200]) })],
    [
      14,
      () => ({
        ...{ do: 'trouble', chat: pick([null, chat]), times: 1 + upTo(4), of: pick(TROUBLES) },
        seconds: pick([2, 7, 13, 40]),
      }),
    ],
    [36, () => ofWorld(draw)],
  ];
  return weighed(ofProcesses, draw);
}

/** What people, clerks and the platform do. */
function ofWorld(draw: Draw): Happening {
  const { random, upTo, pick } = draw;
  const [chat, document, clause, agency] = [upTo(8), upTo(3), upTo(3), upTo(5)];
  const tells = random() < 0.5;
  const twice = random() < 0.3;
  const kinds: readonly Weighed[] = [
    [2, () => ({ do: 'kick', chat, tells })],
    [2, () => ({ do: 'let-in', chat })],
    [4, () => ({ do: 'move', chat, tells })],
    [8, () => ({ do: 'press', message: upTo(40), button: upTo(6), twice })],
    [8, () => ({ do: 'say', chat, text: pick(WORDS), twice })],
    [
      6,
      () => ({
        ...{ do: 'tell', occurrence: upTo(20) },
        act: pick(['handed-in', 'handed-in', 'handed-in', 'taken-back', 'received', 'confirmed'] as const),
      }),
    ],
    [2, () => ({ do: 'link', chat, agency })],
    [3, () => ({ do: 'unlink', chat, agency })],
    [1, () => ({ do: 'lead', chat })],
    [1, () => ({ do: 'unlead', chat })],
    [5, () => ({ do: 'redate', document, clause, days: upTo(9) - 3 })],
    [2, () => ({ do: 'drop', document })],
    [2, () => ({ do: 'put', document })],
    [3, () => ({ do: 'approve', document, clause })],
    [1, () => ({ do: 'day-off', days: upTo(6) })],
  ];
  return weighed(kinds, draw);
}

type Weighed = readonly [weight: number, make: () => Happening];

function weighed(kinds: readonly Weighed[], { random }: Draw): Happening {
  let left = random() * kinds.reduce((sum, [weight]) => sum + weight, 0);
  const found = kinds.find(([weight]) => (left -= weight) < 0);
  if (found === undefined) throw new Error('nothing weighs anything');
  return found[1]();
}
