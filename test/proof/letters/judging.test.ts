import { describe, expect, test } from 'vitest';
import { account } from './account.ts';
import { question } from './asking.ts';
import { judge } from './judge.ts';

const written = [1, 2, 3].map((number) => ({ number, chat: 7, addressed: number < 3, update: {} }));
const arrivals = new Map([1, 2, 3].map((number) => [number, { offered: number, kept: number }]));
const answers = (...numbers: number[]) => numbers.map((number) => ({ chatId: 7, plain: question(number) }));

describe('what is counted', () => {
  test.each([
    { name: 'one answer each, in order', sent: answers(1, 2), found: [] },
    { name: 'none', sent: answers(1), found: ['2 has 0 answers'] },
    { name: 'two', sent: answers(1, 2, 2), found: ['2 has 2 answers'] },
    { name: 'one to what was not for the bot', sent: answers(1, 2, 3), found: ['3 has 1 answers'] },
    { name: 'a later message overtakes', sent: answers(2, 1), found: ['1 was answered after 2'] },
  ])('$name', ({ sent, found }) => {
    expect(judge(written, sent, arrivals)).toEqual(found);
  });

  test('an answer in another chat is none', () => {
    const sent = [...answers(1), { chatId: 8, plain: question(2) }];
    expect(judge(written, sent, arrivals)).toEqual(['2 was answered in another chat', '2 has 0 answers']);
  });

  test('a later message that was kept before the earlier one came may be answered first', () => {
    const late = new Map([...arrivals, [1, { offered: 9, kept: 9 }]]);
    expect(judge(written, answers(2, 1), late)).toEqual([]);
  });
});

describe('the account after kills', () => {
  const listed = (number: number): string =>
    `5 · 22/11/2026 08:00 · telegram:7 · không rõ đã đến hay chưa (cut-short)\n    ${question(number)}`;

  test('takes an answer or a line of unknown outcome, and either may be both', () => {
    const texts = [question(1), question(2)];
    expect(account([1, 2, 3], texts, `${listed(2)}\n${listed(3)}`)).toEqual({
      findings: [],
      answered: 2,
      unknown: { arrived: 1, missing: 1 },
    });
  });

  test('finds what is lost, doubled, failed or said besides', () => {
    const failed = listed(3).replace('không rõ đã đến hay chưa', 'không gửi được');
    expect(account([1, 2, 3], [question(1), question(1), 'Xin lỗi'], failed).findings).toHaveLength(4);
  });
});
