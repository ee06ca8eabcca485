import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, lastOfMonth } from '../../src/domain/calendar.ts';
import type { Deadline } from '../../src/domain/plan.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** A plan of Friday 10 January 2025, for 2025, with this paragraph in its part on reports. */
const set = (reporting: string): readonly Deadline[] => reading(planText({ reporting })).deadlines;

type Expected = readonly [date: string, bound: string, lastDay: string, recurs?: string | null, time?: string | null];
const short = ({ date, bound, lastDay, recurs, time }: Deadline): Expected => [date, bound, lastDay, recurs, time];
const full = ([date, bound, lastDay, recurs = null, time = null]: Expected): Expected => [
  date,
  bound,
  lastDay,
  recurs,
  time,
];

type Wording = readonly [sentence: string, ...expected: readonly Expected[]];
/** Sentences with every deadline that they set, in order. */
const WORDINGS: Readonly<Record<string, readonly Wording[]>> = {
  'monthly, quarterly and weekly': [
    ['UBND các xã báo cáo kết quả trước ngày 20 hằng tháng.', ['2025-01-20', 'before', '2025-01-19', 'monthly']],
    ['UBND các xã định kỳ ngày 25 hằng tháng báo cáo kết quả.', ['2025-01-25', 'on', '2025-01-25', 'monthly']],
    ['Định kỳ hằng tháng, UBND các xã báo cáo trước ngày 25.', ['2025-01-25', 'before', '2025-01-24', 'monthly']],
    [
      'UBND các xã báo cáo hằng tháng (trước ngày 05) về Phòng Y tế.',
      ['2025-02-05', 'before', '2025-02-04', 'monthly'],
    ],
    ['Các trường gửi số liệu vào ngày 28 của các tháng.', ['2025-01-28', 'on', '2025-01-28', 'monthly']],
    [
      'Các đơn vị báo cáo vào ngày 15 của tháng cuối quý về Phòng Nội vụ.',
      ['2025-03-15', 'on', '2025-03-15', 'quarterly'],
    ],
    ['Các đơn vị báo cáo trước ngày 15 tháng cuối quý.', ['2025-03-15', 'before', '2025-03-14', 'quarterly']],
    ['Các đơn vị gửi báo cáo quý chậm nhất ngày 25 tháng cuối quý.', ['2025-03-25', 'by', '2025-03-25', 'quarterly']],
    [
      'Hằng quý, các trạm y tế nộp sổ trước ngày 10 của tháng đầu quý sau.',
      ['2025-04-10', 'before', '2025-04-09', 'quarterly'],
    ],
    [
      'Hằng tuần (trước 16 giờ thứ Sáu), UBND các xã báo cáo tiến độ.',
      ['2025-01-10', 'by', '2025-01-10', 'weekly', '16:00'],
    ],
    ['UBND các xã gửi số liệu trước 10h30 thứ Ba hằng tuần.', ['2025-01-14', 'by', '2025-01-14', 'weekly', '10:30']],
    ['Các chốt kiểm dịch báo cáo hằng tuần, chậm nhất thứ 5.', ['2025-01-16', 'by', '2025-01-16', 'weekly']],
  ],
  'half-yearly and yearly': [
    [
      'Các đơn vị báo cáo định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).',
      ['2025-06-15', 'before', '2025-06-14', 'yearly'],
      ['2025-12-15', 'before', '2025-12-14', 'yearly'],
    ],
    [
      'Định kỳ 06 tháng một lần (trước ngày 10/6 và 10/12), các phòng báo cáo kết quả.',
      ['2025-06-10', 'before', '2025-06-09', 'yearly'],
      ['2025-12-10', 'before', '2025-12-09', 'yearly'],
    ],
    [
      'Các xã báo cáo 06 tháng một lần, lần đầu trước ngày 15/6/2025.',
      ['2025-06-15', 'before', '2025-06-14', 'half-yearly'],
    ],
    ['Hằng 6 tháng, các trường báo cáo trước ngày 20/6.', ['2025-06-20', 'before', '2025-06-19', 'half-yearly']],
    ['Báo cáo 06 tháng đầu năm các xã gửi trước ngày 05/6 hằng năm.', ['2025-06-05', 'before', '2025-06-04', 'yearly']],
    ['Các xã gửi báo cáo 06 tháng đầu năm trước ngày 05/6.', ['2025-06-05', 'before', '2025-06-04']],
    ['UBND các xã định kỳ báo cáo kết quả trước ngày 20/11.', ['2025-11-20', 'before', '2025-11-19', 'yearly']],
    ['Mỗi năm một lần, các chợ báo cáo trước ngày 01 tháng 12.', ['2025-12-01', 'before', '2025-11-30', 'yearly']],
    [
      'Các xã báo cáo trước ngày 15/6 và 15/12 hằng năm.',
      ['2025-06-15', 'before', '2025-06-14', 'yearly'],
      ['2025-12-15', 'before', '2025-12-14', 'yearly'],
    ],
    ['Các xã gửi báo cáo năm trước ngày 10/01 năm sau.', ['2026-01-10', 'before', '2026-01-09']],
    ['Hằng năm, các xã gửi báo cáo trước ngày 10 tháng 01 năm sau.', ['2026-01-10', 'before', '2026-01-09', 'yearly']],
  ],
  hours: [
    ['Các xã gửi báo cáo chậm nhất là 17 giờ 00 ngày 20/12/2025.', ['2025-12-20', 'by', '2025-12-20', null, '17:00']],
    ['Các xã gửi báo cáo chậm nhất 16h30 ngày 20/12/2025.', ['2025-12-20', 'by', '2025-12-20', null, '16:30']],
    [
      'Các xã họp xong trong ngày 20/12/2025 và gửi biên bản trước 16 giờ cùng ngày.',
      ['2025-12-20', 'by', '2025-12-20'],
      ['2025-12-20', 'by', '2025-12-20', null, '16:00'],
    ],
    ['Các xã báo cáo trước 9 giờ 00 phút ngày 05/3/2025.', ['2025-03-05', 'by', '2025-03-05', null, '09:00']],
  ],
  'ends of days, months, quarters and years': [
    ['Các xã hoàn thành việc rà soát đến hết ngày 30/6/2025.', ['2025-06-30', 'by', '2025-06-30']],
    ['Các xã xây dựng kế hoạch xong trong tháng 3/2025.', ['2025-03-31', 'by', '2025-03-31']],
    ['Các xã ban hành kế hoạch chậm nhất trong tháng 3.', ['2025-03-31', 'by', '2025-03-31']],
    ['Phòng Nội vụ tổ chức tập huấn trong quý IV/2025.', ['2025-12-31', 'by', '2025-12-31']],
    ['Thời gian hoàn thành: Quý IV/2025.', ['2025-12-31', 'by', '2025-12-31']],
    ['Các xã hoàn thành vào cuối tháng 11/2025.', ['2025-11-30', 'by', '2025-11-30']],
    ['Các xã hoàn thành vào giữa tháng 11/2025.', ['2025-11-20', 'by', '2025-11-20']],
    ['Các xã hoàn thành vào đầu quý II/2025.', ['2025-04-30', 'by', '2025-04-30']],
    ['Các xã hoàn thành trước cuối quý III/2025.', ['2025-09-01', 'before', '2025-08-31']],
    ['Các xã xây dựng xong trước tháng 6/2026.', ['2026-06-01', 'before', '2026-05-31']],
    ['Các xã hoàn thành trước quý III.', ['2025-07-01', 'before', '2025-06-30']],
    ['Các xã hoàn thành trong năm 2025.', ['2025-12-31', 'by', '2025-12-31']],
    ['Các xã làm xong trong năm.', ['2025-12-31', 'by', '2025-12-31']],
    ['Các xã lát đường, hoàn thành trước năm 2027.', ['2027-01-01', 'before', '2026-12-31']],
    ['Các xã hoàn thành quý III/2025.', ['2025-09-30', 'by', '2025-09-30']],
  ],
  'stretches as the time of a task': [
    ['Các xã hoàn thành từ nay đến ngày 30/11/2025.', ['2025-11-30', 'by', '2025-11-30']],
    ['Các xã hoàn thành trong thời gian từ ngày 01/9/2025 đến ngày 15/10/2025.', ['2025-10-15', 'by', '2025-10-15']],
    ['Các xã hoàn thành trong quý III, quý IV/2025.', ['2025-12-31', 'by', '2025-12-31']],
  ],
  'two dates in one sentence': [
    [
      'Các xã báo cáo Phòng Y tế trước ngày 27/11/2025; Phòng Y tế tổng hợp, báo cáo UBND huyện trước ngày 10/12/2025.',
      ['2025-11-27', 'before', '2025-11-26'],
      ['2025-12-10', 'before', '2025-12-09'],
    ],
    [
      'Các xã gửi báo cáo trước ngày 15/6 và 15/12/2025.',
      ['2025-06-15', 'before', '2025-06-14'],
      ['2025-12-15', 'before', '2025-12-14'],
    ],
    [
      'Các xã báo cáo đợt 1 trước ngày 15/6, đợt 2 trước ngày 15/12.',
      ['2025-06-15', 'before', '2025-06-14'],
      ['2025-12-15', 'before', '2025-12-14'],
    ],
    [
      'Các xã nộp hồ sơ (đợt 1: trước ngày 15/6/2025; đợt 2: trước ngày 15/12/2025).',
      ['2025-06-15', 'before', '2025-06-14'],
      ['2025-12-15', 'before', '2025-12-14'],
    ],
    [
      'Thực hiện Kế hoạch số 72/KH-UBND ngày 25/3/2024, các xã báo cáo trước ngày 15/6.',
      ['2025-06-15', 'before', '2025-06-14'],
    ],
  ],
  'orders of other topics': [
    ['Hạt Kiểm lâm cắm xong biển cấm lửa trước ngày 01 tháng 12 năm 2025.', ['2025-12-01', 'before', '2025-11-30']],
    [
      'Các chủ đập trình phương án ứng phó thiên tai trước mùa mưa, chậm nhất ngày 31/8/2025.',
      ['2025-08-31', 'by', '2025-08-31'],
    ],
    [
      'Các trường đăng ký danh hiệu thi đua về Phòng Nội vụ (hạn cuối là ngày 30/9/2025).',
      ['2025-09-30', 'by', '2025-09-30'],
    ],
    ['Phòng Tư pháp rà soát văn bản. Hạn hoàn thành: 30/6/2025.', ['2025-06-30', 'by', '2025-06-30']],
    ['Từ nay đến hết ngày 31/3/2025, các xã hoàn thành rà soát hộ nghèo.', ['2025-03-31', 'by', '2025-03-31']],
    ['Đến ngày 30/6/2025 phải hoàn thành cấp giấy chứng nhận.', ['2025-06-30', 'by', '2025-06-30']],
    ['Các trường tổng vệ sinh, báo cáo trước ngày 20/01/2025.', ['2025-01-20', 'before', '2025-01-19']],
    ['Các xã chuẩn bị kịch bản ứng phó, báo cáo trước ngày 15/5/2025.', ['2025-05-15', 'before', '2025-05-14']],
    ['Các xã thực hiện đa dạng hóa sinh kế trước ngày 15/5/2025.', ['2025-05-15', 'before', '2025-05-14']],
    ['Các xã hỗ trợ đăng ký cho doanh nghiệp nhỏ và vừa trước ngày 15/5/2025.', ['2025-05-15', 'before', '2025-05-14']],
    ['Các xã cắm biển báo và trước ngày 15/5/2025 đặt xong rào chắn.', ['2025-05-15', 'before', '2025-05-14']],
    ['Các hợp tác xã nộp hồ sơ OCOP, hạn nộp: 15/10/2025.', ['2025-10-15', 'by', '2025-10-15']],
    ['Phấn đấu hoàn thành số hóa hồ sơ trước ngày 30/6/2026.', ['2026-06-30', 'before', '2026-06-29']],
    ['Trung tâm Y tế tổ chức khánh thành khu điều trị vào ngày 02/9/2025.', ['2025-09-02', 'on', '2025-09-02']],
    ['Ban quản lý chợ tổ chức ký cam kết, hoàn thành trước 30-11-2025.', ['2025-11-30', 'before', '2025-11-29']],
    [
      'Các xã phê duyệt danh sách hộ nghèo và công bố muộn nhất vào ngày 15 tháng 12 năm 2025.',
      ['2025-12-15', 'by', '2025-12-15'],
    ],
    ['Công an huyện cấp xong thẻ căn cước, hoàn thành đến hết quý II/2025.', ['2025-06-30', 'by', '2025-06-30']],
    [
      'Các đơn vị cung cấp số liệu, thời hạn gửi về Phòng Thống kê là ngày 20/3/2025.',
      ['2025-03-20', 'by', '2025-03-20'],
    ],
  ],
};

