import { fold } from '../fold.ts';
import { LEVEL_RANK } from './kinds.ts';

/** What tells whose a document is. */
interface Located {
  readonly place: string | null;
  readonly level: string | null;
  readonly province: string | null;
}

/** A locality that has documents. */
export interface Locality {
  /** What it is called where no other bears the name: "Sơn Hà"; else "xã Sơn Hà", else "xã Sơn Hà (Nghệ An)". */
  readonly label: string;
  readonly name: string;
  readonly level: string | null;
  readonly province: string | null;
}

export interface Localities<T> {
  /** In Vietnamese order of their labels. */
  readonly all: readonly Locality[];
  /** The label of a document's locality, or null where it names none. */
  readonly labelOf: (document: T) => string | null;
}

/**
 * Tells the localities of documents apart: those of one name by level, those of one level by province. A document that
 * leaves one of these out is of the locality that has it where there is but one.
 */
export function localitiesOf<T extends Located>(documents: readonly T[]): Localities<T> {
  const byName = new Map<string, T[]>();
  for (const document of documents) {
    if (document.place === null) continue;
    const key = fold(document.place);
    byName.set(key, [...(byName.get(key) ?? []), document]);
  }
  const labels = new Map<T, string>();
  const all: Locality[] = [];
  for (const namesakes of byName.values()) {
    const groups = groupsOf(namesakes);
    for (const group of groups) {
      const locality = localityOf(group, groups);
      all.push(locality);
      for (const document of group) labels.set(document, locality.label);
    }
  }
  all.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return { all, labelOf: (document) => labels.get(document) ?? null };
}

/**
 * The localities that somebody's words mean: "Sơn Hà", "xã Sơn Hà", "xã Sơn Hà, tỉnh Nghệ An"; several where the words
 * leave open which, none where there is none. A town and a city are confused too often to tell two places apart.
 */
export function localitiesNamed(all: readonly Locality[], words: string): readonly Locality[] {
  const exact = all.filter(({ label }) => fold(label) === fold(words));
  if (exact.length > 0) return exact;
  const whole = withoutLevel(fold(words));
  const [before = ''] = fold(words).split(/\s*[,(]\s*|\s+-\s+/u);
  // A province may have a dash of its own: "Bà Rịa - Vũng Tàu".
  const province = fold(words)
    .slice(before.length)
    .replace(/^[\s,(-]+/u, '');
  const first = withoutLevel(before);
  const named = all.filter(({ name }) => fold(name) === whole.name);
  const found = named.length > 0 ? named : all.filter(({ name }) => fold(name) === first.name);
  const leveled = ofLevel(found, first.level);
  const inside = leveled.filter((one) => fold(one.province ?? '') === withoutLevel(province.replace(')', '')).name);
  return inside.length > 0 ? inside : leveled;
}

/** Those of a level, folded: of the very one where there are any, else of its rank; all where none was said. */
export function ofLevel<T extends { readonly level: string | null }>(
  found: readonly T[],
  level: string | null,
): readonly T[] {
  if (level === null) return found;
  const exact = found.filter((one) => one.level !== null && fold(one.level) === level);
  if (exact.length > 0) return exact;
  const rank = LEVEL_RANK.get(level);
  return found.filter((one) => one.level === null || LEVEL_RANK.get(fold(one.level)) === rank);
}

/** Documents of one name, each list of one locality. */
function groupsOf<T extends Located>(namesakes: readonly T[]): readonly (readonly T[])[] {
  return parted(namesakes, ({ level }) => level).flatMap((ofLevel) => parted(ofLevel, ({ province }) => province));
}

/** Parts documents by one of their facts; those that lack it go with the others where these agree. */
function parted<T>(documents: readonly T[], factOf: (document: T) => string | null): readonly (readonly T[])[] {
  const parts = new Map<string, T[]>();
  for (const document of documents) {
    const fact = factOf(document);
    const key = fact === null ? '' : fold(fact);
    parts.set(key, [...(parts.get(key) ?? []), document]);
  }
  return parts.size === 2 && parts.has('') ? [documents] : [...parts.values()];
}

function localityOf<T extends Located>(group: readonly T[], namesakes: readonly (readonly T[])[]): Locality {
  const said = <K extends keyof Located>(one: readonly T[], fact: K): Located[K] | null =>
    one.find((document) => document[fact] !== null)?.[fact] ?? null;
  const [name, level, province] = [said(group, 'place') ?? '', said(group, 'level'), said(group, 'province')];
  if (namesakes.length === 1) return { label: name, name, level, province };
  const levelOf = (one: readonly T[]): string => fold(said(one, 'level') ?? '');
  const alone = namesakes.filter((one) => levelOf(one) === levelOf(group)).length === 1;
  const leveled = level === null ? name : `${level} ${name}`;
  return { label: alone || province === null ? leveled : `${leveled} (${province})`, name, level, province };
}

function withoutLevel(words: string): { readonly level: string | null; readonly name: string } {
  const written = words.replace(/^tp\.? ?(?=\S)/u, 'thanh pho ');
  const level = [...LEVEL_RANK.keys()].find((one) => written.startsWith(`${one} `)) ?? null;
  return { level, name: level === null ? written : written.slice(level.length + 1) };
}
