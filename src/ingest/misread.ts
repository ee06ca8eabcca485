/** A day in figures, some of which may be letters that look like them: "ngày l5/11", "15/1l/2025", "3O/6/2025". */
const FIGURES =
  /(?<=(?:[Nn]gày|[Tt]rước|[Đđ]ến|[Nn]hất|[Tt]ừ)\s+)[\dlIioOS|]{1,2}\s*\/\s*[\dlIioOS|]{1,2}(?:\s*\/\s*[\dlIioOS|]{4})?(?![\p{L}\d])/gu;

/** The days of a text that a reader of scans may have misread, as printed; none of them sets a date. */
export function misreadDatesIn(text: string): readonly string[] {
  return [...text.matchAll(FIGURES)]
    .map(([words]) => words)
    .filter((words) => /\d/u.test(words) && /[^\d\s/]/u.test(words));
}
