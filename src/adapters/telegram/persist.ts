import type { Reply } from './api.ts';
import type { Failure } from './failure.ts';
import type { Pause } from '../receiving/pause.ts';
import type { TelegramSupervision } from './supervision.ts';

/** How a call that was tried until it worked ended. */
export type Persisted =
  | { readonly of: 'done'; readonly result: unknown }
  | { readonly of: 'given-up'; readonly failure: Failure }
  | { readonly of: 'stopped' };

interface Way {
  readonly supervision: TelegramSupervision;
  readonly pause: Pause;
  readonly stopping: AbortSignal;
  /** Failures that trying again would not mend. */
  readonly hopeless: (failure: Failure) => boolean;
}

/** Tries a call until it works, is hopeless, or the channel stops. */
export async function persist(call: () => Promise<Reply>, way: Way): Promise<Persisted> {
  const { supervision, stopping, hopeless } = way;
  while (!stopping.aborted) {
    const reply = await call();
    if (reply.ok) {
      supervision.well();
      return { of: 'done', result: reply.result };
    }
    const { failure } = reply;
    if (hopeless(failure)) return { of: 'given-up', failure };
    if (failure.of !== 'aborted') await way.pause(supervision.failed(failure), stopping);
  }
  return { of: 'stopped' };
}
