import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/domain/plan.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** The deadlines of a plan of 10 January 2025 with this paragraph in its part on reports. */
const set = (reporting: string): readonly Deadline[] => reading(planText({ reporting })).deadlines;
const WHO = 'UBND các xã, thị trấn';

describe('a limit’s words', () => {
  it.each([
    ['trước ngày 25/11/2025', 'before', '2025-11-25', '2025-11-24', null],
    ['trước ngày 20 tháng 12 năm 2025', 'before', '2025-12-20', '2025-12-19', null],
    ['trước ngày mùng 5 tháng 12 năm 2025', 'before', '2025-12-05', '2025-12-04', null],
    ['trước 30/11/2025', 'before', '2025-11-30', '2025-11-29', null],
    ['trước ngày 1-12-2025', 'before', '2025-12-01', '2025-11-30', null],
    ['trước tháng 6/2025', 'before', '2025-06-01', '2025-05-31', null],
    ['(trước ngày 15/12/2025)', 'before', '2025-12-15', '2025-12-14', null],
    ['trước 17 giờ ngày 25/11/2025', 'by', '2025-11-25', '2025-11-25', '17:00'],
    ['trước 17h00 ngày 25/11/2025', 'by', '2025-11-25', '2025-11-25', '17:00'],
    ['trước 16h30’ ngày 25/11/2025', 'by', '2025-11-25', '2025-11-25', '16:30'],
    ['trước 9 giờ 15 phút, ngày 25/11/2025', 'by', '2025-11-25', '2025-11-25', '09:15'],
    ['chậm nhất là 17 giờ 00 ngày 20/12/2025', 'by', '2025-12-20', '2025-12-20', '17:00'],
    ['chậm nhất ngày 20/12/2025', 'by', '2025-12-20', '2025-12-20', null],
    ['chậm nhất 20/12/2025', 'by', '2025-12-20', '2025-12-20', null],
    ['muộn nhất vào ngày 20/12/2025', 'by', '2025-12-20', '2025-12-20', null],
    ['chậm nhất đến hết ngày 30/6/2025', 'by', '2025-06-30', '2025-06-30', null],
    ['trong ngày 15/12/2025', 'by', '2025-12-15', '2025-12-15', null],
    ['xong trong tháng 11/2025', 'by', '2025-11-30', '2025-11-30', null],
    ['trong Quý IV/2025', 'by', '2025-12-31', '2025-12-31', null],
    ['xong trong quý II năm 2026', 'by', '2026-06-30', '2026-06-30', null],
    ['vào ngày 20/6/2025', 'on', '2025-06-20', '2025-06-20', null],
  ] as const)('“%s” limits: %s %s, last day %s, hour %s', (words, bound, date, lastDay, time) => {
    const [deadline, ...more] = set(`${WHO} hoàn thành báo cáo ${words}.`);
    expect(more).toEqual([]);
    expect(deadline).toMatchObject({ bound, date, lastDay, time, recurs: null, binds: [WHO], certain: true });
  });

  it.each(['trước 17 giờ ngày 25/11', 'trước ngày 25/11', 'trước ngày 15 tháng 12', 'xong trong quý III'])(
    'takes the plan’s year for “%s” and says that it did',
    (words) => {
      const [deadline] = set(`${WHO} hoàn thành báo cáo ${words}.`);
      expect(deadline?.date).toMatch(/^2025-/u);
      expect(deadline).toMatchObject({ certain: false, why: expect.stringContaining('không ghi năm') as string });
    },
  );

  it.each([
    'Thực hiện Kế hoạch số 72/KH-UBND ngày 25/3/2024 trong giai đoạn 2021 - 2025.',
    'Các phòng, ban tổ chức thực hiện từ ngày 15/11 đến ngày 15/12/2025.',
    'Đợt thi đua được tổ chức từ ngày ban hành Kế hoạch đến ngày 30/9/2025.',
    'Tính đến ngày 30/6/2025 có 12 đơn vị báo cáo.',
    'Các tổ được thành lập trước ngày 01/7/2025 tiếp tục thực hiện nhiệm vụ.',
    'Các hộ xây nhà trước ngày 01/01/2020 được tổ chức hỗ trợ.',
    'UBND các xã rà soát các hộ đã được cấp đất trước ngày 01/7/2014.',
    'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ban hành trước ngày 01/01/2025.',
    'Phấn đấu đến hết quý IV/2025 tỷ lệ thực hiện đạt 80%.',
    'Các phòng, ban hoàn thành 1/2 khối lượng và báo cáo qua số 0262.3812345.',
    'Căn cứ Luật có hiệu lực từ ngày 01/7/2025, các phòng triển khai thực hiện.',
    'Các đơn vị định kỳ báo cáo kết quả thực hiện theo quy định.',
  ])('are not in “%s”', (sentence) => {
    expect(set(sentence)).toEqual([]);
  });
});

