import { isAborted } from './failure.ts';
import type { Pause } from '../receiving/pause.ts';
import type { ZaloSupervision } from './supervision.ts';

/** How a call that was tried until it worked ended. */
export type Persisted<Result> =
  | { readonly of: 'done'; readonly result: Result }
  | { readonly of: 'given-up'; readonly error: unknown }
  | { readonly of: 'stopped' };

interface Way {
  readonly supervision: ZaloSupervision;
  readonly pause: Pause;
  readonly stopping: AbortSignal;
  /** Failures that trying again would not mend. */
  readonly hopeless: (error: unknown) => boolean;
}

/** Tries a call until it works, is hopeless, or the channel stops. Never rejects. */
export async function persist<Result>(call: () => Promise<Result>, way: Way): Promise<Persisted<Result>> {
  const { supervision, stopping, hopeless } = way;
  while (!stopping.aborted) {
    try {
      const result = await call();
      supervision.well();
      return { of: 'done', result };
    } catch (error) {
      if (hopeless(error)) return { of: 'given-up', error };
      if (!isAborted(error)) await way.pause(supervision.failed(error), stopping);
    }
  }
  return { of: 'stopped' };
}