describe.each(Object.entries(WORDINGS))('a limit with words for %s', (_, rows) => {
  it.each(rows.map(([sentence, ...expected]) => ({ sentence, expected })))('“$sentence”', ({ sentence, expected }) => {
    expect(set(sentence).map(short)).toEqual(expected.map(full));
  });
});

describe('no limit', () => {
  it.each([
    // A stretch of time that ends nobody's task, or has no end.
    'Đợt cao điểm được tổ chức từ ngày 15/11/2025 đến ngày 15/12/2025.',
    'Thời gian thực hiện: Từ ngày 15/11/2025 đến ngày 15/12/2025.',
    'Thời gian thực hiện: Từ tháng 11/2025 đến khi kết thúc chiến dịch.',
    'Thời gian thực hiện: Quý IV năm 2025 và các năm tiếp theo.',
    'Thời gian hoàn thành: Năm 2026.',
    'Thời gian thực hiện: 2025 - 2030.',
    'Kế hoạch được triển khai trong năm 2025.',
    'Các xã hoàn thành trong năm 2025 và các năm tiếp theo.',
    'Các xã hoàn thành kế hoạch trong năm học 2025 - 2026.',
    // What has been.
    'Các xã đã hoàn thành việc rà soát trước ngày 15/12/2024.',
    'Các tổ hòa giải được thành lập trước ngày 01/7/2025 tiếp tục thực hiện.',
    'Người sinh trước ngày 01/01/1950 được tổ chức tặng quà.',
    'Các công trình đi vào hoạt động trước ngày 01/01/2025 phải thực hiện kiểm định.',
    'Hồ sơ phát sinh trước ngày 01/3/2025 thì thực hiện theo quy định cũ.',
    'Các hộ đăng ký trước ngày 01/01/2020 được hỗ trợ xây dựng nhà.',
    'Chậm nộp so với thời điểm trước ngày 15/6/2025 là vi phạm.',
    'Tính đến hết ngày 31/12/2024, 12 xã hoàn thành việc triển khai.',
    'Đến ngày 30/6/2025, 12 xã hoàn thành việc đăng ký.',
    'Đến ngày 30/6/2025 các xã đã hoàn thành việc đăng ký.',
    'Hội thi được tổ chức vào ngày 20/10/2025 tại Nhà văn hóa.',
    'Lễ mít tinh tổ chức vào lúc 8 giờ 00 ngày 15/11/2025.',
    'Chung kết giải bóng đá tổ chức vào ngày 15/11/2025.',
    'Lễ phát động diễn ra vào ngày 15/11/2025 theo kế hoạch tổ chức.',
    // In force.
    'Quyết định có hiệu lực thi hành trước ngày 01/7/2025 được tổ chức thực hiện.',
    'Nghị định này áp dụng từ ngày 01/7/2025, các xã triển khai thực hiện.',
    // Targets.
    'Phấn đấu đến ngày 31/12/2025, 100% hộ dân thực hiện cam kết.',
    'Đến hết tháng 12/2025 có ít nhất 80% xã hoàn thành cấp thẻ.',
    'Phấn đấu tỷ lệ hộ nghèo còn dưới 2% trước ngày 31/12/2025 theo báo cáo.',
    'Đến hết năm 2025 đạt 95% người dân thực hiện đăng ký.',
    'Trước ngày 31/12/2025, toàn huyện đạt 90% số hộ đăng ký gia đình văn hóa.',
    // Rhythm without a day.
    'Định kỳ hằng quý, các xã báo cáo kết quả về Phòng Y tế.',
    'Các xã báo cáo định kỳ theo quy định.',
    'Ngay sau khi Luật có hiệu lực, các xã tổ chức triển khai.',
  ])('is in “%s”', (sentence) => {
    expect(set(sentence).map(short)).toEqual([]);
  });
});

