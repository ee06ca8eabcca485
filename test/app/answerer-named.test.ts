import { describe, expect, it } from 'vitest';
import { createAnswerer, type AnswerableDocument } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { askPlan } from '../support/answering.ts';
import { planText } from '../support/plan-builder.ts';

const NOW = '2025-05-20T01:00:00Z';

function document(plan: string, written: string): AnswerableDocument {
  const text = written.normalize('NFC');
  return { plan, text, register: readPlan({ plan, text }) };
}

function askAll(documents: readonly AnswerableDocument[], text: string): Answer {
  return createAnswerer(documents).ask({ text, place: null, agency: null, history: [], now: NOW });
}

describe('a plan amended by one whose title names only its number', () => {
  const plan = document(
    'ke-hoach',
    planText({
      title: 'Cải tạo công viên cây xanh trên địa bàn huyện năm 2025',
      assigning: `1. Phòng Nội vụ

- Đề xuất khen thưởng.

2. Các phòng, ban của huyện

- Trồng cây tại trụ sở.`,
      reporting: 'Các phòng, ban báo cáo kết quả cải tạo công viên về UBND huyện trước ngày 20/6/2025.',
    }),
  );
  const later = document(
    'sua-doi',
    planText({
      issued: 'ngày 05 tháng 3 năm 2025',
      title: 'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND huyện Krông Năng',
      assigning: `1. Phòng Y tế

- Cấp phát túi thuốc.`,
      reporting: 'Các phòng, ban báo cáo kết quả về UBND huyện trước ngày 30/6/2025.',
    }).replace('Số: 15/KH-UBND', 'Số: 48/KH-UBND'),
  );
  const dates = (question: string) =>
    askAll([plan, later], question).deadlines.map((deadline) => [deadline.plan, deadline.date]);

  it.each([
    'Các phòng, ban báo cáo kết quả cải tạo công viên cây xanh trước ngày nào?',
    'Phòng Nội vụ báo cáo kết quả khi nào?',
    'Theo Kế hoạch số 15 các phòng, ban báo cáo trước ngày nào?',
  ])('is answered with the date of each: %s', (question) => {
    expect(dates(question)).toEqual([
      ['ke-hoach', '2025-06-20'],
      ['sua-doi', '2025-06-30'],
    ]);
  });
});

describe('of two headings with one class', () => {
  const parts = {
    assigning: `1. Chủ tịch UBND các xã

- Họp giao ban.

2. UBND các xã, thị trấn

- Báo cáo kết quả rà soát về UBND huyện trước ngày 15/6/2025.`,
  };
  const question = 'UBND các xã báo cáo kết quả rà soát khi nào?';

  it('the one that the date binds heads the answer', () => {
    const answer = askPlan(parts, question);
    expect(answer.deadlines.map(({ date }) => date)).toEqual(['2025-06-15']);
    expect(answer.text).toMatch(/^Thời hạn của UBND các xã, thị trấn /u);
  });

  it('the plainest is offered where a place has to be chosen', () => {
    const assigning = `1. Chủ tịch UBND các xã, thị trấn và các phòng, ban

- Họp giao ban.

2. UBND các xã, thị trấn

- Báo cáo kết quả rà soát về UBND huyện trước ngày 15/6/2025.`;
    const written = planText({ assigning });
    const other = written.replaceAll('Krông Năng', 'Đồng Gió').replaceAll('KRÔNG NĂNG', 'ĐỒNG GIÓ');
    const { choices } = askAll([document('a', written), document('b', other)], question);
    expect(choices.toSorted()).toEqual(['UBND các xã, thị trấn - Krông Năng', 'UBND các xã, thị trấn - Đồng Gió']);
  });
});

