import type { ModelBudget } from '../../config-model.ts';
import { localDate } from '../../domain/calendar.ts';
import type { ModelUsage } from '../../domain/model.ts';
import { quietly } from '../../mail/quiet.ts';
import type { Spending } from '../../ports/spending.ts';
import type { Clock, Log } from '../../ports/system.ts';

/** What a day's answers with a model may cost. */
export interface Budget {
  /**
   * True where a model may be asked for a chat. False too where nobody can say: an answer without a model costs nothing.
   * What is under way at the time is not foreseen, so a day may cost a few runs more.
   * @param chat `telegram:1000`; null for those who are not told apart, whom only the day's budget bounds
   */
  allows(chat: string | null): Promise<boolean>;
  /** Counts an answer and what it cost; never rejects. */
  spend(chat: string | null, usage: ModelUsage): Promise<void>;
}

interface BudgetParts {
  readonly spending: Spending;
  readonly limits: ModelBudget;
  readonly clock: Clock;
  /** IANA name of where a day begins. */
  readonly timeZone: string;
  readonly log: Log;
}

/** What those are counted under who are not told apart: no key of a chat. */
const NOBODY = '-';

/** The budget of the present day, counted in the store: a restart keeps it and replicas share it. */
export function createBudget({ spending, limits, clock, timeZone, log }: BudgetParts): Budget {
  const quiet = quietly(log, clock);
  const today = (): string => localDate(clock.now(), timeZone);
  return {
    allows: async (chat) => {
      try {
        const spent = await spending.spent(today(), chat ?? NOBODY);
        const tokens = spent.all.inputTokens + spent.all.outputTokens;
        return tokens < limits.tokens && (chat === null || spent.chat.answers < limits.chatAnswers);
      } catch (error) {
        quiet('warn', 'model.budget.unknown', error);
        return false;
      }
    },
    spend: async (chat, usage) => {
      try {
        await spending.add(today(), chat ?? NOBODY, usage);
      } catch (error) {
        quiet('warn', 'model.spending.lost', error);
      }
    },
  };
}
