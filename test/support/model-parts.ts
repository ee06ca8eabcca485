import { composeFinding } from '../../src/answer/compose.ts';
import { assemble, type Assembled } from '../../src/answer/model/assemble.ts';
import { Handout, type Shown } from '../../src/answer/model/handout.ts';
import { createAnswerer, type Considered } from '../../src/app/answerer.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { AnswerPart } from '../../src/domain/model.ts';
import type { Question } from '../../src/domain/question.ts';
import { corpus } from './corpus.ts';

const answerer = createAnswerer(corpus);

/** A question with what a model was handed for it. */
export interface Handing {
  readonly said: string;
  readonly considered: Considered;
  readonly handout: Handout;
  /** What was found for the question itself, as the model sees it. */
  readonly shown: readonly Shown[];
  /** Hands out more, as a look-up of the model does. */
  more(findings: readonly Finding[]): readonly Shown[];
  /** The model gives these parts. */
  answer(...parts: readonly AnswerPart[]): Assembled;
}

/** Looks a question up in the corpus, on 20 November 2024 where none else is given, and hands out what was found. */
export function handing(text: string, more: Partial<Question> = {}): Handing {
  const question: Question = { text, place: null, agency: null, history: [], now: '2024-11-20T01:00:00Z', ...more };
  const considered = answerer.consider(question);
  const { asked, findings, answer, amendments, calendar } = considered;
  const handout = new Handout();
  const give = (found: readonly Finding[]): readonly Shown[] =>
    handout.give(found, (one) => composeFinding(one, asked, amendments, calendar).text);
  const shown = give(findings);
  const about = { asked, findings, said: text, baseline: answer, amendments, calendar };
  return { said: text, considered, handout, shown, more: give, answer: (...parts) => assemble(parts, handout, about) };
}

export const say = (text: string): AnswerPart => ({ kind: 'say', id: null, text });
export const show = (id: string): AnswerPart => ({ kind: 'show', id, text: null });
export const quote = (id: string, text: string): AnswerPart => ({ kind: 'quote', id, text });
