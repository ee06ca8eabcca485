import type { Account, WebhookInfo, ZaloBot } from 'zalo-bot-sdk';
import type { ChannelState, Intake } from '../../ports/channel.ts';
import type { Log } from '../../ports/system.ts';
import { ZALO } from '../../text/vi/zalo.ts';
import { factsOf, isRefused, isUnauthorised } from './failure.ts';
import { backOff, type Pause } from '../receiving/pause.ts';
import { type Persisted, persist } from './persist.ts';
import { poll } from './poll.ts';
import { LONGEST, ZaloSupervision } from './supervision.ts';

/** What receiving needs. */
export interface Receiving {
  readonly bot: ZaloBot;
  readonly log: Log;
  readonly random: () => number;
  readonly now: () => number;
  readonly pause: Pause;
  readonly stopping: AbortSignal;
  readonly pollSeconds: number;
  /** Null: poll. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Polling may take the bot away from whoever has set a webhook. */
  readonly takeOver: boolean;
  readonly intake: Intake;
  readonly mayPoll: () => Promise<boolean>;
  readonly met: (account: Account) => void;
  readonly tell: (state: ChannelState) => void;
}

/** Learns who the bot is and receives, until the channel stops or cannot go on. */
export async function receive(receiving: Receiving): Promise<void> {
  const { bot, log, tell, stopping } = receiving;
  const known = await ask(receiving, () => bot.getMe({ signal: stopping }), isUnauthorised);
  if (known.of === 'given-up') fail(receiving, ZALO.unauthorised, known.error);
  if (known.of !== 'done') return;
  receiving.met(known.result);
  if (!known.result.can_join_groups) log.info('zalo.groups.unavailable', { reason: ZALO.groupsUnavailable });
  if (receiving.webhook !== null) {
    await receiveByWebhook(receiving, receiving.webhook);
    return;
  }
  if (!(await mayReceiveByPolling(receiving))) return;
  const polled: ChannelState = { of: 'polling' };
  tell(polled);
  log.warn('zalo.polling.at-most-once', { reason: ZALO.atMostOnce });
  const ended = await poll({ ...receiving, supervision: supervisionOf(receiving, polled) });
  if (ended === 'unauthorised') fail(receiving, ZALO.unauthorised);
}

/** Trouble is shown in the channel's state while it lasts; then the state is what it was. */
function supervisionOf({ log, random, now, tell }: Receiving, state: ChannelState): ZaloSupervision {
  const show = (message: string | null): void => {
    tell(message === null ? state : { of: 'failed', message });
  };
  return new ZaloSupervision({ log, random, now, show });
}

function ask<Result>(
  receiving: Receiving,
  call: () => Promise<Result>,
  hopeless: (error: unknown) => boolean,
): Promise<Persisted<Result>> {
  return persist(call, { ...receiving, supervision: supervisionOf(receiving, { of: 'starting' }), hopeless });
}

function fail({ log, tell }: Receiving, message: string, error?: unknown): void {
  log.error('zalo.receiving.failed', { reason: message, ...(error === undefined ? {} : factsOf(error)) });
  tell({ of: 'failed', message });
}

/** False where somebody else's webhook is to stay, the token was refused, or the channel stopped. */
async function mayReceiveByPolling(receiving: Receiving): Promise<boolean> {
  const { bot, log, takeOver, stopping } = receiving;
  const asked = await ask(receiving, () => bot.getWebhookInfo({ signal: stopping }), isRefused);
  if (asked.of === 'stopped') return false;
  if (asked.of === 'given-up') {
    if (!isUnauthorised(asked.error)) {
      // Polling takes nothing away from anybody: Zalo refuses it while a webhook is set.
      log.warn('zalo.webhook.unknown', factsOf(asked.error));
      return true;
    }
    fail(receiving, ZALO.unauthorised, asked.error);
    return false;
  }
  if (asked.result.url === '') return true;
  if (!takeOver) {
    fail(receiving, ZALO.webhookElsewhere);
    return false;
  }
  const deleted = await ask(receiving, () => bot.deleteWebhook({ signal: stopping }), isUnauthorised);
  if (deleted.of === 'given-up') fail(receiving, ZALO.unauthorised, deleted.error);
  if (deleted.of === 'done') log.warn('zalo.webhook.taken-over');
  return deleted.of === 'done';
}

/** A refused address may only not be reachable yet, so it is tried for as long as the channel lives. */
async function receiveByWebhook(receiving: Receiving, { url, secret }: { url: string; secret: string }): Promise<void> {
  const { bot, tell, pause, random, stopping } = receiving;
  const call = (): Promise<WebhookInfo> => bot.setWebhook({ url, secret_token: secret }, { signal: stopping });
  for (let refusals = 1; ; refusals += 1) {
    const set = await ask(receiving, call, isRefused);
    if (set.of === 'stopped') return;
    if (set.of === 'done') {
      told(receiving, set.result);
      tell({ of: 'webhook' });
      return;
    }
    if (isUnauthorised(set.error)) {
      fail(receiving, ZALO.unauthorised, set.error);
      return;
    }
    if (refusals === 1) fail(receiving, ZALO.webhookRefused, set.error);
    await pause(backOff(refusals, random(), LONGEST), stopping);
  }
}

/** Zalo keeps the address also where its trial request failed: it may only have come before the server was reachable. */
function told({ log }: Receiving, { verification }: WebhookInfo): void {
  log.info('zalo.webhook.set');
  if (verification === undefined || verification.ok) return;
  log.warn('zalo.webhook.unverified', { reason: ZALO.webhookUnverified, status: verification.status_code ?? null });
}
