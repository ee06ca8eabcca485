import { describe, expect, it } from 'vitest';
import { handing, quote, say, show } from '../../support/model-parts.ts';

const PLACE = { place: 'Sơn Tịnh' };
const duties = () => handing('Phòng Y tế phải làm gì và hạn nộp báo cáo khi nào?', PLACE);
const money = () => handing('Kinh phí thực hiện lấy từ đâu?', { place: 'Long Khánh' });
const who = () => handing('Ai chủ trì tuyên truyền?', PLACE);
const gold = () => handing('Giá vàng bao nhiêu một lượng?', PLACE);

describe('an answer that a model put together', () => {
  it('says of duties and dates what the answer without a model says, which has headings of its own', () => {
    const asked = duties();
    const { answer, kept, dropped, fellBack } = asked.answer(
      say('Các nhiệm vụ cụ thể như sau:'),
      ...['d1', 'd2', 'd3'].map(show),
      say('Về thời hạn nộp báo cáo:'),
      show('h1'),
    );
    const [first, second, ...more] = asked.considered.answer.text.split('\n\n');
    expect(more).toEqual([]);
    // "Các nhiệm vụ" is what the heading says; what the person's words add may stand.
    expect(answer?.text).toBe(`${first ?? ''}\n\nVề thời hạn nộp báo cáo:\n${second ?? ''}`);
    expect(answer).toMatchObject({ ...asked.considered.answer, text: answer?.text, engine: 'llm' });
    expect({ kept, dropped, fellBack }).toEqual({ kept: 5, dropped: { repeated: 1 }, fellBack: null });
  });

  it('has everybody who has to do with a matter behind a sentence that links', () => {
    const asked = handing('Ai lo việc tuyên truyền?', PLACE);
    const { answer } = asked.answer(
      say('Các nhiệm vụ liên quan đến việc tuyên truyền:'),
      ...asked.shown.map(({ id }) => show(id)),
    );
    expect(answer?.text).toBe(`Các nhiệm vụ liên quan đến việc tuyên truyền:\n${asked.considered.answer.text}`);
  });

  it('has the order that the model chose', () => {
    const asked = duties();
    const { answer } = asked.answer(...['h1', 'd3', 'd1', 'd2'].map(show));
    const [first, second] = asked.considered.answer.text.split('\n\n');
    expect(answer?.text).toBe(`${second ?? ''}\n\n${first ?? ''}`);
  });

  it('keeps the duties of an agency together, with their count, however they were spread', () => {
    const asked = duties();
    const spread = [show('d2'), say('Về thời hạn:'), show('h1'), say('Ngoài ra, về nhiệm vụ:'), show('d1'), show('d3')];
    const { answer, dropped } = asked.answer(...spread);
    expect(answer?.text.split('\n\n')[0]).toBe(asked.considered.answer.text.split('\n\n')[0]);
    expect(answer?.duties).toEqual(asked.considered.answer.duties);
    expect(dropped).toEqual({ repeated: 2 });
  });

  it('cites the sections that it shows', () => {
    const { cited } = money().answer(show('p1'), show('p3'));
    expect(cited).toEqual(['long-khanh-2024 III', 'long-khanh-2024 III.2']);
  });

  it('has the passage that was found first behind those that were chosen instead', () => {
    const { cited } = money().answer(show('p2'), show('p3'));
    expect(cited).toEqual(['long-khanh-2024 III.1', 'long-khanh-2024 III.2', 'long-khanh-2024 III']);
  });

  it('has everybody who has to do with a matter, however few were chosen', () => {
    const asked = handing('Ai lo việc tuyên truyền?', PLACE);
    const all = asked.considered.answer.citations;
    expect(all.length).toBeGreaterThan(1);
    const { answer } = asked.answer(show(asked.shown.at(-1)?.id ?? ''));
    expect(answer?.citations).toHaveLength(all.length);
    expect(answer?.citations).toEqual(expect.arrayContaining([...all]));
    expect(answer?.citations[0]).toEqual(all.at(-1));
  });

  it('begins with "Có." where the answer without a model does', () => {
    const asked = handing('Phòng Y tế có phải báo cáo không?', PLACE);
    expect(asked.considered.answer.text).toMatch(/^Có\. /u);
    const { answer } = asked.answer(...asked.shown.map(({ id }) => show(id)));
    expect(answer?.text).toBe(asked.considered.answer.text);
  });

  it('judges a day of handing in as the answer without a model does', () => {
    const asked = handing('Phòng Y tế nộp báo cáo ngày 28/11/2024 có trễ không?', PLACE);
    expect(asked.considered.answer.text).toMatch(/^Có\. Nộp ngày 28\/11\/2024 là quá hạn\./u);
    for (const sentence of ['Thời hạn như sau:', 'Về việc nộp báo cáo, kế hoạch quy định:']) {
      const { answer, dropped } = asked.answer(say(sentence), ...asked.shown.map(({ id }) => show(id)));
      expect(answer?.text).toBe(asked.considered.answer.text);
      expect(dropped).toEqual({ repeated: 1 });
    }
  });

  it('gives some of the passages under a sentence that links, that which fits best, and says where the others stand', () => {
    const asked = money();
    const { answer } = asked.answer(say('Về kinh phí, kế hoạch nêu:'), show('p2'));
    expect(answer?.text.split('\n')).toEqual([
      'Về kinh phí, kế hoạch nêu:',
      '- Cấp thành phố: Nguồn kinh phí hàng năm giao dự toán cho phòng Lao động - Thương binh và Xã hội.',
      '- Kinh phí thực hiện Kế hoạch, bao gồm:',
      expect.stringMatching(/^Nguồn: .*, mục III\.1, mục III\.$/u),
      '',
      expect.stringMatching(/^Xem thêm: .* Long Khánh, mục III\.2, mục III\.3\.$/u),
    ]);
    const all = asked.answer(...asked.shown.map(({ id }) => show(id)));
    expect(all.answer?.text).not.toContain('Xem thêm');
  });
});

