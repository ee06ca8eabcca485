import type { FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Passage, Plan } from '../../domain/plan.ts';
import type { PassageIndex, SearchEntry } from '../../ports/search.ts';
import { fold } from '../../text/fold.ts';
import { STOP_SYLLABLES } from '../../text/stops.ts';
import { syllables, tonedSyllables } from '../../text/syllables.ts';
import { phrasesOf, phraseShare, type Phrases } from './phrase.ts';

/** What the score of a hit is made of: rare syllables that it has, and their order. They add up to 1. */
const COVERAGE = 0.4;
const ORDER = 0.6;
/** Below this share of a topic's pairs a text has its syllables only, scattered or with other marks. */
const LEAST_ORDER = 0.34;
/** Candidates that the index ranks before they are scored. */
const CANDIDATES = 40;
/** Hits below this share of the best one are about something else. */
const CLOSE = 0.85;

interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

/** The paragraphs of all plans, searchable plan by plan. */
export interface Shelf {
  readonly index: PassageIndex;
  readonly passages: ReadonlyMap<string, FoundPassage>;
  readonly duties: ReadonlyMap<string, FoundDuty>;
  /** Identifiers of a plan's passages and of its duties. */
  readonly idsOf: ReadonlyMap<Plan, { readonly passages: readonly string[]; readonly duties: readonly string[] }>;
  readonly phrases: ReadonlyMap<string, Phrases>;
}

/** Puts the paragraphs of plans on a shelf; `makeIndex` is any implementation of the search port. */
export function createShelf(
  plans: readonly Plan[],
  makeIndex: (entries: readonly SearchEntry[]) => PassageIndex,
): Shelf {
  const entries: SearchEntry[] = [];
  const passages = new Map<string, FoundPassage>();
  const duties = new Map<string, FoundDuty>();
  const idsOf = new Map<Plan, { passages: string[]; duties: string[] }>();
  for (const plan of plans) {
    const own = { passages: [] as string[], duties: [] as string[] };
    idsOf.set(plan, own);
    for (const passage of plan.passages) {
      const id = `p ${plan.plan} ${passage.id}`;
      entries.push({ id, title: passage.path.join(' '), text: passage.text });
      passages.set(id, { plan, passage });
      own.passages.push(id);
    }
    plan.agencies.forEach((agency, a) => {
      agency.duties.forEach((duty, d) => {
        const id = `d ${plan.plan} ${a} ${d}`;
        entries.push({ id, text: duty.text });
        duties.set(id, { plan, agency, duty });
        own.duties.push(id);
      });
    });
  }
  const phrases = new Map(entries.map(({ id, title = '', text }) => [id, phrasesOf(`${title} ${text}`)]));
  return { index: makeIndex(entries), passages, duties, idsOf, phrases };
}

/** The duties of some plans that are about a topic, best first; `least` is the lowest score, 0 to 1, that counts. */
export function findDuties(shelf: Shelf, plans: readonly Plan[], topic: string, least: number): readonly FoundDuty[] {
  return search(shelf, shelf.duties, idsIn(shelf, plans, 'duties'), topic, least);
}

/** The passages of some plans that are about a topic, best first. */
export function findPassages(
  shelf: Shelf,
  plans: readonly Plan[],
  topic: string,
  least: number,
): readonly FoundPassage[] {
  return search(shelf, shelf.passages, idsIn(shelf, plans, 'passages'), topic, least);
}

/** All passages under the heading that a topic names ("kinh phí" for "III. KINH PHÍ THỰC HIỆN"), in order. */
export function underHeading(plan: Plan, topic: readonly string[]): readonly FoundPassage[] {
  const wanted = topic.filter((word) => !STOP_FOLDED.has(word));
  let best = { size: 0, depth: 0, heading: '' };
  for (const passage of plan.passages) {
    passage.path.forEach((heading, depth) => {
      const size = headingFit(heading, wanted);
      if (size > best.size || (size === best.size && size > 0 && depth > best.depth)) best = { size, depth, heading };
    });
  }
  const share = best.size / wanted.length;
  if (best.size === 0 || share < (GENERAL.test(fold(best.heading)) ? WHOLE : HALF)) return [];
  const under = (passage: Passage): boolean => passage.path.includes(best.heading);
  return plan.passages.filter(under).map((passage) => ({ plan, passage }));
}

/** Share, 0 to 1, of a topic's wording that the whole of a plan has. */
export function shareInPlan(shelf: Shelf, plan: Plan, topic: string): number {
  const own = shelf.idsOf.get(plan)?.passages ?? [];
  const title = phraseShare(topic, phrasesOf(plan.title ?? ''));
  return own.reduce((most, id) => Math.max(most, phraseShare(topic, shelf.phrases.get(id) ?? phrasesOf(''))), title);
}

/** "Nội dung", "nhiệm vụ": a heading that says nothing of what is under it answers only when it is all that was asked. */
const GENERAL = /^(?:[ivx\d]+[.)] ?)?(?:cac )?(?:noi dung|nhiem vu|giai phap|to chuc|muc tieu)/u;
const WHOLE = 0.9;
const HALF = 0.5;

/** True where a word of content stands in none of the plans, with the marks that were typed. */
export function isUnknown(shelf: Shelf, plans: readonly Plan[], word: string): boolean {
  return !STOP_FOLDED.has(fold(word)) && plans.every((plan) => shareInPlan(shelf, plan, word) < HALF);
}

const STOP_FOLDED: ReadonlySet<string> = new Set([...STOP_SYLLABLES].flatMap((word) => syllables(word)));
/** Words that headings add to what they are about. */
const HEADING_WORDS: ReadonlySet<string> = new Set('thuc hien to chuc cua ke hoach va ve che do cac'.split(' '));

/** How many syllables of one part of a heading ("Mục đích", "yêu cầu") a topic names; 0 where it leaves one out. */
function headingFit(heading: string, topic: readonly string[]): number {
  const parts = heading.split(/[,;]|\svà\s/u).map((part) => core(part));
  const joined = ` ${topic.join(' ')} `;
  const named = parts.filter((part) => part.length > 0 && joined.includes(` ${part.join(' ')} `));
  return Math.max(0, ...named.map((part) => part.length));
}

function core(part: string): readonly string[] {
  const words = tonedSyllables(part).map(({ folded }) => folded);
  const bare = words.filter((word, i) => !(i === 0 && /^(?:[ivx]+|\d+|[a-z])$/u.test(word)));
  const kept = bare.filter((word) => !HEADING_WORDS.has(word));
  return kept.length > 0 ? kept : bare;
}

function idsIn(shelf: Shelf, plans: readonly Plan[], of: 'passages' | 'duties'): ReadonlySet<string> {
  return new Set(plans.flatMap((plan) => shelf.idsOf.get(plan)?.[of] ?? []));
}

function search<T>(
  shelf: Shelf,
  items: ReadonlyMap<string, T>,
  within: ReadonlySet<string>,
  topic: string,
  least: number,
): readonly T[] {
  const scored: Scored<T>[] = [];
  for (const { id } of shelf.index.search(topic, CANDIDATES, within)) {
    const item = items.get(id);
    const phrases = shelf.phrases.get(id);
    if (item === undefined || phrases === undefined) continue;
    const order = phraseShare(topic, phrases);
    if (order < LEAST_ORDER) continue;
    const score = COVERAGE * shelf.index.coverage(topic, id) + ORDER * order;
    if (score >= least) scored.push({ item, score });
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best * CLOSE).map(({ item }) => item);
}
