import { describe, expect, it } from 'vitest';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** The deadlines of a plan whose assigning part holds these lines. */
const deadlines = (assigning: string): ReturnType<typeof reading>['deadlines'] =>
  reading(planText({ assigning })).deadlines;

describe('a line of time under a task', () => {
  it.each([
    ['Thời hạn: 20/6/2025.', '2025-06-20'],
    ['Thời gian: Tháng 5/2025.', '2025-05-31'],
    ['Tiến độ: Quý III/2025.', '2025-09-30'],
    ['Thời gian trình Chính phủ: Tháng 8 năm 2025.', '2025-08-31'],
    ['Thời gian thực hiện: trước ngày 15 tháng 9 năm 2025.', '2025-09-15'],
  ])('sets those who do it a deadline of the task’s section: %s', (line, date) => {
    const [found, ...more] = deadlines(
      `1. Đào tạo\n\na) Mở lớp cho thôn đội.\n\nĐơn vị chủ trì: Phòng Nội vụ.\n\n${line}`,
    );
    expect(found).toMatchObject({ section: 'II.1.a', date, responsible: 'Phòng Nội vụ' });
    expect(more).toEqual([]);
  });

  it.each(['Thời gian: Thường xuyên.', 'Thời gian: Năm 2025.', 'Thời gian: 2025 - 2030.'])('sets none: %s', (line) => {
    expect(deadlines(`1. Đào tạo\n\na) Mở lớp.\n\nĐơn vị chủ trì: Phòng Nội vụ.\n\n${line}`)).toEqual([]);
  });

  it.each([
    ['- Đơn vị chủ trì:\nPhòng Nội vụ.', '- Thời gian dự kiến:\nQuý II/2025.'],
    ['*- Đơn vị chủ trì:*\nPhòng Nội vụ.', '*- Thời gian dự kiến:*\nQuý II/2025.'],
    ['- Đơn vị\nchủ trì:\nPhòng Nội vụ.', '- Thời gian hoàn\nthành:\nQuý II/2025.'],
  ])('and that of who does it go on where a line is broken behind the label: %j', (who, until) => {
    expect(deadlines(`1. Đào tạo\n\na) Mở lớp cho thôn đội.\n\n${who}\n\n${until}`)).toMatchObject([
      { date: '2025-06-30', responsible: 'Phòng Nội vụ' },
    ]);
  });

  it.each([
    ['a) Tổng hợp, báo cáo Thủ tướng Chính phủ.', 'Thời gian hoàn thành: trước ngày 30/4/2025.', 'Thủ tướng Chính phủ'],
    ['a) Soạn dự thảo nghị quyết.', 'Thời gian trình Hội đồng nhân dân tỉnh: tháng 6/2025.', 'Hội đồng nhân dân tỉnh'],
    ['a) Báo cáo Sở Y tế.', 'Thời gian thực hiện: gửi về UBND tỉnh trước ngày 30/4/2025.', 'UBND tỉnh'],
  ])('hands in to whom it names or else to whom the task does: %s %s', (task, line, to) => {
    expect(deadlines(`1. Hồ sơ\n\n${task}\n\nCơ quan chủ trì: Phòng Tư pháp.\n\n${line}`)).toMatchObject([
      { to: [to] },
    ]);
  });
});

describe('an item under words that order reports', () => {
  it('hands in to whom those words name, through whom they name', () => {
    const found = deadlines(
      `1. UBND các xã\n\n- Thực hiện chế độ báo cáo về UBND huyện (qua Phòng Y tế):\n\n+ Báo cáo tháng: trước ngày 15 hằng tháng;\n\n+ 6 tháng: trước ngày 10/6/2025;\n\n+ Báo cáo năm gửi Phòng Nội vụ trước ngày 30/11/2025.`,
    );
    expect(found.map(({ date, to, via, action }) => [date, to, via, action])).toEqual([
      ['2025-01-15', ['UBND huyện'], 'Phòng Y tế', 'Báo cáo tháng'],
      ['2025-06-10', ['UBND huyện'], 'Phòng Y tế', 'Thực hiện chế độ báo cáo: 6 tháng'],
      ['2025-11-30', ['Phòng Nội vụ'], null, 'Báo cáo năm'],
    ]);
  });

  it('that has an order of its own hands in to nobody', () => {
    const found = deadlines(
      '1. Phòng Y tế tổng hợp, báo cáo UBND huyện các nội dung sau:\n\n- Củng cố tổ xung kích trước ngày 10/3/2025.',
    );
    expect(found).toMatchObject([{ to: [], action: 'Củng cố tổ xung kích' }]);
  });
});

describe('a report’s addressee', () => {
  it.each([
    ['Báo cáo kết quả thực hiện với Bộ Y tế và UBND tỉnh trước ngày 05/12/2025.', ['Bộ Y tế', 'UBND tỉnh']],
    ['Báo cáo Chính phủ, Thủ tướng Chính phủ trước ngày 20/12/2025.', ['Chính phủ', 'Thủ tướng Chính phủ']],
    ['Trình Bộ trưởng Bộ Y tế hồ sơ trước ngày 05/10/2025.', ['Bộ trưởng Bộ Y tế']],
    ['Gửi báo cáo về Bộ Văn hóa, Thể thao và Du lịch trước ngày 01/12/2025.', ['Bộ Văn hóa, Thể thao và Du lịch']],
    ['Báo cáo tình hình phối hợp với Công an huyện về UBND tỉnh trước ngày 20/6/2025.', ['UBND tỉnh']],
  ])('is named in “%s”', (item, to) => {
    expect(deadlines(`1. Phòng Y tế\n\n- ${item}`)).toMatchObject([{ to }]);
  });
});

describe('what orders nobody', () => {
  /** A plan with these lines as its aims. */
  const aiming = (heading: string, lines: string): ReturnType<typeof reading> =>
    reading(planText().replace('I. MỤC ĐÍCH\n\nGiảm số ca mắc.', `I. ${heading}\n\n${lines}`));

  it.each([
    'Rút ngắn tối thiểu 30% thời gian xây dựng trước ngày 31/12/2025.',
    'Xóa 45 điểm ngập trước ngày 30/9/2025.',
    'Có nước sạch ở mọi trường học trước ngày 30/6/2025.',
  ])('is an aim with a date: %s', (aim) => {
    expect(aiming('MỤC TIÊU', aim).deadlines).toEqual([]);
    expect(aiming('CHỈ TIÊU CỤ THỂ', `1. ${aim}`).deadlines).toEqual([]);
  });

  it.each([
    'Đợt 1: từ ngày 04/3/2025 đến ngày 29/3/2025, kiểm tra chợ.',
    'Đợt II (từ ngày 02/9/2025 đến ngày 27/9/2025).',
  ])('is a round of work, and no campaign: %s', (round) => {
    const { periods, deadlines: found } = aiming('NỘI DUNG', `1. Kiểm tra\n\n- ${round}`);
    expect([periods, found]).toEqual([[], []]);
  });

  it('is a round that falls into a campaign, which gives the period its name', () => {
    expect(
      aiming(
        'NỘI DUNG',
        '1. Kiểm tra\n\n- Đợt 2: trong Tháng hành động vì môi trường (từ ngày 01/6 đến ngày 30/6/2025).',
      ).periods,
    ).toMatchObject([{ name: 'Tháng hành động vì môi trường', from: '2025-06-01', to: '2025-06-30' }]);
  });
});
