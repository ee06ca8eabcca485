import type { Changed, Changes, Doubted, Kept } from '../domain/change.ts';
import { CHANGE_DOUBTS } from '../text/vi/changes.ts';

/** How much two entries without a counterpart look like one another. */
export interface Near {
  /** 0 to 1. */
  readonly likeness: number;
  /** True where that is enough to call one the other's new wording, unless a third looks as much like either. */
  readonly sure: boolean;
  /** What keeps them from being the same, a Vietnamese sentence. */
  readonly why: string;
}

/** How entries of one kind are compared. Every function must be symmetric in its two versions. */
export interface Comparison<T, K extends { readonly entry: T }> {
  /** Entries with equal words say the same. */
  readonly whole: (keyed: K) => string;
  /** Identities, the strictest first: an entry that has one alone in both versions is the same entry, changed. */
  readonly identities: readonly ((keyed: K) => string)[];
  readonly near: (before: K, after: K) => Near | null;
  readonly fields: (before: T, after: T) => readonly (keyof T & string)[];
}

interface Edge<K> {
  readonly before: K;
  readonly after: K;
  readonly near: Near;
}

/** A likeness counts as the best where the next lies this far below it: half the gap between twins and siblings. */
const LEAD = 0.1;

/**
 * Pairs the entries of two versions: equal ones first, then those whose identity is alone on both sides, then surely
 * similar ones, each the other's best by `LEAD`. What is left is doubtful where it resembles something left on the other
 * side, and otherwise cancelled or added. Order and place in the document play no part, except that of several equal
 * entries the first goes with the first.
 */
export function match<T, K extends { readonly entry: T }>(
  before: readonly K[],
  after: readonly K[],
  { whole, identities, near, fields }: Comparison<T, K>,
): Changes<T> {
  const rest = { before: new Set(before), after: new Set(after) };
  const keep: Kept<T>[] = [];
  const change: Changed<T>[] = [];
  const take = (one: K, other: K): void => {
    rest.before.delete(one);
    rest.after.delete(other);
  };
  const changed = (one: K, other: K): void => {
    take(one, other);
    change.push({ before: one.entry, after: other.entry, fields: fields(one.entry, other.entry) });
  };
  for (const [ones, others] of grouped(rest.before, rest.after, whole)) {
    ones.slice(0, others.length).forEach((one, i) => {
      const other = others[i] as K;
      take(one, other);
      keep.push({ before: one.entry, after: other.entry });
    });
  }
  for (const identity of identities) {
    for (const [ones, others] of grouped(rest.before, rest.after, identity)) {
      const [one, other] = [ones[0], others[0]];
      if (one !== undefined && other !== undefined && ones.length === 1 && others.length === 1) changed(one, other);
    }
  }
  const edges = edgesOf(rest.before, rest.after, near);
  const ends = byEnd(edges);
  for (const { before: one, after: other } of edges.filter((edge) => isClear(edge, ends))) changed(one, other);
  const open = edges.filter((edge) => rest.before.has(edge.before) && rest.after.has(edge.after));
  const doubtful = doubtsOf<T, K>(open);
  const doubted = new Set(open.flatMap((edge) => [edge.before, edge.after]));
  const alone = (side: ReadonlySet<K>): readonly T[] =>
    [...side].filter((keyed) => !doubted.has(keyed)).map(({ entry }) => entry);
  return { keep, change, cancel: alone(rest.before), add: alone(rest.after), doubtful };
}

/** The entries of both sides by a key that both have. */
function grouped<K>(
  before: ReadonlySet<K>,
  after: ReadonlySet<K>,
  key: (keyed: K) => string,
): readonly (readonly [readonly K[], readonly K[]])[] {
  const groups = new Map<string, readonly [K[], K[]]>();
  const groupOf = (keyed: K): readonly [K[], K[]] => {
    const own = key(keyed);
    const group = groups.get(own) ?? [[], []];
    groups.set(own, group);
    return group;
  };
  for (const one of before) groupOf(one)[0].push(one);
  for (const other of after) groupOf(other)[1].push(other);
  return [...groups.values()];
}

function edgesOf<K>(
  before: ReadonlySet<K>,
  after: ReadonlySet<K>,
  near: (before: K, after: K) => Near | null,
): readonly Edge<K>[] {
  const edges: Edge<K>[] = [];
  for (const one of before) {
    for (const other of after) {
      const found = near(one, other);
      if (found !== null) edges.push({ before: one, after: other, near: found });
    }
  }
  return edges;
}

/** The edges of each entry, of either version. */
function byEnd<K>(edges: readonly Edge<K>[]): ReadonlyMap<K, readonly Edge<K>[]> {
  const ends = new Map<K, Edge<K>[]>();
  for (const edge of edges) {
    for (const end of [edge.before, edge.after]) {
      const own = ends.get(end);
      if (own === undefined) ends.set(end, [edge]);
      else own.push(edge);
    }
  }
  return ends;
}

/** True for a sure edge that no other edge of either end comes near to. */
function isClear<K>(edge: Edge<K>, ends: ReadonlyMap<K, readonly Edge<K>[]>): boolean {
  if (!edge.near.sure) return false;
  const rivals = [edge.before, edge.after].flatMap((end) => ends.get(end) ?? []).filter((other) => other !== edge);
  return rivals.every((rival) => rival.near.likeness <= edge.near.likeness - LEAD);
}

function doubtsOf<T, K extends { readonly entry: T }>(edges: readonly Edge<K>[]): readonly Doubted<T>[] {
  const ends = byEnd(edges);
  return [...new Set(edges.map(({ before }) => before))].map((one) => {
    const own = ends.get(one) ?? [];
    const [first] = own;
    const alone = first !== undefined && own.length === 1 && ends.get(first.after)?.length === 1;
    return {
      before: one.entry,
      candidates: own.map(({ after }) => after.entry),
      why: alone ? first.near.why : CHANGE_DOUBTS.several,
    };
  });
}
