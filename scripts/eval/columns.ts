import { NO_MODEL_SET, withModelOf } from '../../src/text/vi/eval.ts';
import { modelFigures, quantile } from './figures.ts';
import { scoreSet, type Models, type ScoredSet } from './score-set.ts';
import { shareOf, reaches, type Scores } from './scores.ts';
import type { EvalSet } from './sets.ts';
import type { Column } from './table.ts';

/** The least share of the answers that a model was to make and made: below it the model is set for nothing. */
const LEAST_MADE = 0.5;

/** How a set is to be scored. */
export interface Scoring {
  readonly scorer: string;
  /** True to score the answers with a model beside those without. */
  readonly compare: boolean;
  /** Null where neither model is set. */
  readonly models: Models | null;
}

/** The columns of one set: without a model, and with it where that is wanted; null where the set's files are missing. */
export async function columnsOf(set: EvalSet, scoring: Scoring): Promise<readonly Column[] | null> {
  const without = await scoreSet(set, scoring.scorer, null);
  if (without === null) return null;
  const { name, floor } = set;
  const first = { ...columnOf(name, without), floor, passed: reaches(without.scores, floor), model: null };
  return scoring.compare ? [first, await columnWithModel(set, scoring, without)] : [first];
}

/**
 * A model has to earn its place: no right answer fewer than without it, and half of those that it was to make made by
 * it, for where it always fails the answer without a model goes out and nothing is lower.
 */
async function columnWithModel(set: EvalSet, { scorer, models }: Scoring, without: ScoredSet): Promise<Column> {
  const name = withModelOf(set.name);
  const floor = without.scores.answers ? shareOf(without.scores.answers) : 0;
  // What is read out of the documents no model sees.
  const scored = models === null ? null : await scoreSet({ ...set, only: 'ask' }, scorer, models);
  if (models === null || scored === null) return plainColumn(name, floor, null);
  const column = columnOf(name, scored);
  const { figures } = column;
  const made = models.chat === null || (figures !== null && figures.made >= LEAST_MADE * figures.eligible);
  return { ...column, floor, passed: made && reaches(scored.scores, floor), model: namesOf(models) };
}

function namesOf({ chat, embedding }: Models): string {
  return [chat, embedding].filter((name) => name !== null).join(', ');
}

function columnOf(name: string, { scores, answers }: ScoredSet) {
  const p95Ms = quantile(
    answers.map(({ ms }) => ms),
    0.95,
  );
  return { name, scores, answers, p95Ms, figures: modelFigures(answers), note: null };
}

/** A column of scores that no question was asked of the product for, or none yet: `passed` is null where it was not run. */
export function plainColumn(name: string, floor: number, passed: boolean | null, scores: Scores = NOTHING): Column {
  const note = passed === null ? NO_MODEL_SET : null;
  return { name, floor, passed, scores, answers: [], p95Ms: null, figures: null, model: null, note };
}

const NOTHING: Scores = { answers: null, extract: null, faults: [] };
