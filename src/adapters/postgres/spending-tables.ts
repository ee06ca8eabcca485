import type { IsoDate } from '../../domain/plan.ts';
import type { Big } from './columns.ts';

/** What a model was asked for, as the migrations leave the table. */
export interface SpendingTables {
  model_spending: {
    day: IsoDate;
    chat: string;
    answers: Big;
    calls: Big;
    input_tokens: Big;
    output_tokens: Big;
  };
}
