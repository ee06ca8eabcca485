/** A bar between two cells of a table row, and the empty cells that follow it. */
const BARS = /\s*\|(?:\s*\|)*\s*/gu;

/** A table row as a person reads it outside of quotation marks: its cells with dashes between instead of bars. */
export function withoutBars(text: string): string {
  return text.replace(BARS, ' - ').trim();
}
