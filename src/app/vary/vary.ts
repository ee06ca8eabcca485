import { syllables } from '../../text/syllables.ts';
import { drawMove, moveDates, type MovedDate } from './dates.ts';
import { relayout } from './layout.ts';
import type { Original } from './original.ts';
import { placesOf, type NewPlace } from './places.ts';
import { randomOf, type Random } from './random.ts';
import { renamed } from './rename.ts';
import { shuffleSections } from './sections.ts';

/** What a variant must be found to say: all of it follows from how it was made. */
export interface VariantTruth {
  readonly plan: string;
  /** The document that it was made of. */
  readonly original: string;
  readonly place: string;
  readonly level: string;
  /** Where the place lies, whether the document says so or not. */
  readonly province: string;
  readonly number: string | null;
  readonly year: number;
  /** The agencies with a numbered section, in order; none where the original does not mark them plainly. */
  readonly agencies: readonly string[];
  readonly dates: readonly MovedDate[];
}

export interface Variant {
  readonly text: string;
  readonly truth: VariantTruth;
}

export interface VaryOptions {
  readonly count: number;
  readonly seed: number;
  /** Names of places below the province; none for invented ones. */
  readonly names: readonly string[];
}

/** Each original is moved to the next place of its level; beside it others begin this many places further. */
const SPREAD = 5;
const HIGHEST_NUMBER = 4000;

/**
 * Makes documents by varying real ones: another place, number, time, order of agencies and layout. The same originals,
 * seed and names give the same documents; a larger count begins with those of a smaller one. Documents of one place
 * are of different originals until its level has no more places; the next ones are then newer or older versions.
 */
export function* varyPlans(originals: readonly Original[], options: VaryOptions): Generator<Variant> {
  for (let at = 0; originals.length > 0 && at < options.count; at += 1) {
    const which = at % originals.length;
    const original = originals[which];
    if (original === undefined) return;
    const places = placesOf(original.level, options.names, original.province !== null);
    const place = places[(Math.floor(at / originals.length) + (which % SPREAD)) % places.length];
    if (place !== undefined) yield vary(original, place, at, randomOf(options.seed * 1_000_003 + at));
  }
}

function vary(original: Original, place: NewPlace, at: number, random: Random): Variant {
  const move = drawMove(random);
  const number = original.number === null ? null : replacedDigits(original.number, 1 + random.below(HIGHEST_NUMBER));
  const names = new Map([[original.place, place.name]]);
  if (original.province !== null && original.province !== original.place) names.set(original.province, place.province);
  const numbered = withNumber(renamed(original.text, names), original.number, number);
  const { text, agencies } = shuffleSections(numbered, random);
  const moved = moveDates(text, move, original.year);
  return {
    text: relayout(moved.text, random),
    truth: {
      plan: [...syllables(`${place.level} ${place.name}`), String(at).padStart(4, '0')].join('-'),
      original: original.plan,
      place: place.name,
      level: place.level,
      province: place.province,
      number,
      year: original.year + move.years,
      agencies,
      dates: moved.dates,
    },
  };
}

/** Replaces a document's own number wherever it stands: "Số: 342/KH-UBND", spaces around its marks or not. */
function withNumber(text: string, from: string | null, to: string | null): string {
  const digits = from === null ? undefined : /^\d+/u.exec(from)?.[0];
  if (digits === undefined || to === null) return text;
  const symbol = (from ?? '').slice(digits.length).replace(/[^\p{L}\p{N}]/gu, (mark) => `\\s*[${mark}]\\s*`);
  return text.replace(new RegExp(`(?<!\\d)${digits}(?=${symbol})`, 'gu'), /^\d+/u.exec(to)?.[0] ?? '');
}

function replacedDigits(number: string, digits: number): string {
  return number.replace(/^\d+/u, String(digits));
}
