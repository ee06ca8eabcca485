import { z } from 'zod';
import type { ChannelState, Intake } from '../../ports/channel.ts';
import type { Log } from '../../ports/system.ts';
import { TELEGRAM } from '../../text/vi/telegram.ts';
import type { BotApi } from './api.ts';
import type { BotIdentity } from './addressing.ts';
import { type Failure, factsOf, isRefused, isUnauthorised } from './failure.ts';
import { backOff, type Pause } from '../receiving/pause.ts';
import { type Persisted, persist } from './persist.ts';
import { poll } from './poll.ts';
import { LONGEST, TelegramSupervision } from './supervision.ts';
import { ALLOWED_UPDATES } from './update-schema.ts';

/** An entry of the menu of commands that Telegram shows beside the text box. */
export interface MenuCommand {
  /** Without the slash: 1 to 32 lower-case Latin letters, digits and underscores. */
  readonly command: string;
  readonly description: string;
}

/** What receiving needs. */
export interface Receiving {
  readonly api: BotApi;
  readonly log: Log;
  readonly random: () => number;
  readonly now: () => number;
  readonly pause: Pause;
  readonly stopping: AbortSignal;
  /** Milliseconds for a call that is answered at once, and beyond the poll's own time for a poll. */
  readonly grace: number;
  readonly pollSeconds: number;
  /** Null: poll. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Polling may take the bot away from whoever has set a webhook. */
  readonly takeOver: boolean;
  readonly commands: readonly MenuCommand[];
  readonly intake: Intake;
  readonly mayPoll: () => Promise<boolean>;
  readonly met: (bot: BotIdentity) => void;
  readonly tell: (state: ChannelState) => void;
}

/** Webhook requests that Telegram may make at a time: its default, as the inbox takes a request in milliseconds. */
const MAX_CONNECTIONS = 40;

/** How often to look whether a webhook that was set elsewhere is gone, in milliseconds. */
const WEBHOOK_CHECK = 30_000;

const me = z.object({ id: z.int().transform(String), username: z.string().min(1) });
const webhookInfo = z.object({ url: z.string() });

/** Learns who the bot is, registers its commands and receives, until the channel stops or cannot go on. */
export async function receive(receiving: Receiving): Promise<void> {
  const { api, log, stopping } = receiving;
  const known = await ask(receiving, (within) => api.call('getMe', {}, within, stopping), isUnauthorised);
  if (known.of !== 'done') {
    if (known.of === 'given-up') fail(receiving, TELEGRAM.unauthorised, known.failure);
    return;
  }
  const bot = me.safeParse(known.result).data;
  if (bot === undefined) log.warn('telegram.bot.unreadable');
  else receiving.met(bot);
  void registerCommands(receiving);
  if (receiving.webhook !== null) {
    await receiveByWebhook(receiving, receiving.webhook);
    return;
  }
  await receiveByPolling(receiving);
}

/** Trouble is shown in the channel's state while it lasts; then the state is what it was. */
function supervisionOf({ log, random, now, tell }: Receiving, state: ChannelState): TelegramSupervision {
  const show = (message: string | null): void => {
    tell(message === null ? state : { of: 'failed', message });
  };
  return new TelegramSupervision({ log, random, now, show });
}

function ask(
  receiving: Receiving,
  call: (within: number) => ReturnType<BotApi['call']>,
  hopeless: (failure: Failure) => boolean,
): Promise<Persisted> {
  const supervision = supervisionOf(receiving, { of: 'starting' });
  return persist(() => call(receiving.grace), { ...receiving, supervision, hopeless });
}

function fail({ log, tell }: Receiving, message: string, failure?: Failure): void {
  log.error('telegram.receiving.failed', { reason: message, ...(failure && factsOf(failure)) });
  tell({ of: 'failed', message });
}

/** A missing menu is no reason not to answer: it is tried beside everything else. */
async function registerCommands(receiving: Receiving): Promise<void> {
  const { api, log, random, now, commands, stopping } = receiving;
  const supervision = new TelegramSupervision({ log, random, now, show: () => undefined });
  const call = () => api.call('setMyCommands', { commands }, receiving.grace, stopping);
  const set = await persist(call, { ...receiving, supervision, hopeless: isRefused });
  if (set.of === 'given-up') log.warn('telegram.commands.refused', factsOf(set.failure));
}

/** Polls whenever no webhook stands in the way: one that was set elsewhere is looked after until it is gone. */
async function receiveByPolling(receiving: Receiving): Promise<void> {
  const { api, log, tell, pause, takeOver, grace, stopping, pollSeconds: seconds } = receiving;
  const polling: ChannelState = { of: 'polling' };
  const supervision = supervisionOf(receiving, polling);
  let told = false;
  while (!stopping.aborted) {
    // Asked once: where no answer comes polling finds out, and does no harm to a webhook.
    const asked = await api.call('getWebhookInfo', {}, grace, stopping);
    const isSet = asked.ok && (webhookInfo.safeParse(asked.result).data?.url ?? '') !== '';
    if (isSet && !takeOver) {
      if (!told) fail(receiving, TELEGRAM.webhookElsewhere);
      told = true;
      await pause(WEBHOOK_CHECK, stopping);
      continue;
    }
    if (isSet && !(await removeWebhook(receiving))) return;
    told = false;
    tell(polling);
    log.info('telegram.polling');
    if ((await poll({ ...receiving, seconds, supervision })) === 'unauthorised') {
      fail(receiving, TELEGRAM.unauthorised);
      return;
    }
  }
}

/** False where the token was refused, or the channel stopped. What waits for the webhook is kept, and comes to us. */
async function removeWebhook(receiving: Receiving): Promise<boolean> {
  const { api, log, stopping } = receiving;
  const payload = { drop_pending_updates: false };
  const removed = await ask(
    receiving,
    (within) => api.call('deleteWebhook', payload, within, stopping),
    isUnauthorised,
  );
  if (removed.of === 'given-up') fail(receiving, TELEGRAM.unauthorised, removed.failure);
  if (removed.of === 'done') log.warn('telegram.webhook.taken-over');
  return removed.of === 'done';
}

/** A refused address may only not be reachable yet, so it is tried for as long as the channel lives. */
async function receiveByWebhook(receiving: Receiving, { url, secret }: { url: string; secret: string }): Promise<void> {
  const { api, log, tell, pause, random, stopping } = receiving;
  const payload = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: MAX_CONNECTIONS };
  for (let refusals = 1; ; refusals += 1) {
    const set = await ask(receiving, (within) => api.call('setWebhook', payload, within, stopping), isRefused);
    if (set.of === 'done') {
      log.info('telegram.webhook.set');
      tell({ of: 'webhook' });
    }
    if (set.of !== 'given-up') return;
    if (isUnauthorised(set.failure)) {
      fail(receiving, TELEGRAM.unauthorised, set.failure);
      return;
    }
    if (refusals === 1) fail(receiving, TELEGRAM.webhookRefused, set.failure);
    await pause(backOff(refusals, random(), LONGEST), stopping);
  }
}
