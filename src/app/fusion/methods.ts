import type { SearchHit } from '../../ports/search.ts';
import { fuse } from '../../retrieve/fuse.ts';

/** A way of making one ranking out of that by words and that by meaning. */
export interface Method {
  readonly name: string;
  /** What is tried of its one parameter: what meaning counts, or the constant of reciprocal ranks. */
  readonly values: readonly number[];
  rank(words: readonly SearchHit[], near: readonly SearchHit[], value: number): readonly SearchHit[];
}

/** Both lists are best first; `near` has every entry. */
const DEPTH = 10;
const SHARES = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);

export const METHODS: readonly Method[] = [
  { name: 'words alone', values: [0], rank: (words) => words.slice(0, DEPTH) },
  { name: 'meaning alone', values: [1], rank: (_, near) => near.slice(0, DEPTH) },
  { name: 'reciprocal ranks', values: [1, 5, 10, 20, 60, 100], rank: reciprocal },
  {
    name: 'weighted sum, each from least to most',
    values: SHARES,
    rank: (words, near, weight) => fuse(words, near, DEPTH, weight),
  },
  { name: 'weighted sum, words from the least found', values: SHARES, rank: weighted(fromLeast, fromLeast) },
  { name: 'weighted sum, both in standard deviations', values: SHARES, rank: weighted(deviations, deviations) },
  { name: 'weighted sum, cosine as it is', values: SHARES, rank: weighted(shares, asIs) },
];

/** Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet", 2009. */
function reciprocal(words: readonly SearchHit[], near: readonly SearchHit[], constant: number): readonly SearchHit[] {
  const scores = new Map<string, number>();
  for (const list of [words, near.slice(0, 100)]) {
    for (const [at, { id }] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (constant + at + 1));
  }
  return ranked(scores);
}

type Rescale = (hits: readonly SearchHit[]) => (score: number) => number;

function weighted(ofWords: Rescale, ofMeaning: Rescale): Method['rank'] {
  return (words, near, weight) => {
    const [word, meaning] = [ofWords(words), ofMeaning(near)];
    const scores = new Map(near.map(({ id, score }) => [id, weight * meaning(score)]));
    const none = (1 - weight) * word(0);
    const found = new Map(words.map(({ id, score }) => [id, (1 - weight) * word(score)]));
    for (const [id, score] of scores) scores.set(id, score + (found.get(id) ?? none));
    return ranked(scores);
  };
}

function shares(hits: readonly SearchHit[]): (score: number) => number {
  const most = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
  return (score) => score / most;
}

function fromLeast(hits: readonly SearchHit[]): (score: number) => number {
  const least = Math.min(...hits.map(({ score }) => score));
  const most = Math.max(...hits.map(({ score }) => score));
  return (score) => (most > least ? Math.max(0, (score - least) / (most - least)) : 0);
}

function deviations(hits: readonly SearchHit[]): (score: number) => number {
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / Math.max(1, hits.length);
  const deviation = Math.sqrt(hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / Math.max(1, hits.length));
  return (score) => (deviation > 0 ? (score - mean) / deviation : 0);
}

function asIs(): (score: number) => number {
  return (score) => score;
}

function ranked(scores: ReadonlyMap<string, number>): readonly SearchHit[] {
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, DEPTH);
}
