import type { BotTools } from '../../chat/tools.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Settings } from '../../config.ts';
import type { Clock } from '../../ports/system.ts';
import type { LiveAnswerer } from '../live-answerer.ts';
import type { Product } from '../open.ts';
import { createCalendars, type Calendars } from '../reminders/calendars.ts';
import type { Lookout } from '../reminders/outlook.ts';
import { reminderTools } from '../reminders/tools.ts';
import { codeMaker } from './codes.ts';

/** What the bot may look up, and the calendars that are subscribed to. */
export type ProductTools = BotTools & Calendars;

interface BotParts {
  readonly product: Pick<Product, 'chats' | 'ledger'>;
  readonly answerer: LiveAnswerer;
  readonly lookout: Lookout;
  readonly calendarSecret: string;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'admins' | 'reminders' | 'publicUrl'>;
}

/** The product as the bot and the web pages need it. */
export function botTools({ product, answerer, lookout, calendarSecret, clock, settings }: BotParts): ProductTools {
  const { timeZone } = settings.reminders;
  const reminders = reminderTools(lookout, product, settings.reminders);
  const calendars = createCalendars({
    ...{ lookout, clock, timeZone, secret: calendarSecret, publicUrl: settings.publicUrl },
    standings: reminders.standings,
  });
  return {
    ...reminders,
    ...calendars,
    dayIn: (text) => answerer.dayIn(text, localDate(clock.now(), timeZone)),
    statusAsked: (text, history) => answerer.statusAsked(text, history),
    ask: async (question, origin) => (await answerer.ask(question, origin)).answer,
    canAnswer: (question) => answerer.canAnswer(question),
    isOwn: (text, history) => answerer.isOwn(text, history),
    directory: answerer.directory,
    code: (hash) => product.chats.code(hash),
    codes: codeMaker,
    now: () => clock.now(),
    admins: settings.admins,
  };
}
