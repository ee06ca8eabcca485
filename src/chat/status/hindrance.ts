import type { StatusDeed } from '../../domain/outgoing.ts';
import { isClosed } from '../../domain/standing.ts';
import { JUDGE_INSIDE, NOT_RECORDED } from '../../text/vi/status.ts';
import type { Owed, Turn } from '../tools.ts';
import { whenOf, whoOf } from './thing.ts';

/** Why what somebody says of an occurrence would change nothing: said twice, or too late. Null where it would. */
export function hindrance(act: StatusDeed, { standing }: Owed, turn: Turn): string | null {
  const { received, handedIn, confirmed, returned, extension, number } = standing;
  const isDone = isClosed(standing);
  const since = handedIn === null ? null : NOT_RECORDED.handedIn(whoOf(handedIn, turn), whenOf(handedIn, turn), number);
  switch (act) {
    case 'received':
      if (isDone) return since;
      return received === null ? null : NOT_RECORDED.received(whoOf(received, turn), whenOf(received, turn));
    case 'handed-in':
    case 'ask-extension':
      return isDone ? since : null;
    case 'taken-back':
      if (confirmed !== null)
        return NOT_RECORDED.confirmed(whoOf(confirmed, turn, JUDGE_INSIDE), whenOf(confirmed, turn));
      return isDone ? null : NOT_RECORDED.nothingToTakeBack;
    case 'confirmed':
      if (confirmed !== null)
        return NOT_RECORDED.alreadyConfirmed(whoOf(confirmed, turn, JUDGE_INSIDE), whenOf(confirmed, turn));
      return isDone ? null : NOT_RECORDED.notHandedIn;
    case 'returned':
      if (isDone) return null;
      return returned === null
        ? NOT_RECORDED.notHandedIn
        : NOT_RECORDED.returned(whoOf(returned, turn, JUDGE_INSIDE), whenOf(returned, turn));
    case 'granted':
    case 'refused': {
      if (extension === null) return NOT_RECORDED.notAsked;
      const { decided, state } = extension;
      if (decided !== null) {
        return NOT_RECORDED.decided(state === 'granted', whoOf(decided, turn, JUDGE_INSIDE), whenOf(decided, turn));
      }
      return isDone ? NOT_RECORDED.noNeed : null;
    }
  }
}
