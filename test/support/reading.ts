import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/domain/plan.ts';
import { readPlan } from '../../src/ingest/read.ts';

const CORPUS = 'corpus';
const INVENTED = 'test/ingest/plans';

const named = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
    .sort();

/** The product's own documents. */
export const CORPUS_PLANS = named(CORPUS);
/** Documents made up for tests, of other topics, places and levels. */
export const INVENTED_PLANS = named(INVENTED);

/** The text of a document of either folder, as a reader delivers it. */
export function textOf(plan: string): string {
  const folder = INVENTED_PLANS.includes(plan) ? INVENTED : CORPUS;
  return readFileSync(join(folder, `${plan}.txt`), 'utf8').normalize('NFC');
}

/** What is read out of a text. */
export const reading = (text: string, plan = 'thu-nghiem'): Plan => readPlan({ plan, text: text.normalize('NFC') });

/** Paragraph lines of a page that was printed hard-wrapped with an empty line after every line, joined again. */
export function unwrap(text: string): string {
  const paragraphs: string[] = [];
  for (const line of text.split(/\n/u).map((one) => one.trim())) {
    if (line === '') continue;
    const last = paragraphs.at(-1);
    const goesOn = last !== undefined && last.length > 60 && !/[.:;]$/u.test(last) && !BEGINS.test(line);
    if (goesOn) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs.join('\n\n');
}

/** Beginnings of headings, items and the form's fixed lines. */
const BEGINS = /^(?:[-–+]\s|[IVX]+\.\s|\d{1,2}\.\s|[a-zđ]\)\s|Nơi nhận|KẾ HOẠCH|Số:|Căn cứ|Nhận được)/u;

/** A document whose lines are already cut must be joined before they are cut anew. */
const HARD_WRAPPED = new Set(['buon-ma-thuot-2024']);

/** A document's text with every paragraph on one line. */
export function wholeText(plan: string): string {
  return HARD_WRAPPED.has(plan) ? unwrap(textOf(plan)) : textOf(plan);
}
