import type { BotTools, Owed } from '../../chat/tools.ts';
import type { ReminderSettings } from '../../domain/reminder.ts';
import { termOf } from '../../domain/standing.ts';
import type { Product } from '../open.ts';
import { isPushed } from '../../remind/pushed.ts';
import { sampleOf } from '../../remind/sample.ts';
import { standingsOf } from '../../remind/standings.ts';
import type { Lookout } from './outlook.ts';

/** What the bot may look up of reminders. */
export type ReminderTools = Pick<
  BotTools,
  'occurrences' | 'standings' | 'chatsOf' | 'leadersOf' | 'calendar' | 'timeZone' | 'waits' | 'sample'
>;

export function reminderTools(
  lookout: Lookout,
  { chats, ledger }: Pick<Product, 'chats' | 'ledger'>,
  settings: ReminderSettings,
): ReminderTools {
  return {
    occurrences: () => lookout.occurrences(),
    standings: async (occurrences) => {
      const standing = await standingsOf(occurrences, ledger);
      return occurrences.map((occurrence): Owed => {
        const own = standing(occurrence.id);
        return { occurrence, standing: own, term: termOf(occurrence.lastDay, own) };
      });
    },
    chatsOf: async (place) => (await lookout.chats()).filter(({ links }) => links.some((link) => link.place === place)),
    leadersOf: async (place) => (await chats.leaders()).filter((leader) => leader.place === place),
    calendar: () => lookout.calendar(),
    timeZone: settings.timeZone,
    waits: (occurrence) => !occurrence.precedes && !isPushed(occurrence, settings.approval),
    sample: (owed, now) => sampleOf(owed, { calendar: lookout.calendar(), settings, now }),
  };
}
