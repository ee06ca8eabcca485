import { daysBetween } from '../../domain/calendar.ts';
import type { Block } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { extensionsOf, isClosed } from '../../domain/standing.ts';
import { day } from '../../text/vi/dates.ts';
import { OVERDUE, PROGRESS, STANDS, standingLine } from '../../text/vi/progress.ts';
import { offerWords } from '../offer.ts';
import { pageOf } from '../render/page.ts';
import { reply, type Reply, type Turn } from '../tools.ts';
import { denied } from './denied.ts';
import { isOwn, sees } from './sight.ts';
import { isHeard, itemsOf, rowsOf, todayOf, type Item, type Row } from './table.ts';
import { filterOf, wantedOf } from './wanted.ts';
import { thingOf } from './words.ts';

/**
 * `/quahan`: what is overdue and was not handed in, by agency, the longest overdue first; in an agency's own chat what it
 * owes itself.
 */
export async function showOverdue(rest: string, turn: Turn): Promise<Reply> {
  const { tools, traits } = turn;
  const wanted = wantedOf('/quahan', rest, turn);
  if (wanted === 'denied') return denied('quahan', turn);
  if ('blocks' in wanted) return reply(wanted);
  const { sight, words } = wanted;
  const { place } = sight;
  const filter = filterOf(words, place, tools);
  if (filter.of === 'offices') {
    return reply(offerWords(PROGRESS.whichOffice(words), filter.names, (name) => `/quahan ${name}, ${place}`));
  }
  const today = todayOf(tools);
  const rows = await rowsOf(place, tools, (one) => sees(sight, one) && filter.lets(one));
  const overdue = rows.filter((row) => isOverdue(row, today));
  const heard = overdue.filter((row) => isHeard(row, tools.timeZone));
  const isTheirs = !sight.all && rows.every(({ occurrence }) => isOwn(sight, occurrence));
  const naming = !isTheirs || sight.keys.size > 1;
  const unknown = overdue.filter((row) => !heard.includes(row));
  const blocks: readonly Block[] = [
    ...listed(
      titleOf(heard, isTheirs ? null : place, day(today)),
      grouped(heard).flatMap((own) => own.map((row) => overdueLine(row, naming, today))),
    ),
    ...(unknown.length === 0
      ? []
      : listed(
          OVERDUE.unknown,
          itemsOf(unknown).map((item) => unknownLine(item, naming)),
        )),
  ];
  const { shown, more } = pageOf(blocks, traits.pageUnits);
  return reply({ blocks: shown, choices: more === null ? [] : [[more]] });
}

/** Never what nobody could have done in time. */
export function isOverdue({ occurrence, standing, term }: Row, today: IsoDate): boolean {
  return !occurrence.isClass && !occurrence.precedes && !isClosed(standing) && term < today;
}

/** Rows by agency, the longest overdue first. */
function grouped(rows: readonly Row[]): readonly (readonly Row[])[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows.toSorted((a, b) => a.term.localeCompare(b.term))) {
    const { key } = row.occurrence.party;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()];
}

/** @param place null where only an agency's own is shown */
function titleOf(heard: readonly Row[], place: string | null, today: string): string {
  if (place === null) return heard.length === 0 ? OVERDUE.ownNone(today) : OVERDUE.ownTitle(today, heard.length);
  const agencies = grouped(heard).length;
  return agencies === 0 ? OVERDUE.none(place, today) : OVERDUE.title(place, today, agencies);
}

function overdueLine({ occurrence, standing, term }: Row, naming: boolean, today: IsoDate): string {
  const thing = thingOf(occurrence);
  const days = daysBetween(term, today);
  const extended = extensionsOf(standing).map(({ until, state }) => STANDS.extension(until, state));
  return naming
    ? standingLine(occurrence.party.name, [OVERDUE.thing(days, thing, extended)])
    : standingLine(thing, [STANDS.left(-days), ...extended]);
}

/** One thing of which nobody knows whether it was handed in, and by whom. */
function unknownLine({ occurrence, rows }: Item, naming: boolean): string {
  const thing = thingOf(occurrence);
  return naming
    ? standingLine(
        thing,
        rows.map((row) => row.occurrence.party.name),
      )
    : thing;
}

function listed(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [{ of: 'paragraph', text: title }];
  return [
    { of: 'heading', text: title },
    { of: 'list', from: null, items },
  ];
}
