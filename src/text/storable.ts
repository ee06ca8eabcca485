/**
 * A copy that every store can keep: lone surrogates and NUL, which are no text to a database, become U+FFFD one for
 * one, so that every offset into the text stays right.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
