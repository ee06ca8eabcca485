import { describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import type { Occurrence } from '../../src/domain/occurrence.ts';
import type { Reminder, ReminderKind, ReminderSettings } from '../../src/domain/reminder.ts';
import { UNTOUCHED, type Standing } from '../../src/domain/standing.ts';
import type { LinkedChat } from '../../src/ports/chats.ts';
import { decide } from '../../src/remind/decide.ts';
import { remindersDue } from '../../src/remind/plan.ts';
import { keyByName, linkedChat, occurrence, planned, SETTINGS, standing, vietnam } from '../support/reminders.ts';

interface Case {
  readonly now: string;
  /** What the ledger holds; what was due by then unless said. */
  readonly due?: readonly Reminder[];
  readonly occurrences?: readonly Occurrence[];
  readonly own?: Standing;
  readonly chats?: readonly LinkedChat[];
  readonly settings?: Partial<ReminderSettings>;
  readonly earlier?: readonly Reminder[];
  readonly lastOn?: string;
  readonly messages?: number;
}

const CHATS = [linkedChat('-1', ['Phòng Y tế'])];

function dueAt(now: string, occurrences = [occurrence()]): readonly Reminder[] {
  return remindersDue({ ...planning(occurrences), now: vietnam(now) }).map((one, i) => planned(one, i + 1));
}

function planning(occurrences: readonly Occurrence[]) {
  return {
    ...{ occurrences, standings: () => UNTOUCHED, chats: CHATS, leaders: [], partyKey: keyByName },
    ...{ calendar: officeCalendar(), settings: SETTINGS },
  };
}

/** What becomes of a chat's reminders, in words. */
function decided(of: Case) {
  const occurrences = of.occurrences ?? [occurrence()];
  const now = vietnam(of.now);
  const settings = { ...SETTINGS, ...of.settings };
  const standings = (): Standing => of.own ?? UNTOUCHED;
  const parts = { ...planning(occurrences), standings, settings, chats: of.chats ?? CHATS, now };
  const { say, ended, next } = decide(
    {
      due: of.due ?? dueAt(of.now, [...occurrences]),
      earlier: of.earlier ?? [],
      lastOn: of.lastOn ?? null,
      messages: of.messages ?? 0,
    },
    { ...parts, occurrences: new Map(occurrences.map((one) => [one.id, one])), due: remindersDue(parts) },
  );
  return {
    say: say.map(({ about, kind, milestone }) => `${about} ${kind} ${String(milestone)}`),
    ended: ended.map(({ id, state, reason }) => `${String(id)} ${state} ${reason}`),
    next: next === null ? null : next.replace('.000Z', 'Z'),
  };
}

function at(local: string): string {
  return vietnam(local).replace('.000Z', 'Z');
}

describe('of several reminders of one thing', () => {
  it('the latest is said, and the others are in it', () => {
    expect(decided({ now: '2024-11-19T09:30' })).toEqual({
      say: ['y-te before 3'],
      ended: ['1 collapsed into-before-3', '2 collapsed into-before-3'],
      next: null,
    });
  });

  it('what was due in time but is late now is said as overdue', () => {
    const { say, ended } = decided({ now: '2024-11-25T09:00' });
    expect(say).toEqual(['y-te overdue 1']);
    expect(ended).toHaveLength(5);
    expect(ended.every((line) => line.endsWith('expired too-late'))).toBe(true);
  });

  it('what was said, or may have been, is not said again, nor what lies before it', () => {
    const [ten, five, three] = dueAt('2024-11-19T09:30');
    if (!ten || !five || !three) throw new Error('three are due');
    for (const state of ['sent', 'unknown', 'sending'] as const) {
      const earlier = [planned(five, 90, { state })];
      expect(decided({ now: '2024-11-19T09:30', due: [ten], earlier }).ended).toEqual(['1 collapsed after-before-5']);
      expect(decided({ now: '2024-11-19T09:30', due: [five], earlier }).ended).toEqual(['2 collapsed after-before-5']);
      expect(decided({ now: '2024-11-19T09:30', due: [three], earlier }).say).toEqual(['y-te before 3']);
    }
  });

  it('a repetition is said where nobody knows whether the first arrived, and not once a later one was sent', () => {
    const [, five, three] = dueAt('2024-11-19T09:30');
    if (!five || !three) throw new Error('three are due');
    const again = planned({ ...five, again: true, at: vietnam('2024-11-19T09:00') }, 9);
    const said = (earlier: readonly Reminder[]) => decided({ now: '2024-11-19T09:30', due: [again], earlier });
    expect(said([planned(five, 2, { state: 'unknown' })]).say).toEqual(['y-te before 5']);
    expect(said([planned(five, 2, { state: 'sent' })]).ended).toEqual(['9 collapsed after-before-5']);
    expect(said([planned(three, 3, { state: 'sent' })]).ended).toEqual(['9 collapsed after-before-3']);
    expect(decided({ now: '2024-11-19T09:30', due: [again, three] })).toEqual({
      say: ['y-te before 3'],
      ended: ['9 collapsed into-before-3'],
      next: null,
    });
  });
});

describe('what no longer holds is cancelled, and says why', () => {
  const now = '2024-11-19T09:30';
  const due = dueAt(now).slice(-1);
  const why = (of: Partial<Case>) => decided({ now, due, ...of });

  it('handed in', () => {
    expect(why({ own: standing(['handed-in', vietnam('2024-11-19T09:00')]) }).ended).toEqual(['3 cancelled handed-in']);
  });
  it('the document is gone or says another day', () => {
    const moved = occurrence({ date: '2024-11-28' });
    expect(why({ occurrences: [] }).ended).toEqual(['3 cancelled document-changed']);
    expect(why({ occurrences: [moved] }).ended).toEqual(['3 cancelled document-changed']);
    expect(why({ occurrences: [occurrence({ precedes: true })] }).ended).toEqual(['3 cancelled document-changed']);
  });
  it('an extension was granted', () => {
    const own = standing(
      ['asked-extension', vietnam('2024-11-19T09:00'), { until: '2024-11-29' }],
      ['granted', vietnam('2024-11-19T09:10')],
    );
    expect(why({ own }).ended).toEqual(['3 cancelled extended']);
  });
  it('it is not approved', () => {
    const occurrences = [occurrence({ doubt: 'Năm không ghi.' })];
    expect(why({ occurrences }).ended).toEqual(['3 cancelled not-approved']);
  });
  it('the chat is not of the agency any more', () => {
    expect(why({ chats: [] }).ended).toEqual(['3 cancelled unlinked']);
  });
  it('the milestone was taken out of the settings', () => {
    expect(why({ settings: { milestones: [10, 5, 1, 0] } }).ended).toEqual(['3 cancelled settings-changed']);
  });
  it('a list for the focal agency, where everything is confirmed or nobody collects it', () => {
    const collect = dueAt('2024-11-22T09:00').map((one) => ({ ...one, kind: 'collect' as const }));
    const about = 'collect|ke-hoach|phòng nội vụ|2024-11-25|bao cao ket qua thuc hien';
    const list = { ...(collect.at(-1) as Reminder), about };
    const own = standing(['handed-in', '2024-11-20T01:00:00Z'], ['confirmed', '2024-11-20T02:00:00Z']);
    const over = (of: Partial<Case>) => decided({ now: '2024-11-22T09:00', due: [list], ...of }).ended;
    expect(over({ own })).toEqual(['5 cancelled handed-in']);
    expect(over({ occurrences: [occurrence({ focal: null })] })).toEqual(['5 cancelled document-changed']);
    expect(over({})).toEqual(['5 cancelled unlinked']);
  });
});

describe('what waits', () => {
  const now = '2024-11-19T09:30';

  it('in quiet hours until their end', () => {
    expect(decided({ now: '2024-11-19T20:00' })).toEqual({ say: [], ended: [], next: at('2024-11-20T06:30') });
    expect(decided({ now: '2024-11-20T06:29' }).next).toBe(at('2024-11-20T06:30'));
    expect(decided({ now: '2024-11-19T19:59' }).say).toEqual(['y-te before 3']);
    const settings = { quiet: { from: '00:00', to: '00:00' } };
    expect(decided({ now: '2024-11-19T23:00', settings }).say).toEqual(['y-te before 3']);
    const midday = { quiet: { from: '11:30', to: '13:30' } };
    expect(decided({ now: '2024-11-19T12:00', settings: midday }).next).toBe(at('2024-11-19T13:30'));
  });

  it('for tomorrow where the chat had its message, also by a clock that went back', () => {
    for (const lastOn of ['2024-11-19', '2024-11-25']) {
      expect(decided({ now, lastOn, messages: 1 })).toEqual({ say: [], ended: [], next: at('2024-11-20T08:00') });
    }
    expect(decided({ now, lastOn: '2024-11-18', messages: 3 }).say).toEqual(['y-te before 3']);
  });

  it('not where the day’s message was withdrawn before it went out', () => {
    expect(decided({ now, lastOn: '2024-11-19', messages: 0 }).say).toEqual(['y-te before 3']);
  });

  it('but not what would be of no use tomorrow, up to three messages', () => {
    const other = occurrence({ id: 'other', date: '2024-11-26' });
    const last = occurrence({ date: '2024-11-20' });
    const occurrences = [last, other];
    const said = decided({ now, occurrences, lastOn: '2024-11-19', messages: 2 });
    expect(said.say).toEqual(['y-te before 0']);
    expect(said.ended.every((line) => line.endsWith('collapsed into-before-0'))).toBe(true);
    expect(said.next).toBe(at('2024-11-20T08:00'));
    expect(decided({ now, occurrences, lastOn: '2024-11-19', messages: 3 }).say).toEqual([]);
  });

  it('for the hour of reminders on a working day, so that one message says it all, unless it is of no use by then', () => {
    expect(decided({ now: '2024-11-20T06:30' })).toEqual({ say: [], ended: [], next: at('2024-11-20T08:00') });
    expect(decided({ now: '2024-11-21T07:59' })).toEqual({ say: [], ended: [], next: at('2024-11-21T08:00') });
    expect(decided({ now: '2024-11-20T08:00' }).say).toEqual(['y-te before 3']);
    const due = dueAt('2024-11-19T09:30').map((one) => ({ ...one, until: vietnam('2024-11-20T07:30') }));
    expect(decided({ now: '2024-11-20T07:00', due }).say).toEqual(['y-te before 3']);
  });

  it('on a day off what is said of those who are late, until the next working day; what is to come is said', () => {
    const due = dueAt('2024-11-29T08:00').slice(-1);
    // Saturday 30/11 and Sunday 1/12/2024.
    for (const now of ['2024-11-30T09:00', '2024-12-01T07:00']) {
      expect(decided({ now, due })).toEqual({ say: [], ended: [], next: at('2024-12-02T08:00') });
    }
    expect(decided({ now: '2024-12-02T08:00', due }).say).toEqual(['y-te overdue 5']);
    expect(decided({ now: '2024-11-24T07:00' }).say).toEqual(['y-te before 0']);
  });

  it('a digest has its own hour, and a missed one that of reminders', () => {
    const leaders = [{ channel: 'telegram', person: '-1', place: 'Đồng Bằng' }] as const;
    const settings = { ...SETTINGS, digestTime: '07:00' };
    const saidAt = (local: string) => {
      const parts = { ...planning([]), leaders, settings, now: vietnam(local) };
      const due = remindersDue(parts);
      const rows = due.map((one, i) => planned(one, i));
      const claimed = { due: rows, earlier: [], lastOn: null, messages: 0 };
      return decide(claimed, { ...parts, due, occurrences: new Map() }).say.map(({ kind }) => kind);
    };
    expect(saidAt('2024-11-18T07:00')).toEqual(['digest']);
    expect(saidAt('2024-11-19T07:00')).toEqual([]);
    expect(saidAt('2024-11-19T08:00')).toEqual(['digest']);
  });

  it('until its time where the clock that planned it has gone back, or days that people work on were moved', () => {
    const due = dueAt('2024-11-21T08:00').slice(-1);
    expect(decided({ now, due })).toEqual({ say: [], ended: [], next: at('2024-11-21T08:00') });
    const early = due.map((one) => ({ ...one, at: vietnam('2024-11-18T08:00') }));
    expect(decided({ now, due: early })).toEqual({ say: [], ended: [], next: at('2024-11-21T08:00') });
  });
});

it('kinds are told apart: a list and a reminder of one chat are both said, the earlier last day first', () => {
  const kinds: readonly ReminderKind[] = ['before', 'collect'];
  const chats = [linkedChat('-1', ['Phòng Y tế', 'Phòng Nội vụ'])];
  const parts = { ...planning([occurrence(), occurrence({ id: 'sooner', date: '2024-11-23' })]), chats };
  const now = vietnam('2024-11-22T09:00');
  const due = remindersDue({ ...parts, now });
  const { say } = decide(
    { due: due.map((one, i) => planned(one, i)), earlier: [], lastOn: null, messages: 0 },
    { ...parts, now, due, occurrences: new Map(parts.occurrences.map((one) => [one.id, one])) },
  );
  expect(say.map(({ kind, term }) => `${kind} ${term}`)).toEqual(
    ['2024-11-22', '2024-11-24'].flatMap((term) => kinds.map((kind) => `${kind} ${term}`)),
  );
});
