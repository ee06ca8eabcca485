/**
 * Source text as it is quoted: NFC, Markdown emphasis and heading marks removed, every run of white space one space.
 * Two quotations are the same words when their `plain` copies are equal.
 */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[ \t]*#{1,6}[ \t]+/gmu, '')
    .replace(/[*`]+/gu, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}{])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
