import { daysBetween } from '../../domain/calendar.ts';
import type { ChatContext, Menu } from '../../domain/chat.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { StatusDeed } from '../../domain/outgoing.ts';
import { NOT_RECORDED, REPORTED } from '../../text/vi/status.ts';
import { isClosed } from '../../domain/standing.ts';
import { reply, saying, type Owed, type Reply, type Turn } from '../tools.ts';
import { readDocumentNumber } from './document-number.ts';
import { statusDone } from './done.ts';
import { hindrance } from './hindrance.ts';
import { isJudging, isOf, may } from './may.ts';
import { numbered } from './report.ts';
import { owedBy } from './owed.ts';
import { isPromise, readSaid, type Said } from './said.ts';
import { listing, told } from './say.ts';
import { partyOf, thingOf, todayOf } from './thing.ts';
import { isItThat, itemOf, whichNumbered, whichStatus, whichThing } from './which.ts';

/** Days after its last day during which something is offered to be reported where no reminder names it. */
const OFFERED_DAYS = 90;
/** Most things that are listed at once. */
const MOST_LISTED = 9;

/**
 * Reads a message as a report in words, about the chat's latest reminder; null where it is none. What is not certain is
 * asked about and never recorded.
 */
export async function saidInWords(text: string, turn: Turn): Promise<Reply | null> {
  const { context, tools } = turn;
  const names = context.links.map(({ agency }) => agency);
  const said = readSaid(text, names);
  if (said === null) {
    return names.length > 0 && isPromise(text, names) ? reply(saying(NOT_RECORDED.promise)) : numberAlone(text, turn);
  }
  if (!said.isSure && tools.statusAsked(text, context.turns) !== null) return null;
  const { act } = said;
  if (act === 'granted' || act === 'refused') return onRequest(act, turn);
  // "Chưa nộp" takes nothing back where the sender collects and owes nothing: it asks who has not.
  if (act === 'taken-back' && (await collects(turn)) && !(await owes(turn))) return null;
  const again = said.again && said.items.length === 0 && !said.all ? await onceReturned(said, turn) : null;
  if (again !== null) return again;
  const items = itemsOf(listOf(context));
  return items.size === 0 ? unreminded(said, turn) : ofReminder(said, items, turn);
}

/** The list whose numbers are meant: one that was just shown, or the latest reminder. */
function listOf({ menus, reminded }: ChatContext): Menu | null {
  const shown = menus.find((menu) => itemsOf(menu).size > 0 && !asksAbout(menu, reminded));
  return shown ?? reminded;
}

/** True for a question about some items of a reminder, by the reminder's own numbers. */
function asksAbout({ choices }: Menu, reminded: Menu | null): boolean {
  return choices.every(
    ({ item, deed }) => deed.do === 'status' && deed.occurrences.every((id) => itemOf(reminded, id) === item),
  );
}

/** What stands under an item of a reminder. */
interface Item {
  readonly acts: readonly StatusDeed[];
  readonly occurrences: readonly string[];
}

function itemsOf(reminded: Menu | null): ReadonlyMap<number, Item> {
  const items = new Map<number, Item>();
  for (const { item, deed } of reminded?.choices ?? []) {
    if (item === undefined || deed.do !== 'status') continue;
    const { acts, occurrences } = items.get(item) ?? { acts: [], occurrences: [] };
    items.set(item, {
      acts: [...acts, deed.act],
      occurrences: [...new Set([...occurrences, ...deed.occurrences])],
    });
  }
  return items;
}

async function ofReminder(said: Said, items: ReadonlyMap<number, Item>, turn: Turn): Promise<Reply | null> {
  const { act } = said;
  const named = said.items.map((item) => items.get(item));
  if (named.includes(undefined)) return told(NOT_RECORDED.outOfRange(Math.max(...items.keys())), turn);
  const offered = [...items.values()].filter(({ acts }) => acts.includes(act === 'taken-back' ? 'handed-in' : act));
  const meant = named.length > 0 ? named : offered.length > 0 ? offered : [...items.values()];
  const ids = meant.flatMap((item) => item?.occurrences ?? []);
  if (said.isSure && (named.length > 0 || said.all)) return recorded(said, ids, turn);
  const open = openOf(act, await owedBy(ids, turn.tools), turn);
  const [only, ...more] = open;
  if (only === undefined) {
    return (act === 'taken-back' ? await stillOpen(ids, turn) : null) ?? statusDone({ act, occurrences: ids }, turn);
  }
  if (more.length > 0) return whichThing(act, open, turn, said);
  return said.isSure ? recorded(said, [only.occurrence.id], turn) : isItThat(act, only, turn, said);
}

