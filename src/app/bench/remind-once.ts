import { systemClock } from '../../adapters/clock/clock.ts';
import { openSendJournal } from '../../adapters/files/send-journal.ts';
import { createLog } from '../../adapters/log/log.ts';
import type { Settings } from '../../config.ts';
import { botTools } from '../channels/bot-tools.ts';
import { openChannels } from '../channels/channels.ts';
import { liveAnswerer } from '../live-answerer.ts';
import { openProduct } from '../open.ts';
import { createLookout } from '../reminders/outlook.ts';
import { EIGHT } from './reminder-corpus.ts';

/** In a process of its own, so that its memory and its time are those of the product alone. */
export type Told =
  /** It serves; `eightInMs`: milliseconds until its clock shows eight. */
  { readonly of: 'serving'; readonly eightInMs: number } | Ended;

export interface Ended {
  readonly of: 'ended';
  /** Memory in millions of bytes: now, and at most. */
  readonly resident: number;
  readonly most: number;
  /** Reminders. */
  readonly planned: number;
  /** From eight o'clock until the last of them was kept, in seconds. */
  readonly plannedIn: number;
}

/** Before eight, in milliseconds: what is built with the first question is built by then. */
const AHEAD_MS = 10_000;

// Nobody waits for it any more: there is nothing in its folder to be saved.
process.once('disconnect', () => process.exit());
process.once('message', (settings: Settings) => {
  void remind({ ...settings, startsAt: new Date(Date.parse(EIGHT) - AHEAD_MS).toISOString() });
});

async function remind(settings: Settings): Promise<void> {
  const log = createLog('error');
  const product = await openProduct(settings, { log, watch: false });
  const clock = systemClock(settings.startsAt);
  const eight = performance.now() + AHEAD_MS;
  const lookout = createLookout(product, clock, settings.timeZone);
  const answerer = liveAnswerer(() => product.register(), { timeZone: settings.timeZone, calendar: lookout.workdays });
  const tools = botTools({ product, answerer, lookout, calendarSecret: 'bench', clock, settings });
  const journal = await openSendJournal(settings.dataDir, clock);
  let [planned, plannedAt] = [0, eight];
  const ledger: typeof product.ledger = {
    ...product.ledger,
    add: async (reminders) => {
      const count = await product.ledger.add(reminders);
      planned += count;
      if (count > 0) plannedAt = performance.now();
      return count;
    },
  };
  const channels = openChannels({
    ...{ settings, log, tools, clock, lookout, journal },
    database: { ...product, ledger },
    refresh: () => product.refresh(),
    takeOver: false,
    alone: true,
  });
  await channels.start();
  process.once('message', () => {
    void end();
  });
  tell({ of: 'serving', eightInMs: eight - performance.now() });

  const end = async (): Promise<void> => {
    const [resident, most] = [process.memoryUsage().rss / 1e6, (process.resourceUsage().maxRSS * 1024) / 1e6];
    await channels.close();
    await journal.close();
    await product.close();
    tell({ of: 'ended', resident, most, planned, plannedIn: (plannedAt - eight) / 1000 });
    process.disconnect();
  };
}

function tell(told: Told): void {
  process.send?.(told);
}
