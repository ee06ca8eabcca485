import { z } from 'zod';
import type { SendResult } from '../../ports/channel.ts';
import type { Reply } from './api.ts';
import type { Failure } from './failure.ts';
import { isUnauthorised } from './failure.ts';

const sentMessage = z.object({ message_id: z.int() });

/** Longest reason that is kept, in characters. */
const MAX_REASON = 200;

/** What became of `sendMessage` into a chat. */
export function outcomeOf(reply: Reply, chat: string): SendResult {
  if (!reply.ok) return failed(reply.failure, chat);
  const { success, data } = sentMessage.safeParse(reply.result);
  // The Bot API said "ok": it was most likely sent, and nobody can say under which number.
  return success ? { of: 'sent', messageId: String(data.message_id) } : { of: 'unknown', reason: 'no-message-id' };
}

function failed(failure: Failure, chat: string): SendResult {
  switch (failure.of) {
    case 'answered':
      return refused(failure, chat);
    case 'foreign':
    case 'unreachable':
      return { of: 'again', afterMs: null, reason: 'away' };
    case 'cut':
      return { of: 'unknown', reason: failure.code };
    case 'aborted':
      if (!failure.begun) return { of: 'again', afterMs: null, reason: 'trouble' };
      return { of: 'unknown', reason: 'aborted' };
  }
}

/** Descriptions are matched by their stable middle: servers of different age begin and end them differently. */
function refused(failure: Extract<Failure, { of: 'answered' }>, chat: string): SendResult {
  const { code, description } = failure;
  if (failure.movedTo !== null) return { of: 'moved', to: failure.movedTo };
  if (code === 429) return { of: 'again', afterMs: failure.retryAfterMs, reason: 'limited' };
  if (code >= 500) return { of: 'again', afterMs: null, reason: 'trouble' };
  if (isUnauthorised(failure)) return { of: 'unauthorised' };
  if (code === 403 || (code === 400 && /chat not found|PEER_ID_INVALID|chat was deactivated/iu.test(description))) {
    // Groups have negative identifiers; out of a private chat nobody but the person can take the bot.
    return { of: 'gone', why: chat.startsWith('-') ? 'removed' : 'blocked' };
  }
  if (code === 400 && /can't parse entities/iu.test(description)) return { of: 'markup-refused' };
  return { of: 'refused', reason: `${String(code)} ${description}`.slice(0, MAX_REASON) };
}
