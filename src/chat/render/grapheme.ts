const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Units beyond an offset that say whether it is a border. */
const LOOK_AHEAD = 64;

/** The last border between two graphemes at or before `at`; `from`, which is one, where there is no other. */
export function graphemeBorder(text: string, from: number, at: number): number {
  if (at >= text.length) return text.length;
  return from + (segmenter.segment(text.slice(from, at + LOOK_AHEAD)).containing(at - from)?.index ?? 0);
}
