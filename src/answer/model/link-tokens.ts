import { tonedSyllables, type Syllable } from '../../text/syllables.ts';

/** A word of a sentence, or a comma. */
export interface Token extends Syllable {
  /** True where it begins with a capital letter. */
  readonly capital: boolean;
}

export const COMMA = ',';

/** Letters of Vietnamese, white space and commas, one mark at the end: no other script, no layout, nothing unseen. */
const SENTENCE = /^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ, \t\r\n\u00a0]+[.:]?$/u;
const CAPITAL_INSIDE = /(?<=\p{L})\p{Lu}/u;

/** The words and commas of a sentence; null where it is written with anything else. */
export function tokensOf(sentence: string): readonly Token[] | null {
  const text = sentence.normalize('NFC').trim();
  if (!SENTENCE.test(text.toLowerCase()) || CAPITAL_INSIDE.test(text)) return null;
  const runs = text.match(/\p{L}+|,/gu) ?? [];
  return runs.flatMap((run) => {
    if (run === COMMA) return [{ toned: COMMA, folded: COMMA, capital: false }];
    const capital = run.charAt(0) !== run.charAt(0).toLowerCase();
    return tonedSyllables(run).map((syllable) => ({ ...syllable, capital }));
  });
}

/** Words and commas as one line: NFC, a capital at the beginning, `end` behind it. */
export function written(tokens: readonly Token[], end: '.' | ':'): string {
  const line = tokens.map(({ toned }, at) => (at === 0 || toned === COMMA ? toned : ` ${toned}`)).join('');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${end}`;
}
