import type { ChannelName } from '../domain/incoming.ts';
import type { Mail } from '../ports/mail.ts';
import type { Clock } from '../ports/system.ts';

/** Shares of a month's quota that somebody should know of. */
const MILESTONES: readonly number[] = [0.8, 1];
const EACH_MS = 5 * 60_000;

/** How much of a month's quota is used. */
export interface QuotaUse {
  /** `2026-11`. */
  readonly month: string;
  readonly used: number;
  readonly quota: number;
  /** 0.8 or 1. */
  readonly reached: number;
}

/**
 * A step, every five minutes, that tells when a channel has used four fifths and all of its messages of the month;
 * `tell` hears it again at every step. Messages both ways are counted: the platform does not say which it counts.
 */
export function createQuotaWatch(
  channel: ChannelName,
  quota: number,
  { mail, clock }: { readonly mail: Pick<Mail, 'monthCount'>; readonly clock: Clock },
  tell: (use: QuotaUse) => Promise<void>,
): () => Promise<number> {
  return async () => {
    const month = clock.now().slice(0, 7);
    const { sent, received } = await mail.monthCount(channel, month);
    const used = sent + received;
    const reached = MILESTONES.findLast((share) => used >= share * quota);
    if (reached !== undefined) await tell({ month, used, quota, reached });
    return EACH_MS;
  };
}
