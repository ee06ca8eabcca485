import { expect, it } from 'vitest';
import { isEligible } from '../../../src/answer/model/eligible.ts';
import { consider } from '../../support/model/considered.ts';

function eligible(text: string, place: string | null = 'Sơn Tịnh'): boolean {
  const { asked, findings, answer } = consider(text, { place });
  return isEligible(asked, findings, answer);
}

it.each([
  'Phòng Tư pháp phải làm gì?',
  'Khi nào nộp báo cáo?',
  'kinh phí lấy từ đâu?',
  'ai lo việc tuyên truyền?',
  // Nothing was found, which another wording may change.
  'ngân khố chi trả thế nào?',
])('lets a model try: %s', (text) => {
  expect(eligible(text)).toBe(true);
});

it.each([
  ['a greeting', 'Xin chào', 'Sơn Tịnh'],
  ['thanks', 'Cảm ơn em', 'Sơn Tịnh'],
  ['a call for help', '/help', 'Sơn Tịnh'],
  ['a question that has to be asked back', 'Phòng Tư pháp phải làm gì?', null],
  ['an office that the plan does not name', 'Phòng Dân tộc phải làm gì?', 'Sơn Tịnh'],
  ['a place without a plan', 'Phòng Y tế huyện Đak Đoa phải làm gì?', 'Sơn Tịnh'],
  ['a plan that there is not', 'Ai ký kế hoạch năm 2019?', 'Sơn Tịnh'],
  ['two questions at once', 'Phòng Tư pháp làm gì và hạn của Phòng Y tế khi nào?', 'Sơn Tịnh'],
])('says by itself what needs no model: %s', (_, text, place) => {
  expect(eligible(text, place)).toBe(false);
});