/** "Đã nộp lại": what was returned, whatever the latest reminder lists; null where nothing was. */
async function onceReturned(said: Said, turn: Turn): Promise<Reply | null> {
  const { act } = said;
  const open = openOf(act, await concerning(act, turn), turn).filter(({ standing }) => standing.returned !== null);
  const [only, ...more] = open;
  if (only === undefined) return null;
  if (more.length > 0) return whichThing(act, open, turn, said);
  return said.isSure ? recorded(said, [only.occurrence.id], turn) : isItThat(act, only, turn, said);
}

/** What is still to be handed in, where there is nothing to take back; null where nothing is, or something was confirmed. */
async function stillOpen(ids: readonly string[], turn: Turn): Promise<Reply | null> {
  const owed = await owedBy(ids, turn.tools);
  const open = openOf('handed-in', owed, turn);
  if (open.length === 0 || owed.some(({ standing }) => standing.confirmed !== null)) return null;
  const lines = open.slice(0, MOST_LISTED).map((one) => REPORTED.line(partyOf(one.occurrence, turn), thingOf(one)));
  const left = open.length - lines.length;
  const said = listing(NOT_RECORDED.stillOpen(open.length), lines);
  return reply({
    ...said,
    blocks: [...said.blocks, ...saying(...(left > 0 ? [NOT_RECORDED.moreOpen(left)] : [])).blocks],
  });
}

/** The number of a document and nothing else: of what was handed in without one. */
async function numberAlone(text: string, turn: Turn): Promise<Reply | null> {
  const number = readDocumentNumber(text);
  if (number?.includes('/') !== true) return null;
  const owed = await concerning('handed-in', turn);
  const [digits] = number.split('/');
  const isPlan = /\/KH/iu.test(number) && owed.some(({ occurrence }) => occurrence.plan.number === digits);
  const unnumbered = owed.filter(({ standing }) => isClosed(standing) && standing.number === null);
  const [only, ...more] = isPlan ? [] : unnumbered;
  if (only === undefined) return null;
  return more.length > 0 ? whichNumbered(number, unnumbered, turn) : numbered(number, [only.occurrence.id], turn);
}

function recorded({ act, number, words }: Said, occurrences: readonly string[], turn: Turn): Promise<Reply> {
  return statusDone({ act, occurrences }, turn, { number, words });
}

/** Where no reminder says what is meant, what the chat's agencies owe is offered. */
async function unreminded(said: Said, turn: Turn): Promise<Reply | null> {
  const { act } = said;
  const { links } = turn.context;
  // Somebody who collects nothing here speaks of something else.
  if (isJudging(act) && !(await collects(turn))) return null;
  if (!isJudging(act) && links.length === 0) return told(NOT_RECORDED.notLinked, turn);
  const open = openOf(act, await concerning(act, turn), turn);
  const [only, ...more] = open;
  if (only === undefined) {
    if (isJudging(act)) return null;
    const ids = act === 'taken-back' ? (await concerning(act, turn)).map(({ occurrence }) => occurrence.id) : [];
    return (await stillOpen(ids, turn)) ?? told(NOT_RECORDED.nothingOpen, turn);
  }
  if (more.length > 0) return whichThing(act, open, turn, said);
  return act === 'ask-extension' ? recorded(said, [only.occurrence.id], turn) : isItThat(act, only, turn, said);
}

/** Đồng ý, Không, where the request is no longer the last thing that was said: it is put again. */
async function onRequest(act: 'granted' | 'refused', turn: Turn): Promise<Reply | null> {
  const waiting = openOf(act, await concerning(act, turn), turn);
  const [only, ...more] = waiting;
  if (only === undefined) return null;
  return more.length > 0 ? whichThing(act, waiting, turn) : whichStatus(only.occurrence.id, turn);
}

async function owes(turn: Turn): Promise<boolean> {
  return (await concerning('taken-back', turn)).length > 0;
}

async function collects(turn: Turn): Promise<boolean> {
  return (await concerning('confirmed', turn)).length > 0;
}

/** What the sender owes, or collects, in this chat: an admin who is in neither part gets nothing offered. */
async function concerning(act: StatusDeed, turn: Turn): Promise<readonly Owed[]> {
  const { tools, context } = turn;
  const { links, leads } = context;
  const today = todayOf(turn);
  const isTheirs = ({ party, focal, place }: Occurrence): boolean =>
    isJudging(act) ? isOf(links, focal, place) || leads.includes(place) : isOf(links, party, place);
  const all = await tools.occurrences();
  const owed = await tools.standings(all.filter((one) => !one.isClass && isTheirs(one)));
  return owed
    .filter(({ term }) => daysBetween(term, today) <= OFFERED_DAYS)
    .toSorted((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
}

function openOf(act: StatusDeed, owed: readonly Owed[], turn: Turn): readonly Owed[] {
  return owed.filter((one) => may(act, one.occurrence, turn) && hindrance(act, one, turn) === null);
}
