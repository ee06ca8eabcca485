import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { createAnswerer, type AnswerableDocument } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { readPlan } from '../../src/ingest/read.ts';

const DIR = join(import.meta.dirname, '../ingest/amending');

/** Invented documents of one district that change, extend, replace and repeal one another. */
export const AMENDING: readonly AnswerableDocument[] = readdirSync(DIR).map((file) => document(parse(file).name));

/** One of them; `edit` may change its text. */
export function document(plan: string, edit: (text: string) => string = (text) => text): AnswerableDocument {
  const text = edit(readFileSync(join(DIR, `${plan}.txt`), 'utf8').normalize('NFC'));
  return { plan, text, register: readPlan({ plan, text }) };
}

/** Asks some of these documents in the district's chat, on 25 October 2025; throws where a quotation is not found. */
export function askThem(text: string, documents: readonly AnswerableDocument[] = AMENDING): Answer {
  const onDropped = (count: number): void => {
    throw new Error(`${count} quotations stand in no document`);
  };
  return createAnswerer(documents, { onDropped }).ask({
    text,
    place: 'Đồng Mây',
    agency: null,
    history: [],
    now: '2025-10-25T01:00:00Z',
  });
}