describe('a date that comes round', () => {
  it.each([
    ['trước ngày 20/11 hằng năm', 'yearly', ['2025-11-20']],
    ['chậm nhất ngày 15 tháng 12 hàng năm', 'yearly', ['2025-12-15']],
    ['trước ngày 01/6 và 15/11 hằng năm', 'yearly', ['2025-06-01', '2025-11-15']],
    [
      'trước ngày 15/3, 15/6, 15/9 và 15/12 hằng năm',
      'yearly',
      ['2025-03-15', '2025-06-15', '2025-09-15', '2025-12-15'],
    ],
    // The plan is of 10 January: a month's day before that is next month's.
    ['trước ngày 25 hằng tháng', 'monthly', ['2025-01-25']],
    ['vào ngày 05 hằng tháng', 'monthly', ['2025-02-05']],
    ['trước ngày 05 của tháng tiếp theo', 'monthly', ['2025-02-05']],
    ['trước ngày 20 của tháng cuối quý', 'quarterly', ['2025-03-20']],
    ['trước ngày 15 tháng cuối của quý', 'quarterly', ['2025-03-15']],
    // 10 January 2025 is a Friday.
    ['trước thứ Sáu hằng tuần', 'weekly', ['2025-01-10']],
    ['trước thứ 5 hằng tuần', 'weekly', ['2025-01-16']],
    ['hằng tuần vào thứ Hai', 'weekly', ['2025-01-13']],
  ] as const)('“%s” recurs %s, first on %j', (words, recurs, dates) => {
    const found = set(`${WHO} gửi báo cáo về Phòng Y tế ${words}.`);
    expect(found.map(({ date }) => date)).toEqual(dates);
    for (const one of found) expect(one).toMatchObject({ recurs, binds: [WHO], to: ['Phòng Y tế'], certain: true });
  });

  it('shares “hằng năm” among the dates of one clause', () => {
    expect(
      set(`${WHO} gửi báo cáo 06 tháng trước ngày 20/6, báo cáo năm trước ngày 20/12 hằng năm về UBND huyện.`),
    ).toMatchObject([
      { date: '2025-06-20', recurs: 'yearly', action: 'gửi báo cáo 06 tháng' },
      { date: '2025-12-20', recurs: 'yearly', action: 'báo cáo năm' },
    ]);
  });
});

describe('whom a clause binds', () => {
  it.each([
    ['Các phòng, ban báo cáo kết quả', ['Các phòng, ban'], null],
    ['Các phòng, ban, đoàn thể, UBND các xã báo cáo kết quả', ['Các phòng, ban, đoàn thể', 'UBND các xã'], null],
    ['UBND các xã, thị trấn, các đoàn thể báo cáo', ['UBND các xã, thị trấn', 'các đoàn thể'], null],
    ['Các cơ quan, đơn vị được giao nhiệm vụ báo cáo', ['Các cơ quan, đơn vị'], null],
    ['Giao Phòng Y tế tổng hợp, báo cáo', ['Phòng Y tế'], 'Phòng Y tế'],
    [
      'Yêu cầu Thủ trưởng các phòng, ban, ngành huyện, Chủ tịch UBND các xã gửi kết quả',
      ['Thủ trưởng các phòng, ban, ngành huyện', 'Chủ tịch UBND các xã'],
      null,
    ],
  ])('“%s”', (words, binds, agency) => {
    expect(set(`${words} trước ngày 01/12/2025.`)).toMatchObject([{ binds, agency, certain: true }]);
  });

  it('is doubtful where nobody is named', () => {
    expect(set('Báo cáo năm gửi trước ngày 15/12/2025.')).toMatchObject([
      { agency: null, certain: false, why: expect.stringContaining('cơ quan') as string },
    ]);
  });

  it.each([
    'Các phòng, ban gửi báo cáo về Phòng Y tế chậm nhất ngày 10/12/2025 để Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 15/12/2025.',
    'Các phòng, ban gửi báo cáo về Phòng Y tế chậm nhất ngày 10/12/2025 để tổng hợp, báo cáo UBND huyện trước ngày 15/12/2025.',
    'Các phòng, ban gửi báo cáo về Phòng Y tế chậm nhất ngày 10/12/2025; Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 15/12/2025.',
    'Các phòng, ban gửi báo cáo về Phòng Y tế chậm nhất ngày 10/12/2025. Giao Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 15/12/2025.',
  ])('is the agencies first and the collector then: “%s”', (sentence) => {
    expect(set(sentence)).toMatchObject([
      { date: '2025-12-10', bound: 'by', agency: null, binds: ['Các phòng, ban'], to: ['Phòng Y tế'] },
      { date: '2025-12-15', bound: 'before', agency: 'Phòng Y tế', to: ['UBND huyện'], action: 'tổng hợp, báo cáo' },
    ]);
  });

  it('changes with the subject inside one sentence', () => {
    expect(
      set('UBND các xã hoàn thành trước ngày 31/10/2025, riêng các thôn hoàn thành trước ngày 30/9/2025.'),
    ).toMatchObject([{ binds: ['UBND các xã'] }, { binds: ['các thôn'] }]);
  });

  it('tells whom a report goes to from whom it goes through', () => {
    expect(set('UBND các xã báo cáo UBND huyện kết quả (qua Phòng Y tế) trước ngày 01/12/2025.')).toMatchObject([
      { to: ['UBND huyện'], via: 'Phòng Y tế' },
    ]);
  });
});

