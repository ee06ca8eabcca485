import type { Nearness } from '../../ports/search.ts';
import type { Log } from '../../ports/system.ts';
import type { Timer } from '../../ports/timer.ts';
import type { Answerer } from '../answerer.ts';
import type { ChatParts } from './attempt.ts';
import type { Teller } from './tell.ts';

/** The models that are set, with what they are used through. */
export interface Models {
  /** Null where no model answers. */
  readonly chat: ChatParts | null;
  /** Null where nothing is searched by its meaning. */
  readonly near: ((text: string, signal: AbortSignal) => Promise<Nearness | null>) | null;
  /** For everything that models do for one answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly timer: Timer;
  readonly teller: Teller;
  readonly log: Log;
  /** There are other documents to answer from. */
  onDocuments(answerer: Pick<Answerer, 'entries'>): void;
}