describe('bodies of the centre', () => {
  const notice = document(
    'thong-bao',
    `VĂN PHÒNG CHÍNH PHỦ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                   Độc lập - Tự do - Hạnh phúc

Số: 88/TB-VPCP                     Hà Nội, ngày 10 tháng 4 năm 2025

THÔNG BÁO
Kết luận về công tác trồng rừng ven biển

I. Đánh giá chung

Công tác trồng rừng đã có chuyển biến.

II. Nhiệm vụ thời gian tới

a) Bộ Quốc phòng bố trí lực lượng trồng rừng, báo cáo Thủ tướng Chính phủ trước ngày 30 tháng 6 năm 2025.

b) Bộ Nông nghiệp và Môi trường cung cấp cây giống cho các địa phương.

c) Văn phòng Chính phủ theo dõi việc thực hiện kết luận này.

d) Các bộ, ngành báo cáo kết quả thực hiện trước ngày 15 tháng 7 năm 2025.

Nơi nhận:
- Lưu: VT.

KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM

Cán Bộ A
`,
  );
  const district = document(
    'ke-hoach',
    planText({
      assigning: `1. Phòng Nông nghiệp và Môi trường

- Tập huấn cán bộ y tế thôn.

2. Văn phòng HĐND và UBND huyện

- Đôn đốc các đơn vị.`,
      reporting: 'Các phòng, ban báo cáo về UBND huyện trước ngày 20/6/2025.',
    }),
  );
  const ask = (question: string) => askAll([district, notice], question);

  it('have their own dates, and no place is asked for', () => {
    const answer = ask('Bộ Quốc phòng phải báo cáo trước ngày nào?');
    expect(answer.status).toBe('answered');
    expect(answer.deadlines.map(({ plan, date }) => [plan, date])).toEqual([
      ['thong-bao', '2025-06-30'],
      ['thong-bao', '2025-07-15'],
    ]);
  });

  it.each([
    ['Bộ Nông nghiệp và Môi trường phải làm gì?', 'cung cấp cây giống'],
    ['bo nong nghiep va moi truong phai lam gi', 'cung cấp cây giống'],
    ['Văn phòng Chính phủ phải làm gì?', 'theo dõi việc thực hiện kết luận'],
    ['Thủ tướng Chính phủ giao gì cho Văn phòng Chính phủ?', 'theo dõi việc thực hiện kết luận'],
  ])('are answered by the sentence that begins with them: %s', (question, words) => {
    const { status, text } = ask(question);
    expect([status, text]).toEqual(['answered', expect.stringContaining(words)]);
    expect(text).not.toContain('Đôn đốc các đơn vị');
  });

  it.each([
    'Bộ Tài chính phải nộp báo cáo trước ngày nào?',
    'Các bộ, ngành báo cáo kết quả trước ngày nào?',
    'cac bo bao cao truoc ngay nao',
  ])('are bound where all ministries are: %s', (question) => {
    const answer = ask(question);
    expect(answer.deadlines.map(({ plan, date }) => [plan, date])).toEqual([['thong-bao', '2025-07-15']]);
  });

  it('receive what is reported to them', () => {
    const answer = askPlan(
      { reporting: 'Các phòng, ban tổng hợp, báo cáo Bộ Tài chính trước ngày 20/6/2025.' },
      'Báo cáo Bộ Tài chính trước ngày nào?',
    );
    expect(answer.deadlines.map(({ date }) => date)).toEqual(['2025-06-20']);
  });

  it('are none of the offices of a district with the same field', () => {
    expect(ask('Bộ Y tế phải làm gì?').status).toBe('not_found');
    expect(askPlan({}, 'Bộ Y tế phải làm gì?').duties).toEqual([]);
  });

  it('are not asked about where only their document is named, or where the word is part of another', () => {
    const [own] = ask('Phòng Nông nghiệp và Môi trường làm gì theo quyết định của Thủ tướng Chính phủ?').duties;
    expect(own?.text).toBe('Tập huấn cán bộ y tế thôn.');
    expect(ask('Đơn vị nào tập huấn cán bộ y tế thôn?').text).toContain('Phòng Nông nghiệp và Môi trường');
  });
});

describe('a commune whose name looks like words of a question', () => {
  const plan = {
    assigning: `1. UBND các xã

- Diệt lăng quăng tại hộ dân.

2. UBND xã Đồn Đạc

- Dựng trạm kiểm dịch.`,
    reporting: `UBND các xã báo cáo kết quả về UBND huyện trước ngày 20/6/2025.

Các xã Cần Yên, Báo Đáp báo cáo thêm về Phòng Y tế.`,
  };

  it.each([
    'xa don dac phai bao cao khi nao',
    'xa can yen nop bao cao truoc ngay nao',
    'ubnd xa bao dap bao cao khi nao',
  ])('is read as its name without marks: %s', (question) => {
    const answer = askPlan(plan, question);
    expect(answer.deadlines.map(({ date }) => date)).toEqual(['2025-06-20']);
    expect(answer.text.toLowerCase()).toContain(/xa (?<name>\w+ \w+)/u.exec(question)?.groups?.['name'] ?? '-');
  });

  it('leaves function words what they are behind "xã" alone', () => {
    expect(askPlan(plan, 'xa can bao cao khi nao').deadlines.map(({ date }) => date)).toEqual(['2025-06-20']);
    expect(askPlan(plan, 'xa can bao cao khi nao').text.toLowerCase()).not.toContain('can bao');
  });
});

describe('work that the plan calls otherwise', () => {
  const plan = {
    assigning: `1. Phòng Tư pháp

- Phổ biến Luật Nhà ở đến người dân các tổ dân phố.

2. Phòng Xây dựng

- Giám sát chất lượng nhà lưu trú công nhân.

3. Phòng Nội vụ

- Tuyên truyền Luật Việc làm.`,
  };
  const owner = (question: string) => askPlan(plan, question).text.split(/[:(]/u)[0]?.trim();

  it.each([
    ['Ai tuyên truyền Luật Nhà ở?', 'Phòng Tư pháp'],
    ['ai tuyen truyen luat nha o', 'Phòng Tư pháp'],
    ['Đơn vị nào kiểm tra chất lượng nhà lưu trú?', 'Phòng Xây dựng'],
    ['Ai tuyên truyền Luật Việc làm?', 'Phòng Nội vụ'],
  ])('is found by a word for the same: %s', (question, expected) => {
    expect(owner(question)).toBe(expected);
  });
});
