import type { Content } from '../../domain/incoming.ts';
import type { Membership, Standing } from './update-schema.ts';

/**
 * What a change of the bot's own membership means: in a group it was let in or taken out, in a private chat unblocked
 * or blocked. A change that leaves it able to write, such as being made an admin, is no second joining.
 */
export function membershipContent({ old_chat_member: before, new_chat_member: now }: Membership): Content {
  if (!mayWrite(now)) return { of: 'removed' };
  return before !== null && mayWrite(before) ? { of: 'ignored', kind: 'my_chat_member' } : { of: 'joined' };
}

function mayWrite({ status, can_send_messages: granted, is_member: isIn }: Standing): boolean {
  return ['creator', 'administrator', 'member'].includes(status) || (status === 'restricted' && granted && isIn);
}
