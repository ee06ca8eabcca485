/** Days as people read them: `24/11/2024`, `Chủ nhật 24/11/2024`. */

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

/** `2024-11-05` as `05/11/2024`. */
export function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${date}/${month}/${year}`;
}

/** `Thứ Ba 05/11/2024`. @param weekday 1 for Monday to 7 for Sunday */
export function weekdayAndDay(iso: string, weekday: number): string {
  return `${WEEKDAYS[weekday - 1] ?? ''} ${day(iso)}`.trim();
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
