import type { FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Passage, Plan } from '../../domain/plan.ts';
import type { PassageIndex, SearchEntry } from '../../ports/search.ts';
import { fold } from '../../text/fold.ts';
import { STOP_SYLLABLES } from '../../text/stops.ts';
import { syllables, tonedSyllables } from '../../text/syllables.ts';
import { Wording, type Phrases } from './phrase.ts';
import { titlesOf, titleTopic } from './scope.ts';

/** What the score of a hit is made of: rare syllables that it has, and their order. They add up to 1. */
const COVERAGE = 0.4;
const ORDER = 0.6;
/** Below this share of a topic's pairs a text has its syllables only, scattered or with other marks. */
const LEAST_ORDER = 0.34;
/** Added to the score of a passage under a heading that the question names, or of the kind that it asks for. */
const PREFERRED = 0.2;
/** Taken from the opening's and the closing's, which speak of everything. */
const FRAME = 0.25;
/** Words of the longest heading that shares its line with the text under it. */
const LONGEST_LEAD = 6;
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
  /** Built on the first search: most questions need none, and a hundred thousand paragraphs take seconds. */
  readonly index: PassageIndex;
  readonly passages: ReadonlyMap<string, FoundPassage>;
  readonly duties: ReadonlyMap<string, FoundDuty>;
  /** Identifiers of a plan's passages and of its duties. */
  readonly idsOf: ReadonlyMap<Plan, { readonly passages: readonly string[]; readonly duties: readonly string[] }>;
  readonly wording: Wording;
  /** A paragraph's words with those of the headings above it, prepared once asked for; nothing for no such paragraph. */
  phrasesOf(id: string): Phrases;
  /** Folded syllables of a plan's own title and place. */
  titleOf(plan: Plan): ReadonlySet<string>;
}

/** Puts the paragraphs of plans on a shelf; `makeIndex` is any implementation of the search port. */
export function createShelf(
  plans: readonly Plan[],
  makeIndex: (entries: readonly SearchEntry[]) => PassageIndex,
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
    return passage === undefined
      ? { id, text: duties.get(id)?.duty.text ?? '' }
      : { id, title: passage.path.join(' '), text: passage.text };
  };
  const wording = new Wording();
  let index: PassageIndex | null = null;
  return {
    get index() {
      index ??= makeIndex([...passages.keys(), ...duties.keys()].map(entryOf));
      return index;
    },
    passages,
    duties,
    idsOf,
    wording,
    phrasesOf: remembered((id: string) => {
      const { title = '', text } = entryOf(id);
      return wording.read(`${title} ${text}`);
    }),
    titleOf: remembered(titleWords),
  };
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** The duties of some plans that are about a topic, best first; `least` is the lowest score, 0 to 1, that counts. */
export function findDuties(shelf: Shelf, plans: readonly Plan[], topic: string, least: number): readonly FoundDuty[] {
  return search(shelf, shelf.duties, idsIn(shelf, plans, 'duties'), topic, least, () => 0);
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
  prefer: (found: FoundPassage) => boolean = () => false,
): readonly FoundPassage[] {
  const named = sectionsNamed(syllables(topic));
  return search(shelf, shelf.passages, idsIn(shelf, plans, 'passages'), topic, least, (found) => {
    if (found.passage.section === 'header' || found.passage.section === 'closing') return -FRAME;
    const wanted = headingsOf(found.passage).some((heading) => named.some((name) => says(heading, name)));
    return wanted || prefer(found) ? PREFERRED : 0;
  });
}

/** The headings above a passage, and the one that it begins with ("Kinh phí: …"), outermost first. */
export function headingsOf({ path, text }: Passage): readonly string[] {
  const [lead = '', ...rest] = text.split(':');
  return rest.length > 0 && lead.split(' ').length <= LONGEST_LEAD ? [...path, lead] : path;
}

/** All passages under the heading that a topic names ("kinh phí" for "III. KINH PHÍ THỰC HIỆN"), in order. */
export function underHeading(plan: Plan, topic: readonly string[]): readonly FoundPassage[] {
  const wanted = matterOf(plan, topic);
  const named = plan.passages.flatMap((passage) =>
    headingsOf(passage).map((heading, depth) => ({ heading, depth, size: headingFit(heading, wanted) })),
  );
  const size = named.reduce((most, one) => Math.max(most, one.size), 0);
  const largest = named.filter((one) => one.size === size);
  const depth = largest.reduce((most, one) => Math.max(most, one.depth), 0);
  const deepest = largest.filter((one) => one.depth === depth).map(({ heading }) => heading);
  // "Yêu cầu chung" and "Yêu cầu cụ thể" are the requirements together.
  const headings = Number.isInteger(size) ? deepest.slice(0, 1) : deepest;
  const least = headings.some((heading) => GENERAL.test(fold(heading))) ? WHOLE : HALF;
  if (size === 0 || size / wanted.length < least) return [];
  const under = (passage: Passage): boolean => headingsOf(passage).some((heading) => headings.includes(heading));
  return plan.passages.filter(under).map((passage) => ({ plan, passage }));
}

