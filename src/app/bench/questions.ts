import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const line = z.object({ question: z.string(), place: z.string().nullish(), agency: z.string().nullish() });

/** A question about the repository's documents, with what its chat is bound to. */
export type AskedQuestion = z.output<typeof line>;

/** The questions that answers are judged by. */
export async function corpusQuestions(): Promise<readonly AskedQuestion[]> {
  return (await readFile(join('test', 'eval', 'questions-corpus.jsonl'), 'utf8'))
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => line.parse(JSON.parse(text)));
}
