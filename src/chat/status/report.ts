import type { Choice, Outgoing } from '../../domain/outgoing.ts';
import { isClosed } from '../../domain/standing.ts';
import { ASKS, NOT_RECORDED, REPORTED } from '../../text/vi/status.ts';
import { reply, saying, type Owed, type Reply, type Turn } from '../tools.ts';
import { may } from './may.ts';
import { owedBy, type Sayable } from './owed.ts';
import { listing, offering, skipChoice, statusChange, statusChoice, told } from './say.ts';
import { actorOf, askedIn, partyOf, thingOf } from './thing.ts';

/** Đã nhận: kept, and said where colleagues see it. */
export function receive({ owed, others }: Sayable, turn: Turn): Reply {
  const actor = actorOf(turn);
  const said = reported(owed, others, turn, {
    one: (party, thing) => REPORTED.received(actor, party, thing),
    several: (count) => REPORTED.receivedAll(actor, count),
  });
  return reply(
    said,
    owed.map(({ occurrence }) => statusChange(occurrence.id, 'received', turn)),
  );
}

/** Đã nộp: kept at once; the document's number, where it was not said along with it, is asked for and may stay unsaid. */
export function handIn({ owed, others }: Sayable, number: string | null, turn: Turn): Reply {
  const actor = actorOf(turn);
  const ids = owed.map(({ occurrence }) => occurrence.id);
  const said = reported(owed, others, turn, {
    one: (party, thing) => REPORTED.handedIn(actor, party, thing, number),
    several: (count) => REPORTED.handedInAll(actor, count),
  });
  const changes = ids.map((id) => statusChange(id, 'handed-in', turn, { number }));
  if (number !== null) return reply({ ...said, choices: [[takeBack(ids)]], expects: null }, changes);
  const expects = { of: 'number', occurrences: ids } as const;
  const asks = ASKS.number(askedIn(turn));
  const asking: Outgoing = {
    blocks: [...said.blocks, { of: 'paragraph', text: asks }],
    choices: [[skipChoice(expects), takeBack(ids)]],
    expects,
  };
  return reply(asking, changes);
}

/** Rút lại: what was handed in by mistake is owed again. */
export function takenBack({ owed }: Sayable, turn: Turn): Reply {
  const actor = actorOf(turn);
  const said = reported(owed, 0, turn, {
    one: (party, thing) => REPORTED.takenBack(actor, party, thing),
    several: (count) => REPORTED.takenBackAll(actor, count),
  });
  const ids = owed.map(({ occurrence }) => occurrence.id);
  return reply(
    { ...said, choices: [[statusChoice('handed-in', ids, false)]], expects: null },
    ids.map((id) => statusChange(id, 'taken-back', turn)),
  );
}

/** Asks for the number anew, where words hold one that is not clear. */
export function askNumber(ids: readonly string[], turn: Turn): Reply {
  const expects = { of: 'number', occurrences: ids } as const;
  return reply(
    offering([ASKS.unclearNumber, ASKS.number(askedIn(turn))], [skipChoice(expects), takeBack(ids)], expects),
  );
}

/** The number of what was handed in. */
export async function numbered(number: string, ids: readonly string[], turn: Turn): Promise<Reply> {
  const found = (await owedBy(ids, turn.tools)).filter(({ occurrence }) => may('handed-in', occurrence, turn));
  const owed = found.filter(({ standing }) => isClosed(standing));
  const [first] = owed;
  if (first === undefined) return told(found.length === 0 ? NOT_RECORDED.gone : NOT_RECORDED.notHandedIn, turn);
  const name = partyOf(first.occurrence, turn);
  const text =
    owed.length === 1 ? REPORTED.numbered(number, name, thingOf(first)) : REPORTED.numberedAll(number, owed.length);
  const kept = owed.map(({ occurrence }) => occurrence.id);
  return reply(
    { ...offering([text], [takeBack(kept)]), expects: null },
    kept.map((id) => statusChange(id, 'numbered', turn, { number })),
  );
}

function takeBack(ids: readonly string[]): Choice {
  return statusChoice('taken-back', ids, false);
}

/** One sentence for one thing, a list for several. @param others of which there was nothing new to say */
export function reported(
  owed: readonly Owed[],
  others: number,
  turn: Turn,
  words: { readonly one: (party: string, thing: string) => string; readonly several: (count: number) => string },
): Outgoing {
  const rest = others > 0 ? [REPORTED.others(others)] : [];
  const [first] = owed;
  if (first === undefined || owed.length > 1) {
    const lines = owed.map((one) => REPORTED.line(partyOf(one.occurrence, turn), thingOf(one)));
    const { blocks, choices } = listing(words.several(owed.length), lines);
    return { blocks: [...blocks, ...saying(...rest).blocks], choices };
  }
  return saying(words.one(partyOf(first.occurrence, turn), thingOf(first)), ...rest);
}
