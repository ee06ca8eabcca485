import { describe, expect, it } from 'vitest';
import type { Understood } from '../../../src/domain/understood.ts';
import { handInOf, timeAsked } from '../../../src/retrieve/register/asked-time.ts';
import { understandInContext } from '../../../src/understand/context.ts';
import { buildVocabulary } from '../../../src/understand/vocabulary.ts';
import { plans } from '../../support/corpus.ts';

const TODAY = '2024-11-20';
const vocabulary = buildVocabulary(plans);
const read = (text: string): Understood => understandInContext({ text, history: [], bound: true }, vocabulary, TODAY);

describe('a day that is to be judged', () => {
  it.each([
    ['Nộp ngày 25/11 có bị trễ không?', { day: '2024-11-25', asksLate: true }],
    ['Nộp ngày 25/11 còn kịp không ạ?', { day: '2024-11-25', asksLate: false }],
    ['Bây giờ còn kịp nộp không?', { day: TODAY, asksLate: false }],
    ['Nộp ngày 1/3 có trễ không?', { day: '2025-03-01', asksLate: true }],
    ['Đã nộp ngày 15/9 có trễ không?', { day: '2024-09-15', asksLate: true }],
    ['25/11 nộp được không', { day: '2024-11-25', asksLate: false }],
    ['nop ngay 25/11 co tre ko', { day: '2024-11-25', asksLate: true }],
    ['nộp 26/11 có quá hạn không?', { day: '2024-11-26', asksLate: true }],
    ['26/11 nộp thì trễ chưa', { day: '2024-11-26', asksLate: true }],
    ['Nộp ngày 15/9/2025 có trễ không?', { day: '2025-09-15', asksLate: true }],
  ])('is the one that is named, or today: %s', (question, expected) => {
    expect(handInOf(read(question), TODAY)).toEqual(expected);
  });

  it.each([
    'Có ai quá hạn không?',
    'Chậm nhất ngày nào phải nộp?',
    'Nộp trễ bị phạt bao nhiêu?',
    'Phòng Y tế có phải nộp ngày 25/11 không?',
    'Nộp ngày 25 có trễ không?',
  ])('is in no other question: %s', (question) => {
    expect(handInOf(read(question), TODAY)).toBeNull();
  });
});

describe('the time in which a deadline is looked for', () => {
  const question = read('Hội Nông dân có phải báo cáo trước ngày 05/12 không?');

  it('is the very day where a clause has it', () => {
    const clauses = [{ date: '2024-12-05', lastDay: '2024-12-04' }];
    expect(timeAsked(question, clauses, TODAY).range).toEqual({ from: '2024-12-05', to: '2024-12-05' });
  });

  it('is all the time before it where none has', () => {
    const clauses = [{ date: '2024-12-01', lastDay: '2024-11-30' }];
    expect(timeAsked(question, clauses, TODAY).range?.to).toBe(question.time.range?.to);
    expect(timeAsked(question, clauses, TODAY).range?.from).not.toBe('2024-12-05');
  });
});
