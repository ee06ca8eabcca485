import { ZaloApiError } from 'zalo-bot-sdk';
import { ZALO } from '../../text/vi/zalo.ts';
import { backOff } from '../receiving/pause.ts';
import { Supervision, type Watched } from '../receiving/supervision.ts';
import { factsOf, isRefused } from './failure.ts';

/** What keeps updates from coming in. */
type Trouble = 'limited' | 'refused' | 'trouble' | 'store';

/** Longest pause between two tries, in milliseconds; patient, as Zalo's calls may count towards an unpublished quota. */
export const LONGEST = 60_000;

/** The supervision of one of Zalo's calls. */
export class ZaloSupervision extends Supervision<Trouble> {
  constructor(watched: Watched) {
    const pause = (_: Trouble, failures: number, random: number): number => backOff(failures, random, LONGEST);
    super(watched, { name: 'zalo', sentences: ZALO, pause });
  }

  /** A call failed; returns how long to wait before the next, in milliseconds. */
  failed(error: unknown): number {
    return this.trouble(troubleOf(error), factsOf(error));
  }
}

function troubleOf(error: unknown): Trouble {
  if (isRefused(error)) return 'refused';
  return error instanceof ZaloApiError && error.kind === 'quota' ? 'limited' : 'trouble';
}
