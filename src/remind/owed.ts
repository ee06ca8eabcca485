import { localDate } from '../domain/calendar.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Block } from '../domain/outgoing.ts';
import type { Plan } from '../domain/plan.ts';
import { termOf, type Standing } from '../domain/standing.ts';
import { lowerFirst, sentenceCase } from '../text/sentence.ts';
import { deadlineWritten } from '../text/vi/corrections.ts';
import { day } from '../text/vi/dates.ts';
import { APPROVED, dueItem, excerpt, toWhom, uncertain } from '../text/vi/due.ts';
import { sectionName, source } from '../text/vi/plans.ts';
import { moreItems, NOTE, reminderHeading, respectfully, underPlan } from '../text/vi/remind.ts';
import { MOST_ITEMS, nameOf, type Dating, type Section } from './composing.ts';
import { whenOf } from './due-words.ts';

/** Shows an agency what it owes and by when. */
const OWN_DEADLINES = '/han';

/**
 * What somebody owes: numbered items by plan and agency, each part with the sentences that say so.
 * @param naming true where the agency is named: the chat is of several
 */
export function owedSection(ones: readonly Occurrence[], naming: boolean, context: Dating): Section {
  const groups = groupsOf(ones.slice(0, MOST_ITEMS));
  const shown = groups.flat();
  const left = ones.length - shown.length;
  const blocks = groups.flatMap((group): readonly Block[] => [
    { of: 'heading', text: headingOf(group, naming) },
    {
      of: 'list',
      items: group.map((one) => itemOf(one, context.standings(one.id), context)),
      from: shown.indexOf(group[0]) + 1,
    },
    ...citationsOf(group),
  ]);
  const more: readonly Block[] = left > 0 ? [{ of: 'paragraph', text: moreItems(left, OWN_DEADLINES) }] : [];
  return {
    blocks: [...blocks, ...more],
    asked: shown.flatMap(({ id, isClass }, i) => (isClass ? [] : [{ number: i + 1, occurrence: id, by: 'party' }])),
  };
}

/** What the message is about: what is still to come, what is overdue. */
export function owedHeading(ones: readonly Occurrence[], { standings, settings, now }: Dating): string {
  const today = localDate(now, settings.timeZone);
  const overdue = ones.filter((one) => termOf(one.lastDay, standings(one.id)) < today).length;
  return reminderHeading(ones.length - overdue, overdue);
}

type Group = readonly [Occurrence, ...Occurrence[]];

/** By plan and agency, each group where its first item stood. */
function groupsOf(ones: readonly Occurrence[]): readonly Group[] {
  const groups = new Map<string, [Occurrence, ...Occurrence[]]>();
  for (const one of ones) {
    const name = JSON.stringify([one.lineage, one.party.key]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function headingOf([{ plan, party }]: Group, naming: boolean): string {
  return underPlan(nameOf(plan), titleOf(plan), naming ? party.name : null);
}

function titleOf({ title, attached }: Plan): string | null {
  const about = attached?.title ?? title;
  return about === null ? null : sentenceCase(about);
}

function itemOf(one: Occurrence, standing: Standing, context: Dating): string {
  const { deadline, party, requested } = one;
  const action = requested
    ? respectfully(party.name, lowerFirst(sentenceCase(deadline.action)))
    : sentenceCase(deadline.action);
  const whom = deadline.to.length > 0 || deadline.via !== null ? [toWhom(deadline.to, deadline.via)] : [];
  const corrected =
    deadline.corrected === undefined ? [] : deadlineWritten(deadline, deadline.corrected.read, deadline.corrected.on);
  const apart = one.isClass ? [NOTE.eachForItself] : [];
  const notes = [...corrected, ...doubtOf(one), ...standingNotes(standing, context.settings.timeZone), ...apart];
  return dueItem(action, whenOf(one, standing, context), deadline.recurs, whom, notes);
}

function doubtOf({ doubt, approved }: Occurrence): readonly string[] {
  if (doubt === null) return [];
  return [approved ? APPROVED : uncertain(doubt)];
}

function standingNotes({ extension, returned }: Standing, timeZone: string): readonly string[] {
  return [
    ...(extension?.state === 'asked' ? [NOTE.asked(day(extension.until))] : []),
    ...(extension?.state === 'refused' ? [NOTE.refused(day(extension.until))] : []),
    ...(returned === null ? [] : [NOTE.returned(day(localDate(returned.at, timeZone)), returned.why)]),
  ];
}

/** Each sentence once; what stands in one place has its source once, behind the last. */
function citationsOf(group: Group): readonly Block[] {
  const quotes = [...new Map(group.map((one) => [one.deadline.quote, one])).values()];
  const cited = quotes.map(({ plan, deadline: { quote, section } }) => {
    return { quote: excerpt(quote), source: source(nameOf(plan), [sectionName(section)]) };
  });
  return cited.map(({ quote, source: from }, i) => {
    return { of: 'citation', quote, source: cited[i + 1]?.source === from ? '' : from };
  });
}