const UNDER_AGENCY = (time: string): readonly Deadline[] =>
  reading(
    planText({
      assigning: `1. Phòng Y tế\n\n- Rà soát danh sách người cao tuổi, gửi Trung tâm Y tế.\n\nThời gian hoàn thành: ${time}.\n\n- Tham mưu tổ chức khám bệnh.\n\n2. UBND các xã, thị trấn\n\n- Tuyên truyền.`,
    }),
  ).deadlines;

describe('a line of time under an agency’s item', () => {
  it.each([
    ['Tháng 12/2025', ['2025-12-31', 'by', '2025-12-31']],
    ['Trước ngày 15/6/2025', ['2025-06-15', 'before', '2025-06-14']],
    ['Tháng 11 - 12/2025', ['2025-12-31', 'by', '2025-12-31']],
    ['Tháng 11, 12/2025', ['2025-12-31', 'by', '2025-12-31']],
    ['Tháng 11, tháng 12/2025', ['2025-12-31', 'by', '2025-12-31']],
    ['Quý III - IV/2025', ['2025-12-31', 'by', '2025-12-31']],
    ['Quý IV/2025 - Quý II/2026', ['2026-06-30', 'by', '2026-06-30']],
    ['Từ ngày 01/01/2026 đến ngày 31/3/2026', ['2026-03-31', 'by', '2026-03-31']],
    ['Từ 15 - 20/12/2025', ['2025-12-20', 'by', '2025-12-20']],
    ['Đến hết tháng 9/2025', ['2025-09-30', 'by', '2025-09-30']],
  ] as const)('binds that agency to that item: %s', (time, expected) => {
    const found = UNDER_AGENCY(time);
    expect(found.map(short)).toEqual([full(expected)]);
    expect(found).toMatchObject([
      {
        agency: 'Phòng Y tế',
        action: 'Rà soát danh sách người cao tuổi',
        to: ['Trung tâm Y tế'],
        quote: `Thời gian hoàn thành: ${time}.`,
      },
    ]);
  });

  it.each(['Thường xuyên', 'Hằng năm', 'Năm 2025', '2025 - 2030', 'Từ tháng 3/2025 đến khi kết thúc'])(
    'sets none where it has no end: %s',
    (time) => {
      expect(UNDER_AGENCY(time)).toEqual([]);
    },
  );
});

