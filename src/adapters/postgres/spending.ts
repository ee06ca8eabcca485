import { sql, type Kysely } from 'kysely';
import type { IsoDate } from '../../domain/plan.ts';
import type { Spending, Spent } from '../../ports/spending.ts';
import { guarded } from './failure.ts';
import type { Tables } from './tables.ts';
import { persistently } from './transaction.ts';

/** What was spent, in a database. */
export function spendingIn(db: Kysely<Tables>): Spending {
  return {
    spent: (day, chat) => guarded(() => spent(db, day, chat)),
    add: (day, chat, { calls, inputTokens, outputTokens }) =>
      guarded(() =>
        // One statement, so that two processes that count at once both count.
        persistently(async () => {
          await sql`
            insert into model_spending as before (day, chat, answers, calls, input_tokens, output_tokens)
            values (${day}, ${chat}, 1, ${calls}::bigint, ${inputTokens}::bigint, ${outputTokens}::bigint)
            on conflict (day, chat) do update set
              answers = before.answers + 1, calls = before.calls + excluded.calls,
              input_tokens = before.input_tokens + excluded.input_tokens,
              output_tokens = before.output_tokens + excluded.output_tokens`.execute(db);
        }),
      ),
    forgetBefore: (day) =>
      guarded(async () => {
        const { numDeletedRows } = await db.deleteFrom('model_spending').where('day', '<', day).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}

async function spent(db: Kysely<Tables>, day: IsoDate, chat: string): ReturnType<Spending['spent']> {
  const { rows } = await sql<Sums>`
    select chat = ${chat} as own, sum(answers) as answers, sum(calls) as calls, sum(input_tokens) as input,
      sum(output_tokens) as output
    from model_spending where day = ${day} group by 1`.execute(db);
  return { all: sumOf(rows), chat: sumOf(rows.filter(({ own }) => own)) };
}

/** What the chat spent, and what all others did; sums come as the driver reads them, which is text. */
interface Sums {
  readonly own: boolean;
  readonly answers: string;
  readonly calls: string;
  readonly input: string;
  readonly output: string;
}

function sumOf(rows: readonly Sums[]): Spent {
  const sum = (column: Exclude<keyof Sums, 'own'>): number =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  return { answers: sum('answers'), calls: sum('calls'), inputTokens: sum('input'), outputTokens: sum('output') };
}
