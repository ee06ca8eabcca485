import { describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import { layOut } from '../../src/chat/render/lay-out.ts';
import { previewOf, type Previewing } from '../../src/remind/preview.ts';
import { keyByName, linkedChat, occurrence, PLAN, SETTINGS, standing } from '../support/reminders.ts';

const OWN = occurrence();
const PARTS: Previewing = {
  occurrences: [OWN],
  standings: () => standing(['received', '2024-11-10T01:00:00Z']),
  chats: [],
  leaders: [],
  partyKey: keyByName,
  calendar: officeCalendar(),
  settings: SETTINGS,
  plansOf: () => [PLAN],
  places: ['Đồng Bằng'],
  from: '2024-11-01',
  to: '2024-12-31',
  plain: (blocks) => layOut(blocks).text,
};

function lines(parts: Partial<Previewing> = {}) {
  return previewOf({ ...PARTS, ...parts });
}

describe('the calendar of reminders', () => {
  it('has every reminder of a period, linked or not, in time order', () => {
    const own = lines().filter(({ agency }) => agency === 'Phòng Y tế');
    expect(own.map(({ at, kind, milestone }) => `${at} ${kind} ${String(milestone)}`)).toEqual([
      '2024-11-08T08:00:00+07:00 before 10',
      '2024-11-15T08:00:00+07:00 before 5',
      '2024-11-19T08:00:00+07:00 before 3',
      '2024-11-21T08:00:00+07:00 before 1',
      '2024-11-22T08:00:00+07:00 before 0',
      '2024-11-25T08:00:00+07:00 overdue 1',
      '2024-11-27T08:00:00+07:00 overdue 3',
      '2024-11-29T08:00:00+07:00 overdue 5',
    ]);
    expect(own[2]).toMatchObject({
      ...{ place: 'Đồng Bằng', plan: 'ke-hoach', section: 'V', date: '2024-11-25', lastDay: '2024-11-24' },
      ...{ certain: true, why: null, chats: [], waits: false },
    });
    expect(own[2]?.text).toContain('còn 5 ngày');
    expect(lines().map(({ at }) => at)).toEqual(
      lines()
        .map(({ at }) => at)
        .sort(),
    );
  });

  it('both ends of the period are in it', () => {
    const days = (from: string, to: string) =>
      lines({ from, to, agency: 'phong y te' }).map(({ milestone }) => milestone);
    expect(days('2024-11-08', '2024-11-15')).toEqual([10, 5]);
    expect(days('2024-11-09', '2024-11-14')).toEqual([]);
  });

  it('says which chats are reminded, and that leaders are told on the third day', () => {
    const chats = [linkedChat('-1', ['Phòng Y tế'])];
    const leaders = [{ channel: 'zalo', person: 'abc', place: 'Đồng Bằng' }] as const;
    const late = lines({ chats, leaders }).filter(({ kind }) => kind === 'overdue');
    expect(late.map((line) => line.chats)).toEqual([['telegram:-1'], ['telegram:-1', 'zalo:abc'], ['telegram:-1']]);
    expect(lines({ leaders }).filter(({ kind, chats: none }) => kind === 'overdue' && none.length > 0)).toEqual([]);
  });

  it('has what waits for approval, and not what is never pushed', () => {
    const doubtful = occurrence({ doubt: 'Năm không ghi.' });
    const own = lines({ occurrences: [doubtful], agency: 'Phòng Y tế' });
    expect(own).toHaveLength(8);
    expect(own[0]).toMatchObject({ certain: false, why: 'Năm không ghi.', waits: true });
    expect(own[0]?.text).toContain('Báo cáo kết quả thực hiện');
    expect(lines({ occurrences: [{ ...doubtful, approved: true }], agency: 'Phòng Y tế' })[0]?.waits).toBe(false);
    expect(lines({ occurrences: [{ ...doubtful, precedes: true }], agency: 'Phòng Y tế' })).toEqual([]);
  });

  it('names a class where none of its members is known, and the members otherwise', () => {
    const whole = occurrence({ id: 'class', party: { name: 'UBND các xã', key: 'ubnd các xã' }, isClass: true });
    const member = occurrence({ id: 'm', party: { name: 'UBND xã A', key: 'ubnd xã a' }, memberOf: 'UBND các xã' });
    const agencies = (occurrences: Previewing['occurrences']) =>
      new Set(
        lines({ occurrences, to: '2024-11-08' }).flatMap(({ agency, kind }) => (kind === 'before' ? [agency] : [])),
      );
    expect(agencies([whole])).toEqual(new Set(['UBND các xã']));
    expect(agencies([whole, member])).toEqual(new Set(['UBND xã A']));
  });

  it('ends where it was handed in; the focal agency’s lists end where that was confirmed', () => {
    const handedIn = ['handed-in', '2024-11-20T01:00:00Z'] as const;
    const days = (own: ReturnType<typeof standing>, agency: string) =>
      lines({ standings: () => own, agency }).map(({ at }) => at.slice(0, 10));
    const came = standing(handedIn);
    expect(days(came, 'Phòng Y tế')).toEqual(['2024-11-08', '2024-11-15', '2024-11-19']);
    expect(days(came, 'Phòng Nội vụ')).toHaveLength(4);
    expect(lines({ standings: () => came, agency: 'Phòng Nội vụ' })[0]?.text).toContain('Đã nộp, chờ xác nhận');
    const confirmed = standing(handedIn, ['confirmed', '2024-11-26T01:00:00Z']);
    expect(days(confirmed, 'Phòng Nội vụ')).toEqual(['2024-11-22', '2024-11-25']);
    const returned = standing(handedIn, ['returned', '2024-11-20T02:00:00Z']);
    expect(days(returned, 'Phòng Y tế')).toHaveLength(8);
  });

  it('has a class beside its members where it has a chat, beforehand only', () => {
    const whole = occurrence({ id: 'class', party: { name: 'UBND các xã', key: 'ubnd các xã' }, isClass: true });
    const member = occurrence({ id: 'm', party: { name: 'UBND xã A', key: 'ubnd xã a' }, memberOf: 'UBND các xã' });
    const chats = [linkedChat('-1', ['UBND các xã'])];
    const kinds = (occurrences: Previewing['occurrences']) =>
      lines({ occurrences, chats, agency: 'UBND các xã' }).map((line) => `${line.kind} ${line.chats.join()}`);
    const before = Array.from({ length: 5 }, () => 'before telegram:-1');
    expect(kinds([whole, member])).toEqual(before);
    // Where it stands for its members they are overdue, and its chat is not told.
    expect(kinds([whole])).toEqual([...before, 'overdue ', 'overdue ', 'overdue ']);
  });

  it('has the lists of the focal agency and the weeks of the leaders', () => {
    const digests = lines({ to: '2024-11-30' }).filter(({ kind }) => kind === 'digest');
    const focal = digests.filter(({ agency }) => agency === 'Phòng Nội vụ');
    expect(focal.map(({ at, plan }) => [at.slice(0, 10), plan])).toEqual(
      ['2024-11-22', '2024-11-25', '2024-11-27', '2024-11-29'].map((at) => [at, 'ke-hoach']),
    );
    const weeks = digests.filter(({ agency }) => agency === 'Lãnh đạo');
    // 1 November 2024 is a Friday: its Monday lies before the period.
    expect(weeks.map(({ at }) => at.slice(0, 10))).toEqual(['2024-11-04', '2024-11-11', '2024-11-18', '2024-11-25']);
    expect(weeks[2]?.text).toContain('Đến hạn trong tuần:');
    expect(weeks[2]).toMatchObject({ plan: null, lastDay: null, chats: [], waits: false });
  });

  it('can be of one place and one agency, however they are typed', () => {
    expect(lines({ place: 'dong bang', agency: 'PHÒNG Y TẾ' })).toHaveLength(8);
    expect(lines({ place: 'Nơi khác' })).toEqual([]);
    expect(lines({ agency: 'Phòng Tư pháp' })).toEqual([]);
  });
});
