import { describe, expect, it } from 'vitest';
import { AMENDING, askThem, document } from '../support/amending.ts';

const only = (...plans: readonly string[]) => plans.map((plan) => document(plan));
const plansIn = (entries: readonly { readonly plan: string }[]): readonly string[] => [
  ...new Set(entries.map(({ plan }) => plan)),
];

describe('a plan that was amended', () => {
  it('is answered from, with the amending document named, dated and quoted beside it', () => {
    const answer = askThem('Phòng Giáo dục và Đào tạo phải làm gì?', only('dong-may-12', 'dong-may-45'));
    expect(plansIn(answer.duties)).toEqual(['dong-may-12']);
    expect(answer.text).toContain(
      'Kế hoạch số 12/KH-UBND của UBND huyện Đồng Mây đã được sửa đổi, bổ sung theo Kế hoạch số 45/KH-UBND ngày 05/06/2025: “Sửa đổi, bổ sung một số nội dung của Kế hoạch số 12/KH-UBND',
    );
    expect(answer.citations.at(-1)).toMatchObject({ plan: 'dong-may-45', section: 'header' });
  });

  it('gives its own deadline and the amending document gives its, nearest first', () => {
    const answer = askThem('Khi nào phải nộp báo cáo?', only('dong-may-12', 'dong-may-45'));
    expect(answer.deadlines.map(({ plan, date }) => [plan, date])).toEqual([
      ['dong-may-12', '2025-11-25'],
      ['dong-may-45', '2025-12-10'],
    ]);
    expect(answer.text.match(/Lưu ý: /gu)).toHaveLength(1);
  });

  it('is not noted where the answer is from the amending document alone', () => {
    const answer = askThem('Hội Liên hiệp Phụ nữ phải làm gì?', only('dong-may-12', 'dong-may-45'));
    expect(plansIn(answer.duties)).toEqual(['dong-may-45']);
    expect(answer.text).not.toContain('Lưu ý');
  });

  it('leaves the amending document in force beside a later one that repeals another plan', () => {
    expect(plansIn(askThem('Hội Liên hiệp Phụ nữ phải làm gì?').duties)).toEqual(['dong-may-45']);
  });

  it('and extended by a letter says both', () => {
    const { text } = askThem('Phòng Giáo dục và Đào tạo phải làm gì?');
    expect(text).toContain('đã được sửa đổi, bổ sung theo Kế hoạch số 45/KH-UBND');
    expect(text).toMatch(/đã được gia hạn theo .*“[^”]*đến hết ngày 31\/3\/2026”/u);
  });

  it('is not noted where the amending document is of another district', () => {
    const other = document('dong-may-45', (text) =>
      text.replaceAll('ĐỒNG MÂY', 'ĐỒNG GIÓ').replaceAll('Đồng Mây', 'Đồng Gió'),
    );
    const answer = askThem('Phòng Giáo dục và Đào tạo phải làm gì?', [document('dong-may-12'), other]);
    expect(answer.text).not.toContain('Lưu ý');
  });
});

describe('a plan that was replaced', () => {
  const both = only('dong-may-33', 'dong-may-60');

  it('is left out of answers', () => {
    expect(plansIn(askThem('Phòng Y tế phải làm gì?', both).duties)).toEqual(['dong-may-60']);
    expect(askThem('Có những kế hoạch nào?', both).text).not.toContain('33/KH-UBND');
  });

  it('is answered from where its number is asked for, which then says what replaced it', () => {
    const answer = askThem('Kế hoạch số 33 giao Phòng Y tế làm gì?', both);
    expect(plansIn(answer.duties)).toEqual(['dong-may-33']);
    expect(answer.text).toContain(
      'Kế hoạch số 33/KH-UBND của UBND huyện Đồng Mây không còn hiệu lực, đã được thay thế theo Kế hoạch số 60/KH-UBND ngày 01/08/2025: “Kế hoạch này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 33/KH-UBND',
    );
  });

  it('holds where the one that replaces it is not there', () => {
    expect(plansIn(askThem('Phòng Y tế phải làm gì?', only('dong-may-33')).duties)).toEqual(['dong-may-33']);
  });

  it('is not counted among those that carry a document out', () => {
    const asked = 'Những kế hoạch nào thực hiện Công văn số 210/UBND-VX?';
    expect(askThem(asked, only('dong-may-33')).text).toContain('33/KH-UBND');
    expect(askThem(asked, both).text).not.toContain('33/KH-UBND');
  });

  it('is told of to the end of the chain', () => {
    const { text } = askThem('Kế hoạch số 33 giao Phòng Y tế làm gì?', [...both, ...only('dong-may-910')]);
    expect(text.match(/Lưu ý: .*? không còn hiệu lực/gu)).toEqual([
      'Lưu ý: Kế hoạch số 33/KH-UBND của UBND huyện Đồng Mây không còn hiệu lực',
      'Lưu ý: Kế hoạch số 60/KH-UBND của UBND huyện Đồng Mây không còn hiệu lực',
    ]);
    expect(text).toContain('đã bị bãi bỏ theo Quyết định số 910/QĐ-UBND ngày 15/09/2025');
  });
});

describe('two plans that replace each other', () => {
  const undated = (plan: string, number: string) =>
    document(plan, (text) =>
      text
        .replace(/, ngày \d+ tháng \d+ năm \d+/u, ', ngày … tháng … năm …')
        .replace('Trên đây là', `Kế hoạch này thay thế Kế hoạch số ${number}.\n\nTrên đây là`),
    );

  it('are told of once each', () => {
    const documents = [undated('dong-may-12', '33/KH-UBND'), undated('dong-may-33', '12/KH-UBND')];
    const { text } = askThem('Kế hoạch số 12 giao Phòng Y tế làm gì?', documents);
    expect(text.match(/Lưu ý: /gu)).toHaveLength(2);
  });
});

describe('asked which plans hold no longer', () => {
  it.each(['Kế hoạch nào hết hiệu lực?', 'ke hoach nao da bi thay the?'])('%s', (question) => {
    const answer = askThem(question);
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain('Kế hoạch số 33/KH-UBND của UBND huyện Đồng Mây:\nKhông còn hiệu lực.');
    expect(answer.text).not.toContain('Kế hoạch số 45/KH-UBND của UBND huyện Đồng Mây:');
  });

  it('says so where none was changed', () => {
    const { status, text } = askThem('Kế hoạch nào hết hiệu lực?', only('dong-may-33'));
    expect(status).toBe('answered');
    expect(text).toBe('Trong các văn bản đã nạp, không có văn bản nào bị thay thế hoặc bãi bỏ.');
  });
});

describe('asked whether a plan holds', () => {
  it.each([
    ['Kế hoạch số 60 còn hiệu lực không?', 'Không còn hiệu lực.', 'bãi bỏ theo Quyết định số 910/QĐ-UBND'],
    ['Kế hoạch nào thay thế Kế hoạch số 33/KH-UBND?', 'Không còn hiệu lực.', 'thay thế theo Kế hoạch số 60/KH-UBND'],
    ['ke hoach so 12 da duoc sua doi chua', 'đã có văn bản sửa đổi, bổ sung', 'theo Kế hoạch số 45/KH-UBND'],
    ['Kế hoạch số 45 sửa đổi kế hoạch nào?', 'không có văn bản nào sửa đổi', 'văn bản số 12/KH-UBND ngày 10/01/2025'],
  ])('%s', (question, standing, by) => {
    const answer = askThem(question, AMENDING);
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain(standing);
    expect(answer.text).toContain(by);
    expect(answer.citations).not.toEqual([]);
  });
});
