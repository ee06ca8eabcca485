import type { Changes } from '../domain/change.ts';
import type { Agency, Plan } from '../domain/plan.ts';
import { foldKeepingTones } from '../text/fold.ts';
import { officeKey } from '../text/office/key.ts';
import { syllables } from '../text/syllables.ts';
import { CHANGE_DOUBTS } from '../text/vi/changes.ts';
import { dutyKey } from './diff-duties.ts';
import { likeness } from './diff-likeness.ts';
import { match, type Near } from './diff-match.ts';

interface Keyed {
  readonly entry: Agency;
  readonly office: string;
  readonly words: ReadonlySet<string>;
  readonly duties: ReadonlySet<string>;
}

/** Of a name's words, or of the duties under it. */
const ALIKE = 0.6;

/** Pairs the agencies of two versions by the office that they are; what is under them is for the duties to tell. */
export function diffAgencies(before: Plan, after: Plan): Changes<Agency> {
  return match(keyed(before), keyed(after), {
    whole: ({ entry, office }) => `${office} | ${foldKeepingTones(entry.name)} | ${String(entry.requested)}`,
    identities: [({ office, entry }) => `${office} | ${String(entry.requested)}`, ({ office }) => office],
    near,
    fields: fieldsOf,
  });
}

function keyed({ agencies, place }: Plan): readonly Keyed[] {
  return agencies.map((entry) => ({
    entry,
    office: officeKey(entry.name, place),
    words: new Set(syllables(entry.name)),
    duties: new Set(entry.duties.map(({ text }) => dutyKey(text))),
  }));
}

function near(one: Keyed, other: Keyed): Near | null {
  if (one.office === other.office) return { likeness: 1, sure: false, why: CHANGE_DOUBTS.several };
  const name = likeness(one.words, other.words);
  const duties = likeness(one.duties, other.duties);
  if (duties >= ALIKE) return { likeness: duties, sure: false, why: CHANGE_DOUBTS.renamed };
  return name >= ALIKE ? { likeness: name, sure: false, why: CHANGE_DOUBTS.agency } : null;
}

function fieldsOf(one: Agency, other: Agency): readonly ('name' | 'requested')[] {
  return [
    ...(foldKeepingTones(one.name) === foldKeepingTones(other.name) ? [] : ['name' as const]),
    ...(one.requested === other.requested ? [] : ['requested' as const]),
  ];
}
