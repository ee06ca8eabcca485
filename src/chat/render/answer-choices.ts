import type { Answer } from '../../domain/answer.ts';
import type { Block } from '../../domain/outgoing.ts';

/** A choice that an answer offers. */
export interface AnswerChoice {
  /** What choosing it says. */
  readonly text: string;
  /** How the answer prints it, often with more: a plan's number and its title. Without line breaks. */
  readonly label: string;
}

const NUMBERED_LINE = /^\d+\. (.+)$/gmu;

/** The choices of an answer, each with the words of the line that its text prints for it. */
export function answerChoices({ text, choices }: Pick<Answer, 'text' | 'choices'>): readonly AnswerChoice[] {
  const lines = choices.length === 0 ? [] : [...text.matchAll(NUMBERED_LINE)].map(([, words = '']) => words);
  return choices.map((choice) => ({ text: choice, label: lines.find((line) => prints(line, choice)) ?? choice }));
}

/** True for a numbered list that holds choices of its answer and nothing else. */
export function isPrinted({ items, from }: Extract<Block, { of: 'list' }>, choices: readonly string[]): boolean {
  return from !== null && items.every((item) => choices.some((choice) => prints(item, choice)));
}

function prints(line: string, choice: string): boolean {
  return line === choice || line.startsWith(`${choice}: `);
}
