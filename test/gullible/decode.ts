/** What hides words from a reader and not from a model; each gives the words, or null where nothing is hidden so. */
const DECODERS: readonly ((text: string) => readonly string[])[] = [
  (text) => [text],
  // Letters that print nothing between those that do.
  (text) => [text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu, '')],
  (text) => [text.normalize('NFKC')],
  tagged,
  (text) => runs(text, /[A-Za-z0-9+/]{24,}={0,2}/gu, 'base64'),
  (text) => runs(text, /(?:[0-9a-f]{2}){12,}/giu, 'hex'),
  (text) => [text.replace(/[a-z]/giu, rotated)],
  (text) => [Array.from(text).reverse().join('')],
  (text) => [percent(text)],
  (text) => [text.replace(/&#x?([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)))],
];

/** A text in every reading that a model may know. */
export function readings(text: string): readonly string[] {
  return [...new Set(DECODERS.flatMap((decode) => decode(text)))];
}

/** Letters of the tag plane, which no font shows. */
function tagged(text: string): readonly string[] {
  const tags = Array.from(text)
    .map((letter) => (letter.codePointAt(0) ?? 0) - 0xe0000)
    .filter((code) => code > 0 && code < 128);
  return tags.length === 0 ? [] : [String.fromCodePoint(...tags)];
}

function runs(text: string, pattern: RegExp, encoding: 'base64' | 'hex'): readonly string[] {
  return [...text.matchAll(pattern)].map(([run]) => Buffer.from(run, encoding).toString('utf8'));
}

function rotated(letter: string): string {
  const base = letter <= 'Z' ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
}

function percent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
