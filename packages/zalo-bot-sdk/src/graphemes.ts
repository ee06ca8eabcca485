const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** UTF-16 units given to the segmenter at once. */
const WINDOW = 128;

/**
 * The graphemes of a text, in order. In windows, because a step of the segmenter of Node.js 20 takes time in proportion
 * to the whole text it was given: 100,000 units at once took 17 seconds. A window begins at a border, and its last
 * grapheme, which may go on, is left to the next one; whether there is a border before a character depends on nothing
 * after it (Unicode UAX 29), so all others are whole.
 */
export function* graphemesOf(text: string): Generator<string, void, undefined> {
  let at = 0;
  let size = WINDOW;
  while (at < text.length) {
    const end = at + size;
    const cutsPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(end - 1, end + 1));
    const window = text.slice(at, cutsPair ? end + 1 : end);
    const found = Array.from(segmenter.segment(window), ({ segment }) => segment);
    const isLast = at + window.length === text.length;
    if (!isLast && found.length === 1) {
      size *= 2;
      continue;
    }
    for (const grapheme of isLast ? found : found.slice(0, -1)) {
      yield grapheme;
      at += grapheme.length;
    }
    size = WINDOW;
  }
}
