import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/app/answerer.ts';
import { ProductError } from '../../src/domain/errors.ts';
import { MAX_QUESTION_LENGTH } from '../../src/domain/question.ts';
import { ask, corpus, plans } from '../support/corpus.ts';
import { TABLE } from '../understand/table.ts';

const dates = (answer: ReturnType<typeof ask>) => answer.deadlines.map(({ date }) => date);

describe('duties', () => {
  it("are the agency's own section, whole, each with its citation", () => {
    const answer = ask('Phòng Y tế phải làm gì?', { place: 'Sơn Tịnh' });
    const own = plans.find(({ plan }) => plan === 'son-tinh-2024')?.agencies.find(({ section }) => section === 'IV.4');
    expect(answer.status).toBe('answered');
    expect(answer.duties.map(({ text }) => text)).toEqual(own?.duties.map(({ text }) => text));
    expect(answer.text).toContain('được giao 3 nhiệm vụ');
    for (const { text } of answer.duties) expect(answer.text).toContain(text);
    expect(answer.citations.map(({ quote }) => quote)).toEqual(answer.duties.map(({ text }) => text));
  });

  it('of either office stand under a heading of two', () => {
    const first = ask('Phòng Y tế phải làm gì?', { place: 'Buôn Ma Thuột' });
    const second = ask('Trung tâm Y tế phải làm gì?', { place: 'Buôn Ma Thuột' });
    expect(first.duties).not.toEqual([]);
    expect(second.duties).toEqual(first.duties);
  });

  it('of a commune are those of the class that it is one of', () => {
    const commune = ask('Xã Tịnh Hà phải làm gì?', { place: 'Sơn Tịnh' });
    const communes = ask('UBND các xã phải làm gì?', { place: 'Sơn Tịnh' });
    expect(communes.duties).not.toEqual([]);
    expect(commune.duties).toEqual(communes.duties);
  });

  it('come with the dates where both are asked for', () => {
    const answer = ask('Phòng Tư pháp có nhiệm vụ gì và báo cáo trước ngày nào?', { place: 'Sơn Hà' });
    expect(answer.duties).toHaveLength(3);
    expect(dates(answer)).toEqual(['2024-11-27']);
  });

  it('of two agencies come together', () => {
    const answer = ask('Phòng Y tế và Phòng Tư pháp phải làm gì?', { place: 'Long Khánh' });
    expect(answer.status).toBe('not_found');
    const both = ask('Phòng Y tế và Phòng Tư pháp phải làm gì?', { place: 'Sơn Hà' });
    expect(new Set(both.duties.map(({ agency }) => agency)).size).toBe(2);
  });

  it('are those of the writer’s own agency where they speak of themselves', () => {
    const own = ask('Đơn vị tôi phải làm gì?', { place: 'Sơn Tịnh', agency: 'Phòng Tư pháp huyện' });
    expect(own.duties).toEqual(ask('Phòng Tư pháp phải làm gì?', { place: 'Sơn Tịnh' }).duties);
    expect(ask('Đơn vị tôi phải làm gì?', { place: 'Sơn Tịnh' }).status).toBe('clarify');
  });
});

describe('what is not there', () => {
  it('offers a near office instead of giving its duties', () => {
    const answer = ask('Phòng Y tế xã phải làm gì?', { place: 'Sơn Hải' });
    expect(answer.status).toBe('clarify');
    expect(answer.choices).toEqual(['Trạm y tế xã']);
    expect(answer.duties).toEqual([]);
  });

  it('says that the plan gives an agency no task, and where it has one', () => {
    const answer = ask('Phòng Y tế phải làm gì?', { place: 'Long Khánh' });
    expect(answer.status).toBe('not_found');
    expect(answer.duties).toEqual([]);
    expect(answer.text).toContain('không giao nhiệm vụ cho Phòng Y tế');
    expect(answer.text).toContain('Sơn Tịnh');
  });

  it.each(['UBND quận 1 phải báo cáo khi nào?', 'Hạn báo cáo của Đà Nẵng là khi nào?'])(
    'names the places that there are: %s',
    (question) => {
      const answer = ask(question);
      expect(answer.status).toBe('not_found');
      expect(answer.text).toContain('Sơn Hải');
    },
  );

  it.each(['Thời tiết ngày mai thế nào?', 'Mức lương cơ sở hiện nay là bao nhiêu?', 'Đội nào vô địch bóng đá?'])(
    'would rather find nothing: %s',
    (question) => {
      expect(ask(question, { place: 'Sơn Tịnh' }).status).toBe('not_found');
    },
  );

  it('does not answer for a plan on another topic', () => {
    const answer = ask('Phòng Y tế làm gì trong kế hoạch phòng chống dịch sốt xuất huyết?', { place: 'Sơn Tịnh' });
    expect(answer.status).toBe('not_found');
    expect(answer.duties).toEqual([]);
  });
});

