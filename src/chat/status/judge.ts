import type { ChatChange } from '../../domain/chat.ts';
import { isClosed } from '../../domain/standing.ts';
import { ASKS, JUDGED, NOT_RECORDED } from '../../text/vi/status.ts';
import { reply, saying, type Letter, type Owed, type Reply, type Turn } from '../tools.ts';
import { lettersToParty } from './letters.ts';
import { judgeOf, may } from './may.ts';
import { owedBy, type Sayable } from './owed.ts';
import { reported } from './report.ts';
import { offering, skipChoice, statusChange, statusChoice, told } from './say.ts';
import { actorOf, askedIn, thingOf } from './thing.ts';

/** Most of a reason that is kept and passed on, in UTF-16 units. */
const LONGEST_REASON = 300;

/** Xác nhận: whoever handed it in is told. */
export async function confirm({ owed }: Sayable, turn: Turn): Promise<Reply> {
  const actor = actorOf(turn);
  const number = owed[0]?.standing.number ?? null;
  const said = reported(owed, 0, turn, {
    one: (party, thing) => JUDGED.confirmed(actor, party, thing, number),
    several: (count) => JUDGED.confirmedAll(actor, count),
  });
  const changes = owed.map(({ occurrence }) => statusChange(occurrence.id, 'confirmed', turn));
  const { letters, notTold } = await tellParties(owed, turn, ({ occurrence, standing }, thing) =>
    saying(JUDGED.confirmedLetter(judgeOf(occurrence, turn), occurrence.party.name, thing, standing.number)),
  );
  return { ...reply({ ...said, blocks: [...said.blocks, ...notTold] }, changes), letters };
}

/** Trả lại: kept and told at once, so that it counts even where nobody says why; the reason may follow. */
export async function sendBack({ owed }: Sayable, why: string | null, turn: Turn): Promise<Reply> {
  const actor = actorOf(turn);
  const reason = why === null ? null : cut(why);
  const said = reported(owed, 0, turn, {
    one: (party, thing) => JUDGED.returned(actor, party, thing),
    several: (count) => JUDGED.returnedAll(actor, count),
  });
  const changes: readonly ChatChange[] = owed.map(({ occurrence }) =>
    statusChange(occurrence.id, 'returned', turn, { why: reason }),
  );
  const { letters, notTold } = await tellParties(owed, turn, ({ occurrence }, thing) => {
    const { id, party } = occurrence;
    const judge = judgeOf(occurrence, turn);
    const more = reason === null ? [] : [JUDGED.reasonLetter(judge, party.name, thing, reason)];
    const row = (['handed-in', 'ask-extension'] as const).map((act) => statusChoice(act, [id], false));
    return offering([JUDGED.returnedLetter(judge, party.name, thing), ...more], row);
  });
  const [only] = owed.length === 1 && reason === null ? owed : [];
  if (only === undefined) return { ...reply({ ...said, blocks: [...said.blocks, ...notTold] }, changes), letters };
  const expects = { of: 'return', occurrence: only.occurrence.id } as const;
  const asks = saying(ASKS.reason(askedIn(turn))).blocks;
  const asking = { blocks: [...said.blocks, ...notTold, ...asks], choices: [[skipChoice(expects)]], expects };
  return { ...reply(asking, changes), letters };
}

/** Why something was sent back, said after it was: nothing where it was handed in again meanwhile. */
export async function reasoned(why: string, id: string, turn: Turn): Promise<Reply> {
  const [owed] = await owedBy([id], turn.tools);
  if (owed === undefined || !may('returned', owed.occurrence, turn)) return told(NOT_RECORDED.gone, turn);
  const { occurrence, standing } = owed;
  const reason = cut(why);
  // An event of its own would send back what came in since.
  const changes = isClosed(standing) ? [] : [statusChange(id, 'returned', turn, { why: reason })];
  const { letters, notTold } = await tellParties([owed], turn, (_, thing) =>
    saying(JUDGED.reasonLetter(judgeOf(occurrence, turn), occurrence.party.name, thing, reason)),
  );
  const said = saying(JUDGED.reason(actorOf(turn), reason));
  return { ...reply({ ...said, blocks: [...said.blocks, ...notTold], expects: null }, changes), letters };
}

/** Letters to who owes each of them, and what is said where some of them have no chat. */
async function tellParties(
  owed: readonly Owed[],
  { incoming, tools }: Turn,
  letter: (owed: Owed, thing: string) => Letter['say'],
): Promise<{ readonly letters: readonly Letter[]; readonly notTold: Letter['say']['blocks'] }> {
  const sent = await Promise.all(
    owed.map((one) => lettersToParty(one.occurrence, incoming, tools, letter(one, thingOf(one)))),
  );
  const isUntold = sent.some(({ isTold }) => !isTold);
  return {
    letters: sent.flatMap(({ letters }) => letters),
    notTold: isUntold ? saying(JUDGED.notTold).blocks : [],
  };
}

function cut(why: string): string {
  const line = why
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.\s]+$/u, '');
  return line.slice(0, LONGEST_REASON).toWellFormed();
}
