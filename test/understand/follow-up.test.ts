import { describe, expect, it } from 'vitest';
import { understandInContext } from '../../src/understand/context.ts';
import { buildVocabulary } from '../../src/understand/vocabulary.ts';
import { plans } from '../support/corpus.ts';

const vocabulary = buildVocabulary(plans);
const read = (text: string, history: readonly string[], bound = false) => {
  const asked = understandInContext({ text, history, bound }, vocabulary, '2024-11-20');
  return { ...asked, contents: asked.offices.map(({ content }) => content.join(' ')) };
};

describe('a follow-up', () => {
  it('keeps what was asked when only another agency is named', () => {
    const asked = read('Còn Phòng Tư pháp?', ['Phòng Y tế phải làm gì?']);
    expect(asked.asks).toEqual(['duties']);
    expect(asked.contents).toEqual(['tu phap']);
  });

  it('keeps the agency when only another place is named', () => {
    const asked = read('Thế còn Sơn Hà?', ['Phòng Y tế huyện Sơn Tịnh phải làm gì?']);
    expect(asked.asks).toEqual(['duties']);
    expect(asked.contents).toEqual(['y te']);
    expect(asked.places).toEqual(['Sơn Hà']);
  });

  it('keeps the agency and the place when something else is asked of it', () => {
    const asked = read('Hạn thì sao?', ['Phòng Y tế huyện Sơn Tịnh phải làm gì?']);
    expect(asked.asks).toEqual(['deadline']);
    expect(asked.contents).toEqual(['y te']);
    expect(asked.places).toEqual(['Sơn Tịnh']);
  });

  it('reaches back over thanks and over several follow-ups', () => {
    const asked = read('Còn Sơn Hà?', ['Hạn báo cáo của Sơn Tịnh?', 'Cảm ơn nhé', 'Thế Long Khánh?']);
    expect(asked.asks).toEqual(['deadline']);
    expect(asked.deed.of).toBe('report');
    expect(asked.places).toEqual(['Sơn Hà']);
  });

  it('lets a bare "thì ai?" stand for the whole question', () => {
    expect(read('Còn của Long Khánh thì ai?', ['Ai ký kế hoạch Sơn Hà?']).asks).toEqual(['signer']);
  });

  it('reads "còn mấy ngày" as a question of its own', () => {
    expect(read('Còn mấy ngày nữa đến hạn báo cáo?', ['Ai ký kế hoạch Sơn Hà?']).asks).toEqual(['deadline']);
  });
});

describe('a whole new question', () => {
  it('takes over nothing but the place', () => {
    const asked = read('Kinh phí thực hiện kế hoạch lấy từ đâu?', ['Phòng Y tế huyện Sơn Tịnh phải làm gì?']);
    expect(asked.asks).toEqual(['passage']);
    expect(asked.contents).toEqual([]);
    expect(asked.places).toEqual(['Sơn Tịnh']);
  });

  it('about today asks for no date of the agency that was spoken of before', () => {
    const asked = read('Giá vàng hôm nay bao nhiêu?', ['Phòng Y tế ở Sơn Tịnh có những thời hạn nào?']);
    expect(asked.asks).toEqual(['passage']);
    expect(asked.offices).toEqual([]);
  });

  it('takes over not even the place in a chat that has its own', () => {
    const history = ['Hạn báo cáo của Sơn Tịnh?'];
    expect(read('Phòng Tư pháp phải làm những nhiệm vụ gì?', history, true).places).toEqual([]);
  });
});
