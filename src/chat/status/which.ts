import type { Menu } from '../../domain/chat.ts';
import type { Choice, Outgoing, StatusDeed } from '../../domain/outgoing.ts';
import { ASKS, NOT_RECORDED, REPORTED, STATUS_CHOICES, STATUS_WORDS } from '../../text/vi/status.ts';
import { reply, type Owed, type Reply, type Turn } from '../tools.ts';
import { pendingRequest } from './extend.ts';
import { hindrance } from './hindrance.ts';
import { isJudging, may } from './may.ts';
import { owedBy, sayable } from './owed.ts';
import { offering, statusChoice, told } from './say.ts';
import { thingOf } from './thing.ts';

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
  const text = ASKS.whatOf(itemOf(turn.context.reminded, id), occurrence.party.name, thingOf(owed));
  const choices = acts.map((act) => [statusChoice(act, [id], true)]);
  return reply({ ...offering([text], []), choices });
}

/** Asks which of several things is meant: by the reminder's items where it lists them, else by a list of its own. */
export function whichThing(act: StatusDeed, owed: readonly Owed[], turn: Turn): Reply {
  const { reminded } = turn.context;
  const items = owed.map(({ occurrence }) => itemOf(reminded, occurrence.id));
  const line = (one: Owed) => REPORTED.line(one.occurrence.party.name, thingOf(one));
  const isListed = items.every((item) => item !== null) && new Set(items).size === items.length;
  return reply(isListed ? byItem(act, owed, items, line) : byNumber(act, owed.slice(0, MOST), line));
}

/** The numbers are the reminder's: those of a list of its own would be others. */
function byItem(
  act: StatusDeed,
  owed: readonly Owed[],
  items: readonly number[],
  line: (owed: Owed) => string,
): Outgoing {
  const name = (i: number) => STATUS_WORDS.item(items[i] ?? 0);
  const choices = owed.map((one, i): readonly Choice[] => [
    { label: name(i), words: [], shown: false, item: items[i], deed: deedOf(act, one) },
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

function byNumber(act: StatusDeed, owed: readonly Owed[], line: (owed: Owed) => string): Outgoing {
  const choices = owed.map((one): readonly Choice[] => [
    { label: line(one), words: [], shown: true, deed: deedOf(act, one) },
  ]);
  return { blocks: [{ of: 'paragraph', text: ASKS.whichThing(STATUS_CHOICES[act].label) }], choices };
}

/** A request is shown before it is decided about. */
function deedOf(act: StatusDeed, { occurrence: { id } }: Owed): Choice['deed'] {
  if (act === 'granted' || act === 'refused') return { do: 'which-status', occurrence: id };
  return { do: 'status', act, occurrences: [id] };
}

/** Asks whether it is that one thing. */
export function isItThat(act: StatusDeed, owed: Owed): Reply {
  const { occurrence } = owed;
  const { label, words } = STATUS_CHOICES[act];
  const yes: Choice = {
    label: STATUS_WORDS.yes(label),
    words: [label, ...words, ...STATUS_WORDS.yesWords],
    shown: true,
    deed: deedOf(act, owed),
  };
  const no: Choice = { ...STATUS_WORDS.no, shown: true, deed: { do: 'leave', asked: null } };
  return reply(offering([ASKS.isIt(label, occurrence.party.name, thingOf(owed))], [yes, no]));
}

/** The item of a reminder under which an occurrence stands; null where under none. */
export function itemOf(reminded: Menu | null, id: string): number | null {
  const choice = reminded?.choices.find(
    ({ item, deed }) => item !== undefined && deed.do === 'status' && deed.occurrences.includes(id),
  );
  return choice?.item ?? null;
}
