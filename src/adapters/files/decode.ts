/** Byte order marks, which settle the encoding. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** One damaged letter among this many good ones is still UTF-8: the other reading would spoil every letter. */
const LETTERS_PER_DAMAGE = 20;
/** Share of NUL bytes at even or at odd places from which a text without a mark is UTF-16, in which ASCII has one each. */
const NUL_SHARE = 0.2;

/**
 * Turns bytes into text by what they hold: a byte order mark, else the NUL pattern of UTF-16, else UTF-8 where they
 * are UTF-8, else Windows-1258, the Vietnamese code page, in which every byte string is a text.
 */
export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark.encoding).decode(bytes);
  const wide = utf16Without(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return isMostlyWhole(text) ? text : new TextDecoder('windows-1258').decode(bytes);
}

function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.includes(0)) return null;
  const nuls = [0, 0] as [number, number];
  bytes.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  });
  const pairs = bytes.length / 2;
  const [even, odd] = [nuls[0] / pairs, nuls[1] / pairs];
  if (odd >= NUL_SHARE && even < NUL_SHARE / 10) return 'utf-16le';
  if (even >= NUL_SHARE && odd < NUL_SHARE / 10) return 'utf-16be';
  return null;
}

function isMostlyWhole(text: string): boolean {
  if (!text.includes('\ufffd')) return true;
  let letters = 0;
  let damage = 0;
  for (const character of text) {
    if (character === '\ufffd') damage += 1;
    else if (character > '\u007f') letters += 1;
  }
  return damage * LETTERS_PER_DAMAGE <= letters;
}
