import type { ModelUsage } from '../domain/model.ts';
import type { IsoDate } from '../domain/plan.ts';

/** What was spent, and on how many answers. */
export interface Spent extends ModelUsage {
  /** Times that something was added. */
  readonly answers: number;
}

/**
 * What a model was asked for, counted by day and chat; shared by all processes of one database. Every method rejects with
 * ProductError `store-failed` on a fault.
 */
export interface Spending {
  /** What was spent on a day, by everybody and by one chat. `chat`: `telegram:1000`. */
  spent(day: IsoDate, chat: string): Promise<{ readonly all: Spent; readonly chat: Spent }>;
  /** Adds one answer and what it cost. */
  add(day: IsoDate, chat: string, usage: ModelUsage): Promise<void>;
  /** Forgets days before this one. Gives how many rows. */
  forgetBefore(day: IsoDate): Promise<number>;
}
