import type { ModelPrices } from '../../config-model.ts';
import type { Answer } from '../../domain/answer.ts';
import type { ModelAccount, ModelUsage } from '../../domain/model.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { Log } from '../../ports/system.ts';

/** An answer that goes out. */
export interface Made {
  readonly answer: Answer;
  /** Null where no model is set. */
  readonly account: ModelAccount | null;
  /** Milliseconds that it took. */
  readonly ms: number;
}

/** Says of every answer how it was made: to the log, and to who measures. */
export interface Teller {
  answer(made: Made): void;
  /** A run of a model and what it cost, be its answer used or not. */
  run(account: ModelAccount, ms: number): void;
}

interface TellerParts {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Name of the model that answers; null where none is set. */
  readonly model: string | null;
  readonly prices: ModelPrices;
}

const MILLION = 1_000_000;

/** Nothing of what somebody said, and nothing about who, is logged or measured. */
export function tellerOf({ log, metrics, model, prices }: TellerParts): Teller {
  const countTokens = (name: string, { inputTokens, outputTokens }: ModelUsage): void => {
    metrics.count('model_tokens', { model: name, direction: 'input' }, inputTokens);
    metrics.count('model_tokens', { model: name, direction: 'output' }, outputTokens);
    const { input, output } = prices;
    if (input === null && output === null) return;
    const cost = (inputTokens * (input ?? 0) + outputTokens * (output ?? 0)) / MILLION;
    metrics.count('model_cost', { model: name }, cost);
  };
  return {
    answer: ({ answer, account, ms }) => {
      const { engine, status } = answer;
      const fellBack = account?.fellBack ?? null;
      const cited = account?.cited ?? [];
      log.info('answer.made', {
        engine,
        status,
        prompt: account?.prompt ?? null,
        offered: listed(account?.offered ?? []),
        // Of an answer without a model all that it cites was found, not chosen.
        cited: listed(engine === 'llm' ? cited : sectionsOf(answer)),
        kept: account?.kept ?? 0,
        dropped: account?.dropped ?? {},
        fellBack,
        tokens: { input: account?.usage.inputTokens ?? 0, output: account?.usage.outputTokens ?? 0 },
        ms,
      });
      metrics.count('answers', { engine, fell_back: fellBack ?? 'none' });
      metrics.seconds('answer', { engine }, ms / 1000);
    },
    run: ({ usage, kept, dropped, fellBack }, ms) => {
      if (model === null) return;
      countTokens(model, usage);
      metrics.seconds('model_call', { model, outcome: fellBack ?? 'answered' }, ms / 1000);
      if (kept > 0) metrics.count('model_claims', { outcome: 'kept' }, kept);
      for (const [outcome, count] of Object.entries(dropped)) metrics.count('model_claims', { outcome }, count);
    },
  };
}

/** Most sections that a line of the log names; an answer may cite every duty of many plans. */
const MOST_NAMED = 40;

function listed(sections: readonly string[]): { readonly count: number; readonly ids: readonly string[] } {
  return { count: sections.length, ids: sections.slice(0, MOST_NAMED) };
}

function sectionsOf({ citations }: Answer): readonly string[] {
  return [...new Set(citations.map(({ plan, section }) => `${plan} ${section}`))];
}
