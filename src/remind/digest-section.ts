import { addDays, daysBetween, localDate, weekRange } from '../domain/calendar.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Block } from '../domain/outgoing.ts';
import type { IsoDate } from '../domain/plan.ts';
import { isClosed, termOf } from '../domain/standing.ts';
import { actionKey } from '../text/occurrence.ts';
import { lowerFirst, sentenceCase } from '../text/sentence.ts';
import { overdueBy } from '../text/vi/remind.ts';
import { DIGEST, type Names } from '../text/vi/remind-lists.ts';
import { PROGRESS } from './collect-section.ts';
import { withoutKnownClasses } from './collection.ts';
import { listOf, nameOf, sourceOf, type Composing, type Section } from './composing.ts';
import { dayInWords } from './due-words.ts';
import { namesOf } from './names.ts';
import { isPushed } from './pushed.ts';
import { slotsOf } from './schedule.ts';

/** Days for which what is overdue is still listed, as long as it is planned for. */
const OVERDUE_DAYS = 30;

/** The week of a place, for its leaders. @param on the first working day of the week */
export function digestSection(place: string, on: IsoDate, context: Composing): Section {
  const { occurrences, settings, standings } = context;
  const { from, to } = weekRange(on);
  const today = localDate(context.now, settings.timeZone);
  const known = [...occurrences.values()].filter((one) => one.place === place && isPushed(one, settings.approval));
  const ones = withoutKnownClasses(known).map((one): Dated => ({
    ...one,
    term: termOf(one.lastDay, standings(one.id)),
  }));
  const open = ones.filter((one) => !isClosed(standings(one.id)));
  const late = open.filter(({ term }) => term < today && term >= addDays(today, -OVERDUE_DAYS));
  const unreceived = open.filter((one) => standings(one.id).state === 'open' && wasReminded(one, context));
  const dateless = context.plansOf(place).filter(({ deadlines }) => deadlines.length === 0);
  const listed = (heading: string, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [{ of: 'heading', text: heading }, ...listOf(items, null, PROGRESS)];
  const due = byDeadline(ones.filter(({ term }) => term >= from && term <= to));
  const parts = [
    ...listed(
      DIGEST.due,
      due.map((group) => progressOf(group, context)),
    ),
    ...listed(
      DIGEST.overdue,
      byDeadline(late.filter((one) => canTell(one, context))).map((group) => whose(group, today)),
    ),
    ...listed(
      DIGEST.unreceived,
      byDeadline(unreceived.filter((one) => canTell(one, context))).map((group) => whose(group, today)),
    ),
    ...listed(
      DIGEST.extensions,
      open.flatMap((one) => askedBy(one, context)),
    ),
  ];
  const nothing: Block = { of: 'paragraph', text: DIGEST.nothing };
  return {
    blocks: [
      { of: 'heading', text: DIGEST.heading(place, from, to) },
      ...(due.length === 0 ? [nothing] : []),
      ...parts,
      ...listed(DIGEST.dateless, dateless.map(nameOf)),
    ],
    asked: [],
  };
}

interface Dated extends Occurrence {
  readonly term: IsoDate;
}

type Group = readonly [Dated, ...Dated[]];

/** What is one deadline to a leader: one action by one day, whoever owes it; the earliest first. */
function byDeadline(ones: readonly Dated[]): readonly Group[] {
  const groups = new Map<string, [Dated, ...Dated[]]>();
  for (const one of [...ones].sort((a, b) => a.term.localeCompare(b.term))) {
    const name = JSON.stringify([one.lineage, one.term, one.date, actionKey(one.deadline.action)]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function progressOf(group: Group, context: Composing): string {
  const { standings } = context;
  const [{ deadline, term }] = group;
  const open = group.filter(({ id }) => !isClosed(standings(id)));
  const count = { done: group.length - open.length, all: group.length };
  const when = DIGEST.until(dayInWords(term));
  const linked = partyNames(open.filter((one) => canTell(one, context)));
  const unlinked = partyNames(open.filter((one) => !canTell(one, context)));
  return DIGEST.progress(sentenceCase(deadline.action), when, sourceOf(group[0]), count, linked, unlinked);
}

/** True where somebody can say that it was handed in: of a class as a whole nobody can. */
function canTell(one: Occurrence, { isLinked }: Composing): boolean {
  return isLinked(one) && !one.isClass;
}

function partyNames(ones: readonly Dated[]): Names {
  return namesOf(ones.map(({ party }) => party.name));
}

function whose(group: Group, today: IsoDate): string {
  const [{ deadline, term }] = group;
  const late = term < today ? `, ${overdueBy(daysBetween(term, today))}` : '';
  const when = `${DIGEST.until(dayInWords(term))}${late}`;
  return DIGEST.whose(sentenceCase(deadline.action), when, sourceOf(group[0]), partyNames(group));
}

function askedBy({ id, party, deadline }: Dated, { standings }: Composing): readonly string[] {
  const { extension } = standings(id);
  if (extension?.state !== 'asked') return [];
  return [DIGEST.asked(party.name, lowerFirst(sentenceCase(deadline.action)), extension.until, extension.why)];
}

/** True for what is still to come and had a reminder. */
function wasReminded({ term }: Dated, { calendar, settings, now }: Composing): boolean {
  if (term < localDate(now, settings.timeZone)) return false;
  return slotsOf({ term }, calendar, settings).some(
    ({ kind, at }) => kind === 'before' && Date.parse(at) <= Date.parse(now),
  );
}
