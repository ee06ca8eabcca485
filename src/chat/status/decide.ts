import type { IsoDate } from '../../domain/plan.ts';
import { EXTENSION, JUDGED, NOT_RECORDED } from '../../text/vi/status.ts';
import { reply, saying, type Owed, type Reply, type Turn } from '../tools.ts';
import { pendingRequest } from './extend.ts';
import { lettersToParty } from './letters.ts';
import { judgeOf } from './may.ts';
import { statusChange, told } from './say.ts';
import { actorOf, dayWords, thingAsWritten } from './thing.ts';

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
  const thing = thingAsWritten(occurrence);
  const { name } = occurrence.party;
  const judge = judgeOf(occurrence, turn);
  const letter = isGranted ? EXTENSION.grantedLetter : EXTENSION.refusedLetter;
  const { letters, isTold } = await lettersToParty(
    occurrence,
    turn.incoming,
    turn.tools,
    saying(letter(judge, name, day, thing)),
  );
  const said = isGranted ? EXTENSION.granted : EXTENSION.refused;
  const texts = [said(actorOf(turn), name, day, thing), ...(isTold ? [] : [JUDGED.notTold])];
  const change = statusChange(occurrence.id, act, turn, { until: isGranted ? extension.until : null });
  return { ...reply(saying(...texts), [change]), letters };
}
