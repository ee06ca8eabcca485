import { rawUpdateOf } from '../../adapters/telegram/raw-update.ts';
import type { LetterOffice } from './letter-office.ts';
import { messageUpdate } from './near-telegram.ts';
import { corpusQuestions } from './questions.ts';

/** Conversations after which memory is looked at. */
export const CONVERSATIONS = 10_000;

/** Updates of one poll. */
const BATCH = 100;

/**
 * Has `people` persons ask one question each, `rounds` times over, as fast as they are kept. Resolves when every
 * question is answered and sent; how long that took, in seconds.
 * @param before updates that the office has had before
 */
export async function converse(office: LetterOffice, people: number, rounds: number, before = 0): Promise<number> {
  const questions = await corpusQuestions();
  const updates = Array.from({ length: people * rounds }, (_, number) => {
    const { question = '', place } = questions[number % questions.length] ?? {};
    const text = place === undefined || place === null ? question : `${place}: ${question}`;
    return rawUpdateOf(messageUpdate(before + number, number % people, text));
  }).filter((update) => update !== null);
  const start = performance.now();
  for (let from = 0; from < updates.length; from += BATCH) {
    await office.channel.intake(updates.slice(from, from + BATCH));
  }
  await office.done(before + updates.length);
  return (performance.now() - start) / 1000;
}
