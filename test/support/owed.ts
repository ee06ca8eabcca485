import { createHash } from 'node:crypto';
import type { Occurrence } from '../../src/domain/occurrence.ts';
import type { Deadline, IsoDate, Plan } from '../../src/domain/plan.ts';
import { standingOf, termOf, type NewStatus, type Standing, type StatusEvent } from '../../src/domain/standing.ts';
import { partyKey } from '../../src/text/office/party-key.ts';
import { plans } from './corpus.ts';

/** What a test says of an occurrence; the rest is Sơn Tịnh's yearly report, due before 25/11/2024. */
export interface OccurrenceParts extends Partial<Omit<Occurrence, 'id' | 'party' | 'focal' | 'plan' | 'deadline'>> {
  readonly party: string;
  readonly focal?: string | null;
  readonly plan?: string;
  readonly deadline?: Partial<Deadline>;
}

/** The focal agency of Sơn Tịnh's report, as the plan's heading names it. */
export const FOCAL = 'Phòng Lao động - Thương binh và Xã hội huyện';

/** An occurrence of a deadline that really stands in the corpus. */
export function occurrenceOf(parts: OccurrenceParts): Occurrence {
  const { party, focal = FOCAL, plan: name = 'son-tinh-2024', deadline: changed, ...more } = parts;
  const plan = planOf(name);
  const deadline = { ...reportOf(plan), ...changed };
  const date = more.date ?? deadline.date;
  const office = (of: string) => ({ name: of, key: partyKey(of, plan.place ?? '') });
  const said = JSON.stringify([name, party, date, deadline.action]);
  return {
    id: createHash('sha256').update(said).digest('base64url').slice(0, 22),
    lineage: `number:${name}`,
    plan,
    deadline,
    place: plan.place ?? '',
    party: office(party),
    memberOf: null,
    isClass: false,
    requested: false,
    focal: focal === null ? null : office(focal),
    date,
    lastDay: more.lastDay ?? deadline.lastDay,
    doubt: null,
    approved: false,
    precedes: false,
    ...more,
  };
}

function planOf(name: string): Plan {
  const plan = plans.find((one) => one.plan === name);
  if (plan === undefined) throw new Error(`the corpus has no ${name}`);
  return plan;
}

/** The report that a plan wants from everybody: the one that somebody collects. */
function reportOf(plan: Plan): Deadline {
  const report = plan.deadlines.find(({ via }) => via !== null) ?? plan.deadlines[0];
  if (report === undefined) throw new Error(`${plan.plan} has no deadline`);
  return report;
}

/** A status that somebody of a chat said. */
export function said(
  occurrence: string,
  act: NewStatus['act'],
  at: string,
  more: Partial<StatusEvent> = {},
): StatusEvent {
  return {
    ...{ occurrence, act, at, by: 'telegram:20', name: null, number: null, until: null, why: null },
    ...{ channel: 'telegram', chat: '-100' },
    ...more,
  };
}

/** An occurrence and where what was said of it has brought it. */
export function owedOf(
  occurrence: Occurrence,
  events: readonly StatusEvent[] = [],
): { readonly occurrence: Occurrence; readonly standing: Standing; readonly term: IsoDate } {
  const standing = standingOf(events.filter((event) => event.occurrence === occurrence.id));
  return { occurrence, standing, term: termOf(occurrence.lastDay, standing) };
}
