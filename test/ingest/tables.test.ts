import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { plain } from '../../src/text/plain.ts';
import { DAMAGES, rewrap } from '../support/damage.ts';
import { planText } from '../support/plan-builder.ts';
import { seeded } from '../support/random.ts';
import { reading } from '../support/reading.ts';

/** A row of one converter: bars and cells in one line. */
const inLine = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** A row of the other: every cell on lines of its own between lone bars. */
const onLines = (...cells: readonly string[]): string =>
  ['|', ...cells.flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))].join('\n');

const HEAD = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'] as const;
const ROWS = [
  ['1', 'Rà soát các điểm nguy cơ cao', 'Phòng Y tế', 'UBND các xã, thị trấn', 'Quý I/2025'],
  ['2', 'Tập huấn giám sát ca bệnh', 'Trung tâm Y tế huyện', '', 'Trước ngày 15/6/2025'],
  ['3', 'Tuyên truyền trên hệ thống truyền thanh', 'Phòng Văn hóa và Thông tin', 'Phòng Y tế', 'Thường xuyên'],
] as const;

const LAYOUTS = [
  ['rows in a line each', inLine],
  ['cells between lone bars', onLines],
] as const;
const rule = inLine('---', '---', '---', '---', '---');

/** A plan with an annex behind its signature. */
const withAnnex = (annex: string, heading = 'PHỤ LỤC\nDANH MỤC NHIỆM VỤ'): string =>
  `${planText()}\n\n${heading}\n\n${annex}\n`;

/** What the plan's tables give: section, agency, its duties. */
const given = (plan: Plan): readonly string[] =>
  plan.agencies
    .filter(({ section }) => section.startsWith('PHỤ LỤC'))
    .map(({ section, name, duties }) => `${section} ${name}: ${duties.map(({ text }) => text).join(' + ')}`);
const due = (plan: Plan): readonly string[] =>
  plan.deadlines
    .filter(({ section }) => section.startsWith('PHỤ LỤC'))
    .map(({ section, lastDay, binds, quote }) => `${section} ${lastDay} ${binds.join(' + ')}: ${quote}`);

const GIVEN = [
  'PHỤ LỤC Phòng Y tế: Rà soát các điểm nguy cơ cao',
  'PHỤ LỤC Trung tâm Y tế huyện: Tập huấn giám sát ca bệnh',
  'PHỤ LỤC Phòng Văn hóa và Thông tin: Tuyên truyền trên hệ thống truyền thanh',
];
const DUE = [
  'PHỤ LỤC 2025-03-31 Phòng Y tế: Quý I/2025',
  'PHỤ LỤC 2025-06-14 Trung tâm Y tế huyện: Trước ngày 15/6/2025',
];

