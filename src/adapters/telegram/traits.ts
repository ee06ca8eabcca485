import type { ChannelPace } from '../../ports/channel.ts';
import type { ChannelTraits } from '../../domain/outgoing.ts';

/** What a Telegram message can hold: 4,096 units after its markup is read; a page of a long list stays far below. */
export const TELEGRAM_TRAITS: ChannelTraits = {
  maxUnits: 4096,
  markup: 'html',
  buttons: true,
  files: true,
  pageUnits: 1000,
};

/**
 * What Telegram tolerates, as its support and the maintainer of its server say it: 30 messages a second in all, one a
 * second into a chat, 20 a minute into a group. No promise: a 429 counts for more.
 */
export const TELEGRAM_PACE: ChannelPace = {
  perSecond: 30,
  keptForAnswers: 5,
  chatGapMs: 1000,
  groupPerMinute: 20,
  adaptive: false,
};
