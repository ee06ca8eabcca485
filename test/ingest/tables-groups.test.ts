import { describe, expect, it } from 'vitest';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

type Cells = readonly string[];
const HEADER: Cells = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Sản phẩm'];
const barred = (...cells: Cells): string => `| ${cells.join(' | ')} |`;
const alone = (...cells: Cells): string =>
  ['|', ...cells.flatMap((cell) => (cell === '' ? ['|'] : [`**${cell}**`, '|']))].join('\n');
const PRINTED = [
  ['rows one a line', barred],
  ['cells between lone bars', alone],
] as const;

/** The reading of a plan with a table of these rows behind its signature. */
function annexed(rows: readonly Cells[], row: (...cells: Cells) => string): ReturnType<typeof reading> {
  const table = [HEADER, ...rows].map((cells) => row(...cells)).join('\n');
  return reading(`${planText()}\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n${table}\n`);
}

const inAnnex = ({ agencies }: ReturnType<typeof reading>): readonly string[] =>
  agencies
    .filter(({ section }) => section.startsWith('PHỤ LỤC'))
    .map(({ section, name, duties }) => `${section} ${name}: ${duties.map(({ text }) => text).join(' + ')}`);

describe('the groups of a table', () => {
  it.each(PRINTED)('begin anew behind a task in parts, with %s', (_, row) => {
    const plan = annexed(
      [
        ['I', 'ĐẤT ĐAI'],
        ['1', 'Giải tỏa hành lang đường:', '', '', '', ''],
        ['1.1', 'Kiểm đếm tài sản', 'UBND các xã', 'Công an huyện', 'Quý III/2025', 'Biên bản'],
        ['1.2', 'Bàn giao mặt bằng', 'Phòng Nội vụ', 'UBND các xã', 'Quý IV năm 2025', 'Biên bản'],
        ['2', 'Cắm mốc giới', 'UBND các xã', 'Công an huyện', 'Tháng 5/2025', 'Mốc giới'],
        ['II.', 'THUẾ, BƯU CHÍNH'],
        ['3', 'Kê khai hộ kinh doanh', 'Thuế huyện', 'UBND các xã', 'Tháng 6/2025', 'Tờ khai'],
      ],
      row,
    );
    expect(inAnnex(plan)).toEqual([
      'PHỤ LỤC.I UBND các xã: Kiểm đếm tài sản + Cắm mốc giới',
      'PHỤ LỤC.I Phòng Nội vụ: Bàn giao mặt bằng',
      'PHỤ LỤC.II Thuế huyện: Kê khai hộ kinh doanh',
    ]);
    expect(plan.deadlines.map(({ section, date }) => `${section} ${date}`)).toEqual([
      'PHỤ LỤC.I 2025-09-30',
      'PHỤ LỤC.I 2025-12-31',
      'PHỤ LỤC.I 2025-05-31',
      'PHỤ LỤC.II 2025-06-30',
    ]);
  });

  it.each([
    'CÔNG AN, QUÂN SỰ',
    'HỘI, ĐOÀN THỂ',
    'TRUNG TÂM HÀNH CHÍNH CÔNG',
    'NGÂN HÀNG, TÍN DỤNG',
    'Bưu chính, viễn thông',
  ])('are their names even where those begin like an office’s: %s', (name) => {
    const rows: readonly Cells[] = [
      ['III', name],
      ['1', 'Mở tài khoản', 'Phòng Nội vụ', '', 'Tháng 6/2025', ''],
    ];
    expect(inAnnex(annexed(rows, barred))).toEqual(['PHỤ LỤC.III Phòng Nội vụ: Mở tài khoản']);
  });
});

describe('a row that prints fewer cells', () => {
  it.each(['Ngày hội', 'Tuần lễ áo dài', 'Quy chế phối hợp', 'Năm học mới', 'Tháng Thanh niên'])(
    'is of the leader above and keeps its time beside the product “%s”',
    (product) => {
      const plan = annexed(
        [
          ['1', 'Khảo sát nhu cầu việc làm', 'Phòng Nội vụ', 'Huyện đoàn', 'Tháng 3/2025', 'Báo cáo'],
          ['2', 'Giới thiệu việc làm cho thanh niên', 'Tháng 10/2025', product],
        ],
        alone,
      );
      expect(plan.deadlines.map(({ date, responsible }) => `${date} ${responsible}`)).toEqual([
        '2025-03-31 Phòng Nội vụ',
        '2025-10-31 Phòng Nội vụ',
      ]);
    },
  );
});
