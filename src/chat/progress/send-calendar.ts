import type { Outgoing } from '../../domain/outgoing.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { CALENDAR } from '../../text/vi/progress.ts';
import { offerWords } from '../offer.ts';
import { reply, saying, type Reply, type Turn } from '../tools.ts';
import { denied } from './denied.ts';
import { namedIn } from './deadlines-with-status.ts';
import { sightOf } from './sight.ts';
import { rowsOf } from './table.ts';

/**
 * `/lich [đơn vị]`: an agency's deadlines as a calendar, in its own chat or for who may see everything: a file where the
 * platform sends files, and the address to subscribe to where there is one.
 */
export async function sendCalendar(rest: string, turn: Turn): Promise<Reply> {
  const { links, leads } = turn.context;
  if (rest === '' && links.length > 1) {
    const names = links.map(({ agency, place }) => `${agency}, ${place}`);
    return reply(offerWords(CALENDAR.which, names, (name) => `/lich ${name}`));
  }
  const mayNameAny = turn.isAdmin || leads.length > 0;
  const whose = rest === '' ? (links[0] ?? null) : namedIn(rest, turn);
  if (whose === null) {
    return mayNameAny || links.length > 0 ? reply(saying(CALENDAR.usage)) : denied('lich', turn, [CALENDAR.denied]);
  }
  const { agency, place } = whose;
  const key = partyKey(agency, place);
  const sight = sightOf(place, turn);
  if (sight === null || !(sight.all || sight.keys.has(key))) return denied('lich', turn, [CALENDAR.denied]);
  return reply(await calendarOf({ name: agency, key }, place, turn));
}

async function calendarOf(
  office: { readonly name: string; readonly key: string },
  place: string,
  { tools, traits }: Turn,
): Promise<Outgoing> {
  const { name, key } = office;
  const rows = await rowsOf(place, tools, (one) => !one.isClass && !one.precedes && one.party.key === key);
  if (rows.length === 0) return saying(CALENDAR.nothing(name, place));
  const link = tools.calendarLink(office, place);
  const texts = [
    CALENDAR.ready(name, place, rows.length),
    ...(traits.files ? [CALENDAR.file] : []),
    ...(link === null ? [] : [CALENDAR.link(link), CALENDAR.secret]),
    ...(link === null && !traits.files ? [CALENDAR.noFile] : []),
  ];
  return { ...saying(...texts), ...(traits.files ? { file: tools.calendarFile(office, place, rows) } : {}) };
}
