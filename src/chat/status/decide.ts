import type { Occurrence } from '../../domain/occurrence.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { EXTENSION, JUDGED, NOT_RECORDED } from '../../text/vi/status.ts';
import { reply, saying, type Letter, type Owed, type Reply, type Turn } from '../tools.ts';
import { deciders, holds, pendingRequest } from './extend.ts';
import { lettersTo, lettersToParty } from './letters.ts';
import { judgeOf } from './may.ts';
import { statusChange, told } from './say.ts';
import { actorOf, dayWords, partyOf, thingAsWritten, thingOf } from './thing.ts';

/**
 * Đồng ý, Không: whoever asked is told, in all chats.
 * @param until the day that was put to who decides; where another was asked for since, that one is put first
 */
export async function decide(
  act: 'granted' | 'refused',
  owed: Owed,
  until: IsoDate | undefined,
  turn: Turn,
): Promise<Reply> {
  const { occurrence, standing } = owed;
  const { extension } = standing;
  if (extension === null) return told(NOT_RECORDED.notAsked, turn);
  const other = until === undefined || until === extension.until ? null : pendingRequest(owed, [EXTENSION.replaced]);
  if (other !== null) return reply(other);
  const isGranted = act === 'granted';
  const day = dayWords(extension.until);
  const thing = isGranted ? thingAsWritten(occurrence) : thingOf(owed);
  const { name } = occurrence.party;
  const judge = judgeOf(occurrence, turn);
  const texts = isGranted
    ? [EXTENSION.grantedLetter(judge, name, day, thing)]
    : [EXTENSION.refusedLetter(judge, name, day, thing), holds(owed)];
  const party = await lettersToParty(occurrence, turn.incoming, turn.tools, saying(...texts));
  const said = isGranted ? EXTENSION.granted : EXTENSION.refused;
  const here = [
    said(actorOf(turn), partyOf(occurrence, turn), day, thing),
    ...(isGranted ? [] : [holds(owed)]),
    ...(party.isTold ? [] : [JUDGED.notTold]),
  ];
  const change = statusChange(occurrence.id, act, turn, { until: isGranted ? extension.until : null });
  const others = saying(EXTENSION.decidedLetter(judge, isGranted, name, occurrence.place, day, thing));
  return {
    ...reply(saying(...here), [change]),
    letters: [...party.letters, ...(await toOthers(occurrence, party.letters, others, turn))],
  };
}

/** Letters to whoever else was asked, but for chats that are told as the party's. */
async function toOthers(
  occurrence: Occurrence,
  told: readonly Letter[],
  say: Outgoing,
  { incoming, tools }: Turn,
): Promise<readonly Letter[]> {
  const { focal, leaders } = await deciders(occurrence, tools);
  return lettersTo([...focal, ...leaders], incoming, say).filter(
    ({ to }) => !told.some((letter) => letter.to.channel === to.channel && letter.to.chat === to.chat),
  );
}
