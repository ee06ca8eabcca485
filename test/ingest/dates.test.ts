import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../src/domain/calendar.ts';
import { datesIn } from '../../src/ingest/dates.ts';
import { evaluationFile } from '../support/eval-dir.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

const day = fc
  .record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts) => ({ ...parts, iso: isoDate(parts.year, parts.month, parts.day) }))
  .filter((parts) => parts.iso !== null);
const two = (n: number): string => String(n).padStart(2, '0');

const FORMS: Readonly<Record<string, (d: number, m: number, y: number) => string>> = {
  'ngày 5/3/2025': (d, m, y) => `ngày ${d}/${m}/${y}`,
  'ngày 05/03/2025': (d, m, y) => `ngày ${two(d)}/${two(m)}/${y}`,
  'ngày 5-3-2025': (d, m, y) => `ngày ${d}-${m}-${y}`,
  'ngày 5.3.2025': (d, m, y) => `ngày ${d}.${m}.${y}`,
  'ngày 05 tháng 03 năm 2025': (d, m, y) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
  'ngày 5 tháng 3/2025': (d, m, y) => `ngày ${d} tháng ${m}/${y}`,
};

describe('a date in words', () => {
  it.each(Object.entries(FORMS))('is found exactly once, written as %s', (_, write) => {
    fc.assert(
      fc.property(day, (parts) => {
        const found = datesIn(
          `Các đơn vị báo cáo trước ${write(parts.day, parts.month, parts.year)} về UBND xã.`,
          1999,
        );
        expect(found.map(({ date, yearWritten }) => [date, yearWritten])).toEqual([[parts.iso, true]]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['ngày 15 tháng 12', '2025-12-15'],
    ['ngày 15/12', '2025-12-15'],
    ['trước 15/12', '2025-12-15'],
    ['tháng 02', '2025-02-28'],
    ['quý III', '2025-09-30'],
    ['Quý 4', '2025-12-31'],
  ])('takes the year of the plan for “%s”', (words, date) => {
    expect(datesIn(`hoàn thành ${words}`, 2025)).toMatchObject([{ date, yearWritten: false }]);
  });

  it('takes the year that stands on the second of two days, and the year before where the days straddle it', () => {
    expect(datesIn('trước ngày 10/6 và ngày 10/12/2026', 2025).map(({ date }) => date)).toEqual([
      '2026-06-10',
      '2026-12-10',
    ]);
    expect(datesIn('trước ngày 15/12 và ngày 15/01/2026', 2025).map(({ date }) => date)).toEqual([
      '2025-12-15',
      '2026-01-15',
    ]);
  });

  it('takes the plan’s year for a day that comes round yearly, whatever year stands behind it', () => {
    const [first] = datesIn('trước ngày 20/11 hằng năm, riêng năm đầu trước ngày 10/12/2026', 2025);
    expect(first).toMatchObject({ date: '2025-11-20', yearWritten: false });
  });

  it.each([
    '1/2 khối lượng',
    '12,5/15 tiêu chí',
    'số 0262.3812345',
    'Điều 12',
    'đạt 12.53%',
    'mục 2.1.3',
    'giai đoạn 2021 - 2025',
  ])('is not seen in “%s”', (words) => {
    expect(datesIn(`hoàn thành ${words} theo quy định`, 2025)).toEqual([]);
  });

  it.each(['30/02/2025', '29/02/2025', '31/4/2025', '00/5/2025', '12/13/2025'])('is impossible: %s', (words) => {
    const plan = reading(planText({ reporting: `UBND các xã báo cáo kết quả trước ngày ${words}.` }));
    expect(plan.deadlines).toEqual([]);
    expect(plan.warnings).toContain(`Ngày không có trong lịch: “${words}”.`);
  });
});

describe('“trước ngày …”', () => {
  it('leaves the day before as the last one, over every end of month and year', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...Object.values(FORMS)), (parts, write) => {
        const words = write(parts.day, parts.month, parts.year);
        const issued = `ngày 02 tháng 01 năm ${parts.year}`;
        const title = `Phòng, chống bệnh sốt xuất huyết năm ${parts.year}`;
        const [deadline, ...more] = reading(
          planText({ issued, title, reporting: `UBND các xã báo cáo kết quả trước ${words}.` }),
        ).deadlines;
        expect(more).toEqual([]);
        expect(deadline).toMatchObject({ date: parts.iso, bound: 'before', lastDay: addDays(parts.iso ?? '', -1) });
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['01/3/2024', '2024-02-29'],
    ['01/3/2025', '2025-02-28'],
    ['01/01/2026', '2025-12-31'],
  ])('%s ends on %s', (words, lastDay) => {
    const issued = 'ngày 02 tháng 01 năm 2024';
    const plan = reading(planText({ issued, reporting: `UBND các xã báo cáo kết quả trước ngày ${words}.` }));
    expect(plan.deadlines).toMatchObject([{ lastDay }]);
  });
});

describe('what others found to be no date', () => {
  const file = evaluationFile('data', 'dates', 'chrono-vi.tsv');
  const negatives =
    file === null
      ? []
      : readFileSync(file, 'utf8')
          .split('\n')
          .map((line) => line.split('\t'))
          .filter((cells) => cells[5]?.startsWith('none') === true)
          .map((cells) => cells[2] ?? '');

  it(`sets no deadline${file === null ? ' (not run: no evaluation data)' : ''}`, () => {
    if (file !== null) expect(negatives.length).toBeGreaterThanOrEqual(38);
    for (const words of negatives) {
      const plan = reading(planText({ reporting: `UBND các xã báo cáo kết quả trước ${words}` }));
      expect(plan.deadlines, words).toEqual([]);
    }
  });
});
