import type { Answer } from '../../domain/answer.ts';
import type { Amendments, Finding } from '../../domain/finding.ts';
import {
  ModelFailure,
  modelAnswerSchema,
  NO_USAGE,
  type FallBack,
  type ModelAccount,
  type ModelAnswer,
  type ModelUsage,
  type Prompt,
} from '../../domain/model.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Question } from '../../domain/question.ts';
import type { Understood } from '../../domain/understood.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import type { LookUps } from '../../ports/look-ups.ts';
import type { ChatModel, ModelLimits, ModelTask } from '../../ports/model.ts';
import { compose } from '../compose.ts';
import { assemble } from './assemble.ts';
import { Handout, type Handed } from './handout.ts';
import { renderPrompt } from './prompt.ts';
import { saidBefore } from './said-before.ts';
import { FOUND_BOUNDS, showWithin } from './shown.ts';
import { toolsOver } from './tools.ts';

export interface AnswerParts {
  readonly model: ChatModel;
  readonly prompt: Prompt;
  readonly limits: ModelLimits;
  /** As the person asked it, whatever `asked` was read from. */
  readonly question: Question;
  /** The day that it is where the product stands. */
  readonly today: IsoDate;
  readonly asked: Understood;
  /** What answers the question without a model, and the answer that it gives. */
  readonly findings: readonly Finding[];
  readonly baseline: Answer;
  readonly lookUps: LookUps;
  readonly amendments: Amendments;
  readonly calendar: WorkCalendar;
}

export interface AnsweredWith {
  /** Null where the answer without a model has to go out, for the reason that the account gives. */
  readonly answer: Answer | null;
  readonly account: ModelAccount;
}

/**
 * Has a model order and link what was found for a question, and looks for more where it wants more. What it gives is
 * assembled by code out of what it was handed. Never rejects for what the model does.
 */
export async function answerWithModel(parts: AnswerParts, signal: AbortSignal): Promise<AnsweredWith> {
  const { asked, amendments, calendar } = parts;
  const prompt = { id: parts.prompt.id, version: parts.prompt.version };
  const handout = new Handout();
  const textOf = (finding: Finding): string => compose(asked, [finding], amendments, calendar).text;
  const { shown, left } = showWithin(handout.give(parts.findings, textOf), FOUND_BOUNDS);
  const fallBack = (fellBack: FallBack, usage: ModelUsage): AnsweredWith => {
    const nothing = { cited: [], kept: 0, dropped: {} };
    return { answer: null, account: { prompt, offered: offeredBy(handout), ...nothing, fellBack, usage } };
  };
  // A model that was not shown all of it could only leave some of it out.
  if (left > 0) return fallBack('limit', NO_USAGE);
  const task = { ...taskOf(parts, shown), tools: toolsOver(parts.lookUps, handout, textOf) };
  try {
    const { output, usage } = await parts.model.run(task, signal);
    const made = assemble(output.parts, handout, { ...parts, said: parts.question.text });
    const { answer, cited, kept, dropped, fellBack } = made;
    return { answer, account: { prompt, offered: offeredBy(handout), cited, kept, dropped, fellBack, usage } };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return fallBack(error.reason, error.usage);
  }
}

function taskOf(
  { prompt, question, today, limits }: AnswerParts,
  found: unknown,
): Omit<ModelTask<ModelAnswer>, 'tools'> {
  const { text, place, agency } = question;
  const inputs = { question: text, history: saidBefore(question.history), today, place, agency, found };
  return { ...renderPrompt(prompt, inputs), output: { name: prompt.output, schema: modelAnswerSchema }, limits };
}

/** The sections that a model was handed something of, each once: `plan section`. */
function offeredBy(handout: Handout): readonly string[] {
  return [...new Set([...handout.all().values()].flatMap((handed) => sectionOf(handed) ?? []))];
}

function sectionOf(handed: Handed): string | null {
  switch (handed.of) {
    case 'duty':
      return `${handed.found.plan.plan} ${handed.found.duty.section}`;
    case 'deadline':
      return `${handed.due.plan.plan} ${handed.due.deadline.section}`;
    case 'passage':
      return `${handed.found.plan.plan} ${handed.found.passage.section}`;
    case 'fact':
    case 'status':
      return null;
  }
}