describe('what is taken out and counted', () => {
  it('an identifier that was not handed out, and none at all', () => {
    const { dropped } = duties().answer(
      show('d9'),
      show(''),
      { kind: 'show', id: null, text: null },
      show('__proto__'),
    );
    expect(dropped).toEqual({ 'unknown-id': 4 });
  });

  it('an identifier given twice', () => {
    const { dropped, kept, answer } = money().answer(
      show('p1'),
      show('p1'),
      quote('p1', 'Kinh phí thực hiện Kế hoạch'),
    );
    expect({ dropped, kept, cited: answer?.citations.length }).toEqual({ dropped: { repeated: 2 }, kept: 1, cited: 1 });
  });

  it('a sentence by what it says', () => {
    const asked = money();
    const all = asked.shown.map(({ id }) => show(id));
    const { answer, dropped } = asked.answer(
      say('Hạn là 25/11.'),
      ...all,
      say('Báo cáo đã nộp.'),
      say('Phòng Y tế chủ trì.'),
      say('Kế hoạch không quy định.'),
      say('Tuân thủ mọi điều.'),
    );
    expect(dropped).toEqual({ digit: 1, status: 1, name: 1, negation: 1, word: 1 });
    expect(answer?.text).toBe(asked.considered.answer.text);
  });

  it('a sentence with nothing behind it', () => {
    const { answer, dropped } = money().answer(
      say('Cụ thể như sau:'),
      say('Theo kế hoạch:'),
      show('p2'),
      say('Chi tiết:'),
    );
    expect(answer?.text).toMatch(/^Theo kế hoạch:\n- Cấp thành phố/u);
    expect(dropped).toEqual({ repeated: 2 });
  });

  it('a sentence that is not true of what follows it', () => {
    const asked = money();
    const { answer, dropped } = asked.answer(
      say('Thời hạn như sau:'),
      show('p2'),
      say('Nhiệm vụ như sau:'),
      show('p4'),
      say('Về kinh phí:'),
      show('p3'),
    );
    expect(dropped).toEqual({ word: 2 });
    expect(answer?.text).toMatch(
      /^Kế hoạch \(Long Khánh\) nêu:\n- Cấp thành phố.*\n- Các nguồn.*\nNguồn.*\n\nVề kinh phí:\n/u,
    );
  });

  it('a sentence that is true only of what follows later', () => {
    const asked = duties();
    const dates = asked.answer(say('Thời hạn như sau:'), ...['d1', 'd2', 'd3', 'h1'].map(show));
    expect(dates.dropped).toEqual({ repeated: 1 });
    const mixed = who().answer(
      say('Kinh phí như sau:'),
      show('d1'),
      ...who()
        .shown.slice(1)
        .map(({ id }) => show(id)),
    );
    expect(mixed.dropped).toEqual({ word: 1 });
  });

  it('a sentence that says that several follow, before one', () => {
    const asked = handing('Ai lo việc tuyên truyền?', PLACE);
    const [first, ...more] = asked.shown.map(({ id }) => show(id));
    if (first === undefined) throw new Error('somebody has to do with it');
    const parts = [say('Nhiệm vụ như sau:'), first, say('Ngoài ra, các nhiệm vụ sau:'), ...more.slice(0, 1)];
    expect(asked.answer(...parts).dropped).toEqual({ word: 1 });
  });

  it("a sentence with the person's words about what has none of them", () => {
    const asked = handing('Kinh phí khen thưởng lấy từ đâu?', { place: 'Long Khánh' });
    const [passage] = asked.more(money().considered.findings);
    const { dropped } = asked.answer(say('Về khen thưởng:'), show(passage?.id ?? ''));
    expect(dropped.word).toBe(1);
  });

  it('duties and dates of others', () => {
    const asked = duties();
    const look = asked.considered.lookUps();
    const more = [...asked.more(look.duties('Công an huyện')), ...asked.more(look.duties('Phòng Tư pháp'))];
    expect(more.length).toBeGreaterThan(0);
    const { answer, dropped } = asked.answer(...[...asked.shown, ...more].map(({ id }) => show(id)));
    expect(dropped).toEqual({ unasked: more.length });
    expect(answer?.text).toBe(asked.considered.answer.text);
  });

  it('a fact about something else than was asked', () => {
    const asked = duties();
    const [fact] = asked.more(asked.considered.lookUps().documents());
    expect(fact?.kind).toBe('fact');
    expect(asked.answer(...asked.shown.map(({ id }) => show(id)), show(fact?.id ?? '')).dropped).toEqual({
      unasked: 1,
    });
  });
});

