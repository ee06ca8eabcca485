import type { Menu } from '../../domain/chat.ts';
import type { Choice, Outgoing, StatusDeed } from '../../domain/outgoing.ts';
import { ASKS, NOT_RECORDED, REPORTED, STATUS_CHOICES, STATUS_WORDS } from '../../text/vi/status.ts';
import { reply, type Owed, type Reply, type Turn } from '../tools.ts';
import { pendingRequest } from './extend.ts';
import { hindrance } from './hindrance.ts';
import { isJudging, may } from './may.ts';
import { owedBy, sayable } from './owed.ts';
import { offering, statusChoice, told } from './say.ts';
import { partyOf, thingOf } from './thing.ts';

/** What was said along with a report. */
export interface SaidBeside {
  /** Of the document that was handed in. */
  readonly number?: string | null;
  /** Until when and why an extension is asked for; why something is returned. */
  readonly words?: string | null;
}

const ACTS = ['received', 'handed-in', 'ask-extension', 'taken-back', 'confirmed', 'returned'] as const;
/** Most things that are offered at once. */
const MOST = 9;

/** Asks what is to be said of an occurrence: whatever the sender may say that would change something. */
export async function whichStatus(id: string, turn: Turn): Promise<Reply> {
  const [owed] = await owedBy([id], turn.tools);
  if (owed === undefined) return (await sayable('received', [id], turn)).refusal;
  const { occurrence } = owed;
  const decides = may('granted', occurrence, turn) && hindrance('granted', owed, turn) === null;
  const request = decides ? pendingRequest(owed) : null;
  const acts = ACTS.filter((act) => may(act, occurrence, turn) && hindrance(act, owed, turn) === null);
  if (request !== null && acts.every(isJudging)) return reply(request);
  if (!ACTS.some((act) => may(act, occurrence, turn))) return told(NOT_RECORDED.notYours, turn);
  if (acts.length === 0) {
    const act = may('taken-back', occurrence, turn) ? 'taken-back' : 'confirmed';
    return (await sayable(act, [id], turn)).refusal;
  }
  const text = ASKS.whatOf(itemOf(turn.context.reminded, id), partyOf(occurrence, turn), thingOf(owed));
  const choices = acts.map((act) => [statusChoice(act, [id], true)]);
  return reply({ ...offering([text], []), choices });
}

/** Asks which of several things is meant: by the reminder's items where it lists them, else by a list of its own. */
export function whichThing(act: StatusDeed, owed: readonly Owed[], turn: Turn, beside: SaidBeside = {}): Reply {
  const { reminded } = turn.context;
  const items = owed.map(({ occurrence }) => itemOf(reminded, occurrence.id));
  const line = (one: Owed) => REPORTED.line(partyOf(one.occurrence, turn), thingOf(one));
  const isListed = items.every((item) => item !== null) && new Set(items).size === items.length;
  const deed = (one: Owed) => deedOf(act, one, beside);
  return reply(
    isListed ? byItem(owed, items, line, deed) : byNumber(ASKS.whichThing(STATUS_CHOICES[act].label), owed, line, deed),
  );
}

/** Asks whose number a document's is. */
export function whichNumbered(number: string, owed: readonly Owed[], turn: Turn): Reply {
  const line = ({ occurrence, standing }: Owed) =>
    REPORTED.line(partyOf(occurrence, turn), thingOf({ occurrence, standing }));
  const deed = ({ occurrence: { id } }: Owed) => ({ do: 'number', number, occurrences: [id] }) as const;
  return reply(byNumber(ASKS.whichNumbered(number), owed, line, deed));
}

/** The numbers are the reminder's: those of a list of its own would be others. */
function byItem(
  owed: readonly Owed[],
  items: readonly number[],
  line: (owed: Owed) => string,
  deed: (owed: Owed) => Choice['deed'],
): Outgoing {
  const name = (i: number) => STATUS_WORDS.item(items[i] ?? 0);
  const choices = owed.map((one, i): readonly Choice[] => [
    { label: name(i), words: [], shown: false, item: items[i], deed: deed(one) },
  ]);
  const lines = owed.map((one, i) => `${name(i)}: ${line(one)}`);
  return {
    blocks: [
      { of: 'paragraph', text: ASKS.which },
      { of: 'list', items: lines, from: null },
    ],
    choices,
  };
}

function byNumber(
  text: string,
  owed: readonly Owed[],
  line: (owed: Owed) => string,
  deed: (owed: Owed) => Choice['deed'],
): Outgoing {
  const choices = owed
    .slice(0, MOST)
    .map((one): readonly Choice[] => [{ label: line(one), words: [], shown: true, deed: deed(one) }]);
  return { blocks: [{ of: 'paragraph', text }], choices };
}

/** A request is shown before it is decided about. */
function deedOf(
  act: StatusDeed,
  { occurrence: { id } }: Owed,
  { number = null, words = null }: SaidBeside = {},
): Choice['deed'] {
  if (act === 'granted' || act === 'refused') return { do: 'which-status', occurrence: id };
  return {
    ...{ do: 'status', act, occurrences: [id] },
    ...(number === null ? {} : { number }),
    ...(words === null ? {} : { words }),
  };
}

/** Asks whether it is that one thing. */
export function isItThat(act: StatusDeed, owed: Owed, turn: Turn, beside: SaidBeside = {}): Reply {
  const { occurrence } = owed;
  const { label, words } = STATUS_CHOICES[act];
  const yes: Choice = {
    label: STATUS_WORDS.yes(label),
    words: [label, ...words, ...STATUS_WORDS.yesWords],
    shown: true,
    deed: deedOf(act, owed, beside),
  };
  const no: Choice = { ...STATUS_WORDS.no, shown: true, deed: { do: 'leave', asked: null } };
  return reply(offering([ASKS.isIt(label, partyOf(occurrence, turn), thingOf(owed))], [yes, no]));
}

/** The item of a reminder under which an occurrence stands; null where under none. */
export function itemOf(reminded: Menu | null, id: string): number | null {
  const choice = reminded?.choices.find(
    ({ item, deed }) => item !== undefined && deed.do === 'status' && deed.occurrences.includes(id),
  );
  return choice?.item ?? null;
}
