import { describe, expect, it } from 'vitest';
import { answerBlocks } from '../../../src/chat/render/answer-blocks.ts';
import { answerChoices } from '../../../src/chat/render/answer-choices.ts';
import { ask } from '../../support/corpus.ts';
import { answers, words, written } from './asked.ts';

const blocksOf = (text: string) => answerBlocks({ text, choices: [] });

describe('the blocks of an answer', () => {
  it('hold the whole text and nothing else', () => {
    const plain = answers.filter(({ choices }) => choices.length === 0);
    expect(plain.length).toBeGreaterThan(150);
    for (const answer of plain) expect(words(written(answerBlocks(answer)))).toBe(words(answer.text));
  });

  it('leave out the numbered lines of its choices, and only those', () => {
    const offering = answers.filter(({ text, choices }) => choices.length > 0 && /^1\. /mu.test(text));
    expect(offering.length).toBeGreaterThan(50);
    for (const answer of offering) {
      const labels = answerChoices(answer).map(({ label }) => label);
      const isChoice = (line: string): boolean => labels.includes(line.replace(/^\d+\. /u, ''));
      const others = answer.text.split('\n').filter((line) => !/^\d/u.test(line) || !isChoice(line));
      expect(words(written(answerBlocks(answer)))).toBe(words(others.join('\n')));
      expect(others.length).toBeLessThan(answer.text.split('\n').length);
    }
  });

  it('tell headings, items, quotations and sources apart', () => {
    const { text } = ask('Khi nào phải nộp báo cáo?', { place: 'Buôn Ma Thuột' });
    const blocks = blocksOf(text);
    expect(blocks[0]).toEqual({ of: 'heading', text: 'Thời hạn theo kế hoạch (Buôn Ma Thuột):' });
    expect(blocks.map(({ of }) => of)).toEqual(['heading', 'list', 'citation', 'citation']);
    const cited = blocks.flatMap((block) => (block.of === 'citation' ? [block] : []));
    for (const { quote } of cited) expect(quote).toMatch(/^Trích: “.+”$/u);
    // Both quotations are of the one source that follows them.
    expect(cited.map(({ source }) => source.startsWith('Nguồn: '))).toEqual([false, true]);
  });

  it('keep numbers, and begin a new list where the numbers begin anew', () => {
    expect(blocksOf('A:\n1. một\n2. hai\n\nB:\n1. ba\n1. bốn')).toEqual([
      { of: 'heading', text: 'A:' },
      { of: 'list', items: ['một', 'hai'], from: 1 },
      { of: 'heading', text: 'B:' },
      { of: 'list', items: ['ba'], from: 1 },
      { of: 'list', items: ['bốn'], from: 1 },
    ]);
  });

  it('have a quoted sentence with its source where an answer names who does something', () => {
    expect(blocksOf('Phòng Nội vụ – chủ trì:\n“Lập kế hoạch “A”.”\nNguồn: Kế hoạch, mục IV.')).toEqual([
      { of: 'heading', text: 'Phòng Nội vụ – chủ trì:' },
      { of: 'citation', quote: '“Lập kế hoạch “A”.”', source: 'Nguồn: Kế hoạch, mục IV.' },
    ]);
  });

  it('take words in quotation marks that go on after them for a sentence', () => {
    expect(blocksOf('“Xã A” thuộc nhóm “UBND các xã” trong kế hoạch.')).toEqual([
      { of: 'paragraph', text: '“Xã A” thuộc nhóm “UBND các xã” trong kế hoạch.' },
    ]);
  });

  it('do not take a last line for the heading of nothing', () => {
    expect(blocksOf('Anh/chị hỏi:')).toEqual([{ of: 'paragraph', text: 'Anh/chị hỏi:' }]);
  });
});

describe('the choices of an answer', () => {
  it('are called what its text prints for them', () => {
    const text = 'Anh/chị hỏi kế hoạch nào?\n1. Kế hoạch số 5/KH-UBND: Tuyên truyền\n2. Kế hoạch số 6/KH-UBND';
    const choices = ['Kế hoạch số 5/KH-UBND', 'Kế hoạch số 6/KH-UBND'];
    expect(answerChoices({ text, choices })).toEqual([
      { text: 'Kế hoạch số 5/KH-UBND', label: 'Kế hoạch số 5/KH-UBND: Tuyên truyền' },
      { text: 'Kế hoạch số 6/KH-UBND', label: 'Kế hoạch số 6/KH-UBND' },
    ]);
    expect(answerBlocks({ text, choices })).toEqual([{ of: 'paragraph', text: 'Anh/chị hỏi kế hoạch nào?' }]);
  });

  it('are their own names where a sentence names them', () => {
    const answer = { text: 'Có phải anh/chị hỏi Trạm y tế xã?', choices: ['Trạm y tế xã'] };
    expect(answerChoices(answer)).toEqual([{ text: 'Trạm y tế xã', label: 'Trạm y tế xã' }]);
    expect(answerBlocks(answer)).toEqual([{ of: 'paragraph', text: answer.text }]);
  });

  it('do not take a list of the answer with them that holds something else', () => {
    const answer = { text: 'Giao cho:\n1. Sơn Hà\n2. Công an', choices: ['Sơn Hà'] };
    expect(written(answerBlocks(answer))).toBe(answer.text);
  });
});
