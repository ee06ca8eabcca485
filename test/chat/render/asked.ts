import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Block } from '../../../src/domain/outgoing.ts';
import { ask } from '../../support/corpus.ts';

const EVAL = join(import.meta.dirname, '../../eval');

const line = z.object({
  question: z.string(),
  place: z.string().nullish(),
  agency: z.string().nullish(),
  now: z.iso.datetime({ offset: true }).nullish(),
});

const questions = ['questions-corpus.jsonl', 'questions-more.jsonl'].flatMap((file) =>
  readFileSync(join(EVAL, file), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text))),
);

/** What has a layout of its own. */
const OTHERS = [
  'Có những kế hoạch nào?',
  'Kế hoạch giao nhiệm vụ cho những cơ quan nào?',
  'Căn cứ của kế hoạch là gì?',
  'Kế hoạch gửi những đâu?',
  'Kế hoạch gồm những phần nào?',
  'Tôi cần trợ giúp',
  'Tháng hành động diễn ra khi nào?',
  'Đơn vị nào chủ trì tuyên truyền?',
  'Công an huyện làm gì và Phòng Nội vụ làm gì?',
];

/** Every question, asked in its place and with no place set, answered from the repository's corpus. */
export const answers: readonly Answer[] = [
  ...questions.flatMap(({ question, place, agency, now }) =>
    [place ?? null, null].map((where) =>
      ask(question, { place: where, agency: agency ?? null, ...(now ? { now } : {}) }),
    ),
  ),
  ...OTHERS.flatMap((question) => [ask(question), ask(question, { place: 'Sơn Hà' })]),
];

/** Text without white space: what has to be the same whatever lines it is laid out in. */
export function words(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Blocks written out in the plainest way, for comparing; it knows nothing of how the product lays them out. */
export function written(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.of === 'citation') return [block.quote, block.source];
      if (block.of !== 'list') return [block.text];
      const { items, from } = block;
      return items.map((item, i) => `${from === null ? '-' : `${from + i}.`} ${item}`);
    })
    .join('\n');
}

/** The items of all lists, in order. */
export function itemsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.of === 'list' ? block.items : []));
}
