import type { FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Nearness, PassageIndex, SearchEntry } from '../../ports/search.ts';
import { expandAbbreviations } from '../../text/abbreviations.ts';
import { fold } from '../../text/fold.ts';
import { syllables } from '../../text/syllables.ts';
import { otherWordings } from '../../text/synonyms.ts';
import { meaningWithin } from '../fuse.ts';
import { FUSION, type Fusion } from '../fusion.ts';
import { Wording, type Phrases } from './phrase.ts';
import { titlesOf } from './scope.ts';
import { headingsOf, says, sectionsNamed, STOP_FOLDED, titleWords } from './under-heading.ts';

/** What the score of a hit is made of: rare syllables that it has, and their order. They add up to 1. */
const COVERAGE = 0.4;
const ORDER = 0.6;
/** Below this share of a topic's pairs a text has its syllables only, scattered or with other marks. */
const LEAST_ORDER = 0.34;
/** Added to the score of a passage under a heading that the question names, or of the kind that it asks for. */
const PREFERRED = 0.2;
/** Taken from the opening's and the closing's, which speak of everything. */
const FRAME = 0.25;
/** Candidates that the index ranks before they are scored. */
const CANDIDATES = 40;
/** Hits below this share of the best one are about something else. */
const CLOSE = 0.85;
/** What a hit counts that has another word for the work: below `CLOSE`, so that it never stands beside one as good. */
const OTHER_WORDING = 0.8;

/** What may be an abbreviation: capitals with no small letter between them. */
const SHORT = /(?<!\p{L})[\p{Lu}&.-]*\p{Lu}{2}/u;

interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

/** The paragraphs of all plans, searchable plan by plan. */
export interface Shelf {
  /** What the index is built of: passages, then duties. */
  entries(): readonly SearchEntry[];
  /** Built on the first search: most questions need none, and a hundred thousand paragraphs take seconds. */
  readonly index: PassageIndex;
  readonly passages: ReadonlyMap<string, FoundPassage>;
  readonly duties: ReadonlyMap<string, FoundDuty>;
  /** Identifiers of a plan's passages and of its duties. */
  readonly idsOf: ReadonlyMap<Plan, { readonly passages: readonly string[]; readonly duties: readonly string[] }>;
  readonly wording: Wording;
  /** How meaning is joined to words. */
  readonly fusion: Fusion;
  /** A paragraph's words with those of the headings above it, prepared once asked for; nothing for no such paragraph. */
  phrasesOf(id: string): Phrases;
  /** Folded syllables of a plan's own title and place. */
  titleOf(plan: Plan): ReadonlySet<string>;
}

/** Puts the paragraphs of plans on a shelf; `makeIndex` is any implementation of the search port. */
export function createShelf(
  plans: readonly Plan[],
  makeIndex: (entries: readonly SearchEntry[]) => PassageIndex,
  fusion: Fusion = FUSION,
): Shelf {
  const passages = new Map<string, FoundPassage>();
  const duties = new Map<string, FoundDuty>();
  const idsOf = new Map<Plan, { passages: string[]; duties: string[] }>();
  for (const plan of plans) {
    const own = { passages: [] as string[], duties: [] as string[] };
    idsOf.set(plan, own);
    for (const passage of plan.passages) {
      const id = `p ${plan.plan} ${passage.id}`;
      passages.set(id, { plan, passage });
      own.passages.push(id);
    }
    plan.agencies.forEach((agency, a) => {
      agency.duties.forEach((duty, d) => {
        const id = `d ${plan.plan} ${a} ${d}`;
        duties.set(id, { plan, agency, duty });
        own.duties.push(id);
      });
    });
  }
  const entryOf = (id: string): SearchEntry => {
    const passage = passages.get(id)?.passage;
    const words = passage ?? duties.get(id)?.duty;
    return entryFor(
      id,
      () => passage?.path.join(' ') ?? '',
      () => words?.text ?? '',
    );
  };
  const entries = (): readonly SearchEntry[] => [...passages.keys(), ...duties.keys()].map(entryOf);
  const wording = new Wording();
  let index: PassageIndex | null = null;
  return {
    entries,
    get index() {
      index ??= makeIndex(entries());
      return index;
    },
    passages,
    duties,
    idsOf,
    wording,
    fusion,
    phrasesOf: remembered((id: string) => {
      const { title = '', text } = entryOf(id);
      return wording.read(`${title} ${text}`);
    }),
    titleOf: remembered(titleWords),
  };
}

/** Its words are written out when they are read: of a hundred thousand that takes seconds, in which nobody is answered. */
function entryFor(id: string, title: () => string, text: () => string): SearchEntry {
  return {
    id,
    get title() {
      return writtenOut(title());
    },
    get text() {
      return writtenOut(text());
    },
  };
}

