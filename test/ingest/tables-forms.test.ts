import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

type Cells = readonly string[];
const barred = (...cells: Cells): string => `| ${cells.join(' | ')} |`;
const open = (...cells: Cells): string => cells.join(' | ');
const alone = (...cells: Cells): string =>
  ['|', ...cells.flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))].join('\n');

/** What the table behind a plan's signature gives: agency and its tasks. */
function given(rows: readonly Cells[], row: (...cells: Cells) => string): readonly string[] {
  const plan: Plan = reading(
    `${planText()}\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n${rows.map((cells) => row(...cells)).join('\n')}\n`,
  );
  return plan.agencies
    .filter(({ section }) => /^phụ lục/iu.test(section))
    .map(({ name, duties }) => `${name}: ${duties.map(({ text }) => text).join(' + ')}`);
}

const DOUBLE: readonly Cells[] = [
  ['STT', 'Nội dung công việc', 'Cơ quan', 'Thời gian'],
  ['Chủ trì', 'Phối hợp'],
  ['1', 'Mở lớp tập huấn', 'Phòng Nội vụ', 'Phòng Tài chính', 'Quý II/2025'],
  ['2', 'Rà soát hồ sơ', 'Công an huyện', '', 'Tháng 9/2025'],
];
const DOUBLE_IN_PLACE: readonly Cells[] = [
  ['STT', 'Nội dung công việc', 'Cơ quan thực hiện', '', 'Thời gian'],
  ['', '', 'Chủ trì', 'Phối hợp', ''],
  ...DOUBLE.slice(2),
];
const TRAINED = ['Phòng Nội vụ: Mở lớp tập huấn', 'Công an huyện: Rà soát hồ sơ'];

describe('a table of tasks', () => {
  it('with a header of two rows is read by the names of the second', () => {
    expect(given(DOUBLE, barred)).toEqual(TRAINED);
    expect(given(DOUBLE, alone)).toEqual(TRAINED);
    expect(given(DOUBLE_IN_PLACE, barred)).toEqual(TRAINED);
  });

  it.each([
    ['outer bars', barred],
    ['cells between lone bars', alone],
    ['no outer bars', open],
  ])('whose lead column is a bare “Đơn vị” gives merged and ditto cells the leader above, with %s', (_, row) => {
    expect(
      given(
        [
          ['TT', 'Nhiệm vụ', 'Đơn vị', 'Ghi chú'],
          ['1', 'Thu gom rác', 'UBND các xã', 'Hằng tuần'],
          ['2', 'Trồng cây', '-nt-', 'Theo mùa'],
          ['3', 'Quét vôi', '', 'Trước Tết'],
        ],
        row,
      ),
    ).toEqual(['UBND các xã: Thu gom rác + Trồng cây + Quét vôi']);
  });

  it('takes the task from the column of tasks, not from that of their groups', () => {
    expect(
      given(
        [
          ['Nhóm nhiệm vụ', 'Nhiệm vụ cụ thể', 'Cơ quan, đơn vị', 'Sản phẩm'],
          ['Tuyên truyền', 'In tờ rơi', 'Phòng Văn hóa và Thông tin', 'Tờ rơi'],
          ['', 'Phát thanh', 'Đài Truyền thanh huyện', 'Tin, bài'],
        ],
        barred,
      ),
    ).toEqual(['Phòng Văn hóa và Thông tin: In tờ rơi', 'Đài Truyền thanh huyện: Phát thanh']);
  });

  it.each([
    'Chủ trì: Phòng Kinh tế; phối hợp: UBND các xã',
    'Phòng Kinh tế (chủ trì), Công an huyện (phối hợp)',
    'Phòng Kinh tế chủ trì; Công an huyện phối hợp',
    'Phòng Kinh tế phối hợp với Công an huyện',
  ])('names in “%s” one who leads', (cell) => {
    expect(
      given(
        [
          ['TT', 'Nội dung', 'Cơ quan chủ trì/phối hợp', 'Thời gian'],
          ['1', 'Khảo sát cầu yếu', cell, 'Quý I'],
          ['2', 'Sơn kẻ vạch', 'Huyện đoàn', 'Quý II'],
        ],
        barred,
      ),
    ).toEqual(['Phòng Kinh tế: Khảo sát cầu yếu', 'Huyện đoàn: Sơn kẻ vạch']);
  });

  it('parts those who do it together: enterprises, providers, investors', () => {
    expect(
      given(
        [
          ['TT', 'Nhiệm vụ', 'Chủ trì'],
          ['1', 'Bố trí vốn', 'Doanh nghiệp, nhà cung cấp dịch vụ, nhà đầu tư'],
        ],
        barred,
      ),
    ).toEqual(['Doanh nghiệp: Bố trí vốn', 'nhà cung cấp dịch vụ: Bố trí vốn', 'nhà đầu tư: Bố trí vốn']);
  });

  it.each([
    [
      ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025'],
      ['1', 'Số lớp học', 'lớp', '12'],
    ],
    [
      ['TT', 'Đơn vị', 'Chỉ tiêu (ha)', 'Ghi chú'],
      ['1', 'UBND xã Ea Tân', '120', 'Cà phê'],
    ],
    [
      ['TT', 'Đơn vị', 'Số lượng cây', 'Loài cây'],
      ['1', 'UBND xã Phú Lộc', '500', 'Muồng'],
    ],
  ])('is none where it holds figures: %s', (head, cells) => {
    expect(given([head, cells, cells], barred)).toEqual([]);
  });
});
