import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { Block, Outgoing } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { isClosed } from '../../domain/standing.ts';
import { fold } from '../../text/fold.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { ASKED_STATUS, GROUPS, PROGRESS, standingLine } from '../../text/vi/progress.ts';
import { offerWords } from '../offer.ts';
import { pageOf } from '../render/page.ts';
import { placeOf } from '../roles.ts';
import { saying, type StatusAsked, type Turn } from '../tools.ts';
import { isLate, isOfParties, ofParties } from './of-parties.ts';
import { hasRole, isOwn, placesInSight, placesOfRoles, sees, sightOf, type Sight } from './sight.ts';
import { isHeard, itemsOf, rowsOf, timed, todayOf, type Item, type Row } from './table.ts';
import { actionOf, dueOf, planOf, standsOf } from './words.ts';

/** Deadlines further from today than this are told of where the question names a time, in days. */
const NEAR_DAYS = 60;
/** How long after its last day a deadline is still the one that "ai chưa nộp?" is about, in days. */
const JUST_PASSED_DAYS = 30;
/** How many deadlines an answer lists by name. */
const MOST_ITEMS = 3;

/**
 * Answers who has handed in what, to who may know it: everything to leaders and admins, what it collects to the focal
 * agency, its own to an agency; everybody else is told who may know, and where.
 */
export async function answerStatus(asked: StatusAsked, text: string, turn: Turn): Promise<Outgoing> {
  const { tools } = turn;
  const sight = sightAsked(asked, turn);
  if ('blocks' in sight) return sight;
  const { place } = sight;
  const offices = asked.offices.map((words) => officeOf(words, sight, turn));
  const unclear = offices.find((office) => 'blocks' in office);
  if (unclear !== undefined && 'blocks' in unclear) return unclear;
  const named = offices.flatMap((office) => ('key' in office ? [office] : []));
  const isTheirs = named.length === 0 && tools.isOwn(text, turn.context.turns) && sight.keys.size > 0;
  const keys = isTheirs ? sight.keys : named.length === 0 ? null : new Set(named.map(({ key }) => key));
  const rows = await rowsOf(
    place,
    tools,
    (one) => !one.precedes && sees(sight, one) && (keys === null || isOfParties(one, keys)),
  );
  if (rows.length === 0 && named.length > 0) {
    const isSeen = sight.all || named.every(({ key }) => sight.keys.has(key));
    return saying(isSeen ? ASKED_STATUS.officeFree(named.map(({ name }) => name).join(', '), place) : PROGRESS.onlyOwn);
  }
  const today = todayOf(tools);
  const about = ofMatter(rows, text);
  const near = nearTo(itemsOf(about), tools.dayIn(text), today);
  if (keys !== null) return ofParties(near, asked.wants, { sight, text, keys }, turn);
  const owned = sight.all
    ? []
    : near.filter(({ rows: own }) => own.every(({ occurrence }) => isOwn(sight, occurrence)));
  // Where all that can be seen is the agency's own, it is told so: "ai" asked for more.
  const listed = owned.length === near.length && !sight.all ? null : listOf(asked.wants, near, today, turn);
  if (listed !== null) return paged(listed.length > 0 ? listed : nothingOf(asked.wants, place), turn);
  const own = ofParties(near, asked.wants, { sight, text, keys: sight.keys }, turn);
  return { ...own, blocks: [...own.blocks, { of: 'paragraph', text: PROGRESS.onlyOwn }] };
}

/** What may be seen of the place that is asked about; a refusal, or the places to choose from. */
function sightAsked({ places }: StatusAsked, turn: Turn): Sight | Outgoing {
  const { directory } = turn.tools;
  const [asked] = places.flatMap((words) => directory.placesNamed(words));
  if (asked !== undefined) return sightOf(asked, turn) ?? saying(...PROGRESS.deniedAt(asked));
  const inSight = placesInSight(turn);
  const here = placeOf(turn);
  const place = here !== null && inSight.includes(here) ? here : inSight.length === 1 ? inSight[0] : undefined;
  if (place !== undefined) return sightOf(place, turn) ?? saying(...PROGRESS.denied);
  if (inSight.length === 0) {
    return hasRole(turn) ? saying(PROGRESS.noPlans(placesOfRoles(turn))) : saying(...PROGRESS.denied);
  }
  return offerWords(PROGRESS.whichPlace, inSight, (one) => `/tiendo ${one}`);
}

function officeOf(words: string, { place }: Sight, turn: Turn): { name: string; key: string } | Outgoing {
  const own = turn.context.links.find(
    (link) => link.place === place && partyKey(link.agency, place) === partyKey(words, place),
  );
  if (own !== undefined) return { name: own.agency, key: partyKey(own.agency, place) };
  const office = turn.tools.directory.officeNamed(words, place);
  switch (office.of) {
    case 'found':
      return { name: office.name, key: partyKey(office.name, place) };
    case 'several':
      return offerWords(PROGRESS.whichOffice(words), office.names, (name) => `/tiendo ${name}, ${place}`);
    case 'none':
      return saying(ASKED_STATUS.officeUnknown(words, place));
  }
}

