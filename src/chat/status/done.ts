import type { Deed } from '../../domain/outgoing.ts';
import { ASKS } from '../../text/vi/status.ts';
import { reply, type Reply, type Turn } from '../tools.ts';
import { decide } from './decide.ts';
import { askExtension, askUntil } from './extend.ts';
import { confirm, sendBack } from './judge.ts';
import { handIn, receive, takenBack } from './report.ts';
import { sayable } from './owed.ts';
import { offering, statusChoice } from './say.ts';
import { whichThing, type SaidBeside } from './which.ts';

/** What somebody says of occurrences; `do: 'status'` of a choice. */
export type StatusSaid = Omit<Extract<Deed, { do: 'status' }>, 'do'>;

/** Keeps what somebody says of occurrences, and answers; politely where it was said before, too late, or by others. */
export async function statusDone(
  { act, occurrences, until }: StatusSaid,
  turn: Turn,
  said: SaidBeside = {},
): Promise<Reply> {
  const { number = null, words = null } = said;
  const about = await sayable(act, occurrences, turn);
  const [first, ...more] = about.owed;
  if (first === undefined) return about.refusal;
  switch (act) {
    case 'received':
      return receive(about, turn);
    case 'handed-in':
      return handIn(about, number, turn);
    case 'taken-back':
      return takenBack(about, turn);
    case 'confirmed':
      return confirm(about, turn);
    case 'returned':
      return sendBack(about, words, turn);
    case 'ask-extension':
      if (more.length > 0) return whichThing(act, about.owed, turn, said);
      return words === null ? askUntil(first, turn) : askExtension(words, first.occurrence.id, turn);
    case 'granted':
    case 'refused':
      return more.length > 0 ? whichThing(act, about.owed, turn) : decide(act, first, until, turn);
  }
}

/** Leaves a question unanswered. */
export function left({ asked }: Extract<Deed, { do: 'leave' }>): Reply {
  const text = asked === null ? ASKS.notRecorded : ASKS.left[asked.of];
  // A hand-in without its number may still be a mistake.
  const row = asked?.of === 'number' ? [statusChoice('taken-back', asked.occurrences, false)] : [];
  return reply({ ...offering([text], row), expects: null });
}
