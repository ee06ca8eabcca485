import { describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import { zonedTime } from '../../src/domain/calendar.ts';
import { UNTOUCHED, type Standing } from '../../src/domain/standing.ts';
import { remindersDue, type Planning } from '../../src/remind/plan.ts';
import { keyByName, linkedChat, occurrence, SETTINGS, standing, vietnam } from '../support/reminders.ts';

const LEADER = { channel: 'telegram', person: '77', place: 'Đồng Bằng' } as const;

/** Everything that is due, as `chat kind milestone day`. */
function due(now: string, parts: Partial<Planning> = {}, own: Standing = UNTOUCHED): readonly string[] {
  return remindersDue({
    occurrences: [occurrence()],
    standings: () => own,
    chats: [linkedChat('-1', ['Phòng Y tế'])],
    leaders: [],
    partyKey: keyByName,
    calendar: officeCalendar(),
    settings: SETTINGS,
    now: vietnam(now),
    ...parts,
  }).map((one) => {
    const day = zonedTime(one.at, 'Asia/Ho_Chi_Minh').slice(0, 16);
    return `${one.chat} ${one.kind} ${String(one.milestone)} ${day}`;
  });
}

describe('what whoever owes is reminded of', () => {
  it('is due at its time, not a minute before', () => {
    expect(due('2024-11-08T07:59')).toEqual([]);
    expect(due('2024-11-08T08:00')).toEqual(['-1 before 10 2024-11-08T08:00']);
  });

  it('is all that there was, however long nobody looked', () => {
    expect(due('2024-11-27T09:00')).toEqual([
      '-1 before 10 2024-11-08T08:00',
      '-1 before 5 2024-11-15T08:00',
      '-1 before 3 2024-11-19T08:00',
      '-1 before 1 2024-11-21T08:00',
      '-1 before 0 2024-11-22T08:00',
      '-1 overdue 1 2024-11-25T08:00',
      '-1 overdue 3 2024-11-27T08:00',
    ]);
  });

  it('is of the last 30 days', () => {
    expect(due('2024-12-24T09:00')).not.toEqual([]);
    expect(due('2024-12-25T09:00')).toEqual([]);
  });

  it('begins after the chat was linked; what was overdue by then is left in peace', () => {
    const since = (at: string) => ({ chats: [linkedChat('-1', ['Phòng Y tế'], { at: vietnam(at) })] });
    expect(due('2024-11-22T09:00', since('2024-11-20T10:00'))).toEqual([
      '-1 before 1 2024-11-21T08:00',
      '-1 before 0 2024-11-22T08:00',
    ]);
    expect(due('2024-11-25T09:00', since('2024-11-24T23:00'))).toEqual(['-1 overdue 1 2024-11-25T08:00']);
    expect(due('2024-11-29T09:00', since('2024-11-25T00:30'))).toEqual([]);
  });

  it('reaches every chat of the agency, private and suspended ones too, and no other', () => {
    const chats = [
      linkedChat('-1', ['Phòng Y tế', 'PHÒNG Y TẾ']),
      linkedChat('5', ['Phòng Tư pháp', 'phòng y tế'], { kind: 'private', channel: 'zalo' }),
      linkedChat('-2', ['Phòng Y tế'], { suspended: 'blocked' }),
      linkedChat('-3', ['Phòng Tư pháp']),
      linkedChat('-4', [], {
        links: [{ place: 'Nơi khác', agency: 'Phòng Y tế', by: 'telegram:1', at: '2024-01-01T00:00:00Z' }],
      }),
    ];
    expect(due('2024-11-08T08:00', { chats }).map((line) => line.split(' ')[0])).toEqual(['-1', '5', '-2']);
  });

  it('stops when it was handed in, and goes on when it was returned', () => {
    const handedIn = ['handed-in', '2024-11-10T01:00:00Z'] as const;
    expect(due('2024-11-22T09:00', {}, standing(handedIn))).toEqual([]);
    expect(due('2024-11-22T09:00', {}, standing(handedIn, ['confirmed', '2024-11-10T02:00:00Z']))).toEqual([]);
    expect(due('2024-11-22T09:00', {}, standing(handedIn, ['returned', '2024-11-10T02:00:00Z']))).toHaveLength(5);
  });

  it('counts to the day of an extension from when it was granted', () => {
    const own = standing(
      ['asked-extension', vietnam('2024-11-21T09:00'), { until: '2024-11-29' }],
      ['granted', vietnam('2024-11-25T09:00')],
    );
    expect(due('2024-11-29T09:00', {}, own)).toEqual([
      // 10, 5 and 3 working days before Friday 29/11 lie before it was granted; Tuesday 26/11 is the third.
      '-1 before 3 2024-11-26T08:00',
      '-1 before 1 2024-11-28T08:00',
      '-1 before 0 2024-11-29T08:00',
    ]);
    expect(due('2024-12-02T09:00', {}, own).at(-1)).toBe('-1 overdue 1 2024-12-02T08:00');
  });
});

describe('what is pushed', () => {
  const doubtful = { doubt: 'Năm không ghi.' };
  it.each([
    ['doubtful', {}, true],
    ['doubtful', doubtful, false],
    ['doubtful', { ...doubtful, approved: true }, true],
    ['all', {}, false],
    ['all', { approved: true }, true],
    ['none', doubtful, true],
    ['none', { ...doubtful, precedes: true }, false],
    ['doubtful', { ...doubtful, approved: true, precedes: true }, false],
    ['none', { isClass: true }, true],
  ] as const)('where %s waits for approval, %o: %s', (approval, parts, isPushed) => {
    const lines = due('2024-11-08T08:00', { occurrences: [occurrence(parts)], settings: { ...SETTINGS, approval } });
    expect(lines.length > 0).toBe(isPushed);
  });
});

describe('a class as a whole', () => {
  it('is reminded beforehand; nobody is told that it is late, nor asked who of it has handed in', () => {
    const whole = occurrence({ party: { name: 'UBND các xã', key: 'ubnd các xã' }, isClass: true });
    const chats = [linkedChat('-1', ['UBND các xã']), linkedChat('-9', ['Phòng Nội vụ'])];
    const lines = due('2024-11-29T09:00', { occurrences: [whole], chats, leaders: [LEADER] });
    expect(lines.filter((line) => !line.includes('digest'))).toEqual([
      '-1 before 10 2024-11-08T08:00',
      '-1 before 5 2024-11-15T08:00',
      '-1 before 3 2024-11-19T08:00',
      '-1 before 1 2024-11-21T08:00',
      '-1 before 0 2024-11-22T08:00',
    ]);
  });
});

describe('what the focal agency is told', () => {
  const focal = linkedChat('-9', ['Phòng Nội vụ']);
  const health = linkedChat('-1', ['Phòng Y tế']);
  const parties = [occurrence(), occurrence({ id: 'tu-phap', party: { name: 'Phòng Tư pháp', key: 'phòng tư pháp' } })];
  const collected = (chats: Planning['chats'], own?: (id: string) => Standing) =>
    due('2024-11-29T09:00', { occurrences: parties, chats, ...(own && { standings: own }) }).filter((line) =>
      line.includes('collect'),
    );

  it('is one list a deadline, on the last working day and while somebody is late', () => {
    expect(collected([focal, health])).toEqual([
      '-9 collect 0 2024-11-22T08:00',
      '-9 collect 1 2024-11-25T08:00',
      '-9 collect 3 2024-11-27T08:00',
      '-9 collect 5 2024-11-29T08:00',
    ]);
  });

  it('is nothing where nobody who owes has a chat', () => {
    expect(collected([focal])).toEqual([]);
  });

  it('goes on until everything that came was confirmed', () => {
    const events = [['handed-in', '2024-11-20T01:00:00Z']] as const;
    const came = standing(...events);
    const confirmed = standing(...events, ['confirmed', '2024-11-20T02:00:00Z']);
    expect(collected([focal, health], () => came)).toHaveLength(4);
    expect(collected([focal, health], (id) => (id === 'y-te' ? confirmed : came))).toHaveLength(4);
    expect(collected([focal, health], () => confirmed)).toEqual([]);
  });
});

describe('what leaders are told', () => {
  const leaders = [LEADER];
  it('who is late on the third working day, where they had a chat by the last day, for a week', () => {
    const late = (now: string, parts: Partial<Planning> = {}) =>
      due(now, { leaders, ...parts }).filter((line) => line.includes('escalate'));
    expect(late('2024-11-27T07:59')).toEqual([]);
    expect(late('2024-11-27T08:00')).toEqual(['77 escalate 3 2024-11-27T08:00']);
    expect(late('2024-12-04T08:00')).toEqual([]);
    expect(late('2024-11-27T08:00', { chats: [] })).toEqual([]);
    const chats = [linkedChat('-1', ['Phòng Y tế'], { at: vietnam('2024-11-25T09:00') })];
    expect(late('2024-11-27T08:00', { chats })).toEqual([]);
  });

  it('the week on its first working day', () => {
    const week = (now: string) => due(now, { leaders, occurrences: [] });
    expect(week('2024-11-18T07:59')).toEqual([]);
    expect(week('2024-11-18T08:00')).toEqual(['77 digest 0 2024-11-18T08:00']);
    // Who leads the place from Wednesday on gets the next one.
    expect(week('2024-11-19T23:59')).toEqual(['77 digest 0 2024-11-18T08:00']);
    expect(week('2024-11-20T00:00')).toEqual([]);
    // Monday 2/9/2024 and Tuesday 3/9/2024 were holidays.
    expect(week('2024-09-03T09:00')).toEqual([]);
    expect(week('2024-09-04T08:00')).toEqual(['77 digest 0 2024-09-04T08:00']);
    expect(week('2024-09-06T00:00')).toEqual([]);
  });
});
