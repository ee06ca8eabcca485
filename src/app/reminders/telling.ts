import type { ChatChange } from '../../domain/chat.ts';
import type { Mail } from '../../ports/mail.ts';

/** What changes whom reminders go to, or what they say. */
const MATTERS: ReadonlySet<ChatChange['set']> = new Set([
  'linked',
  'unlinked',
  'leader',
  'leader-ended',
  'moved',
  'suspended',
  'status',
  'decided',
]);

interface Told {
  /** Brings the memory in line with what admins decided. */
  readonly refresh: () => Promise<void>;
  readonly changed: () => void;
}

/** A letter box that tells when what was handled changes what is to be reminded. */
export function telling(mail: Mail, { refresh, changed }: Told): Mail {
  return {
    ...mail,
    finish: async (claim, handled, at) => {
      const isOurs = await mail.finish(claim, handled, at);
      if (isOurs && handled.changes.some(({ set }) => set === 'decided')) await refresh();
      if (isOurs && handled.changes.some(({ set }) => MATTERS.has(set))) changed();
      return isOurs;
    },
  };
}
