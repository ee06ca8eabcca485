import type { Settings } from '../../config.ts';
import type { Database } from '../../ports/database.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { Clock, Log } from '../../ports/system.ts';
import type { Timer } from '../../ports/timer.ts';
import type { Answerer } from '../answerer.ts';
import type { Embedding } from '../embedding/embedding.ts';
import type { ChatParts } from './attempt.ts';
import type { Teller } from './tell.ts';

/** The models that are set, with what they are used through. */
export interface Models {
  /** Null where no model answers. */
  readonly chat: ChatParts | null;
  /** Null where nothing is searched by its meaning. */
  readonly near: Embedding['near'] | null;
  /** For everything that models do for one answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly timer: Timer;
  readonly teller: Teller;
  readonly log: Log;
  /** There are other documents to answer from. */
  onDocuments(answerer: Pick<Answerer, 'entries'>): void;
}

/** What models are made of. */
export interface OpenModelsOptions {
  readonly settings: Pick<Settings, 'model' | 'databaseUrl' | 'timeZone'>;
  readonly database: Pick<Database, 'spending' | 'vectors' | 'mail'>;
  /** Where an index of vectors may be kept; null for nowhere. */
  readonly folder: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}
