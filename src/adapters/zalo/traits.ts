import type { ChannelTraits } from '../../domain/outgoing.ts';
import type { ChannelPace } from '../../ports/channel.ts';

/**
 * What a Zalo message can hold: 2,000 characters, read as UTF-16 units. Its markup stays unused: what Zalo does with an
 * unbalanced mark is not documented, and the words of plans hold `*` and `<`.
 */
export const ZALO_TRAITS: ChannelTraits = {
  maxUnits: 2000,
  markup: 'none',
  buttons: false,
  files: false,
  pageUnits: 1000,
};

/** Zalo publishes no limits: these are guesses to begin with, and its 429 decides. */
export const ZALO_PACE: ChannelPace = {
  perSecond: 5,
  keptForAnswers: 1,
  chatGapMs: 1000,
  groupPerMinute: 20,
  adaptive: true,
};