describe('who gets a report', () => {
  it.each([
    ['UBND các xã báo cáo kết quả UBND huyện (qua Phòng Y tế) trong tháng 11/2025.', ['UBND huyện'], 'Phòng Y tế'],
    ['UBND các xã gửi báo cáo về Phòng Y tế, để tổng hợp, trước ngày 15/11/2025.', ['Phòng Y tế'], null],
    ['UBND các xã báo cáo tình hình thực hiện Phòng Y tế trước ngày 15/11/2025.', ['Phòng Y tế'], null],
    [
      'UBND các xã đăng ký số lượng, chủng loại với Hạt Kiểm lâm huyện trước ngày 15/11/2025.',
      ['Hạt Kiểm lâm huyện'],
      null,
    ],
    ['UBND các xã gửi báo cáo lên UBND huyện trước ngày 15/11/2025.', ['UBND huyện'], null],
    ['UBND các xã hoàn thành việc công khai kết quả Phòng Y tế thẩm định trước ngày 15/11/2025.', [], null],
  ] as const)('“%s”', (sentence, to, via) => {
    expect(set(sentence)).toMatchObject([{ to, via }]);
  });

  it('is the body named before the colon for every report behind it', () => {
    const found = set(
      'UBND các xã báo cáo về UBND huyện (qua Phòng Y tế): báo cáo quý trước ngày 10/6/2025, báo cáo năm trước ngày 10/12/2025.',
    );
    expect(found).toMatchObject([
      { to: ['UBND huyện'], via: 'Phòng Y tế' },
      { to: ['UBND huyện'], via: 'Phòng Y tế' },
    ]);
  });

  it('is one body where two reports are listed', () => {
    const found = set(
      'UBND các xã gửi báo cáo quý trước ngày 10/6/2025 và báo cáo năm trước ngày 10/12/2025 về UBND huyện.',
    );
    expect(found).toMatchObject([
      { date: '2025-06-10', to: ['UBND huyện'] },
      { date: '2025-12-10', to: ['UBND huyện'] },
    ]);
  });

  it('is the body of the item above where a line of its own gives the time', () => {
    const item = '1. Phòng Y tế\n\n- Tổng hợp số liệu, gửi Sở Y tế. Thời gian hoàn thành: Trước ngày 31/5/2025.';
    expect(reading(planText({ assigning: item })).deadlines).toMatchObject([
      { agency: 'Phòng Y tế', to: ['Sở Y tế'], quote: expect.stringMatching(/^Tổng hợp .*31\/5\/2025\.$/u) as string },
    ]);
  });
});

it('a date in an agency’s section limits its order, whatever the verb', () => {
  const items = '1. Chi cục Thuế khu vực\n\n- Giao chỉ tiêu thu cho từng đội trước ngày 31/01/2025.';
  expect(reading(planText({ assigning: items })).deadlines).toMatchObject([
    { agency: 'Chi cục Thuế khu vực', lastDay: '2025-01-30' },
  ]);
});

describe('certainty', () => {
  const issuedIn = (issued: string, date: string): Deadline | undefined =>
    reading(planText({ issued, reporting: `UBND các xã báo cáo kết quả trước ngày ${date}.` })).deadlines[0];

  it('is gone where the last day may lie before a plan whose day is blank', () => {
    expect(issuedIn('ngày     tháng 5 năm 2025', '20/5/2025')?.certain).toBe(false);
    expect(issuedIn('ngày     tháng 5 năm 2025', '01/6/2025')?.certain).toBe(false);
    expect(issuedIn('ngày     tháng 5 năm 2025', '02/6/2025')?.certain).toBe(true);
  });

  it('is gone where the last day lies before the day of issue', () => {
    expect(issuedIn('ngày 10 tháng 5 năm 2025', '05/5/2025')).toMatchObject({
      lastDay: '2025-05-04',
      certain: false,
      why: 'Ngày cuối rơi vào trước ngày ban hành văn bản.',
    });
    expect(issuedIn('ngày 10 tháng 5 năm 2025', '05/6/2025')?.certain).toBe(true);
  });
});

it('a clause begins behind the heading that stands in its line', () => {
  const reporting = 'CHẾ ĐỘ BÁO CÁO: UBND các xã báo cáo kết quả về UBND huyện trước ngày 01/12/2025.';
  expect(reading(planText({ reporting })).deadlines[0]?.quote).toMatch(/^UBND các xã/u);
});
