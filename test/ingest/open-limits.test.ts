import { describe, expect, it } from 'vitest';
import type { Deadline, Plan } from '../../src/domain/plan.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** A plan of Friday 10 January 2025, for 2025, with this paragraph in its part on reports. */
const planWith = (reporting: string): Plan => reading(planText({ reporting }));
const set = (reporting: string): readonly Deadline[] => planWith(reporting).deadlines;

describe('a limit counted from another day', () => {
  it.each([
    // The plan is of Friday 10 January 2025.
    ['trong 05 ngày làm việc kể từ ngày ban hành Kế hoạch', '2025-01-17'],
    ['trong thời hạn 10 ngày kể từ ngày nhận được văn bản này', '2025-01-20'],
    ['trong vòng 7 ngày, kể từ ngày ký ban hành', '2025-01-17'],
    ['chậm nhất là 15 (mười lăm) ngày kể từ ngày Kế hoạch này được ban hành', '2025-01-25'],
    ['sau 02 tuần kể từ ngày ký', '2025-01-24'],
    ['trong 01 tháng kể từ ngày ban hành Kế hoạch này', '2025-02-10'],
  ])('“%s” is reckoned from the day of issue, and doubtful', (words, date) => {
    const sentence = `UBND các xã xây dựng kế hoạch ${words}.`;
    const found = set(sentence);
    expect(found).toMatchObject([
      {
        date,
        bound: 'by',
        lastDay: date,
        recurs: null,
        certain: false,
        why: expect.stringContaining(words) as string,
        binds: ['UBND các xã'],
        quote: sentence,
      },
    ]);
  });

  it('takes the days before a comma as well', () => {
    expect(set('Trong 10 ngày kể từ ngày ban hành Kế hoạch, UBND các xã kiện toàn Tổ công tác.')).toMatchObject([
      { date: '2025-01-20', binds: ['UBND các xã'], action: 'kiện toàn Tổ công tác' },
    ]);
  });

  it.each([
    'trong 05 ngày làm việc kể từ ngày nhận được hồ sơ',
    'chậm nhất 03 ngày sau khi kết thúc đợt kiểm tra',
    'trong thời hạn 10 ngày kể từ ngày Luật có hiệu lực',
    'trong 15 ngày kể từ ngày ban hành Nghị định của Chính phủ',
  ])('“%s” has no day that anybody knows: no deadline, but a warning', (words) => {
    const plan = planWith(`UBND các xã báo cáo kết quả ${words}.`);
    expect(plan.deadlines).toEqual([]);
    expect(plan.warnings).toContainEqual(expect.stringContaining(words.slice(0, 30)) as string);
  });

  it('cannot be reckoned where the day of issue is blank', () => {
    const plan = reading(
      planText({ issued: 'ngày     tháng 5 năm 2025', reporting: 'Các xã báo cáo trong 05 ngày kể từ ngày ký.' }),
    );
    expect(plan.deadlines).toEqual([]);
    expect(plan.warnings).toContainEqual(expect.stringContaining('trong 05 ngày kể từ ngày ký') as string);
  });
});

describe('a day that cannot be', () => {
  it.each(['30/02/2025', '31/11', '30/02', '35/11', 'ngày 31 tháng 9 năm 2025'.slice(5), '12/13/2025'])(
    'sets nothing and is warned of: %s',
    (words) => {
      const plan = planWith(`UBND các xã báo cáo kết quả trước ngày ${words}.`);
      expect(plan.deadlines).toEqual([]);
      expect(plan.warnings).toContain(`Ngày không có trong lịch: “${words}”.`);
    },
  );

  it('may be a month', () => {
    const plan = planWith('UBND các xã hoàn thành trong tháng 13/2025.');
    expect(plan.deadlines).toEqual([]);
    expect(plan.warnings).toContain('Ngày không có trong lịch: “tháng 13/2025”.');
  });

  it.each(['l5/11', '15/1l/2025', '3O/6/2025', 'I5/11/2025', '15/11/2O25'])('may be misread: %s', (words) => {
    const plan = planWith(`UBND các xã báo cáo kết quả trước ngày ${words}.`);
    expect(plan.deadlines).toEqual([]);
    expect(plan.warnings).toContain(`Ngày có thể bị đọc sai chữ số: “${words}”.`);
  });

  it('is none where letters stand beside figures in good order', () => {
    const plan = planWith('UBND các xã báo cáo theo mẫu số 01/BC-UBND trước ngày 15/11/2025 qua Tổ I/2.');
    expect(plan.warnings.filter((one) => one.startsWith('Ngày '))).toEqual([]);
  });

  it('is none where a word behind the figures has such a letter', () => {
    const plan = planWith('UBND các xã rà soát Nghị quyết ngày 01/4/2025 sửa đổi, bổ sung Chương trình hành động.');
    expect(plan.warnings.filter((one) => one.startsWith('Ngày '))).toEqual([]);
  });
});
