/** What `plain` does after NFC, in order: a pattern and what takes its place; for readers that keep offsets too. */
export const PLAIN_STEPS: readonly { readonly pattern: RegExp; readonly becomes: '' | ' ' }[] = [
  // The lookbehind lets a run be tried once, from its start: without it 64,000 spaces inside a line take 5 s.
  { pattern: /^[ \t|]*(?:#{1,6}[ \t]+)?[ \t|]*|(?<![ \t|])[ \t|]+$/gmu, becomes: '' },
  { pattern: /[*`]+/gu, becomes: '' },
  { pattern: /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}{])/gu, becomes: '' },
  { pattern: /\s+/gu, becomes: ' ' },
];

/**
 * Source text as it is quoted: NFC, Markdown marks of layout removed (emphasis, headings, table bars at a line's
 * edges), every run of white space one space. Two quotations are the same words when their `plain` copies are equal.
 */
export function plain(text: string): string {
  const copy = text.normalize('NFC');
  if (!copy.includes('\n')) return plainLine(copy);
  return copy
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '')
    .join(' ');
}

/** What any of the steps would change inside a trimmed line: most lines have nothing of it. */
const LAYOUT = /[|#*`_]|[^\S ]| {2}/u;

function plainLine(line: string): string {
  const words = line.trim();
  if (!LAYOUT.test(words)) return words;
  return PLAIN_STEPS.reduce((copy, { pattern, becomes }) => copy.replace(pattern, becomes), line).trim();
}
