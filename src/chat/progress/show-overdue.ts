import { daysBetween } from '../../domain/calendar.ts';
import type { Block } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { isClosed } from '../../domain/standing.ts';
import { day } from '../../text/vi/dates.ts';
import { OVERDUE, PROGRESS, STANDS, standingLine } from '../../text/vi/progress.ts';
import { offerWords } from '../offer.ts';
import { pageOf } from '../render/page.ts';
import { reply, saying, type Reply, type Turn } from '../tools.ts';
import { denied } from './denied.ts';
import { sees } from './sight.ts';
import { isHeard, rowsOf, todayOf, type Row } from './table.ts';
import { filterOf, wantedOf } from './wanted.ts';
import { thingOf } from './words.ts';

/** `/quahan`: what is overdue and was not handed in, by agency, the longest overdue first. */
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
  const byAgency = grouped(heard);
  const title =
    byAgency.length === 0 ? OVERDUE.none(place, day(today)) : OVERDUE.title(place, day(today), byAgency.length);
  const unknown = grouped(overdue.filter((row) => !heard.includes(row)));
  const blocks: readonly Block[] = [
    ...listed(
      title,
      byAgency.map((own) => agencyLine(own, today)),
    ),
    ...(unknown.length === 0 ? [] : listed(OVERDUE.unknown, [unknown.map(unknownOf).join('; ')])),
  ];
  if (blocks.length === 0) return reply(saying(title));
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

function agencyLine(rows: readonly Row[], today: IsoDate): string {
  const things = rows.map(({ occurrence, standing: { extension }, term }) =>
    OVERDUE.thing(daysBetween(term, today), thingOf(occurrence), [
      ...(extension === null ? [] : [STANDS.extension(extension.until, extension.state)]),
    ]),
  );
  return standingLine(rows[0]?.occurrence.party.name ?? '', things);
}

function unknownOf(rows: readonly Row[]): string {
  return OVERDUE.unknownOf(rows[0]?.occurrence.party.name ?? '', rows.length);
}

function listed(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [{ of: 'paragraph', text: title }];
  return [
    { of: 'heading', text: title },
    { of: 'list', from: null, items },
  ];
}