describe.each(LAYOUTS)('a table of tasks in an annex, %s', (_, row) => {
  const read = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD): Plan =>
    reading(withAnnex([head, ...rows].map((cells) => row(...cells)).join('\n')));

  it('gives the leading agency of each row its task and limit, and those who help nothing', () => {
    const plan = read(ROWS);
    expect(given(plan)).toEqual(GIVEN);
    expect(due(plan)).toEqual(DUE);
    expect(plan.deadlines.map(({ action }) => action)).toContain('Rà soát các điểm nguy cơ cao');
    expect(plan.agencies.at(-1)?.duties[0]).toMatchObject({ section: 'PHỤ LỤC.3', role: 'lead' });
  });

  it('gives an agency of several rows one entry with all its duties', () => {
    const again = ['4', 'Tổng kết công tác phòng, chống dịch', 'Phòng Y tế', '', 'Tháng 12/2025'];
    const plan = read([...ROWS, again]);
    expect(given(plan)[0]).toBe(
      'PHỤ LỤC Phòng Y tế: Rà soát các điểm nguy cơ cao + Tổng kết công tác phòng, chống dịch',
    );
    expect(due(plan).at(-1)).toBe('PHỤ LỤC 2025-12-31 Phòng Y tế: Tháng 12/2025');
  });

  it('puts rows under their group', () => {
    const [first, second, third] = ROWS;
    const empty = row === inLine ? ['', '', ''] : [];
    const plan = read([
      ['I', 'GIÁM SÁT DỊCH TỄ', ...empty],
      first,
      ['II', 'Truyền thông và đào tạo', ...empty],
      ['1', ...second.slice(1)],
      ['2', ...third.slice(1)],
    ]);
    expect(given(plan).map((line) => line.split(':')[0])).toEqual([
      'PHỤ LỤC.I Phòng Y tế',
      'PHỤ LỤC.II Trung tâm Y tế huyện',
      'PHỤ LỤC.II Phòng Văn hóa và Thông tin',
    ]);
    expect(due(plan)).toEqual([DUE[0]?.replace('LỤC', 'LỤC.I'), DUE[1]?.replace('LỤC', 'LỤC.II')]);
  });

  it('takes a heading row without columns of its own as a group', () => {
    const [first, second] = ROWS;
    const plan = read([['**I. Giám sát dịch tễ**'], first, ['**II. Đào tạo**'], second]);
    expect(given(plan).map((line) => line.split(':')[0])).toEqual([
      'PHỤ LỤC.I Phòng Y tế',
      'PHỤ LỤC.II Trung tâm Y tế huyện',
    ]);
  });

  it('joins decimal rows to the number of their group', () => {
    const empty = row === inLine ? ['', '', ''] : [];
    const plan = read([
      ['1', 'Công tác giám sát', ...empty],
      ['1.1', 'Điều tra côn trùng', 'Trung tâm Y tế huyện', '', 'Quý II/2025'],
      ['1.2', 'Giám sát ca bệnh', 'Phòng Y tế', '', ''],
    ]);
    expect(given(plan)).toEqual([
      'PHỤ LỤC.1 Trung tâm Y tế huyện: Điều tra côn trùng',
      'PHỤ LỤC.1 Phòng Y tế: Giám sát ca bệnh',
    ]);
    expect(due(plan)).toEqual(['PHỤ LỤC.1 2025-06-30 Trung tâm Y tế huyện: Quý II/2025']);
  });

  it('gives a numbered row under a merged leader to the leader above', () => {
    const merged = row === inLine ? ['2', 'Xử lý ổ dịch', '', '', ''] : ['2', 'Xử lý ổ dịch'];
    expect(given(read([ROWS[0], merged, ['3', ...ROWS[1].slice(1)]]))).toEqual([
      `${GIVEN[0] ?? ''} + Xử lý ổ dịch`,
      GIVEN[1],
    ]);
  });

  it('binds every leader that a cell names', () => {
    const both = ['1', 'Diệt lăng quăng', 'Phòng Y tế; Trung tâm Y tế huyện, UBND các xã, thị trấn', '', 'Quý I/2025'];
    const plan = read([both]);
    expect(given(plan)).toEqual([
      'PHỤ LỤC Phòng Y tế: Diệt lăng quăng',
      'PHỤ LỤC Trung tâm Y tế huyện: Diệt lăng quăng',
      'PHỤ LỤC UBND các xã, thị trấn: Diệt lăng quăng',
    ]);
    expect(due(plan)).toEqual([
      'PHỤ LỤC 2025-03-31 Phòng Y tế + Trung tâm Y tế huyện + UBND các xã, thị trấn: Quý I/2025',
    ]);
  });

  it('reads on behind a page break that repeats the header', () => {
    const [first, second, third] = ROWS;
    const text = [HEAD, first, second].map((cells) => row(...cells)).join('\n');
    const more = [HEAD, third].map((cells) => row(...cells)).join('\n');
    expect(given(reading(withAnnex(`${text}\n\n\f\n2\n\n${more}`)))).toEqual(GIVEN);
    expect(given(read([first, second, HEAD, third]))).toEqual(GIVEN);
  });

  it('has a passage for each row and no other trace of its cells', () => {
    const { passages } = read(ROWS);
    const found = passages.filter(({ section }) => section.startsWith('PHỤ LỤC.'));
    expect(found.map(({ section }) => section)).toEqual(['PHỤ LỤC.1', 'PHỤ LỤC.2', 'PHỤ LỤC.3']);
    expect(found[0]?.text).toMatch(/^Rà soát các điểm nguy cơ cao.*Phòng Y tế.*Quý I\/2025$/u);
    expect(found[0]?.path).toEqual(['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ']);
    expect(passages.filter(({ text }) => text.includes('Tập huấn'))).toHaveLength(1);
  });

  it('quotes word for word, whatever the cells are made of', () => {
    const text = withAnnex(
      [HEAD, ['1', '- Rà soát\n**các điểm** nguy cơ', 'Phòng\nY tế', '', 'Quý\nI/2025'], ROWS[1]]
        .map((cells) => row(...cells))
        .join('\n'),
    );
    const plan = reading(text);
    expect(given(plan)[0]).toBe('PHỤ LỤC Phòng Y tế: Rà soát các điểm nguy cơ');
    for (const one of [...plan.deadlines.map(({ quote, span }) => [quote, span] as const)]) {
      expect(plain(text)).toContain(one[0]);
      expect(plain(text.slice(one[1].start, one[1].end))).toContain(one[0]);
    }
  });

  it.each(Object.entries(DAMAGES).filter(([name]) => row === inLine || !name.startsWith('Markdown')))(
    'is read the same with %s',
    (_name, damage) => {
      const plan = reading(damage(withAnnex([HEAD, ...ROWS].map((cells) => row(...cells)).join('\n')), seeded(5)));
      expect(given(plan)).toEqual(GIVEN);
      expect(due(plan)).toEqual(DUE);
    },
  );

  it('is no table of tasks without a column of who leads', () => {
    const plan = read([['1', 'Phòng Y tế', 'Khu phố 1', 'x', '2025']], ['TT', 'Nội dung', 'Địa điểm', 'Số mẫu', 'Năm']);
    expect(given(plan)).toEqual([]);
    expect(due(plan)).toEqual([]);
  });
});

