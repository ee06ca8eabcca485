import { expect, it } from 'vitest';
import { citedPlace } from '../../src/app/cited-place.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { reading } from '../support/reading.ts';
import { planText } from '../support/plan-builder.ts';

const LABEL = 'Thời gian hoàn thành: Trước ngày 15/11/2025.';
const text = planText({
  reporting: `1. Phòng Y tế lập danh sách. ${LABEL}\n\n2. Phòng Tư pháp soạn tờ rơi. ${LABEL}`,
});
const register = reading(text, 'a');
const nothing: Answer = {
  question: '',
  status: 'answered',
  text: '',
  choices: [],
  asks: null,
  duties: [],
  deadlines: [],
  citations: [],
  engine: 'extractive',
};

it('finds, of deadlines in the same words, the one that the answer tells of', () => {
  const same = [0, 1].map((i) => ({ agency: `Phòng ${i}`, action: 'báo cáo', span: { start: 100 * (i + 1), end: 0 } }));
  const [deadline] = register.deadlines;
  if (deadline === undefined) throw new Error('a deadline was read');
  const deadlines = same.map((one) => ({ ...deadline, ...one, section: 'PHỤ LỤC', quote: LABEL }));
  const citation = { plan: 'a', section: 'PHỤ LỤC', quote: LABEL };
  for (const one of deadlines) {
    const answer = { ...nothing, deadlines: [{ ...one, plan: 'a' }] };
    expect(citedPlace({ ...register, deadlines }, answer, citation)).toBe(one.span.start);
  }
});

it('finds a duty and a passage by its section, and nothing for words that no entry has', () => {
  const [agency] = register.agencies;
  const [duty] = agency?.duties ?? [];
  if (duty === undefined) throw new Error('a duty was read');
  const cited = (section: string, quote: string): number | null =>
    citedPlace(register, nothing, { plan: 'a', section, quote });
  expect(text.slice(cited(duty.section, duty.text) ?? 0)).toMatch(new RegExp(`^- ${duty.text.slice(0, 20)}`, 'u'));
  const passage = register.passages.at(-1);
  expect(cited(passage?.section ?? '', passage?.text.slice(0, 15) ?? '')).toBe(passage?.span.start);
  expect(cited('I', 'không có câu nào như thế')).toBeNull();
});