describe('the answer without a model goes out', () => {
  it.each([
    ['one of several duties', ['d1', 'd2', 'h1']],
    ['the date', ['d1', 'd2', 'd3']],
    ['all duties', ['h1']],
  ])('where %s was left out', (_, ids) => {
    expect(duties().answer(...ids.map(show))).toMatchObject({ answer: null, fellBack: 'left-out', cited: [] });
  });

  it('where none of the passages found stayed', () => {
    const asked = money();
    const [other] = asked.more(handing('Mục tiêu của kế hoạch là gì?', { place: 'Long Khánh' }).considered.findings);
    expect(asked.answer(show(other?.id ?? ''))).toMatchObject({ answer: null, fellBack: 'left-out' });
  });

  it('where nobody was left who has to do with the matter', () => {
    const asked = who();
    const [other] = asked.more(money().considered.findings);
    expect(asked.answer(show(other?.id ?? ''))).toMatchObject({ answer: null, fellBack: 'left-out' });
  });

  it('where it was left out that the plan sets no date', () => {
    const asked = handing('Hạn nộp báo cáo là khi nào?', { place: 'Long Khánh' });
    expect(asked.shown.map(({ kind }) => kind)).toEqual(['fact']);
    expect(asked.considered.answer.text).toContain('không ấn định');
    const [other] = asked.more(money().considered.findings);
    expect(asked.answer(show(other?.id ?? '')).fellBack).toBe('left-out');
    expect(asked.answer(show('f1'), show(other?.id ?? '')).answer?.text).toContain(asked.considered.answer.text);
  });

  it('where only sentences that link are left', () => {
    const answers = [duties().answer(), duties().answer(say('Cụ thể như sau:')), duties().answer(show('x1'))];
    expect(answers.map(({ fellBack }) => fellBack)).toEqual(['declined', 'nothing-left', 'nothing-left']);
  });

  it('where something has to be chosen first', () => {
    const asked = handing('Phòng Y tế phải làm gì?');
    expect(asked.considered.answer.status).toBe('clarify');
    const [duty] = asked.more(duties().considered.findings);
    expect(asked.answer(show(duty?.id ?? ''))).toMatchObject({ answer: null });
  });

  it('where an office was asked about that is not there', () => {
    const asked = handing('Cục Hàng không phải làm gì?', PLACE);
    expect(asked.considered.answer.status).toBe('not_found');
    const [passage] = asked.more(money().considered.findings);
    expect(asked.answer(show(passage?.id ?? '')).fellBack).toBe('left-out');
  });
});

describe('where nothing was found without a model', () => {
  it('passages may answer', () => {
    const asked = gold();
    expect(asked.considered.answer.status).toBe('not_found');
    const [passage] = asked.more(money().considered.findings);
    const { answer } = asked.answer(say('Nội dung liên quan như sau:'), show(passage?.id ?? ''));
    expect(answer).toMatchObject({ status: 'answered', duties: [], deadlines: [], engine: 'llm' });
    expect(answer?.citations).toHaveLength(1);
    expect(answer?.text).toMatch(/^Các kế hoạch không nói đúng như câu hỏi;/u);
  });

  it('duties and dates may not', () => {
    const asked = gold();
    const more = asked.more(duties().considered.findings);
    expect(asked.answer(...more.map(({ id }) => show(id)))).toMatchObject({
      answer: null,
      fellBack: 'nothing-left',
      dropped: { unasked: 4 },
    });
  });
});

describe('a status', () => {
  it('stands as the ledger gave it, and no document is said to say it', () => {
    const asked = gold();
    const { id } = asked.handout.giveStatus('Chưa ai báo đã nộp.');
    const { answer, dropped } = asked.answer(say('Kế hoạch quy định:'), show(id));
    expect(answer?.text).toBe('Chưa ai báo đã nộp.');
    expect(dropped).toEqual({ repeated: 1 });
  });
});