/** What a topic asks of a plan: without stop words, and without its title, which says only which plan is meant. */
function matterOf(plan: Plan, topic: readonly string[]): readonly string[] {
  const ofExtent = (word: string, i: number): boolean => EXTENTS.includes(`${topic[i - 1] ?? ''} ${word}`);
  const content = topic.filter((word, i) => !STOP_FOLDED.has(word) || ofExtent(word, i));
  const named = new Set(sectionsNamed(content).flat());
  if (named.size === 0) return content;
  const title = titleWords(plan);
  return content.filter((word) => named.has(word) || !(title.has(word) || HEADING_WORDS.has(word)));
}

/** Share, 0 to 1, of a topic's wording that the whole of a plan has. */
export function shareInPlan(shelf: Shelf, plan: Plan, topic: string): number {
  const own = shelf.idsOf.get(plan)?.passages ?? [];
  const title = Math.max(0, ...titlesOf(plan).map((one) => shelf.wording.share(topic, shelf.wording.read(one))));
  return own.reduce((most, id) => Math.max(most, shelf.wording.share(topic, shelf.phrasesOf(id))), title);
}

/** "Nội dung", "nhiệm vụ": a heading that says nothing of what is under it answers only when it is all that was asked. */
const GENERAL = /^(?:[ivx\d]+[.)] ?)?(?:cac )?(?:noi dung|nhiem vu|giai phap|to chuc|muc tieu)/u;
const WHOLE = 0.9;
const MOSTLY = 0.75;
const HALF = 0.5;

/** True where a word of content stands in none of the plans, with the marks that were typed. */
export function isUnknown(shelf: Shelf, plans: readonly Plan[], word: string): boolean {
  return !STOP_FOLDED.has(fold(word)) && plans.every((plan) => shareInPlan(shelf, plan, word) < HALF);
}

/** Parts that plans have in common (Decree 30/2020's model and practice), by the words of their headings. */
const SECTIONS: readonly (readonly string[])[] = [
  'kinh phi',
  'muc dich',
  'yeu cau',
  'muc tieu',
  'chi tieu',
  'giai phap',
  'noi dung',
  'thoi gian',
  'dia diem',
  'doi tuong',
  'pham vi',
  'che do bao cao',
].map((words) => words.split(' '));

function sectionsNamed(words: readonly string[]): readonly (readonly string[])[] {
  const joined = ` ${words.join(' ')} `;
  return SECTIONS.filter((section) => joined.includes(` ${section.join(' ')} `));
}

function says(heading: string, name: readonly string[]): boolean {
  return ` ${syllables(heading).join(' ')} `.includes(` ${name.join(' ')} `);
}

/** True where a topic is little but a plan's own title: which plan is meant, not what of it. */
export function isTitleOnly(shelf: Shelf, plan: Plan, topic: readonly string[]): boolean {
  const title = shelf.titleOf(plan);
  return topic.filter((word) => title.has(word)).length >= topic.length * MOSTLY;
}

function titleWords(plan: Plan): ReadonlySet<string> {
  return new Set([...titleTopic(plan), ...syllables(plan.place ?? '')]);
}

const STOP_FOLDED: ReadonlySet<string> = new Set([...STOP_SYLLABLES].flatMap((word) => syllables(word)));
/** Words that headings add to what they are about. */
const HEADING_WORDS: ReadonlySet<string> = new Set('thuc hien to chuc cua ke hoach va ve che do cac'.split(' '));

/** The years that a heading is of: "năm 2025", "giai đoạn 2021 - 2025"; a plan's own, which questions leave out. */
const YEARS = /(?:^| )(?:(?:den |tu )?nam|giai doan) \d{4}(?: (?:den )?(?:nam )?\d{4})*(?= |$)/gu;
/** How much of something a heading tells of at its end ("Chỉ tiêu cụ thể"). */
const EXTENTS: readonly string[] = ['cu the', 'chung', 'chu yeu', 'tong quat'];
const EXTENT = new RegExp(` (?:${EXTENTS.join('|')})$`, 'u');
/** What it costs, in syllables, to leave that out: a heading of the whole matter goes first. */
const LEFT_OUT = 0.5;

/**
 * How many syllables of one part of a heading ("Mục đích", "yêu cầu") a topic names; 0 where it leaves one out, beside
 * years and extent.
 */
function headingFit(heading: string, topic: readonly string[]): number {
  const joined = ` ${topic.join(' ')} `;
  const fits = heading.split(/[,;]|\svà\s/u).map((part) => {
    const words = core(part).join(' ');
    const whole = words.replace(YEARS, '').trim();
    const bare = whole.replace(EXTENT, '');
    const named = [words, whole, bare].find((one) => one !== '' && joined.includes(` ${one} `));
    return named === undefined ? 0 : named.split(' ').length - (named === whole || named === words ? 0 : LEFT_OUT);
  });
  return Math.max(0, ...fits);
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

function search<T extends { readonly plan: Plan }>(
  shelf: Shelf,
  items: ReadonlyMap<string, T>,
  within: ReadonlySet<string>,
  topic: string,
  least: number,
  standing: (item: T) => number,
): readonly T[] {
  const scored: Scored<T>[] = [];
  for (const { id } of shelf.index.search(topic, CANDIDATES, within)) {
    const item = items.get(id);
    if (item === undefined) continue;
    const order = shelf.wording.share(topic, shelf.phrasesOf(id), shelf.titleOf(item.plan));
    if (order < LEAST_ORDER) continue;
    const about = COVERAGE * shelf.index.coverage(topic, id) + ORDER * order;
    if (about >= least) scored.push({ item, score: about + standing(item) });
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best * CLOSE).map(({ item }) => item);
}
