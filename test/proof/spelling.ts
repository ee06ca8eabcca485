/** A way to write the same words otherwise. */
type Spelling = (text: string, random: () => number) => string;

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];
const CLOSING = [' ?', '!!!', '...', ' ạ?', ' .', '??', ';'];
const PAUSES = ['  ', '   ', '\t', '\n', '\u00a0'];
/** An open oa, oe or uy with its tone on the first vowel, as decomposed letters. */
const NEW_TONE =
  /(?<!q)(?:(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y))(?!\p{L}|\p{M})/giu;

/**
 * Spellings by name, in the order in which they are put on: what takes letters apart comes last, so that nothing is set
 * between a letter and its mark.
 */
const SPELLINGS: Readonly<Record<string, Spelling>> = {
  'old tone position': (text) =>
    text
      .normalize('NFD')
      .replace(NEW_TONE, (_, o: string | undefined, tone1: string, a: string, u: string, tone2: string, y: string) =>
        o === undefined ? `${u}${y}${tone2}` : `${o}${a}${tone1}`,
      )
      .normalize('NFC'),
  'no marks': (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D'),
  capitals: (text) => text.toUpperCase(),
  'spaces and punctuation': (text, random) => {
    const spaced = text.replace(/ /gu, (space) => (random() < 0.3 ? oneOf(PAUSES, random) : space));
    return `${random() < 0.3 ? '  ' : ''}${spaced.replace(/[?.!]+$/u, '')}${oneOf(CLOSING, random)}`;
  },
  'characters that print nothing': (text, random) =>
    text.replace(/\p{L}/gu, (letter) => (random() < 0.1 ? `${letter}${oneOf(INVISIBLE, random)}` : letter)),
  'letters and marks apart': (text) => text.normalize('NFD'),
};

/** A question respelt in one to three ways at once, with their names. */
export function respell(text: string, random: () => number): { readonly text: string; readonly names: string[] } {
  const ways = Object.entries(SPELLINGS);
  const chosen = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(ways, random)));
  const used = ways.filter((way) => chosen.has(way));
  return {
    text: used.reduce((spelt, [, spelling]) => spelling(spelt, random), text),
    names: used.map(([name]) => name),
  };
}

function oneOf<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}
