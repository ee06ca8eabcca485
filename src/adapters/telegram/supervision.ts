import { TELEGRAM } from '../../text/vi/telegram.ts';
import { backOff } from '../receiving/pause.ts';
import { Supervision, type Watched } from '../receiving/supervision.ts';
import type { Failure } from './failure.ts';
import { factsOf } from './failure.ts';

/** What keeps updates from coming in. */
type Trouble = 'conflict' | 'limited' | 'refused' | 'trouble' | 'store';

/** Longest pause between two tries, in milliseconds. */
export const LONGEST = 30_000;

/** The supervision of one of Telegram's calls. */
export class TelegramSupervision extends Supervision<Trouble> {
  constructor(watched: Watched) {
    super(watched, { name: 'telegram', sentences: TELEGRAM, pause });
  }

  /** A call failed; returns how long to wait before the next, in milliseconds: never less than Telegram asks for. */
  failed(failure: Failure): number {
    const asked = failure.of === 'answered' ? failure.retryAfterMs : null;
    return this.trouble(troubleOf(failure), factsOf(failure), asked);
  }
}

/** Whoever polls with the same token is given time to be gone: 3 to 30 seconds. */
function pause(trouble: Trouble, failures: number, random: number): number {
  return trouble === 'conflict' ? Math.round(3_000 + random * 27_000) : backOff(failures, random, LONGEST);
}

function troubleOf(failure: Failure): Trouble {
  if (failure.of !== 'answered' || failure.code >= 500) return 'trouble';
  if (failure.code === 409) return 'conflict';
  return failure.code === 429 ? 'limited' : 'refused';
}