describe('a time cell', () => {
  const limits = (time: string): readonly (string | null)[] =>
    reading(withAnnex([HEAD, ['1', 'Rà soát ca bệnh', 'Phòng Y tế', '', time]].map((row) => inLine(...row)).join('\n')))
      .deadlines.filter(({ section }) => section === 'PHỤ LỤC')
      .flatMap(({ bound, lastDay, recurs }) => [bound, lastDay, recurs]);

  it.each([
    ['Tháng 12/2025', ['by', '2025-12-31', null]],
    ['12/2025', ['by', '2025-12-31', null]],
    ['Quý IV/2025', ['by', '2025-12-31', null]],
    ['Quí III-2025', ['by', '2025-09-30', null]],
    ['Quý III năm 2026', ['by', '2026-09-30', null]],
    ['trước ngày 15/12/2025', ['before', '2025-12-14', null]],
    ['Chậm nhất 15/12/2025', ['by', '2025-12-15', null]],
    ['Đến hết ngày 30/11/2025', ['by', '2025-11-30', null]],
    ['15/12/2025', ['by', '2025-12-15', null]],
    ['Hằng năm, trước 30/11', ['before', '2025-11-29', 'yearly']],
    ['Ngày 20 hằng tháng', ['by', '2025-01-20', 'monthly']],
    ['Quý IV/2025 - Quý II/2026', ['by', '2026-06-30', null]],
    ['Quý III, IV/2025', ['by', '2025-12-31', null]],
    ['Tháng 10 đến tháng 12/2025', ['by', '2025-12-31', null]],
    ['Từ ngày 01/3/2025 đến ngày 30/4/2025', ['by', '2025-04-30', null]],
  ])('“%s” sets a limit', (time, expected) => {
    expect(limits(time)).toEqual(expected);
  });

  it.each(['Thường xuyên', '2026-2030', 'Năm 2026', '2026', 'Hằng năm', 'Quý II/2025 và các năm tiếp theo'])(
    '“%s” sets none',
    (time) => {
      expect(limits(time)).toEqual([]);
    },
  );
});