/** "Báo cáo" leaves out what else is due, where a report is. */
function ofMatter(rows: readonly Row[], text: string): readonly Row[] {
  if (!/bao cao|(?:^| )bc(?: |$)/u.test(fold(text))) return rows;
  const reports = rows.filter(({ occurrence }) => fold(occurrence.deadline.action).includes('bao cao'));
  return reports.length > 0 ? reports : rows;
}

/** The items of the time that was named, else those near to today, else the nearest; those to come first. */
function nearTo(items: readonly Item[], named: IsoDate | null, today: IsoDate): readonly Item[] {
  const { coming, past } = timed(items, today);
  const all = [...coming, ...past];
  const within = (from: IsoDate, to: IsoDate): readonly Item[] =>
    all.filter(({ lastDay }) => lastDay >= from && lastDay <= to);
  if (named !== null) {
    const onDay = all.filter(({ lastDay, occurrence: { date } }) => lastDay === named || date === named);
    const inMonth = all.filter(({ lastDay }) => lastDay.slice(0, 7) === named.slice(0, 7));
    if (onDay.length + inMonth.length > 0) return onDay.length > 0 ? onDay : inMonth;
  }
  const near = within(addDays(today, -NEAR_DAYS), addDays(today, NEAR_DAYS));
  return near.length > 0 ? near : all.slice(0, 1);
}

/** Names by deadline: of what has just passed and what comes next. */
function listOf(
  wants: StatusAsked['wants'],
  items: readonly Item[],
  today: IsoDate,
  { tools }: Turn,
): readonly Block[] {
  const blocks = chosen(wants, items, today, tools.timeZone).flatMap((item): readonly Block[] => {
    const lines = linesOf(wants, item, today, tools);
    if (lines.length === 0) return [];
    return [
      {
        of: 'heading',
        text: `${actionOf(item.occurrence)} (${planOf(item.occurrence)}), hạn ${dueOf(item.occurrence, tools)}:`,
      },
      { of: 'list', from: null, items: lines },
    ];
  });
  return blocks.length === 0 ? [] : [...blocks, { of: 'paragraph', text: ASKED_STATUS.more }];
}

function chosen(wants: StatusAsked['wants'], items: readonly Item[], today: IsoDate, zone: string): readonly Item[] {
  const passed = items.filter(({ lastDay }) => lastDay < today);
  const recent = passed.filter(({ lastDay }) => daysBetween(lastDay, today) <= JUST_PASSED_DAYS);
  const coming = items.filter(({ lastDay }) => lastDay >= today);
  const hasLate = ({ rows }: Item): boolean => rows.some((row) => isLate(row, today, zone));
  switch (wants) {
    case 'late':
      return items.filter(hasLate).slice(0, MOST_ITEMS);
    case 'done':
      return items.filter(({ rows }) => rows.some(({ standing }) => isClosed(standing))).slice(0, MOST_ITEMS);
    case 'missing':
    case 'both': {
      const nearest = coming.filter(({ lastDay }) => lastDay === coming[0]?.lastDay);
      const some = [...recent, ...nearest];
      return (some.length > 0 ? some : items).slice(0, MOST_ITEMS);
    }
  }
}

function linesOf(wants: StatusAsked['wants'], { rows }: Item, today: IsoDate, tools: Turn['tools']): readonly string[] {
  const named = rows.filter(({ occurrence }) => !occurrence.isClass);
  const done = named.filter(({ standing }) => isClosed(standing));
  const line = (row: Row): string => standingLine(row.occurrence.party.name, standsOf(row, tools));
  if (wants === 'late') return named.filter((row) => isLate(row, today, tools.timeZone)).map(line);
  if (wants === 'done') return done.map(line);
  const open = named.filter(({ standing }) => !isClosed(standing));
  const names = (some: readonly Row[]): readonly string[] => some.map(({ occurrence }) => occurrence.party.name);
  const heard = names(open.filter((row) => isHeard(row, tools.timeZone)));
  const later = names(open.filter((row) => row.linkedAt !== null && !isHeard(row, tools.timeZone)));
  const unlinked = names(open.filter((row) => row.linkedAt === null && !isHeard(row, tools.timeZone)));
  return [
    ...(heard.length === 0 ? [ASKED_STATUS.nobodyMissing] : [ASKED_STATUS.missing(heard)]),
    ...(later.length === 0 ? [] : [GROUPS.linkedLater(later)]),
    ...(unlinked.length === 0 ? [] : [GROUPS.unlinked(unlinked)]),
    ...(wants === 'both' ? done.map(line) : []),
  ];
}

function nothingOf(wants: StatusAsked['wants'], place: string): readonly Block[] {
  const none = { late: ASKED_STATUS.nobodyLate(place), done: ASKED_STATUS.nobodyDone };
  const text = wants === 'late' || wants === 'done' ? none[wants] : PROGRESS.nothing(place);
  return [{ of: 'paragraph', text }];
}

function paged(blocks: readonly Block[], { traits }: Turn): Outgoing {
  const { shown, more } = pageOf(blocks, traits.pageUnits);
  return { blocks: shown, choices: more === null ? [] : [[more]] };
}
