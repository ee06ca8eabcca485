const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

/**
 * The character reference that begins at `at` (an `&`): four names and numbers, the semicolon optional; null where
 * there is none that Telegram knows. A number may give half of a surrogate pair, which the caller has to refuse.
 */
export function decodeEntity(html: string, at: number): { readonly text: string; readonly next: number } | null {
  const found = /^&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/i.exec(html.slice(at, at + 20));
  if (found === null) return null;
  const [whole, hexadecimal, decimal, name] = found;
  const next = at + whole.length;
  if (name !== undefined) {
    const text = NAMED.get(name);
    return text === undefined ? null : { text, next };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code === 0 || code > 0x10ffff ? null : { text: String.fromCodePoint(code), next };
}
