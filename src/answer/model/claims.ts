import type { DropReason } from '../../domain/model.ts';
import { CLAIMING_WORDS, HARMLESS_COMPOUNDS } from '../../text/claiming-words.ts';
import { stripTones } from '../../text/fold.ts';
import { LINKING_PHRASES } from '../../text/linking-words.ts';
import { tonedSyllables, type Syllable } from '../../text/syllables.ts';

/** Numbers in any script, circled and raised ones too; Roman ones alone. */
const NUMBER = /\p{N}/u;
const ROMAN = /(?<![\p{L}\p{M}])(?:X{1,3}|I{2,3}|I[VX]|VI{0,3}|X[IVX]{1,4})(?![\p{L}\p{M}])/u;
/** A capital letter anywhere but at the beginning of a sentence, the word for a document aside. */
const CAPITAL = /(?<=\p{L}.*)(?<![.:!?]\s+)(?!(?:Kế hoạch|Văn bản|Tài liệu)(?!\p{L}))\p{Lu}/su;

/** A pattern of any of the words in a text that `spaced` made. */
const anyOf = (words: readonly string[], flags = 'u'): RegExp =>
  new RegExp(` (?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?= )`, flags);

const HARMLESS = anyOf(HARMLESS_COMPOUNDS, 'gu');
const LINKING = anyOf(LINKING_PHRASES, 'gu');
const LINKING_UNMARKED = anyOf(LINKING_PHRASES.map(stripTones), 'gu');

const PATTERNS: readonly { readonly why: DropReason; readonly toned: RegExp; readonly folded: RegExp }[] =
  CLAIMING_WORDS.map(([why, words]) => ({ why, toned: anyOf(words), folded: anyOf(words.map(stripTones)) }));

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;
const isMarked = ({ toned, folded }: Syllable): boolean => toned !== folded;

/** What words claim, the gravest first; null for none. One without marks is taken for all that it may stand for. */
export function claimIn(syllables: readonly Syllable[]): DropReason | null {
  const toned = spaced(syllables.map((one) => one.toned)).replace(HARMLESS, ' ');
  const unmarked = syllables.some(isMarked)
    ? toned.replace(/ [^ ]*[^\0-\x7f][^ ]*(?= )/gu, ' -')
    : spaced(syllables.map(({ folded }) => folded));
  return PATTERNS.find((one) => one.toned.test(toned) || one.folded.test(unmarked))?.why ?? null;
}

/** Why a sentence that is no linking sentence was refused: what stands out in it, or that its words are others. */
export function whyRefused(sentence: string): DropReason {
  const text = sentence.normalize('NFKC').trim();
  if (NUMBER.test(sentence) || NUMBER.test(text) || ROMAN.test(text)) return 'digit';
  const claim = claimBesideLinks(tonedSyllables(text));
  if (claim === 'digit' || claim === 'date') return claim;
  return CAPITAL.test(text) ? 'name' : (claim ?? 'word');
}

/** What the words claim that are no linking ones. */
function claimBesideLinks(syllables: readonly Syllable[]): DropReason | null {
  const marked = syllables.some(isMarked);
  const rest = spaced(syllables.map(({ toned }) => toned)).replace(marked ? LINKING : LINKING_UNMARKED, ' ');
  const words = rest.replace(HARMLESS, ' ');
  return PATTERNS.find(({ toned, folded }) => (marked ? toned : folded).test(words))?.why ?? null;
}
