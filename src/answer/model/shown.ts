import type { Shown } from './handout.ts';
import { withoutHidden } from './prompt.ts';

/** How much a model is shown at once: entries, and UTF-16 units of them as JSON. */
export interface ShowBounds {
  readonly entries: number;
  readonly units: number;
}

/** Of one look-up that a model makes. */
export const LOOK_UP_BOUNDS: ShowBounds = { entries: 40, units: 12_000 };
/** Of what answers the question without a model: an answer has room for these parts and a few sentences. */
export const FOUND_BOUNDS: ShowBounds = { entries: 55, units: 20_000 };

/** Of one field; a longer one ends in "…". */
const LONGEST_FIELD = 3000;

export interface ShownWithin {
  readonly shown: readonly Shown[];
  /** Entries that found no room. */
  readonly left: number;
}

/** As many entries as there is room for, from the first on, without what only a model would read in them. */
export function showWithin(entries: readonly Shown[], bounds: ShowBounds): ShownWithin {
  const shown: Shown[] = [];
  let units = 0;
  for (const entry of entries.slice(0, bounds.entries)) {
    const cleaned = clean(entry);
    units += JSON.stringify(cleaned).length;
    if (units > bounds.units) break;
    shown.push(cleaned);
  }
  return { shown, left: entries.length - shown.length };
}

function clean({ id, kind, ...fields }: Shown): Shown {
  const cleaned = Object.entries(fields).map(([name, value]) => [name, cleanField(value)] as const);
  return { id, kind, ...Object.fromEntries(cleaned) };
}

function cleanField<T extends Shown[string]>(value: T): T | string | readonly string[] {
  if (typeof value === 'string') return cut(withoutHidden(value));
  return Array.isArray(value) ? value.map((one: string) => cut(withoutHidden(one))) : value;
}

function cut(text: string): string {
  return text.length > LONGEST_FIELD ? `${text.slice(0, LONGEST_FIELD).toWellFormed()}…` : text;
}
