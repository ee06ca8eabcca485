/** A span of years ("giai đoạn 2026 - 2030", "năm 2025 - 2026", "từ năm 2026 đến năm 2030"). */
const SPAN =
  /(?<!đến\s)(?<!tới\s)(?:giai\s+đoạn\s+(?:từ\s+)?(?:năm\s+)?|năm\s+(?:học\s+)?)(\d{4})(?:\s*[-–]\s*|\s+đến\s+(?:năm\s+)?)\d{4}/iu;
/** A year that the title names, unless it ends a horizon or belongs to a law that the title names. */
const YEAR =
  /(?<!(?:đến|tới|tầm\s+nhìn|hướng)\s)(?<!(?:luật|pháp\s+lệnh|nghị\s+định|hiến\s+pháp|nghị\s+quyết|quyết\s+định)[^,;]{0,80}\s)\bnăm\s+(\d{4})/iu;
/** The date of a document in a title. */
const DATE = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(\d{4})/giu;

/**
 * The year of action that a title names: of a span of years the first, where that is not before the year of issue; null
 * where the title names none.
 */
export function yearOf(title: string | null, issued: number | null): number | null {
  // A day in a title is its documents', unless it is still to come.
  const words = (title ?? '').replace(DATE, (day, year: string) => (Number(year) < (issued ?? 0) ? ' ' : day));
  const span = SPAN.exec(words);
  const first = span === null ? null : Number(span[1]);
  const year = YEAR.exec(words.replace(SPAN, ' '))?.[1];
  if (year !== undefined) return Number(year);
  return first === null || (issued !== null && first < issued) ? null : first;
}
