import { describe, expect, it } from 'vitest';
import { yearOf } from '../../src/ingest/year.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** Sections and texts of the passages under the assigning part. */
const under = (assigning: string): readonly string[] =>
  reading(planText({ assigning }))
    .passages.filter(({ section }) => section.startsWith('II.'))
    .map(({ section, text }) => `${section} ${text}`);

describe('sections', () => {
  it.each([
    ['PHẦN I\nTÌNH HÌNH', 'PHẦN II\nNHIỆM VỤ', 'PHẦN II'],
    ['Phần thứ nhất\nTÌNH HÌNH', 'Phần thứ hai\nNHIỆM VỤ', 'Phần thứ hai'],
    ['PHẦN I. TÌNH HÌNH', 'PHẦN II. NHIỆM VỤ', 'PHẦN II'],
    ['Phần I: TÌNH HÌNH', 'Phần II: NHIỆM VỤ', 'Phần II'],
    ['CHƯƠNG I\nTÌNH HÌNH', 'CHƯƠNG II\nNHIỆM VỤ', 'CHƯƠNG II'],
    ['**PHẦN I**\n**TÌNH HÌNH**', '**PHẦN\nII**\n**NHIỆM VỤ**', 'PHẦN II'],
    ['Chương\nI\nTÌNH HÌNH', 'Chương\nII\nNHIỆM VỤ', 'Chương II'],
  ])('stand under “%s”, “%s” where Roman numbers begin anew', (first, second, section) => {
    const text = planText().replace(
      /I\. MỤC ĐÍCH[^]*?III\. CHẾ ĐỘ BÁO CÁO/u,
      `${first}\n\nI. KẾT QUẢ\n\nĐã giảm số ca mắc.\n\nII. HẠN CHẾ\n\nCòn chậm.\n\n${second}\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Y tế\n\n- Tham mưu triển khai.\n\nII. CHẾ ĐỘ BÁO CÁO`,
    );
    const plan = reading(text);
    expect(plan.agencies).toMatchObject([{ section: `${section}.I.1`, name: 'Phòng Y tế' }]);
    expect(plan.agencies[0]?.duties).toMatchObject([{ text: 'Tham mưu triển khai.' }]);
  });

  it('keep their number alone where “PHẦN I.” is the only Roman number', () => {
    const text = planText()
      .replace('I. MỤC ĐÍCH', 'PHẦN I. MỤC ĐÍCH')
      .replace('II. TỔ CHỨC', 'PHẦN II. TỔ CHỨC')
      .replace('III. CHẾ ĐỘ', 'PHẦN III. CHẾ ĐỘ');
    expect(reading(text).agencies[0]).toMatchObject({ section: 'II.1' });
  });

  it('hold items three deep, each first-level item one duty with all under it', () => {
    const plan = reading(
      planText({
        assigning:
          '1. Phòng Y tế\n\na) Bố trí kinh phí:\n\n- Từ ngân sách:\n\n+ Nguồn chi thường xuyên;\n\n+ Nguồn đầu tư công.\n\nb) Kiểm tra.',
      }),
    );
    expect(plan.agencies[0]?.duties.map(({ text }) => text)).toEqual([
      'Bố trí kinh phí: - Từ ngân sách: + Nguồn chi thường xuyên; + Nguồn đầu tư công.',
      'Kiểm tra.',
    ]);
  });

  it.each(['-\nTham mưu triển khai.', '- Tham mưu triển khai.', '–\n\nTham mưu triển khai.'])(
    'take a dash alone in its line with the text below: %j',
    (item) => {
      expect(reading(planText({ assigning: `1. Phòng Y tế\n\n${item}` })).agencies[0]?.duties).toMatchObject([
        { text: 'Tham mưu triển khai.' },
      ]);
    },
  );

  it('take a number alone in its line with the text below', () => {
    expect(under('1.\nPhòng Y tế\n\n- Tham mưu triển khai.')).toEqual(['II.1 Tham mưu triển khai.']);
  });

  it('go on over a heading broken in three lines', () => {
    const plan = reading(
      planText({
        assigning:
          '1. Phòng Y tế; Phòng Văn hóa và\nThông tin; Phòng Lao động - Thương binh\nvà Xã hội\n\n- Tham mưu triển khai.\n\n2. Công an huyện\n\n- Kiểm tra.',
      }),
    );
    expect(plan.agencies.map(({ name }) => name)).toEqual([
      'Phòng Y tế; Phòng Văn hóa và Thông tin; Phòng Lao động - Thương binh và Xã hội',
      'Công an huyện',
    ]);
  });

  it('show what stands behind a heading’s colon, also where items follow', () => {
    expect(under('1. Đề nghị: Hội Nông dân huyện, Huyện đoàn\n\n- Tuyên truyền.')).toEqual([
      'II.1 Đề nghị: Hội Nông dân huyện, Huyện đoàn',
      'II.1 Tuyên truyền.',
    ]);
  });
});

