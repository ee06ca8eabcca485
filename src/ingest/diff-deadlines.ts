import type { Changes } from '../domain/change.ts';
import type { Deadline, Plan } from '../domain/plan.ts';
import { actionKey, boundKey, occurrenceKey } from '../text/occurrence.ts';
import { syllables } from '../text/syllables.ts';
import { CHANGE_DOUBTS } from '../text/vi/changes.ts';
import { holds, likeness, pairsOf } from './diff-likeness.ts';
import { match, type Near } from './diff-match.ts';

interface Keyed {
  readonly entry: Deadline;
  readonly occurrence: string;
  readonly party: string;
  readonly partyWords: ReadonlySet<string>;
  readonly action: string;
  readonly actionPairs: ReadonlySet<string>;
}

/** What may differ while it stays the same deadline; party and action are its identity. */
const FIELDS = [
  'date',
  'time',
  'bound',
  'lastDay',
  'recurs',
  'to',
  'via',
] as const satisfies readonly (keyof Deadline)[];

/** Half of the words shared: below that two actions, or two parties, are two. */
const ALIKE = 0.5;

/** Pairs the deadlines of two versions by whom they bind and to what; a new date is a change, not a new deadline. */
export function diffDeadlines(before: Plan, after: Plan): Changes<Deadline> {
  return match(keyed(before), keyed(after), {
    whole: ({ entry, occurrence }) => JSON.stringify([occurrence, ...FIELDS.map((field) => entry[field])]),
    identities: [({ occurrence }) => occurrence, ({ party, action }) => `${party} | ${action}`],
    near,
    fields: (one, other) => FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field])),
  });
}

function keyed({ deadlines, place }: Plan): readonly Keyed[] {
  return deadlines.map((entry) => {
    const [party, action] = [boundKey(entry, place), actionKey(entry.action)];
    const words = { partyWords: new Set(syllables(party)), actionPairs: pairsOf(action) };
    return { entry, occurrence: occurrenceKey(entry, place), party, action, ...words };
  });
}

/** Never sure: that two wordings of one party's task are one task is for a person to say. */
function near(one: Keyed, other: Keyed): Near | null {
  const party = one.party === other.party ? 1 : alike(one.partyWords, other.partyWords);
  const action = one.action === other.action ? 1 : alike(one.actionPairs, other.actionPairs);
  if (party < ALIKE || action < ALIKE) return null;
  // Both worded anew: only the day tells that the one may be the other.
  if (party < 1 && action < 1 && one.entry.date !== other.entry.date) return null;
  const why = party === 1 && action === 1 ? 'several' : party === 1 ? 'action' : 'party';
  return { likeness: (party + action) / 2, sure: false, why: CHANGE_DOUBTS[why] };
}

/** "báo cáo" and "báo cáo kết quả thực hiện": the shorter wording may be all of the longer. */
const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  Math.max(likeness(one, other), holds(one, other) ? ALIKE : 0);