describe('what is asked of an office beside its duties', () => {
  it.each([
    'Số điện thoại Phòng Y tế là gì?',
    'Phòng Y tế ở đâu?',
    'Phòng Y tế có bao nhiêu người?',
    'Ai là trưởng Phòng Y tế?',
  ])('is not answered with its duties: %s', (question) => {
    const answer = ask(question, { place: 'Sơn Tịnh' });
    expect(answer.status).toBe('not_found');
    expect(answer.duties).toEqual([]);
  });

  it('is not answered with a passage that lacks the number asked for', () => {
    expect(ask('Mức phạt bạo lực gia đình là bao nhiêu?', { place: 'Sơn Tịnh' }).status).toBe('not_found');
  });
});

describe('many plans of one place', () => {
  const [model] = corpus;
  if (model === undefined) throw new Error('the corpus is not empty');
  const titles = ['chuyển đổi số', 'phòng chống ma túy', 'bảo vệ rừng', 'cải cách hành chính'];
  const documents = titles.map((title, i) => {
    const plan = `ke-hoach-${i}`;
    const register = {
      ...structuredClone(model.register),
      plan,
      number: `${i + 1}0/KH-UBND`,
      title: `Kế hoạch ${title}`,
    };
    return { plan, text: model.text, register };
  });
  const many = createAnswerer(documents);
  const question = { place: model.register.place, agency: null, now: '2024-11-20T01:00:00Z' };
  const text = 'Phòng Tư pháp phải làm gì?';

  it('are offered as choices, each of which answers when it is sent back', () => {
    const first = many.ask({ ...question, text, history: [] });
    expect(first.status).toBe('clarify');
    expect(first.choices).toHaveLength(titles.length);
    for (const choice of first.choices) {
      const second = many.ask({ ...question, text: choice, history: [text] });
      expect(new Set(second.duties.map(({ plan }) => plan)).size).toBe(1);
    }
  });

  it('are told apart by a number or a topic in the question', () => {
    const byNumber = many.ask({ ...question, text: 'Phòng Tư pháp làm gì theo Kế hoạch 20/KH-UBND?', history: [] });
    const byTopic = many.ask({ ...question, text: 'Phòng Tư pháp làm gì về phòng chống ma túy?', history: [] });
    expect(new Set(byNumber.duties.map(({ plan }) => plan))).toEqual(new Set(['ke-hoach-1']));
    expect(byTopic.duties).toEqual(byNumber.duties);
  });

  it('give way to the newer one of the same topic', () => {
    const older = {
      ...model,
      plan: 'cu',
      register: { ...model.register, plan: 'cu', year: 2023, issued: { year: 2023, month: 1, day: 1 } },
    };
    const both = createAnswerer([older, model]);
    const now = both.ask({ ...question, text, history: [] });
    expect(new Set(now.duties.map(({ plan }) => plan))).toEqual(new Set([model.plan]));
  });
});

describe('a choice', () => {
  it('sent back as it is, answers the question', () => {
    const question = 'Phòng Y tế phải làm gì?';
    const first = ask(question);
    expect(first.status).toBe('clarify');
    expect(first.choices).toHaveLength(3);
    for (const choice of first.choices) {
      const second = ask(choice, { history: [question] });
      expect(second.status).toBe('answered');
      expect(new Set(second.duties.map(({ plan }) => plan)).size).toBe(1);
    }
  });

  it('of a place answers about dates too', () => {
    const question = 'Hạn báo cáo là khi nào?';
    expect(ask(question).choices).toContain('Sơn Hà');
    expect(dates(ask('Sơn Hà', { history: [question] }))).toEqual(['2024-11-27']);
  });
});

