import { loadPrompts, PROMPTS_DIR } from '../../../src/adapters/files/prompts.ts';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { NO_METRICS } from '../../../src/adapters/metrics/none.ts';
import { systemTimer } from '../../../src/adapters/clock/timer.ts';
import { createAnswerer } from '../../../src/app/answerer.ts';
import { createModelAnswering, type ModelAnswering } from '../../../src/app/model/answering.ts';
import { createBreaker } from '../../../src/app/model/breaker.ts';
import { createBudget } from '../../../src/app/model/budget.ts';
import type { Models } from '../../../src/app/model/models.ts';
import { tellerOf } from '../../../src/app/model/tell.ts';
import type { TimedAnswer } from '../../../src/adapters/ipc/protocol.ts';
import { FROM_NOWHERE, type Origin, type Question } from '../../../src/domain/question.ts';
import type { Database } from '../../../src/ports/database.ts';
import type { Metrics } from '../../../src/ports/metrics.ts';
import type { ChatModel } from '../../../src/ports/model.ts';
import type { Timer } from '../../../src/ports/timer.ts';
import { corpus } from '../corpus.ts';
import { recordingLog, type Logged } from '../log.ts';

export const NOW = '2024-11-20T01:00:00Z';

export interface TestAnswering extends ModelAnswering {
  /** Asks on 20 November 2024. */
  say(text: string, more?: Partial<Question>, origin?: Partial<Origin>): Promise<TimedAnswer>;
  readonly log: Logged;
}

export interface TestAnsweringOptions {
  readonly chat?: ChatModel | null;
  readonly near?: Models['near'];
  readonly timeoutMs?: number;
  readonly database?: Database;
  readonly limits?: { readonly tokens: number; readonly chatAnswers: number };
  readonly metrics?: Metrics;
  readonly timer?: Timer;
  /** Milliseconds by which the breaker tells the time. */
  readonly now?: () => number;
}

/** Answers over the repository's plans with a model, everything but the model being the product's own. */
export async function testAnswering(options: TestAnsweringOptions = {}): Promise<TestAnswering> {
  const { chat: model = null, near = null, timeoutMs = 10_000, database = memoryDatabase() } = options;
  const { limits = { tokens: 1_000_000, chatAnswers: 100 }, metrics = NO_METRICS, timer = systemTimer() } = options;
  const log = recordingLog();
  const clock = { now: () => NOW };
  const prompts = await loadPrompts(PROMPTS_DIR);
  const [answer, rewrite] = [prompts.get('answer'), prompts.get('rewrite')];
  if (answer === undefined || rewrite === undefined) throw new Error('no prompts');
  const answerer = createAnswerer(corpus);
  const { now = () => performance.now() } = options;
  const answering = createModelAnswering({
    answerer: () => answerer,
    models: {
      ...{ near, timeoutMs, timer, log },
      chat: model && {
        ...{ model, prompts: { answer, rewrite } },
        breaker: createBreaker({ now }),
        budget: createBudget({
          ...{ spending: database.spending, limits, clock, log },
          timeZone: 'Asia/Ho_Chi_Minh',
        }),
      },
      teller: tellerOf({ log, metrics, model: model?.model ?? null, prices: { input: 2, output: 10 } }),
      onDocuments: () => undefined,
    },
  });
  return {
    ...answering,
    log,
    say: (text, more = {}, origin = {}) =>
      answering.ask(
        { text, place: null, agency: null, history: [], now: NOW, ...more },
        { ...FROM_NOWHERE, ...origin },
      ),
  };
}
