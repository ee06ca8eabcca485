import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, partsOf } from '../../src/domain/calendar.ts';
import { stripTones } from '../../src/text/fold.ts';
import { timeIn } from '../support/asked-time.ts';

const FIRST = '2000-01-01';
const day = fc.integer({ min: 0, max: daysBetween(FIRST, '2060-12-31') }).map((days) => addDays(FIRST, days));

const two = (number: number): string => String(number).padStart(2, '0');
const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const WITH_YEAR: readonly ((parts: Parts) => string)[] = [
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `ngày ${two(day)}/${two(month)}/${year}`,
  ({ year, month, day }) => `${day}/${month}/${two(year % 100)}`,
  ({ year, month, day }) => `${day}-${month}-${year}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
  ({ year, month, day }) => `ngày ${day} tháng ${month} năm ${year}`,
  ({ year, month, day }) => `ngày ${day} tháng ${MONTHS[month - 1] ?? ''} năm ${year}`,
];
const WITHOUT_YEAR: readonly ((parts: Parts) => string)[] = [
  ({ month, day }) => `${day}/${month}`,
  ({ month, day }) => `ngày ${day} tháng ${month}`,
  ({ month, day }) => `hạn ${day}-${month}`,
  ({ month, day }) => `ngày ${day}.${month}`,
];
const AROUND: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => `${date} có hạn gì không?`,
  (date) => `Đơn vị tôi phải nộp gì vào ${date}, cho em hỏi`,
  (date) => stripTones(`Hạn ${date} là hạn gì ạ`),
];

describe('any day', () => {
  it('is understood in every form of writing it whole, on any day', () => {
    const form = fc.constantFrom(...WITH_YEAR);
    const around = fc.constantFrom(...AROUND);
    fc.assert(
      fc.property(day, day, form, around, (date, today, write, put) => {
        const message = put(write(partsOf(date)));
        // "Tháng sáu" without marks is "tháng sau", after the day of the present one.
        fc.pre(!/thang sau/u.test(message));
        expect(timeIn(message, today)).toMatchObject({ range: { from: date, to: date }, anyYear: false });
      }),
      { numRuns: 400 },
    );
  });

  it('is understood without its year as the same day, thirty days back at most', () => {
    const form = fc.constantFrom(...WITHOUT_YEAR);
    fc.assert(
      fc.property(day, day, form, (date, today, write) => {
        const { range, anyYear } = timeIn(write(partsOf(date)), today);
        expect(anyYear).toBe(true);
        expect(range?.from).toBe(range?.to);
        expect(range?.from.slice(5)).toBe(date.slice(5));
        const ahead = daysBetween(today, range?.from ?? '');
        expect(ahead).toBeGreaterThanOrEqual(-30);
        expect(ahead).toBeLessThanOrEqual(date.endsWith('02-29') ? 8 * 366 : 366);
      }),
      { numRuns: 400 },
    );
  });

  it('begins or ends a stretch that is said with it', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, today) => {
        const [from = '', to = ''] = [a, b].sort();
        const written = (date: string): string => WITH_YEAR[0]?.(partsOf(date)) ?? '';
        expect(timeIn(`từ ${written(from)} đến ${written(to)}`, today).range).toEqual({ from, to });
        expect(timeIn(`trước ngày ${written(to)}`, today).range?.to).toBe(to);
        expect(timeIn(`sau ngày ${written(from)}`, today).range?.from).toBe(addDays(from, 1));
      }),
    );
  });
});

describe('the parts of a month and of a year', () => {
  it.each(['tháng 2', 'tháng 12', 'quý 3', 'năm sau', 'tuần sau'])('leave no day of it out: %s', (whole) => {
    fc.assert(
      fc.property(day, (today) => {
        const all = timeIn(whole, today).range;
        const parts = ['đầu', 'giữa', 'cuối'].map((part) => timeIn(`${part} ${whole}`, today).range);
        const halves = ['nửa đầu', 'nửa cuối'].map((part) => timeIn(`${part} ${whole}`, today).range);
        // Each is settled by its own end, so near the thirty days the first may be the next year's.
        fc.pre(parts.every((part) => part?.from.slice(0, 4) === all?.from.slice(0, 4)));
        fc.pre(halves.every((part) => part?.from.slice(0, 4) === all?.from.slice(0, 4)));
        for (const split of [parts, halves]) {
          expect(split[0]?.from).toBe(all?.from);
          expect(split.at(-1)?.to).toBe(all?.to);
          for (const [at, part] of split.slice(1).entries()) expect(part?.from).toBe(addDays(split[at]?.to ?? '', 1));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('any message', () => {
  const WORDS =
    'từ đến trước sau hết ngày tháng quý năm tuần thứ hai tư sáu chủ nhật này tới qua nữa trong vòng đầu giữa cuối nửa của 1 2 3 11 20 31 99 2024 / - . 20/11 31/2 1-2 2025 IV mồng mười nay mai'.split(
      ' ',
    );
  const message = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => stripTones(words.join(' '))),
  );

  it('gives a range that is not reversed, or none', () => {
    fc.assert(
      fc.property(message, day, (text, today) => {
        const { range } = timeIn(text, today);
        if (range === null) return;
        expect(range.from).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        expect(range.to).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        expect(range.from <= range.to).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
