import { DROP_REASONS, FALL_BACKS } from '../../src/domain/model.ts';
import { DROP_ROWS, FALL_BACK_ROWS, MODEL_ROWS } from '../../src/text/vi/eval.ts';
import type { ModelFigures } from './figures.ts';

/** What an empty cell holds. */
export const NONE = '-';

/** What the rows are made of. */
interface Measured {
  readonly figures: ModelFigures | null;
  readonly model: string | null;
}

/** The rows of a table that tell what a model did; none where none was set, and no row of a reason that did not occur. */
export function modelRows(columns: readonly Measured[]): string[][] {
  if (columns.every(({ figures }) => figures === null)) return [];
  const row = (
    name: string,
    cell: (figures: ModelFigures, model: string | null) => string | number | null,
  ): string[] => [name, ...columns.map(({ figures, model }) => String((figures && cell(figures, model)) ?? NONE))];
  const some = (count: (figures: ModelFigures) => number | undefined): boolean =>
    columns.some(({ figures }) => figures !== null && (count(figures) ?? 0) > 0);
  return [
    row(MODEL_ROWS.model, (_, model) => model),
    row(MODEL_ROWS.prompts, ({ prompts }) => prompts.join(', ')),
    row(MODEL_ROWS.made, ({ made, eligible }) => `${made}/${eligible}`),
    ...FALL_BACKS.filter((why) => some(({ fellBack }) => fellBack[why])).map((why) =>
      row(FALL_BACK_ROWS[why], ({ fellBack }) => fellBack[why] ?? 0),
    ),
    row(MODEL_ROWS.calls, ({ usage }) => usage.calls),
    row(MODEL_ROWS.input, ({ usage }) => usage.inputTokens),
    row(MODEL_ROWS.output, ({ usage }) => usage.outputTokens),
    row(MODEL_ROWS.kept, ({ kept }) => kept),
    ...DROP_REASONS.filter((why) => some(({ dropped }) => dropped[why])).map((why) =>
      row(DROP_ROWS[why], ({ dropped }) => dropped[why] ?? 0),
    ),
  ];
}
