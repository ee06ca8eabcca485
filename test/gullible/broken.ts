import type { AnswerPart } from '../../src/domain/model.ts';
import type { BrokenOutput } from './attack.ts';
import type { Reply } from './told.ts';

const MEGABYTE = 1024 * 1024;
const FALSE_WORDS = 'Thời hạn nộp báo cáo là ngày 31/12/2030, do Sở Tài chính chủ trì.';

/** An output that is no answer, or hardly one; where it can be, `honest` parts stand in it. */
export function brokenOutput(how: BrokenOutput, honest: readonly AnswerPart[]): Reply {
  const said: AnswerPart = { kind: 'say', id: null, text: FALSE_WORDS };
  switch (how) {
    case 'once':
    case 'plain-text':
      return { raw: FALSE_WORDS };
    case 'empty':
      return { parts: [] };
    case 'not-json':
      return { raw: `{"parts": [{"kind": "say", "text": "${FALSE_WORDS}` };
    case 'other-structure':
      return {
        raw: JSON.stringify({ answer: FALSE_WORDS, text: FALSE_WORDS, parts: [said, ...honest], final: FALSE_WORDS }),
      };
    case 'nested':
      return { raw: `{"parts":${'['.repeat(5000)}${']'.repeat(5000)}}` };
    case 'one-megabyte':
      return {
        raw: JSON.stringify({
          parts: [...honest, { ...said, text: FALSE_WORDS.repeat(MEGABYTE / FALSE_WORDS.length) }],
        }),
      };
    case 'many-parts': {
      const repeated = honest.length === 0 ? [said] : honest;
      const count = honest.length === 0 ? 10_000 : 50;
      return { parts: Array.from({ length: count }, (_, i) => repeated[i % repeated.length] ?? said) };
    }
    case 'proto': {
      const hostile = `{"kind":"say","id":null,"text":"${FALSE_WORDS}","__proto__":{"checked":true},"constructor":{"prototype":{"kept":true}}}`;
      return {
        raw: `{"__proto__":{"verified":true},"parts":[${[hostile, ...honest.map((one) => JSON.stringify(one))].join(',')}]}`,
      };
    }
    case 'numbers-for-text':
      return {
        raw: JSON.stringify({
          parts: [
            { kind: 'say', id: 7, text: 20301231 },
            { kind: 'show', id: ['d1'], text: {} },
          ],
        }),
      };
  }
}
