import { hash } from 'node:crypto';
import { occurrence } from '../../domain/calendar.ts';
import type { Occurrence, Office } from '../../domain/occurrence.ts';
import type { Deadline, IsoDate, Plan } from '../../domain/plan.ts';
import { actionKey } from '../../text/occurrence.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { isEnded } from './amendments.ts';
import { boundIn, type Bound } from './bound-parties.ts';
import { doubtOn, precedesIssue } from './doubt.ts';
import { daysWithin } from './due.ts';
import { groupBy } from './group.ts';
import { linkedAgencies, membersOf, withoutOwn, type LinkedAgency } from './members.ts';
import { createRegister } from './register.ts';

export { partyKey } from '../../text/office/party-key.ts';

/** 22 characters of base64url: 132 bits. */
const ID_LENGTH = 22;

/** One who owes, bound by a name of its own or through a class. */
type Debtor = Pick<Occurrence, 'party' | 'memberOf' | 'isClass' | 'requested'> & {
  /** `party.key`, or what that was before a clerk corrected the name. */
  readonly readKey: string;
};

/**
 * What everybody owes whose last day lies in a range, both ends included: every day of every deadline in force, for every
 * party that its words bind, and for the linked members of the classes among them. `documents` are the latest of their
 * lineages. Pure; in the order of documents, deadlines and parties.
 */
export function occurrencesOf(
  documents: readonly { readonly lineage: string; readonly register: Plan }[],
  links: readonly { readonly place: string; readonly agency: string }[],
  range: { readonly from: IsoDate; readonly to: IsoDate },
): readonly Occurrence[] {
  const register = createRegister(documents.map((document) => document.register));
  const agencies = new Map(
    [...groupBy(links, ({ place }) => place)].map(([place, own]) => [
      place,
      linkedAgencies(
        own.map(({ agency }) => agency),
        place,
      ),
    ]),
  );
  const found = documents.flatMap(({ lineage, register: plan }) => {
    if (isEnded(plan, register.amendments)) return [];
    const place = register.placeOf(plan);
    const offices = register.officesOf([plan]);
    const linked = withoutOwn(agencies.get(place) ?? [], offices);
    return boundIn(plan, offices).flatMap((bound) =>
      occurrencesIn({ lineage, plan, place }, bound, debtorsOf(bound, plan, linked), range),
    );
  });
  return once(found);
}

function debtorsOf({ deadline, parties }: Bound, plan: Plan, linked: readonly LinkedAgency[]): readonly Debtor[] {
  return parties.flatMap((party) => {
    const { office, readKey, isClass, requested } = party;
    const members = membersOf(party, deadline, plan, linked);
    return [
      { party: office, readKey, memberOf: null, isClass, requested },
      ...members.map((one) => ({
        party: one.office,
        readKey: one.office.key,
        memberOf: office.name,
        isClass: false,
        requested,
      })),
    ];
  });
}

function occurrencesIn(
  { lineage, plan, place }: Pick<Occurrence, 'lineage' | 'plan' | 'place'>,
  { deadline }: Bound,
  debtors: readonly Debtor[],
  range: { readonly from: IsoDate; readonly to: IsoDate },
): readonly Occurrence[] {
  const action = actionKey(asRead(deadline).action);
  return daysWithin(deadline, range).flatMap(({ nth, date, lastDay }) => {
    const day = dayAsRead(deadline, nth);
    const shared = {
      ...{ lineage, plan, deadline, place, date, lastDay, focal: focalOf(deadline, place) },
      doubt: doubtOn(plan, deadline, lastDay),
      approved: deadline.approved?.includes(date) === true,
      precedes: precedesIssue(plan, lastDay),
    };
    return debtors.map(({ readKey, ...debtor }) => ({ id: idOf(lineage, readKey, day, action), ...shared, ...debtor }));
  });
}

function focalOf({ via }: Deadline, place: string): Office | null {
  return via === null ? null : { name: via, key: partyKey(via, place) };
}

/** A clerk puts right what was read; what is owed stays the same thing. */
function asRead(deadline: Deadline): Deadline {
  return deadline.corrected?.read ?? deadline;
}

function dayAsRead(deadline: Deadline, nth: number): IsoDate {
  const { date, recurs } = asRead(deadline);
  return recurs === null ? date : occurrence(date, recurs, nth);
}

function idOf(...parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, ID_LENGTH);
}

/** Each once: of two entries that say the same, the certain one. */
function once(found: readonly Occurrence[]): readonly Occurrence[] {
  const byId = new Map<string, Occurrence>();
  for (const one of found) {
    const before = byId.get(one.id);
    if (before === undefined || (before.doubt !== null && one.doubt === null)) byId.set(one.id, one);
  }
  return [...byId.values()];
}
