import type { ChannelName } from '../../domain/incoming.ts';
import { giveUpCutShort } from './outbox.ts';
import type { State } from './state.ts';

/** Later than any claim ends. */
const FOR_EVER = '9999-12-31T23:59:59Z';

/** Takes back every claim of a channel. The fences grow, so that whoever has one after all is told. */
export function abandonClaims(state: State, channel: ChannelName, at: string): number {
  for (const update of [...state.openUpdates.values()].flat()) {
    if (update.channel === channel && update.due !== null)
      Object.assign(update, { due: null, fence: update.fence + 1 });
  }
  for (const slate of state.ledger.slates.values()) {
    if (slate.channel === channel && slate.until !== null)
      Object.assign(slate, { fence: slate.fence + 1, until: null });
  }
  for (const send of [...state.openSends.values()].flat()) {
    if (send.channel !== channel || send.state !== 'claimed') continue;
    Object.assign(send, { state: 'queued', due: null, fence: send.fence + 1 });
  }
  return giveUpCutShort(state, channel, at, { until: FOR_EVER });
}
