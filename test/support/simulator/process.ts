import { apologyTo, createHandler } from '../../../src/app/channels/handle.ts';
import { botTools } from '../../../src/app/channels/bot-tools.ts';
import { liveAnswerer } from '../../../src/app/live-answerer.ts';
import { createLookout } from '../../../src/app/reminders/outlook.ts';
import { runReminders } from '../../../src/app/reminders/run.ts';
import { telling } from '../../../src/app/reminders/telling.ts';
import { takeSnapshot } from '../../../src/app/snapshot.ts';
import type { ReminderSettings } from '../../../src/domain/reminder.ts';
import { exclusive } from '../../../src/mail/exclusive.ts';
import { createFlood } from '../../../src/mail/flood.ts';
import { createIntake } from '../../../src/mail/intake.ts';
import { startLoop } from '../../../src/mail/loop.ts';
import { createSender } from '../../../src/mail/sender.ts';
import { createWorker } from '../../../src/mail/worker.ts';
import type { Channel, Intake } from '../../../src/ports/channel.ts';
import type { Database } from '../../../src/ports/database.ts';
import { ADMIN } from './world.ts';
import type { Life } from './life.ts';
import { logOf } from './life-log.ts';

/** Parts that a test may put in the place of the real ones, to see whether the simulator finds it. */
export interface Plant {
  readonly database?: (db: Database, life: Life) => Database;
  readonly channel?: (channel: Channel) => Channel;
  readonly intake?: (intake: Intake) => Intake;
  readonly settings?: (settings: ReminderSettings) => ReminderSettings;
}

export interface ProcessParts {
  readonly life: Life;
  /** As this life has it. */
  readonly db: Database;
  readonly channel: Channel;
  readonly settings: ReminderSettings;
  /** True where no other process uses the database. */
  readonly alone: boolean;
  readonly plant: Plant;
}

const FOLLOW_MS = 5000;

/** A process as the product puts it together, of real parts; resolves once it runs, to what ends it as SIGTERM does. */
export async function startProcess({ life, alone, plant, ...parts }: ProcessParts): Promise<() => Promise<void>> {
  const { clock, timer, random } = life;
  const log = logOf(life);
  const db = plant.database?.(parts.db, life) ?? parts.db;
  const channel = plant.channel?.(parts.channel) ?? parts.channel;
  const settings = plant.settings?.(parts.settings) ?? parts.settings;
  const { chats, ledger, store } = db;
  const { name, traits } = channel;
  const holder = alone ? 'alone' : life.name;
  const snapshot = await takeSnapshot(store);
  const product = {
    register: () => snapshot.documents(),
    revision: () => snapshot.revision(),
    refresh: () => snapshot.refresh(),
    ...{ chats, ledger },
  };
  const lookout = createLookout(product, clock, settings.timeZone);
  const answerer = liveAnswerer(product.register, { timeZone: settings.timeZone });
  const tools = botTools({
    ...{ product, answerer, lookout, clock, calendarSecret: 'secret' },
    settings: { admins: [ADMIN], reminders: settings, publicUrl: null },
  });
  const mail = telling(db.mail, {
    refresh: () => snapshot.refresh(),
    changed: () => {
      lookout.forget();
      reminding.replan();
    },
  });
  if (alone) await mail.abandonClaims(name, clock.now());
  const known = new Map([[name, traits]]);
  const handle = createHandler({ chats, tools, traits: known, flood: createFlood(), clock, conversationMinutes: 30 });
  const sender = createSender({
    ...{ channel, mail, clock, timer, log, holder, random },
    wake: () => {
      sending.wake();
    },
    onGone: () => undefined,
  });
  const sending = startLoop('send', () => sender.step(), { timer, log });
  const worker = createWorker({
    ...{ channel, mail, handle, clock, timer, log },
    apology: (incoming) => apologyTo(incoming, traits),
    wake: () => {
      working.wake();
    },
    wakeSender: () => {
      sending.wake();
    },
  });
  const working = startLoop('work', () => worker.step(), { timer, log });
  const polling = exclusive(mail, clock, `poll:${name}`, holder);
  const intake = createIntake(name, mail, clock, () => {
    working.wake();
  });
  channel.start(plant.intake?.(intake) ?? intake, () => polling.held());
  const following = startLoop('follow', () => snapshot.refresh().then(() => FOLLOW_MS), { timer, log });
  const reminding = runReminders({
    ...{ channels: [channel], ledger, mail, look: lookout.look, settings, clock, timer, log, holder },
    wakeSender: () => {
      sending.wake();
    },
  });
  return async () => {
    await reminding.close();
    await following.stop();
    await channel.stop();
    await working.stop();
    await worker.stop();
    await sending.stop();
    await sender.stop();
    await polling.end();
  };
}