describe('deadlines', () => {
  it('name the day, its last day in time and how far it is', () => {
    const answer = ask('Khi nào phải nộp báo cáo?', { place: 'Sơn Tịnh' });
    expect(dates(answer)).toEqual(['2024-11-25']);
    expect(answer.text).toContain(
      'trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024 (ngày làm việc cuối: thứ Sáu 22/11), còn 4 ngày',
    );
  });

  it('of a focal agency are its own and not those that it collects', () => {
    expect(dates(ask('Phòng Lao động phải nộp báo cáo khi nào?', { place: 'Sơn Tịnh' }))).toEqual(['2024-11-30']);
    expect(dates(ask('Phòng Lao động phải nộp báo cáo khi nào?', { place: 'Sơn Hà' }))).toEqual(['2024-12-10']);
  });

  it('bind Mặt trận only where "đoàn thể" is said', () => {
    expect(dates(ask('Mặt trận phải báo cáo khi nào?', { place: 'Sơn Hà' }))).toEqual(['2024-11-27']);
    const none = ask('Mặt trận phải báo cáo khi nào?', { place: 'Sơn Tịnh' });
    expect(none.status).toBe('answered');
    expect(dates(none)).toEqual([]);
    expect(none.text).toContain('không ấn định');
  });

  it('are said not to be set where a plan sets none', () => {
    const answer = ask('Hạn nộp báo cáo là ngày nào?', { place: 'Long Khánh' });
    expect(dates(answer)).toEqual([]);
    expect(answer.text).toContain('không ấn định ngày nộp báo cáo');
  });

  it('of others are cited, not given, to explain a "không"', () => {
    const answer = ask('Phòng Y tế phải nộp báo cáo trước ngày nào?', { place: 'Buôn Ma Thuột' });
    expect(dates(answer)).toEqual([]);
    expect(answer.citations.map(({ section }) => section)).toContain('III.10');
  });

  it('that are past are shown as past', () => {
    const answer = ask('Khi nào phải nộp báo cáo?', { place: 'Sơn Hà', now: '2024-12-01T01:00:00Z' });
    expect(dates(answer)).toEqual(['2024-11-27']);
    expect(answer.text).toContain('đã qua 5 ngày');
  });

  it('count days in the zone of the office, not in UTC', () => {
    const late = ask('Khi nào phải nộp báo cáo?', { place: 'Sơn Hà', now: '2024-11-25T17:30:00Z' });
    expect(late.text).toContain('hôm nay là ngày cuối');
  });
});

describe('other questions', () => {
  it('name every agency whose duties hold what was asked', () => {
    const answer = ask('Dự án 8 giao cho đơn vị nào?', { place: 'Sơn Hà' });
    expect(answer.citations.map(({ section }) => section).sort()).toEqual(['IV.10', 'IV.8']);
  });

  it('give a section whole where its heading is named', () => {
    const answer = ask('Kinh phí lấy từ đâu?', { place: 'Sơn Tịnh' });
    expect(answer.citations).toHaveLength(3);
    expect(answer.citations.every(({ section }) => section.startsWith('III'))).toBe(true);
  });

  it('about the document say what was left blank', () => {
    const answer = ask('Kế hoạch số bao nhiêu, ban hành ngày nào?', { place: 'Sơn Hà' });
    expect(answer.text).toContain('để trống phần số');
    expect(answer.text).toContain('tháng 4/2024 (văn bản để trống ngày)');
  });

  it('compare places', () => {
    expect(dates(ask('So sánh hạn báo cáo của Sơn Tịnh và Sơn Hà')).sort()).toEqual(['2024-11-25', '2024-11-27']);
  });
});

describe('any message', () => {
  it('in capitals is no other for a polite word in small letters', () => {
    const answer = ask('CÔNG AN HUYỆN PHẢI LÀM NHỮNG VIỆC GÌ ạ?', { place: 'Sơn Hà' });
    expect(answer.duties).toEqual(ask('Công an huyện phải làm những việc gì?', { place: 'Sơn Hà' }).duties);
    expect(answer.duties).not.toEqual([]);
  });

  it('that asks which plan follows a document names its place', () => {
    expect(ask('Kế hoạch nào căn cứ Kế hoạch số 72/KH-UBND?').text).toMatch(/Sơn Hà[^]*Sơn Tịnh/u);
  });

  it('gets a sentence, also behind others that have nothing to do with it', () => {
    const answer = ask('nhà tôi nuôi mấy con gà đẻ trứng to', { history: ['abc'] });
    expect(answer.status).toBe('not_found');
    expect(answer.text).not.toBe('');
  });

  it('may name a year far ahead, to which recurring dates are not counted one by one', () => {
    const answer = ask('Có những hạn nào đến ngày 30/4/9999?', { place: 'Sơn Hải' });
    expect(answer.text).not.toBe('');
  });

  it('gets an answer whose text is not empty', () => {
    const place = fc.constantFrom(null, 'Sơn Tịnh', 'huyện Sơn Hà', 'Nơi Khác');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(...TABLE.map((row) => row.question)),
    );
    fc.assert(
      fc.property(text, place, fc.array(text, { maxLength: 3 }), (question, where, history) => {
        expect(ask(question, { place: where, history }).text.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['', '   ', '?!…', '\u200b'])('without words is asked for a question: "%s"', (text) => {
    expect(ask(text).text).toContain('vui lòng nhập câu hỏi');
  });

  it('that is too long is refused with one sentence', () => {
    expect(() => ask('a'.repeat(MAX_QUESTION_LENGTH + 1))).toThrow(ProductError);
    expect(ask('a'.repeat(MAX_QUESTION_LENGTH)).status).toBe('not_found');
  });

  it('is answered without any document too', () => {
    const empty = createAnswerer([]);
    const answer = empty.ask({
      text: 'Phòng Y tế làm gì?',
      place: null,
      agency: null,
      history: [],
      now: '2024-11-20T01:00:00Z',
    });
    expect(answer.status).toBe('not_found');
    expect(empty.directory.places()).toEqual([]);
  });
});
