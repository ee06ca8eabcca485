import { fold, foldInPlace } from '../text/fold.ts';

/**
 * The office and the place of "Phòng Y tế, Sơn Tịnh", parted at the last comma or dash, or by a place's name at the end;
 * null for a place that is not said and that there are several of.
 */
export function officeAndPlace(rest: string, places: readonly string[]): readonly [string, string | null] {
  const parted = /^(.*)(?:,| [-–] )([^,]*)$/su.exec(rest);
  if (parted !== null) return [(parted[1] ?? '').trim(), (parted[2] ?? '').trim()];
  const folded = foldInPlace(rest);
  const place = places.find((one) => folded.endsWith(` ${fold(one)}`));
  if (place !== undefined) return [rest.slice(0, rest.length - place.length).trim(), place];
  // Where only one place has plans it need not be named.
  return [rest.trim(), places.length === 1 ? (places[0] ?? null) : null];
}