describe('tables', () => {
  const table = [HEAD.slice(0, 3), ...ROWS.map((row) => row.slice(0, 3))].map((row) => inLine(...row)).join('\n');

  it('of headers and signatures are not taken', () => {
    const framed = planText()
      .replace('ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NĂNG', '|\nỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NĂNG\n|\nCỘNG HÒA\n|\n|')
      .replace('Nơi nhận:', '|\nNơi nhận:')
      .replace('TM. ỦY BAN', '|\nTM. ỦY BAN');
    const plan = reading(`${framed}|\n`);
    expect(plan.agencies.map(({ section }) => section)).toEqual(['II.1', 'II.2']);
    expect(plan.signer?.name).toBe('Cán Bộ A');
  });

  it('in the body stand under their heading', () => {
    const plan = reading(
      planText({ reporting: `1. Danh mục nhiệm vụ\n\n${table}\n\n2. Các đơn vị báo cáo theo quy định.` }),
    );
    expect(plan.agencies.map(({ section, name }) => `${section} ${name}`).slice(2)).toEqual([
      'III.1 Phòng Y tế',
      'III.1 Trung tâm Y tế huyện',
      'III.1 Phòng Văn hóa và Thông tin',
    ]);
    expect(plan.passages.at(-2)?.text).toBe('Các đơn vị báo cáo theo quy định.');
  });

  it('of two annexes stand each in its own', () => {
    const other = [HEAD, ['1', 'Mua hóa chất', 'Phòng Tài chính', '', '']].map((row) => onLines(...row)).join('\n');
    const plan = reading(`${withAnnex(table, 'PHỤ LỤC I\nNHIỆM VỤ')}\n\nPHỤ LỤC II\nMUA SẮM\n\n${other}`);
    expect(given(plan).map((line) => line.split(':')[0])).toEqual([
      'PHỤ LỤC I Phòng Y tế',
      'PHỤ LỤC I Trung tâm Y tế huyện',
      'PHỤ LỤC I Phòng Văn hóa và Thông tin',
      'PHỤ LỤC II Phòng Tài chính',
    ]);
  });

  it('with a line of rules under the header, cells cut at a width, and a last cell left open are read', () => {
    const rows = [HEAD, ...ROWS].map((row) => inLine(...row));
    expect(given(reading(withAnnex([rows[0], rule, ...rows.slice(1)].join('\n'))))).toEqual(GIVEN);
    expect(given(reading(rewrap(70)(withAnnex(rows.join('\n')), seeded(1))))).toEqual(GIVEN);
    const open = [HEAD, ...ROWS].map((row) => onLines(...row)).join('\n');
    expect(given(reading(withAnnex(open.slice(0, -2))))).toEqual(GIVEN);
  });

  it('name who leads, not who helps, where one column holds both', () => {
    const rows = [
      ['TT', 'Nội dung công việc', 'Đơn vị chủ trì, phối hợp'],
      ['1', 'Rà soát ca bệnh', 'Chủ trì: Phòng Y tế; phối hợp: Công an huyện'],
      ['2', 'Xử lý ổ dịch', 'Trung tâm Y tế huyện thực hiện<br>- Công an huyện'],
      ['3', 'Báo cáo kết quả', 'Các cơ quan, đơn vị có liên quan'],
    ];
    expect(given(reading(withAnnex(rows.map((row) => inLine(...row)).join('\n'))))).toEqual([
      'PHỤ LỤC Phòng Y tế: Rà soát ca bệnh',
      'PHỤ LỤC Trung tâm Y tế huyện: Xử lý ổ dịch',
      'PHỤ LỤC Công an huyện: Xử lý ổ dịch',
    ]);
  });

  it.each([
    ['of bars', '|'],
    ['of cells', '| a '],
    ['of headers', '| TT | Nhiệm vụ | Chủ trì |\n'],
    ['of short rows', '| 1 | a |\n|'],
    ['of wide rows', `| ${'Phòng Y tế | '.repeat(11)}\n`],
  ])('made to be slow, 200 kilobytes %s, are read to the end', (_, unit) => {
    const text = `| TT | Nhiệm vụ | Chủ trì |${' Ghi chú |'.repeat(9)}\n${unit.repeat(200_000 / unit.length)}`;
    expect(reading(text).plan).toBe('thu-nghiem');
  });
});
