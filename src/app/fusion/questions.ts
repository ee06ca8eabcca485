import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answer } from '../../domain/answer.ts';
import type { Question } from '../../domain/question.ts';

/** What the evaluation data mean by now where a question does not say. */
const NOW = '2024-11-20T08:00:00+07:00';

const line = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  place: z.string().nullish(),
  agency: z.string().nullish(),
  now: z.string().nullish(),
  history: z.array(z.string()).nullish(),
  expect: z.object({
    status: z.union([z.string(), z.array(z.string())]).optional(),
    includes: z.array(z.string()).optional(),
    duties: z.array(z.object({ plan: z.string() })).optional(),
    cites: z.array(z.object({ plan: z.string(), section: z.string().nullish() })).optional(),
  }),
});

/** A question with what a right answer has, as far as search decides it. */
export interface Labelled {
  readonly id: string;
  readonly asked: Question;
  /** True where it must not be answered. */
  readonly abstain: boolean;
  isRight(answer: Pick<Answer, 'status' | 'text' | 'citations'>): boolean;
}

/** Reads questions in the format of the evaluation data's scorer. @throws what reading or parsing throws */
export async function labelledQuestions(file: string): Promise<readonly Labelled[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((text) => text.trim() !== '');
  return lines.map((text) => {
    const { id, question, place, agency, now, history, expect } = line.parse(JSON.parse(text));
    const statuses = expect.status === undefined ? null : [expect.status].flat();
    const said = (words: string): string => words.normalize('NFC').toLowerCase();
    return {
      id,
      asked: {
        text: question,
        place: place ?? null,
        agency: agency ?? null,
        history: history ?? [],
        now: new Date(now ?? NOW).toISOString(),
      },
      abstain: statuses !== null && !statuses.includes('answered'),
      isRight: ({ status, text: answered, citations }) => {
        const cited = (expect.cites ?? []).map(({ plan, section }) =>
          citations.some(
            (one) =>
              one.plan === plan &&
              ((section ?? null) === null || one.section === section || one.section.startsWith(`${section}.`)),
          ),
        );
        return (
          (statuses === null || statuses.includes(status)) &&
          (expect.includes ?? []).every((words) => said(answered).includes(said(words))) &&
          (cited.length === 0 || cited.includes(true))
        );
      },
    };
  });
}
