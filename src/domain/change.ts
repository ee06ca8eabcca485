import type { Agency, Deadline, Duty } from './plan.ts';

/** A duty with the agency whose section it stands in, as its heading names it. */
export interface AssignedDuty extends Duty {
  readonly agency: string;
}

/** An entry that says the same in both versions; section, span and quotation may differ. */
export interface Kept<T> {
  readonly before: T;
  readonly after: T;
}

/** One entry in two versions that say different things. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  /** What differs; never empty. */
  readonly fields: readonly (keyof T & string)[];
}

/** An entry of the old version that may be one of several of the new, or only resembles one. */
export interface Doubted<T> {
  readonly before: T;
  /** Entries of the new version that it may be; never empty. One may be the candidate of several. */
  readonly candidates: readonly T[];
  /** The reason, a Vietnamese sentence. */
  readonly why: string;
}

/**
 * What became of entries of one kind. Each entry of the old version is in exactly one of `keep`, `change`, `cancel` and
 * `doubtful`, each of the new one in exactly one of `keep`, `change`, `add` and (as a candidate) `doubtful`.
 */
export interface Changes<T> {
  readonly keep: readonly Kept<T>[];
  readonly change: readonly Changed<T>[];
  readonly cancel: readonly T[];
  readonly add: readonly T[];
  readonly doubtful: readonly Doubted<T>[];
}

/** How one register of a document differs from another of the same document. */
export interface PlanDiff {
  readonly agencies: Changes<Agency>;
  readonly duties: Changes<AssignedDuty>;
  readonly deadlines: Changes<Deadline>;
}
