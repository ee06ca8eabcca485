import type { SendJournal } from '../ports/journal.ts';
import type { ClaimedSend, Mail, Settlement } from '../ports/mail.ts';
import type { Clock } from '../ports/system.ts';

/**
 * A letter box whose sends are in a journal too: the line before a send stands on the disk before the send begins, and
 * the line after it before the letter box is told. A send whose line cannot be written does not begin.
 */
export function journalled(mail: Mail, journal: SendJournal, clock: Clock): Mail {
  const begun = new Set<string>();
  return {
    ...mail,
    begin: async (send, until) => {
      if (!(await mail.begin(send, until))) return false;
      try {
        await journal.begins(send);
      } catch (error) {
        await mail.settle(send, { of: 'again', at: clock.now(), counts: false }, clock.now());
        throw error;
      }
      begun.add(send.key);
      return true;
    },
    settle: async (send: ClaimedSend, settlement: Settlement, at: string) => {
      // Of a send whose outcome nobody knows the journal keeps what it has: that it began.
      if (begun.has(send.key) && settlement.of !== 'unknown') {
        await journal.ended(send, settlement.of === 'sent' ? settlement.messageId : null);
      }
      begun.delete(send.key);
      return mail.settle(send, settlement, at);
    },
  };
}
