import type { FoundPassage } from '../../domain/finding.ts';
import type { Passage, Plan } from '../../domain/plan.ts';
import { fold } from '../../text/fold.ts';
import { STOP_SYLLABLES } from '../../text/stops.ts';
import { syllables, tonedSyllables } from '../../text/syllables.ts';
import { titleTopic } from './scope.ts';

/** More passages than this under one heading are not given whole. */
const MOST_WHOLE = 8;
/** Headings of the next depth that tell what a long part holds: one tells nothing, and too many are no summary. */
const LEAST_HEADINGS = 2;
const MOST_HEADINGS = 15;
/** Words of the longest heading that shares its line with the text under it. */
const LONGEST_LEAD = 6;
const HALF = 0.5;
/** "Nội dung", "nhiệm vụ": a heading that says nothing of what is under it answers only when it is all that was asked. */
const GENERAL = /^(?:[ivx\d]+[.)] ?)?(?:cac )?(?:noi dung|nhiem vu|giai phap|to chuc|muc tieu)/u;
const WHOLE = 0.9;

/** What plans call otherwise, tried in order where no heading has the word that was asked for. */
const STANDS_FOR: readonly (readonly [string, string])[] = [
  ['muc tieu', 'chi tieu'],
  ['chi tieu', 'muc tieu'],
  ['giai phap', 'nhiem vu'],
  ['giai phap', 'noi dung'],
  ['nhiem vu', 'noi dung'],
];

/** What stands under a heading: whole, or by its headings of the next depth where that would be too long. */
export interface UnderHeading {
  readonly found: readonly FoundPassage[];
  /** Passages under the heading; headings that stand for them where those are given. */
  readonly total: number;
}

/** What stands under the heading that a topic names ("kinh phí" for "III. KINH PHÍ THỰC HIỆN"), in order. */
export function underHeading(plan: Plan, topic: readonly string[]): UnderHeading {
  const named = headingsNamed(plan, topic);
  const own = plan.passages.filter((passage) => headingsOf(passage).some((heading) => named.includes(heading)));
  const all = own.length > MOST_WHOLE ? (headingsUnder(own, named) ?? own) : own;
  return {
    found: all.slice(0, all === own ? MOST_WHOLE : all.length).map((passage) => ({ plan, passage })),
    total: all.length,
  };
}

function headingsNamed(plan: Plan, topic: readonly string[]): readonly string[] {
  const found = headingsFor(plan, topic);
  if (found.length > 0) return found;
  const words = ` ${topic.join(' ')} `;
  const others = STANDS_FOR.filter(([asked]) => words.includes(` ${asked} `)).map(([asked, written]) =>
    headingsFor(plan, words.replace(` ${asked} `, ` ${written} `).trim().split(' '), ({ path }) => path),
  );
  return others.find((own) => own.length > 0) ?? [];
}

/** The headings below the named ones as passages of their own, with what stands beside them; null where they tell nothing. */
function headingsUnder(own: readonly Passage[], named: readonly string[]): readonly Passage[] | null {
  const parts = new Map<string, Passage>();
  let headings = 0;
  for (const passage of own) {
    const depth = passage.path.findIndex((heading) => named.includes(heading)) + 1;
    const next = depth === 0 ? undefined : passage.path[depth];
    const key =
      next === undefined
        ? passage.id
        : `${passage.section
            .split('.')
            .slice(0, depth + 1)
            .join('.')} ${next}`;
    if (next !== undefined && !parts.has(key)) headings += 1;
    if (!parts.has(key)) parts.set(key, next === undefined ? passage : headingPassage(passage, next, depth));
  }
  return headings >= LEAST_HEADINGS && parts.size <= MOST_HEADINGS ? [...parts.values()] : null;
}

function headingPassage(passage: Passage, heading: string, depth: number): Passage {
  const section = passage.section
    .split('.')
    .slice(0, depth + 1)
    .join('.');
  return { ...passage, section, path: passage.path.slice(0, depth), text: heading };
}

function headingsFor(
  plan: Plan,
  topic: readonly string[],
  of: (passage: Passage) => readonly string[] = headingsOf,
): readonly string[] {
  const wanted = matterOf(plan, topic);
  const named = plan.passages.flatMap((passage) =>
    of(passage).map((heading, depth) => ({ heading, depth, size: headingFit(heading, wanted) })),
  );
  const size = named.reduce((most, one) => Math.max(most, one.size), 0);
  const largest = named.filter((one) => one.size === size);
  const depth = largest.reduce((most, one) => Math.max(most, one.depth), 0);
  const deepest = largest.filter((one) => one.depth === depth).map(({ heading }) => heading);
  // "Yêu cầu chung" and "Yêu cầu cụ thể" are the requirements together.
  const headings = Number.isInteger(size) ? deepest.slice(0, 1) : deepest;
  const least = headings.some((heading) => GENERAL.test(fold(heading))) ? WHOLE : HALF;
  return size === 0 || size / wanted.length < least ? [] : headings;
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

/** The headings above a passage, and the one that it begins with ("Kinh phí: …"), outermost first. */
export function headingsOf({ path, text }: Passage): readonly string[] {
  const [lead = '', ...rest] = text.split(':');
  return rest.length > 0 && lead.split(' ').length <= LONGEST_LEAD ? [...path, lead] : path;
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

/** Those of the common parts that words name. */
export function sectionsNamed(words: readonly string[]): readonly (readonly string[])[] {
  const joined = ` ${words.join(' ')} `;
  return SECTIONS.filter((section) => joined.includes(` ${section.join(' ')} `));
}

/** True where a heading has the words of a part's name. */
export function says(heading: string, name: readonly string[]): boolean {
  return ` ${syllables(heading).join(' ')} `.includes(` ${name.join(' ')} `);
}

/** Folded syllables of a plan's own titles and place. */
export function titleWords(plan: Plan): ReadonlySet<string> {
  return new Set([...titleTopic(plan), ...syllables(plan.place ?? '')]);
}

/** Syllables that ask, folded. */
export const STOP_FOLDED: ReadonlySet<string> = new Set([...STOP_SYLLABLES].flatMap((word) => syllables(word)));
/** Words that headings add to what they are about. */
const HEADING_WORDS: ReadonlySet<string> = new Set('thuc hien to chuc cua ke hoach va ve che do cac'.split(' '));

/** Syllables of one matter in a heading that names several ("Mục đích, yêu cầu"). */
const LONGEST_PART = 6;

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
  const split = heading.split(/[,;]|\svà\s/u);
  // A long part shows that the heading is a sentence, and no list of matters.
  const parts = split.some((part) => core(part).length > LONGEST_PART) ? [heading] : split;
  const fits = parts.map((part) => {
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
