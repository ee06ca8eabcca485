import { describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import { choiceOf } from '../../src/chat/render/choose.ts';
import { layOut } from '../../src/chat/render/lay-out.ts';
import type { Occurrence } from '../../src/domain/occurrence.ts';
import type { Choice, Outgoing } from '../../src/domain/outgoing.ts';
import type { NewReminder, ReminderKind } from '../../src/domain/reminder.ts';
import { UNTOUCHED, type Standing } from '../../src/domain/standing.ts';
import { collectAbout } from '../../src/remind/collection.ts';
import { composeMessage } from '../../src/remind/compose.ts';
import type { Composing } from '../../src/remind/composing.ts';
import { sampleOf } from '../../src/remind/sample.ts';
import { digestAbout } from '../../src/remind/week.ts';
import { occurrence, PLAN, QUOTE, SETTINGS, standing, vietnam } from '../support/reminders.ts';

const HEALTH = occurrence();
const JUSTICE = occurrence({ id: 'tu-phap', party: { name: 'Phòng Tư pháp', key: 'phòng tư pháp' } });
const WOMEN = occurrence({ id: 'hoi', party: { name: 'Hội LHPN huyện', key: 'hội' }, requested: true });
const ALL = [HEALTH, JUSTICE, WOMEN];

function context(now: string, parts: Partial<Composing> = {}, ones: readonly Occurrence[] = ALL): Composing {
  return {
    occurrences: new Map(ones.map((one) => [one.id, one])),
    standings: () => UNTOUCHED,
    plansOf: () => [PLAN],
    links: [{ agency: 'Phòng Y tế', place: 'Đồng Bằng' }],
    isLinked: () => true,
    traits: { buttons: true },
    calendar: officeCalendar(),
    settings: SETTINGS,
    now: vietnam(now),
    ...parts,
  };
}

function reminder(about: string, kind: ReminderKind, at: string, term = '2024-11-24'): NewReminder {
  return {
    ...{ about, kind, milestone: 0, term, again: false, channel: 'telegram', chat: '-1', place: 'Đồng Bằng' },
    ...{ at: vietnam(at), until: vietnam('2024-12-31T00:00') },
  };
}

function textOf({ blocks }: Outgoing): string {
  return layOut(blocks).text;
}

function labelsOf({ choices }: Outgoing): readonly (readonly string[])[] {
  return choices.map((row) => row.map(({ label }) => label));
}

function said(words: string, { choices }: Outgoing): Choice['deed'] | null {
  return choiceOf({ id: 'm', person: null, at: '', choices: choices.flat() }, words)?.deed ?? null;
}

const WHEN = 'trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024 (ngày làm việc cuối: thứ Sáu 22/11)';
const TO = 'Gửi: UBND huyện (qua Phòng Nội vụ).';

describe('a reminder of one deadline', () => {
  const message = composeMessage([reminder('y-te', 'before', '2024-11-19T08:00')], context('2024-11-19T08:01'));

  it('says what, by when, to whom, and the sentence that says so', () => {
    expect(textOf(message)).toBe(
      [
        'Nhắc thời hạn',
        'Theo Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng (Triển khai công tác):',
        `1. Báo cáo kết quả thực hiện: ${WHEN}, còn 5 ngày. ${TO}`,
        `Trích: “${QUOTE}”`,
        'Nguồn: Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng, mục V.',
        '',
        'Anh/chị bấm nút bên dưới để trả lời.',
      ].join('\n'),
    );
  });

  it('has its three answers, which the item’s number belongs to', () => {
    expect(labelsOf(message)).toEqual([['Đã nhận', 'Đã nộp', 'Xin gia hạn']]);
    expect(message.choices.flat().map(({ deed, item, shown }) => ({ deed, item, shown }))).toEqual(
      (['received', 'handed-in', 'ask-extension'] as const).map((act) => ({
        deed: { do: 'status', act, occurrences: ['y-te'] },
        ...{ item: 1, shown: false },
      })),
    );
  });
});

describe('a reminder of several', () => {
  const say = ['y-te', 'tu-phap', 'hoi'].map((id) => reminder(id, 'before', '2024-11-19T08:00'));
  const links = ['Phòng Y tế', 'Phòng Tư pháp'].map((agency) => ({ agency, place: 'Đồng Bằng' }));
  const telegram = composeMessage(say, context('2024-11-19T08:00', { links }));
  const zalo = composeMessage(say, context('2024-11-19T08:00', { links, traits: { buttons: false } }));

  it('numbers all items, under the name of each agency, and asks whom the plan asks', () => {
    const lines = textOf(telegram).split('\n');
    expect(lines[0]).toBe('Nhắc thời hạn (3 mục)');
    const under = 'theo Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng (Triển khai công tác):';
    expect(lines.filter((line) => line.endsWith(':'))).toEqual([
      `Phòng Y tế, ${under}`,
      `Phòng Tư pháp, ${under}`,
      `Hội LHPN huyện, ${under}`,
    ]);
    expect(lines.filter((line) => /^\d/u.test(line)).map((line) => line.split(':')[0])).toEqual([
      '1. Báo cáo kết quả thực hiện',
      '2. Báo cáo kết quả thực hiện',
      '3. Kính đề nghị Hội LHPN huyện báo cáo kết quả thực hiện',
    ]);
  });

  it('has a row of buttons an item and one for all', () => {
    expect(labelsOf(telegram)).toEqual([
      ['1. Đã nhận', '1. Đã nộp', '1. Xin gia hạn'],
      ['2. Đã nhận', '2. Đã nộp', '2. Xin gia hạn'],
      ['3. Đã nhận', '3. Đã nộp', '3. Xin gia hạn'],
      ['Tất cả đã nhận'],
    ]);
  });

  it('is answered in words where there are no buttons', () => {
    expect(textOf(zalo)).toContain(
      'Anh/chị trả lời: “đã nhận 1”, “đã nộp 1” hoặc “xin gia hạn 1”; cho mọi mục: “đã nhận tất cả” hoặc “đã nộp tất cả”.',
    );
    expect(said('da nop 2', zalo)).toEqual({ do: 'status', act: 'handed-in', occurrences: ['tu-phap'] });
    expect(said('Xin gia hạn 3 ạ', zalo)).toEqual({ do: 'status', act: 'ask-extension', occurrences: ['hoi'] });
    expect(said('đã nộp tất cả', zalo)).toEqual({
      ...{ do: 'status', act: 'handed-in', occurrences: ['y-te', 'tu-phap', 'hoi'] },
    });
    expect(said('đã nhận tất cả', telegram)).toMatchObject({ act: 'received' });
    expect(said('đã nộp', zalo)).toBeNull();
    expect(said('2', zalo)).toEqual({ do: 'which-status', occurrence: 'tu-phap' });
  });

  it('is cut to 30 items', () => {
    const many = Array.from({ length: 32 }, (_, i) => occurrence({ id: String(i) }));
    const message = composeMessage(
      many.map(({ id }) => reminder(id, 'before', '2024-11-19T08:00')),
      context('2024-11-19T08:00', {}, many),
    );
    expect(textOf(message)).toContain('… và 2 mục khác, gõ /han');
    expect(message.choices).toHaveLength(31);
  });
});

describe('what an item says of its state', () => {
  const item = (own: Standing, now: string, kind: ReminderKind = 'before', one = HEALTH): string => {
    const composed = composeMessage([reminder(one.id, kind, now)], context(now, { standings: () => own }, [one]));
    return textOf(composed).split('\n')[2] ?? '';
  };

  it('how long it is overdue', () => {
    expect(item(UNTOUCHED, '2024-11-27T08:00', 'overdue')).toBe(
      `1. Báo cáo kết quả thực hiện: trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024, đã quá hạn 3 ngày. ${TO}`,
    );
  });

  it('both days, where more time was granted', () => {
    const asked = ['asked-extension', '2024-11-20T01:00:00Z', { until: '2024-11-30' }] as const;
    const granted = standing(asked, ['granted', '2024-11-20T02:00:00Z']);
    expect(item(granted, '2024-11-28T08:00')).toContain(
      'trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024, đã được gia hạn đến hết thứ Bảy 30/11/2024 (ngày làm việc cuối: thứ Sáu 29/11), còn 2 ngày',
    );
    expect(item(standing(asked), '2024-11-21T08:00')).toContain(
      'Đơn vị đã xin gia hạn đến ngày 30/11/2024, chưa có ý kiến trả lời.',
    );
    expect(item(standing(asked, ['refused', '2024-11-20T02:00:00Z']), '2024-11-21T08:00')).toContain(
      'Đề nghị gia hạn đến ngày 30/11/2024 không được chấp nhận.',
    );
  });

  it('that what came was returned, and why', () => {
    const handedIn = ['handed-in', '2024-11-20T01:00:00Z'] as const;
    expect(
      item(
        standing(handedIn, ['returned', vietnam('2024-11-21T00:30'), { why: 'Thiếu phụ lục.' }]),
        '2024-11-21T08:00',
      ),
    ).toContain('Bản đã nộp được trả lại ngày 21/11/2024, lý do: Thiếu phụ lục.');
  });

  it('that it is doubtful, or was approved', () => {
    const doubtful = occurrence({ doubt: 'Năm không ghi.' });
    expect(item(UNTOUCHED, '2024-11-21T08:00', 'before', doubtful)).toContain(
      'Thời hạn này chưa chắc: năm không ghi; cần đối chiếu với văn bản gốc.',
    );
    expect(item(UNTOUCHED, '2024-11-21T08:00', 'before', { ...doubtful, approved: true })).toContain(
      'Ngày này đã được quản trị đối chiếu và duyệt.',
    );
  });

  it('the month, where no day is written', () => {
    const one = occurrence({ date: '2024-11-30', lastDay: '2024-11-30' });
    const deadline = { ...one.deadline, bound: 'by' as const, quote: 'báo cáo trong tháng 11 năm 2024' };
    expect(item(UNTOUCHED, '2024-11-21T08:00', 'before', { ...one, deadline })).toContain(
      'trong tháng 11/2024 (đến hết 30/11/2024; ngày làm việc cuối: thứ Sáu 29/11), còn 9 ngày',
    );
  });
});

describe('what comes late or again', () => {
  it('says for which time it was meant, after half an hour', () => {
    const lines = (now: string) =>
      textOf(composeMessage([reminder('y-te', 'before', '2024-11-19T08:00')], context(now))).split('\n');
    expect(lines('2024-11-19T08:29')[1]).toMatch(/^Theo/u);
    expect(lines('2024-11-19T08:30')[1]).toBe('Tin này gửi muộn so với giờ đã định (08:00 ngày 19/11/2024).');
  });

  it('says nothing of an earlier day, on which it may not have been known', () => {
    const lines = (...on: readonly string[]) =>
      textOf(
        composeMessage(
          on.map((day, i) => reminder(ALL[i]?.id ?? '', 'before', `${day}T08:00`)),
          context('2024-11-20T09:00'),
        ),
      );
    expect(lines('2024-11-19')).not.toContain('muộn');
    expect(lines('2024-11-19', '2024-11-20')).toContain('(08:00 ngày 20/11/2024)');
  });

  it('says that it is sent again', () => {
    const again = { ...reminder('y-te', 'before', '2024-11-19T09:00'), again: true };
    expect(textOf(composeMessage([again], context('2024-11-19T09:00')))).toMatch(/^\(gửi lại\) Nhắc thời hạn\n/u);
  });

  it('a test says that it is one, names the agency, and cannot be answered', () => {
    const sample = sampleOf({ occurrence: HEALTH, standing: UNTOUCHED }, context('2024-11-19T09:00'));
    expect(textOf(sample)).toMatch(/^\(tin thử\) Nhắc thời hạn\nPhòng Y tế, theo Kế hoạch số 12/u);
    expect(sample.choices).toEqual([]);
  });
});

describe('the list for the focal agency', () => {
  const handedIn = standing(['handed-in', '2024-11-20T01:00:00Z', { number: '45/BC-PYT' }]);
  const asked = standing(['asked-extension', '2024-11-20T01:00:00Z', { until: '2024-11-30' }]);
  const commune = occurrence({ id: 'xa', party: { name: 'UBND xã A', key: 'a' }, memberOf: 'UBND các xã' });
  const communes = occurrence({ id: 'cac-xa', party: { name: 'UBND các xã', key: 'xa' }, isClass: true });
  const ones = [...ALL, commune, communes];
  const message = composeMessage(
    [reminder(collectAbout(HEALTH) ?? '', 'collect', '2024-11-22T08:00')],
    context(
      '2024-11-22T08:00',
      {
        standings: (id) => ({ 'y-te': handedIn, 'tu-phap': asked })[id] ?? UNTOUCHED,
        isLinked: ({ id }) => id !== 'hoi',
      },
      ones,
    ),
  );

  it('says who has not handed in, of whom that is not known, and what came', () => {
    expect(textOf(message)).toBe(
      [
        'Tổng hợp việc nộp của các đơn vị',
        `Báo cáo kết quả thực hiện: ${WHEN}, còn 2 ngày (Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng, mục V).`,
        '- Chưa nộp (2): Phòng Tư pháp, UBND xã A.',
        '- Chưa liên kết với trợ lý nên chưa rõ đã nộp hay chưa (1): Hội LHPN huyện.',
        '- Đơn vị khác thuộc “UBND các xã” (nếu còn): chưa liên kết với trợ lý.',
        '- Xin gia hạn (1): Phòng Tư pháp đến ngày 30/11/2024 (chưa trả lời).',
        '',
        'Đã nộp, chờ xác nhận:',
        '1. Phòng Y tế, số 45/BC-PYT, ngày 20/11/2024',
        '',
        'Anh/chị bấm nút bên dưới để trả lời.',
      ].join('\n'),
    );
  });

  it('tells who has more time from who is late, and says of no class that it has not handed in', () => {
    const granted = standing(
      ['asked-extension', '2024-11-20T01:00:00Z', { until: '2024-11-27' }],
      ['granted', '2024-11-20T02:00:00Z'],
    );
    const list = (now: string, ones: readonly Occurrence[]) =>
      textOf(
        composeMessage(
          [reminder(collectAbout(HEALTH) ?? '', 'collect', now)],
          context(now, { standings: (id) => (id === 'tu-phap' ? granted : UNTOUCHED) }, ones),
        ),
      )
        .split('\n')
        .filter((line) => line.startsWith('- '));
    expect(list('2024-11-27T08:00', ALL)).toEqual([
      '- Chưa nộp (2): Phòng Y tế, Hội LHPN huyện.',
      '- Được gia hạn (1): Phòng Tư pháp đến ngày 27/11/2024.',
    ]);
    expect(list('2024-11-29T08:00', ALL)).toEqual([
      '- Chưa nộp (3): Phòng Y tế, Phòng Tư pháp, Hội LHPN huyện.',
      '- Xin gia hạn (1): Phòng Tư pháp đến ngày 27/11/2024 (đã đồng ý).',
    ]);
    expect(list('2024-11-27T08:00', [HEALTH, communes])).toEqual([
      '- Chưa nộp (1): Phòng Y tế.',
      '- Chưa liên kết với trợ lý nên chưa rõ đã nộp hay chưa (1): UBND các xã.',
    ]);
  });

  it('what came can be confirmed or returned', () => {
    expect(labelsOf(message)).toEqual([['Xác nhận', 'Trả lại']]);
    expect(said('trả lại', message)).toEqual({ do: 'status', act: 'returned', occurrences: ['y-te'] });
  });
});

describe('what leaders read', () => {
  const read = (say: NewReminder, parts: Partial<Composing>, ones?: readonly Occurrence[]): readonly string[] =>
    textOf(composeMessage([say], context('2024-11-27T08:00', parts, ones))).split('\n');

  it('who is late', () => {
    expect(read(reminder('y-te', 'escalate', '2024-11-27T08:00'), {})).toEqual([
      'Báo cáo lãnh đạo: đơn vị quá hạn chưa nộp',
      '- Phòng Y tế: báo cáo kết quả thực hiện, hạn đến hết Chủ nhật 24/11/2024, đã quá hạn 3 ngày (Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng, mục V)',
    ]);
  });

  it('the week: what is due, what is overdue, who has not said that they know, who wants more time', () => {
    const digest = reminder(digestAbout('Đồng Bằng'), 'digest', '2024-11-27T08:00', '2024-11-25');
    const next = occurrence({ id: 'next', date: '2024-11-30' });
    const source = '(Kế hoạch số 12/KH-UBND của UBND huyện Đồng Bằng, mục V)';
    const asked = standing(['asked-extension', '2024-11-20T01:00:00Z', { until: '2024-12-05', why: 'chờ số liệu' }]);
    const dateless = { ...PLAN, deadlines: [], number: '13/KH-UBND' };
    const parts = {
      standings: (id: string) => (id === 'tu-phap' ? asked : UNTOUCHED),
      plansOf: () => [PLAN, dateless],
    };
    expect(read(digest, parts, [HEALTH, JUSTICE, next])).toEqual([
      'Tổng hợp tuần từ 25/11 đến 01/12/2024, Đồng Bằng',
      'Đến hạn trong tuần:',
      `- Báo cáo kết quả thực hiện, hạn đến hết thứ Sáu 29/11/2024 ${source}: đã nộp 0/1; chưa nộp: Phòng Y tế`,
      '',
      'Quá hạn chưa nộp:',
      `- Báo cáo kết quả thực hiện, hạn đến hết Chủ nhật 24/11/2024, đã quá hạn 3 ngày ${source}: Phòng Y tế, Phòng Tư pháp`,
      '',
      'Chưa xác nhận đã nhận nhắc việc:',
      `- Báo cáo kết quả thực hiện, hạn đến hết thứ Sáu 29/11/2024 ${source}: Phòng Y tế`,
      '',
      'Xin gia hạn, chờ ý kiến:',
      '- Phòng Tư pháp: báo cáo kết quả thực hiện, xin đến ngày 05/12/2024, lý do: chờ số liệu',
      '',
      'Kế hoạch không ấn định thời hạn cụ thể:',
      '- Kế hoạch số 13/KH-UBND của UBND huyện Đồng Bằng',
    ]);
    expect(read(digest, {}, [])).toEqual([
      'Tổng hợp tuần từ 25/11 đến 01/12/2024, Đồng Bằng',
      'Tuần này không có thời hạn nào.',
    ]);
  });
});

it('nothing is said of what is no longer there', () => {
  expect(composeMessage([reminder('gone', 'before', '2024-11-19T08:00')], context('2024-11-19T08:00'))).toEqual({
    ...{ blocks: [], choices: [] },
  });
});
