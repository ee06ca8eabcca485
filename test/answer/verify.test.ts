import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/answer/verify.ts';
import { plain } from '../../src/text/plain.ts';
import { ask, corpus } from '../support/corpus.ts';

const sources = new Map(corpus.map(({ plan, text }) => [plan, plain(text)]));

describe('verifying an answer', () => {
  it('lets a true answer through untouched', () => {
    const answer = ask('Phòng Y tế phải làm gì?', { place: 'Sơn Tịnh' });
    expect(verify(answer, sources)).toEqual({ answer, dropped: 0 });
  });

  it('takes out any duty and citation of which one letter was changed, from the text too', () => {
    const answer = ask('Phòng Y tế phải làm gì?', { place: 'Sơn Tịnh' });
    const [duty, ...others] = answer.duties;
    if (duty === undefined) throw new Error('the corpus has this duty');
    fc.assert(
      fc.property(fc.nat(duty.text.length - 1), (at) => {
        const text = `${duty.text.slice(0, at)}¤${duty.text.slice(at + 1)}`;
        const altered = {
          ...answer,
          text: answer.text.replace(duty.text, text),
          duties: [{ ...duty, text }, ...others],
          citations: [{ plan: duty.plan, section: duty.section, quote: text }, ...answer.citations.slice(1)],
        };
        const checked = verify(altered, sources);
        expect(checked.dropped).toBe(2);
        expect(checked.answer.duties).toEqual(others);
        expect(checked.answer.citations).toEqual(answer.citations.slice(1));
        expect(checked.answer.text).not.toContain('¤');
      }),
    );
  });

  it('takes out a quotation that stands only in another document', () => {
    const answer = ask('Phòng Y tế phải làm gì?', { place: 'Sơn Tịnh' });
    const moved = answer.citations.map((citation) => ({ ...citation, plan: 'long-khanh-2024' }));
    const checked = verify({ ...answer, citations: moved }, sources);
    expect(checked.answer.citations).toEqual([]);
  });

  it('takes out a deadline whose clause was changed', () => {
    const answer = ask('Khi nào phải nộp báo cáo?', { place: 'Sơn Tịnh' });
    const changed = answer.deadlines.map((one) => ({ ...one, quote: one.quote.replace('25/11', '26/11') }));
    expect(answer.deadlines).not.toEqual([]);
    expect(verify({ ...answer, deadlines: changed }, sources).answer.deadlines).toEqual([]);
  });

  it('takes a false table row out of the text, where it stands without its bars', () => {
    const answer = ask('Phòng Y tế phải làm gì?', { place: 'Sơn Tịnh' });
    const quote = 'Sửa cống | Phòng Không Có |  | Quý I';
    const [first] = answer.citations;
    if (first === undefined) throw new Error('the corpus has this citation');
    const text = 'Kế hoạch nêu:\n- Sửa cống - Phòng Không Có - Quý I';
    const checked = verify({ ...answer, text, citations: [first, { ...first, quote }] }, sources);
    expect(checked.answer.text).toBe('Kế hoạch nêu:\n- […]');
    expect(checked.answer.citations).toEqual([first]);
  });
});
