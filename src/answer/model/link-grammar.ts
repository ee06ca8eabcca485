import { stripTones } from '../../text/fold.ts';
import * as words from '../../text/linking-words.ts';
import { COMMA, type Token } from './link-tokens.ts';
import type { Said } from './said.ts';

/** A noun of a linking sentence and what it promises of what follows. */
export interface NounPromise {
  readonly promised: words.Promised;
  /** Folded. */
  readonly words: string;
  /** True where it only says what this is about ("về thời hạn"). */
  readonly asTopic: boolean;
}

/** What a linking sentence was made of. */
export interface Parsed {
  readonly promises: readonly NounPromise[];
  /** Folded syllables of the person's own words. */
  readonly repeats: readonly string[];
  /** True where it says that a document says what follows. */
  readonly ofDocument: boolean;
  /** True where it says that several things follow. */
  readonly plural: boolean;
}

/** Most words of a person that are repeated. */
const MOST_REPEATED = 8;

type Kind = 'opener' | 'pointer' | 'qualifier' | 'topic' | 'source' | 'noun';

interface Phrase {
  readonly kind: Kind;
  readonly tokens: readonly string[];
  readonly promise: Omit<NounPromise, 'asTopic'> | null;
  readonly plural?: boolean;
}

/**
 * Where in a sentence something may follow: at its beginning, behind an opener that still wants its comma, behind a
 * comma, behind a topic mark that wants a topic, behind the noun of a topic, or behind anything else.
 */
type Place = 'start' | 'opened' | 'comma' | 'topic' | 'topic-noun' | 'inside';

const BEHIND: Readonly<Record<Kind, readonly Place[]>> = {
  opener: ['start'],
  pointer: ['start', 'comma'],
  qualifier: ['start', 'comma', 'topic-noun', 'inside'],
  source: ['start', 'comma', 'topic-noun', 'inside'],
  topic: ['start', 'comma', 'topic-noun', 'inside'],
  noun: ['start', 'comma', 'topic', 'topic-noun', 'inside'],
};
const COMMA_BEHIND: readonly Place[] = ['opened', 'topic-noun', 'inside'];
const END_BEHIND: readonly Place[] = ['topic-noun', 'inside'];
const WORDS_BEHIND: readonly Place[] = ['topic', 'topic-noun'];

const phrasesOf = (kind: Kind, all: readonly string[]): readonly Phrase[] =>
  all.map((one) => ({ kind, tokens: one.split(' '), promise: null }));

const PLURAL = /(?:^| )(?:các|những) /u;

const nouns = (noun: string, promise: Phrase['promise']): readonly Phrase[] =>
  ['', ...words.DETERMINERS.map((one) => `${one} `)].map((before) => ({
    kind: 'noun',
    tokens: `${before}${noun}`.split(' '),
    promise,
    plural: PLURAL.test(`${before}${noun}`),
  }));

const PHRASES: readonly Phrase[] = [
  ...phrasesOf('opener', words.OPENERS),
  ...phrasesOf('pointer', words.POINTERS),
  ...phrasesOf('qualifier', words.QUALIFIERS),
  ...phrasesOf('source', words.SOURCES),
  ...phrasesOf('topic', words.TOPIC_MARKS),
  ...words.NEUTRAL_NOUNS.flatMap((noun) => nouns(noun, null)),
  ...[...words.PROMISING_NOUNS].flatMap(([noun, promised]) => nouns(noun, { promised, words: stripTones(noun) })),
];

const NOTHING: Parsed = { promises: [], repeats: [], ofDocument: false, plural: false };

/** How a sentence is made of phrases and at most one stretch of the person's own words; null where it is not. */
export function parseLink(tokens: readonly Token[], said: Said): Parsed | null {
  // Every way on from a place in the sentence is tried once: the time is linear in its length.
  const failed = new Set<string>();
  const parse = (at: number, place: Place, repeated: boolean): Parsed | null => {
    const key = `${at} ${place} ${String(repeated)}`;
    if (failed.has(key)) return null;
    const found = follow(at, place, repeated);
    if (found === null) failed.add(key);
    return found;
  };
  const follow = (at: number, place: Place, repeated: boolean): Parsed | null => {
    if (at === tokens.length) return END_BEHIND.includes(place) ? NOTHING : null;
    if (tokens[at]?.toned === COMMA) return COMMA_BEHIND.includes(place) ? parse(at + 1, 'comma', repeated) : null;
    if (tokens[at]?.toned === words.AT_END && at === tokens.length - 1 && place === 'inside') return NOTHING;
    for (const phrase of PHRASES) {
      if (!BEHIND[phrase.kind].includes(place) || !standsAt(phrase, tokens, at)) continue;
      const rest = parse(at + phrase.tokens.length, placeBehind(phrase, place), repeated);
      if (rest !== null) return withPhrase(phrase, place, rest);
    }
    return repeated || !WORDS_BEHIND.includes(place) ? null : ownWords(at);
  };
  const ownWords = (at: number): Parsed | null => {
    // The shortest that lets the rest be parsed; one word of a compound alone may claim what the whole does not.
    for (let end = at + 1; end <= tokens.length; end += 1) {
      const own = tokens.slice(at, end).filter(({ toned }) => toned !== COMMA);
      if (own.length > MOST_REPEATED || own.some(({ capital }) => capital)) return null;
      if (tokens[end - 1]?.toned === COMMA || !said.holds(own)) continue;
      const rest = parse(end, 'inside', true);
      if (rest !== null) return { ...rest, repeats: own.map(({ folded }) => folded) };
    }
    return null;
  };
  return parse(0, 'start', false);
}

function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  return phrase.tokens.every((word, i) => tokens[at + i]?.toned === word);
}

function placeBehind({ kind }: Phrase, place: Place): Place {
  if (kind === 'opener') return 'opened';
  if (kind === 'topic') return 'topic';
  return kind === 'noun' && WORDS_BEHIND.includes(place) ? 'topic-noun' : 'inside';
}

function withPhrase({ kind, promise, plural = false }: Phrase, place: Place, rest: Parsed): Parsed {
  if (kind === 'source') return { ...rest, ofDocument: true };
  const asTopic = WORDS_BEHIND.includes(place);
  const counted = { ...rest, plural: rest.plural || (plural && !asTopic) };
  return promise === null ? counted : { ...counted, promises: [{ ...promise, asTopic }, ...rest.promises] };
}