it('a footnote is a passage of the section that cites it, and no part of the sentence it interrupts', () => {
  const plan = reading(
    planText({
      assigning:
        '1. Phòng Y tế\n\n- Triển khai 21 nhiệm vụ[1] theo chỉ đạo của Ủy ban nhân dân huyện và báo cáo về\n[1] Trong đó 10 nhiệm vụ thường xuyên.\n2\n\fSở Y tế.\n\n- Kiểm tra.',
    }),
  );
  expect(plan.agencies[0]?.duties.map(({ text }) => text).slice(-1)).toEqual(['Kiểm tra.']);
  expect(plan.passages.find(({ text }) => text.startsWith('[1]'))).toMatchObject({
    section: 'II.1',
    text: '[1] Trong đó 10 nhiệm vụ thường xuyên.',
  });
  expect(plan.agencies[0]?.duties[0]?.text).toBe(
    'Triển khai 21 nhiệm vụ[1] theo chỉ đạo của Ủy ban nhân dân huyện và báo cáo về Sở Y tế.',
  );
});

describe('the year of action', () => {
  it.each([
    ['Phòng, chống dịch năm 2026', 2025, 2026],
    ['Phòng, chống dịch năm 2026 và các năm tiếp theo', 2025, 2026],
    ['Phát triển du lịch giai đoạn 2026 - 2030', 2025, 2026],
    ['Phát triển du lịch giai đoạn 2021-2025', 2023, null],
    ['Phát triển du lịch từ năm 2026 đến năm 2030', 2025, 2026],
    ['Phát triển du lịch giai đoạn 2021 - 2025, năm 2024', 2024, 2024],
    ['Kế hoạch năm học 2025 - 2026', 2025, 2025],
    ['Phát triển du lịch đến năm 2030, tầm nhìn năm 2045', 2025, null],
    ['Thi hành Luật Đất đai năm 2024 trên địa bàn huyện', 2025, null],
    ['Thực hiện Nghị quyết số 48/NQ-CP ngày 03 tháng 4 năm 2023', 2025, null],
    ['Kiểm kê tài sản thời điểm 0 giờ ngày 01 tháng 01 năm 2026', 2025, 2026],
    ['Chuyển đổi số cho doanh nghiệp', 2025, null],
  ])('of “%s”, issued in %i, is %j', (title, issued, year) => {
    expect(yearOf(title, issued)).toBe(year);
  });
});

describe('what a plan rests on', () => {
  const basisOf = (opening: string): readonly (string | null)[][] =>
    reading(planText().replace(/Căn cứ Kế hoạch số 72[^;]*/u, opening)).basis.map(({ number, date, issuer }) => [
      number,
      date,
      issuer,
    ]);

  it('is every document of a list, with the date and issuer that they share', () => {
    expect(
      basisOf('Căn cứ các Công điện số 07/CĐ-UBND và số 08/CĐ-UBND ngày 19/11/2024 của UBND tỉnh về ứng phó mưa lũ'),
    ).toEqual([
      ['07/CĐ-UBND', '2024-11-19', 'UBND tỉnh'],
      ['08/CĐ-UBND', '2024-11-19', 'UBND tỉnh'],
    ]);
  });

  it('may have its number without “số”', () => {
    expect(basisOf('Căn cứ Phương án 260/PA-UBND ngày 18/8/2024 của UBND tỉnh về ứng phó thiên tai')).toEqual([
      ['260/PA-UBND', '2024-08-18', 'UBND tỉnh'],
    ]);
  });
});

describe('a stretch of time', () => {
  const periodsOf = (sentence: string): readonly string[] =>
    reading(planText().replace('Giảm số ca mắc.', sentence)).periods.map(({ from, to }) => `${from} ${to}`);

  it('that was over before the plan was issued is no period of it', () => {
    expect(periodsOf('Từ ngày 15/12/2024 đến ngày 25/12/2024, toàn huyện có 40 ca mắc.')).toEqual([]);
    expect(periodsOf('Chiến dịch diệt lăng quăng từ ngày 15/4/2025 đến ngày 25/4/2025.')).toEqual([
      '2025-04-15 2025-04-25',
    ]);
  });
});

it('the words to everybody behind the last numbered office close the plan and give nobody work', () => {
  const office = '1. Phòng Y tế tham mưu triển khai.';
  const names = (last: string): readonly string[] =>
    reading(planText({ assigning: `${office}\n\n${last}` })).agencies.map(({ name }) => name);
  expect(names('Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ khẩn trương triển khai thực hiện.')).toEqual([
    'Phòng Y tế',
  ]);
  expect(names('Trung tâm Y tế huyện chủ trì phun hóa chất.')).toEqual(['Phòng Y tế', 'Trung tâm Y tế huyện']);
});