const two = (n: number): string => String(n).padStart(2, '0');
/** What each wording makes of a day. */
const OF_ANY_DAY: Readonly<Record<string, (iso: string) => Expected>> = {
  'trước ngày D': (iso) => [iso, 'before', addDays(iso, -1)],
  'chậm nhất ngày D': (iso) => [iso, 'by', iso],
  'chậm nhất là 17 giờ 00 ngày D': (iso) => [iso, 'by', iso, null, '17:00'],
  'đến hết ngày D': (iso) => [iso, 'by', iso],
  '(hạn cuối: D)': (iso) => [iso, 'by', iso],
  'trong tháng M': (iso) => {
    const last = lastOfMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));
    return [last, 'by', last];
  },
};

const anyDay = fc
  .record({
    year: fc.integer({ min: 2025, max: 2029 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => ({ year, month, day, iso: isoDate(year, month, day) ?? '' }))
  .filter(({ iso }) => iso > '2025-02-01');

const UNRELATED = [
  'Kinh phí thực hiện lấy từ ngân sách huyện.',
  'Công tác tuyên truyền được đẩy mạnh trên hệ thống truyền thanh cơ sở.',
  'Thực hiện Quyết định số 45/QĐ-UBND ngày 12/02/2024 của UBND tỉnh.',
  'Hằng năm, ngân sách bố trí theo phân cấp.',
];

describe('any day in any wording', () => {
  it.each(Object.entries(OF_ANY_DAY))('is that day: %s', (wording, expected) => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), ({ year, month, day, iso }, padded) => {
        const written = padded ? `${two(day)}/${two(month)}/${year}` : `${day}/${month}/${year}`;
        const words = wording.replace('D', written).replace('M', `${month}/${year}`);
        expect(set(`UBND các xã hoàn thành báo cáo ${words}.`).map(short)).toEqual([full(expected(iso))]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same whatever sentence stands before or behind', () => {
    const sentences = Object.values(WORDINGS).flat();
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom(...UNRELATED),
        fc.boolean(),
        ([sentence, ...expected], other, before) => {
          const text = before ? `${other} ${sentence}` : `${sentence} ${other}`;
          expect(set(text).map(short)).toEqual(expected.map(full));
        },
      ),
      { numRuns: 120 },
    );
  });
});
