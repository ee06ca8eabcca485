import { z } from 'zod';
import { ProductError } from '../../domain/errors.ts';
import { MAX_QUESTION_LENGTH, type Question } from '../../domain/question.ts';
import { stripInvisible } from '../../text/fold.ts';
import { WEB, questionTooLong } from '../../text/vi/web.ts';

/** Largest request body that is read, in bytes: the longest question and its history in any spelling. */
export const MAX_BODY = 64 * 1024;
/** How many of a person's earlier messages are taken, the newest. */
export const MAX_HISTORY = 10;
const MAX_PLACE_LENGTH = 200;

const text = z.string().transform(clean);

const askRequest = z.object({
  question: text,
  place: text.pipe(z.string().max(MAX_PLACE_LENGTH)).nullish(),
  history: z.array(text.pipe(z.string().max(MAX_QUESTION_LENGTH))).default([]),
});

/**
 * The question in a request's fields, whatever they hold.
 * @throws ProductError `question-empty`, `question-too-long`, or `usage` where a field is missing or of another kind.
 */
export function questionOf(fields: unknown, now: string): Question {
  const parsed = askRequest.safeParse(fields);
  if (!parsed.success) throw new ProductError('usage', WEB.requestUnreadable, {}, { cause: parsed.error });
  const { question, place, history } = parsed.data;
  if (question.length > MAX_QUESTION_LENGTH) throw tooLong();
  if (stripInvisible(question).trim() === '') throw new ProductError('question-empty', WEB.questionEmpty);
  return {
    text: question.trim(),
    place: place?.trim() ? place.trim() : null,
    agency: null,
    history: history.filter((message) => message.trim() !== '').slice(-MAX_HISTORY),
    now,
  };
}

/** The refusal of a question, or of a whole request, that is too long to be one. */
export function tooLong(): ProductError {
  return new ProductError('question-too-long', questionTooLong(MAX_QUESTION_LENGTH), { limit: MAX_QUESTION_LENGTH });
}

/** NFC, without lone surrogates and control characters other than line breaks and tabs: what every stage may rely on. */
function clean(raw: string): string {
  return raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}
