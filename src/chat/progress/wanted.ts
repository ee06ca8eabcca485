import type { Occurrence } from '../../domain/occurrence.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { fold, foldInPlace } from '../../text/fold.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { PLACE } from '../../text/vi/bot.ts';
import { PROGRESS } from '../../text/vi/progress.ts';
import { offerWords } from '../offer.ts';
import { placeOf } from '../roles.ts';
import { saying, type BotTools, type Turn } from '../tools.ts';
import { hasRole, placesInSight, placesOfRoles, sightOf, type Sight } from './sight.ts';

/** What a command's words are about. */
export interface Wanted {
  readonly sight: Sight;
  /** The words without the place. */
  readonly words: string;
}

/** Words of a filter that tell nothing apart, folded. */
const FILLERS: ReadonlySet<string> = new Set('cua o tai ve cac ke hoach kh van ban so nam don vi co quan'.split(' '));

/**
 * The place that a command is about, by name or as the chat and who speaks have it, and what they may see there; or what
 * is said instead: a refusal, or the places to choose from. `command`: what the choices write, `/tiendo`.
 */
export function wantedOf(command: string, rest: string, turn: Turn): Wanted | Outgoing | 'denied' {
  const named = placeIn(rest, turn.tools);
  if (named !== null && named.places.length > 1) {
    return offerWords(PLACE.several(rest), named.places, (place) => `${command} ${place}`);
  }
  const [asked] = named?.places ?? [];
  if (asked !== undefined) {
    const sight = sightOf(asked, turn);
    return sight === null ? saying(...PROGRESS.deniedAt(asked)) : { sight, words: named?.words ?? '' };
  }
  const here = placeOf(turn);
  const places = placesInSight(turn);
  const place = here !== null && places.includes(here) ? here : places.length === 1 ? places[0] : undefined;
  if (places.length === 0) return hasRole(turn) ? saying(PROGRESS.noPlans(placesOfRoles(turn))) : 'denied';
  const sight = place === undefined ? null : sightOf(place, turn);
  if (sight !== null) return { sight, words: rest };
  return offerWords(PROGRESS.whichPlace, places, (one) => `${command} ${rest === '' ? one : `${rest}, ${one}`}`);
}

/** The localities that words name, and the words without them; null where they name none. */
export function placeIn(
  words: string,
  { directory }: Pick<BotTools, 'directory'>,
): { readonly places: readonly string[]; readonly words: string } | null {
  if (words === '') return null;
  const whole = directory.placesNamed(words);
  if (whole.length > 0) return { places: whole, words: '' };
  const folded = ` ${bare(words)} `;
  const inside = directory
    .places()
    .filter((place) => folded.includes(` ${bare(place)} `))
    .toSorted((a, b) => b.length - a.length);
  const [place] = inside;
  if (place === undefined) return null;
  const at = folded.lastIndexOf(` ${bare(place)} `);
  const before = words.slice(0, at).replace(/[\s,(–-]*(?:(?:ở|tại|huyện|xã|phường|thị xã|thành phố|tp\.?)\s*)*$/iu, '');
  return { places: [place], words: `${before} ${words.slice(at + place.length)}`.replace(/^[\s,)]+|[\s,]+$/gu, '') };
}

/** Folded without punctuation, every offset kept. */
function bare(words: string): string {
  return foldInPlace(words).replace(/[^a-z0-9]/gu, ' ');
}

/** Which occurrences a filter lets through; or the offices that it may mean. */
export type Filter =
  | { readonly of: 'all' | 'some'; readonly lets: (occurrence: Occurrence) => boolean }
  | { readonly of: 'offices'; readonly names: readonly string[] };

/**
 * Reads the words behind a command: years and numbers of plans, an office, or words of a plan's title, of what is to be
 * done and of a party's name, all of which must fit.
 */
export function filterOf(words: string, place: string, { directory }: Pick<BotTools, 'directory'>): Filter {
  const tokens = words.split(/\s+/u).filter((word) => word !== '');
  const numbers = tokens.filter((token) => /^\d/u.test(token)).map((token) => fold(token).replace(/[.,]$/u, ''));
  const rest = tokens.filter((token) => !/^\d/u.test(token)).join(' ');
  const numbered = (occurrence: Occurrence): boolean => numbers.every((number) => hasNumber(occurrence, number));
  const topic =
    fold(rest)
      .match(/[a-z0-9]+/gu)
      ?.filter((word) => !FILLERS.has(word)) ?? [];
  if (topic.length === 0) return { of: numbers.length === 0 ? 'all' : 'some', lets: numbered };
  const office = directory.officeNamed(rest, place);
  if (office.of === 'several') return { of: 'offices', names: office.names };
  const keys = new Set([partyKey(rest, place), ...(office.of === 'found' ? [partyKey(office.name, place)] : [])]);
  return {
    of: 'some',
    lets: (one) =>
      numbered(one) && (office.of === 'found' ? isOf(one, keys, place) : isOf(one, keys, place) || isAbout(one, topic)),
  };
}

/** A year of the plan or of the day, or the number of the plan. */
function hasNumber({ plan, lastDay }: Occurrence, number: string): boolean {
  if (/^(?:19|20)\d\d$/u.test(number) && (plan.year === Number(number) || lastDay.startsWith(number))) return true;
  const own = plan.number === null ? '' : fold(plan.number);
  return own === number || own.startsWith(`${number}/`);
}

function isOf({ party, memberOf }: Occurrence, keys: ReadonlySet<string>, place: string): boolean {
  return keys.has(party.key) || (memberOf !== null && keys.has(partyKey(memberOf, place)));
}

function isAbout({ plan, deadline, party }: Occurrence, topic: readonly string[]): boolean {
  const words = new Set(
    fold(`${plan.title ?? ''} ${plan.issuer ?? ''} ${plan.number ?? ''} ${deadline.action} ${party.name}`).match(
      /[a-z0-9]+/gu,
    ),
  );
  return topic.every((word) => words.has(word));
}
