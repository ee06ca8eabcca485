/** Texts of one request; some servers take no more by default. */
const MOST_TEXTS = 32;
/** UTF-16 units of all texts of one request. */
const MOST_UNITS = 200_000;

/** Texts cut into requests, in order; a text that is longer than a request may be goes alone. */
export function batchesOf(texts: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let units = Infinity;
  for (const text of texts) {
    const last = batches.at(-1);
    if (last === undefined || last.length === MOST_TEXTS || units + text.length > MOST_UNITS) {
      batches.push([text]);
      units = text.length;
    } else {
      last.push(text);
      units += text.length;
    }
  }
  return batches;
}