/** With abbreviations written out ("BHYT"), as questions are read. Most paragraphs have none, and are not looked through. */
function writtenOut(text: string): string {
  return SHORT.test(text) ? expandAbbreviations(text) : text;
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/**
 * The duties of some plans that are about a topic, best first; `least` is the lowest score, 0 to 1, that counts. Those
 * that call the same work otherwise ("phổ biến" for "tuyên truyền") are found where none fits as well in its own words.
 * `near` is the nearness of the question that the topic is taken from.
 */
export function findDuties(
  shelf: Shelf,
  plans: readonly Plan[],
  topic: string,
  least: number,
  near: Nearness | null = null,
): readonly FoundDuty[] {
  const ids = idsIn(shelf, plans, 'duties');
  const exact = scoresOf(shelf, shelf.duties, ids, topic, least, () => 0, near);
  const others = otherWordings(topic).flatMap((wording) =>
    scoresOf(shelf, shelf.duties, ids, wording, least, () => 0).map(({ item, score }) => ({
      item,
      score: score * OTHER_WORDING,
    })),
  );
  return [...new Set(bestOf([...exact, ...others]))];
}

export interface PassageOptions {
  /** Passages that go before others. */
  readonly prefer?: (found: FoundPassage) => boolean;
  /** Of the question that the topic is taken from. */
  readonly near?: Nearness | null;
}

/**
 * The passages of some plans that are about a topic, best first: those under a heading that the topic names and those
 * that `prefer` picks before others, the opening and the closing last.
 */
export function findPassages(
  shelf: Shelf,
  plans: readonly Plan[],
  topic: string,
  least: number,
  { prefer = () => false, near = null }: PassageOptions = {},
): readonly FoundPassage[] {
  const named = sectionsNamed(syllables(topic));
  const standing = (found: FoundPassage): number => {
    if (found.passage.section === 'header' || found.passage.section === 'closing') return -FRAME;
    const wanted = headingsOf(found.passage).some((heading) => named.some((name) => says(heading, name)));
    return wanted || prefer(found) ? PREFERRED : 0;
  };
  return bestOf(scoresOf(shelf, shelf.passages, idsIn(shelf, plans, 'passages'), topic, least, standing, near));
}

/** Share, 0 to 1, of a topic's wording that the whole of a plan has. */
export function shareInPlan(shelf: Shelf, plan: Plan, topic: string): number {
  const own = shelf.idsOf.get(plan)?.passages ?? [];
  const title = Math.max(0, ...titlesOf(plan).map((one) => shelf.wording.share(topic, shelf.wording.read(one))));
  return own.reduce((most, id) => Math.max(most, shelf.wording.share(topic, shelf.phrasesOf(id))), title);
}

const MOSTLY = 0.75;
const HALF = 0.5;

/** True where a word of content stands in none of the plans, with the marks that were typed. */
export function isUnknown(shelf: Shelf, plans: readonly Plan[], word: string): boolean {
  return !STOP_FOLDED.has(fold(word)) && plans.every((plan) => shareInPlan(shelf, plan, word) < HALF);
}

/** True where a topic is little but a plan's own title: which plan is meant, not what of it. */
export function isTitleOnly(shelf: Shelf, plan: Plan, topic: readonly string[]): boolean {
  const title = shelf.titleOf(plan);
  return topic.filter((word) => title.has(word)).length >= topic.length * MOSTLY;
}

/** Identifiers of all that can be found in some plans. */
export function entriesOf(shelf: Shelf, plans: readonly Plan[]): ReadonlySet<string> {
  return new Set(plans.flatMap((plan) => Object.values(shelf.idsOf.get(plan) ?? {}).flat()));
}

function idsIn(shelf: Shelf, plans: readonly Plan[], of: 'passages' | 'duties'): ReadonlySet<string> {
  return new Set(plans.flatMap((plan) => shelf.idsOf.get(plan)?.[of] ?? []));
}

function scoresOf<T extends { readonly plan: Plan }>(
  shelf: Shelf,
  items: ReadonlyMap<string, T>,
  within: ReadonlySet<string>,
  topic: string,
  least: number,
  standing: (item: T) => number,
  near: Nearness | null = null,
): readonly Scored<T>[] {
  const meaning = near === null ? null : meaningWithin(near, within, shelf.fusion);
  const found = shelf.index.search(topic, CANDIDATES, within).map(({ id }) => id);
  const scored: Scored<T>[] = [];
  for (const id of new Set([...found, ...(meaning?.nearest ?? [])])) {
    const item = items.get(id);
    if (item === undefined) continue;
    const order = shelf.wording.share(topic, shelf.phrasesOf(id), shelf.titleOf(item.plan));
    if (order < LEAST_ORDER && meaning === null) continue;
    const about = COVERAGE * shelf.index.coverage(topic, id) + ORDER * order;
    const said = order >= LEAST_ORDER && about >= least;
    const score = meaning === null ? about : joined(about, said, meaning.of(id), shelf.fusion);
    if (said || score >= shelf.fusion.least) scored.push({ item, score: score + standing(item) });
  }
  return scored;
}

/** The score of words and meaning together; 0 where there is too little of the words to rely on. */
function joined(words: number, said: boolean, meaning: number, fusion: Fusion): number {
  return said || words >= fusion.leastWords ? (1 - fusion.meaning) * words + fusion.meaning * meaning : 0;
}

/** Those that come close to the best one, in order. */
function bestOf<T>(found: readonly Scored<T>[]): readonly T[] {
  const scored = found.toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best * CLOSE).map(({ item }) => item);
}
