import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Handout } from '../../../src/answer/model/handout.ts';
import { quotedIn } from '../../../src/answer/model/quote.ts';
import { isUnderNegation } from '../../../src/answer/under-negation.ts';
import { plain } from '../../../src/text/plain.ts';
import { plans } from '../../support/corpus.ts';
import { handing, quote, show } from '../../support/model-parts.ts';
import { planText } from '../../support/plan-builder.ts';
import { reading } from '../../support/reading.ts';

const TEXT =
  'Các hộ nghèo không phải nộp hồ sơ tại UBND xã. Hồ sơ gồm đơn và bản sao. Tuy nhiên hộ cận nghèo được miễn bản sao. ' +
  'Kinh phí do TP. Hồ Chí Minh cấp; không chi tiếp khách. Thời gian thực hiện trước ngày 30/6/2025. Báo cáo theo mẫu.';

describe('words that a model quotes', () => {
  it.each([
    ['phải nộp hồ sơ', 'Các hộ nghèo không phải nộp hồ sơ tại UBND xã.'],
    ['Hồ sơ gồm đơn', 'Hồ sơ gồm đơn và bản sao. Tuy nhiên hộ cận nghèo được miễn bản sao.'],
    ['hộ cận nghèo được miễn', 'Hồ sơ gồm đơn và bản sao. Tuy nhiên hộ cận nghèo được miễn bản sao.'],
    ['chi tiếp khách', 'Kinh phí do TP. Hồ Chí Minh cấp; không chi tiếp khách.'],
    ['Hồ Chí Minh cấp', 'Kinh phí do TP. Hồ Chí Minh cấp; không chi tiếp khách.'],
    ['trước ngày 30/6/2025', 'Thời gian thực hiện trước ngày 30/6/2025.'],
    ['30/6/2025. Báo cáo theo mẫu', 'Thời gian thực hiện trước ngày 30/6/2025. Báo cáo theo mẫu.'],
    ['“Báo cáo theo mẫu…”', 'Báo cáo theo mẫu.'],
  ])('%s: come with the sentence around them and what leans on it', (words, whole) => {
    expect(quotedIn(words, TEXT)).toBe(whole);
  });

  it.each([
    ['one word altered', 'Các hộ nghèo đều phải nộp hồ sơ'],
    ['one word left out', 'Các hộ nghèo phải nộp hồ sơ'],
    ['a tone altered', 'phải nốp hồ sơ'],
    ['a date altered', 'trước ngày 30/7/2025'],
    ['two places joined', 'Các hộ nghèo … Báo cáo theo mẫu'],
    ['capitals instead', 'PHẢI NỘP HỒ SƠ'],
    ['two words', 'hồ sơ'],
    ['hardly anything', 'do T P'],
    ['nothing', ''],
    ['quotation marks', '“ ”'],
  ])('with %s do not stand there', (_, words) => {
    expect(quotedIn(words, TEXT)).toBeNull();
  });

  it('may be written with other white space, marks of emphasis and decomposed letters', () => {
    expect(quotedIn('**Báo  cáo**\ntheo mẫu'.normalize('NFD'), TEXT)).toBe('Báo cáo theo mẫu.');
  });

  it('are always whole sentences of the text around what was quoted', () => {
    const passages = plans
      .flatMap((plan) => plan.passages.map(({ text }) => plain(text)))
      .filter((one) => one.length > 8);
    fc.assert(
      fc.property(fc.constantFrom(...passages), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const words = text.slice(start, start + 6 + (length % text.length)).trim();
        const found = quotedIn(words, text);
        if (found === null) return;
        expect(text).toContain(found);
        expect(found).toContain(words.replace(/^[\s"'“”….]+|[\s"'“”….]+$/gu, ''));
        const [before, after] = [text.slice(0, text.indexOf(found)), text.slice(text.indexOf(found) + found.length)];
        expect(before.trim()).toMatch(/^$|[.!?]$/u);
        expect(after.trim()).toMatch(/^$|^[“"(]?\p{Lu}/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a quotation in an answer', () => {
  it('is shown in its sentence and cited so', () => {
    const asked = handing('Kinh phí thực hiện lấy từ đâu?', { place: 'Long Khánh' });
    const { answer } = asked.answer(quote('p2', 'hàng năm giao dự toán'));
    const whole = 'Cấp thành phố: Nguồn kinh phí hàng năm giao dự toán cho phòng Lao động - Thương binh và Xã hội.';
    expect(answer?.citations[0]).toEqual({ plan: 'long-khanh-2024', section: 'III.1', quote: whole });
    expect(answer?.text).toContain(`\n- ${whole}\n`);
  });

  it('of a duty or a deadline shows it whole', () => {
    const asked = handing('Phòng Y tế phải làm gì và hạn nộp báo cáo khi nào?', { place: 'Sơn Tịnh' });
    const parts = [show('d1'), quote('d2', 'tăng cường kiểm tra'), show('d3'), quote('h1', 'trước ngày 25/11/2024')];
    expect(asked.answer(...parts).answer?.text).toBe(asked.considered.answer.text);
  });

  it('of another entry than the one that is named is none', () => {
    const asked = handing('Kinh phí thực hiện lấy từ đâu?', { place: 'Long Khánh' });
    const { answer, dropped } = asked.answer(quote('p3', 'hàng năm giao dự toán'), show('p1'));
    expect(dropped).toEqual({ 'not-quoted': 1 });
    expect(answer?.citations.map(({ section }) => section)).toEqual(['III']);
  });
});

describe('an item under words that turn it round', () => {
  const plan = reading(
    planText({
      assigning:
        '1. Phòng Y tế\n\n- Không thanh toán các khoản sau:\n\n+ Chi tiếp khách.\n\n+ Mua sắm xe.\n\n- Nộp báo cáo.',
      reporting: 'Không áp dụng đối với các trường hợp sau:\n\na) Hộ nghèo.\n\nb) Hộ cận nghèo.',
    }),
  );
  const passageOf = (text: string) => {
    const passage = plan.passages.find((one) => one.text === text);
    if (passage === undefined) throw new Error(`no passage "${text}"`);
    return { plan, passage };
  };

  it.each(['Chi tiếp khách.', 'Mua sắm xe.', 'Hộ nghèo.', 'Hộ cận nghèo.'])('is not shown alone: %s', (text) => {
    expect(isUnderNegation(passageOf(text), () => false)).toBe(true);
  });

  it('is shown behind the words themselves', () => {
    const lead = passageOf('Không áp dụng đối với các trường hợp sau:').passage;
    expect(isUnderNegation(passageOf('Hộ cận nghèo.'), (one) => one === lead)).toBe(false);
  });

  it('is told from the items beside and before', () => {
    expect(isUnderNegation(passageOf('Nộp báo cáo.'), () => false)).toBe(false);
    expect(isUnderNegation(passageOf('Không áp dụng đối với các trường hợp sau:'), () => false)).toBe(false);
  });

  it('is taken out of an answer', () => {
    const asked = handing('Giá vàng bao nhiêu một lượng?', { place: 'Sơn Tịnh' });
    const found = ['Hộ nghèo.', 'Không áp dụng đối với các trường hợp sau:', 'Hộ cận nghèo.'].map(passageOf);
    const [poor, lead, near] = asked.more([{ of: 'passages', found, total: 3 }]).map(({ id }) => show(id));
    if (poor === undefined || lead === undefined || near === undefined) throw new Error('three were handed out');
    expect(asked.handout).toBeInstanceOf(Handout);
    expect(asked.answer(poor, lead, near)).toMatchObject({ kept: 2, dropped: { 'not-quoted': 1 } });
  });
});
