/** Days as people read them inside a sentence: `24/11/2024`, `thứ Ba 05/11/2024`. */

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** `2024-11-05` as `05/11/2024`. */
export function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${date}/${month}/${year}`;
}

/** `thứ Ba`. @param weekday 1 for Monday to 7 for Sunday */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** `thứ Ba 05/11/2024`. @param weekday 1 for Monday to 7 for Sunday */
export function weekdayAndDay(iso: string, weekday: number): string {
  return `${weekdayName(weekday)} ${day(iso)}`.trim();
}

/** The day and month alone, where the year was just said: `22/11`. */
export function dayAndMonth(iso: string): string {
  return day(iso).slice(0, 5);
}

/** `08:05 ngày 05/11/2024`. @param time `08:05` */
export function dayAndTime(iso: string, time: string): string {
  return `${time} ngày ${day(iso)}`;
}

/** The month of a date: `tháng 12/2026`. */
export function monthOf(iso: string): string {
  return `tháng ${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** The quarter of a date: `quý II/2026`. */
export function quarterOf(iso: string): string {
  return `quý ${QUARTERS[Math.ceil(Number(iso.slice(5, 7)) / 3) - 1] ?? ''}/${iso.slice(0, 4)}`;
}

/** Days before and after these are no bounds: the stretch is open at that end. */
const OPEN = { from: '1950', to: '2900' } as const;

/** A stretch of days after "trong": `ngày 05/12/2026`, `thời gian từ 01/12/2026 đến 31/12/2026`. */
export function stretch(from: string, to: string): string {
  if (from === to) return `ngày ${day(from)}`;
  if (from < OPEN.from) return `thời gian đến hết ngày ${day(to)}`;
  return to > OPEN.to
    ? `thời gian từ ngày ${day(from)} trở đi`
    : `thời gian từ ngày ${day(from)} đến hết ngày ${day(to)}`;
}

/** How far a last day is. @param days from today; negative where it has passed */
export function distance(days: number): string {
  if (days === 0) return 'hôm nay là ngày cuối';
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`;
}

/** A date of which the day or the month was left blank in the document; null where nothing is written. */
export function partialDay(year: number | null, month: number | null, date: number | null): string | null {
  if (year === null) return null;
  if (month === null) return `năm ${year} (văn bản để trống ngày và tháng)`;
  if (date === null) return `tháng ${month}/${year} (văn bản để trống ngày)`;
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}
