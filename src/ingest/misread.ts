/** A day in figures of which some are letters that look like them: "ngày l5/11", "15/1l/2025", "3O/6/2025". */
const MISREAD =
  /(?<=(?:ngày|trước|đến|nhất|từ)\s+)(?=[\dlIioOS|]{1,2}\s*\/)(?=[^\s]*\d)(?=[\d/.\s]*[lIioOS|])[\dlIioOS|]{1,2}\s*\/\s*[\dlIioOS|]{1,2}(?:\s*\/\s*[\dlIioOS|]{4})?(?![\p{L}\d])/giu;

/** The days of a text that a reader of scans may have misread, as printed; none of them sets a date. */
export function misreadDatesIn(text: string): readonly string[] {
  return [...text.matchAll(MISREAD)].map(([words]) => words);
}
