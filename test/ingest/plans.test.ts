import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { planText } from '../support/plan-builder.ts';
import { reading, textOf } from '../support/reading.ts';

/** Agencies as a clerk would list them: section, name, number of duties, `?` where the plan asks. */
const agenciesOf = (plan: Plan): readonly string[] =>
  plan.agencies.map((one) => `${one.section} ${one.name}: ${one.duties.length}${one.requested ? '?' : ''}`);
/** Deadlines likewise: section, last day, whom they bind. */
const deadlinesOf = (plan: Plan): readonly string[] =>
  plan.deadlines.map((one) => `${one.section} ${one.lastDay} ${one.binds.join(' + ')}${one.certain ? '' : ' ?'}`);

const PLANS: Readonly<
  Record<
    string,
    {
      readonly head: readonly (string | number | null)[];
      readonly signer: string;
      readonly agencies: readonly string[];
      readonly deadlines: readonly string[];
      readonly periods?: readonly string[];
    }
  >
> = {
  'dengue-district': {
    head: [null, 'UBND huyện Krông Năng', 'Phòng, chống bệnh sốt xuất huyết Dengue trên địa bàn huyện năm 2025', 2025],
    signer: 'PHÓ CHỦ TỊCH',
    agencies: [
      'III.1 Phòng Y tế: 2',
      'III.2 Trung tâm Y tế huyện: 2',
      'III.3 Phòng Giáo dục và Đào tạo: 1',
      'III.4 Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các đoàn thể: 1?',
      'III.5 UBND các xã, thị trấn: 2',
    ],
    deadlines: [
      'III.1.b 2025-12-14 Phòng Y tế',
      // The day of issue is blank, so 19 March may lie before it.
      'III.5.a 2025-03-19 UBND các xã, thị trấn ?',
      'closing 2025-12-04 UBND các xã, thị trấn',
    ],
    periods: ['2025-04-15 2025-05-15'],
  },
  'digital-province': {
    head: ['1250/KH-UBND', 'UBND tỉnh Lâm Đồng', 'CHUYỂN ĐỔI SỐ TỈNH LÂM ĐỒNG NĂM 2026', 2026],
    signer: 'CHỦ TỊCH',
    agencies: [
      'II.A.1 Sở Khoa học và Công nghệ: 1',
      'II.A.2 Sở Khoa học và Công nghệ: 1',
      'II.A.2 Văn phòng UBND tỉnh: 1',
      'II.B.1 Sở Nội vụ: 1',
      'III.1 Sở Khoa học và Công nghệ: 2',
      'III.2 Sở Tài chính: 1',
      'III.3 Sở Nông nghiệp và Môi trường: 2',
      'III.4 Các sở, ban, ngành; Ủy ban nhân dân các xã, phường, đặc khu: 1',
    ],
    deadlines: [
      'II.A.1.d 2026-09-30 Sở Khoa học và Công nghệ',
      'II.A.2.c 2026-11-29 Sở Khoa học và Công nghệ + Văn phòng UBND tỉnh',
      'III.1.2 2026-12-19 Sở Khoa học và Công nghệ',
      'III.4 2026-03-19 Các sở, ban, ngành + Ủy ban nhân dân các xã, phường, đặc khu',
    ],
  },
  'fire-ward': {
    head: [
      '08/KH-UBND',
      'UBND phường Tân Lập',
      'Bảo đảm an toàn phòng cháy, chữa cháy trên địa bàn phường năm 2026',
      2026,
    ],
    signer: 'PHÓ CHỦ TỊCH',
    agencies: [
      '1 Công an phường: 2',
      '2 Phòng Kinh tế, Hạ tầng và Đô thị: 2',
      '3 Phòng Văn hóa - Xã hội: 1',
      '4 Tổ trưởng các tổ dân phố: 2',
    ],
    deadlines: ['1 2026-09-30 Công an phường', '4 2026-03-15 Tổ trưởng các tổ dân phố'],
  },
  'trees-town': {
    head: [
      '27/KH-UBND',
      'UBND thị xã An Khê',
      'Tổ chức “Tết trồng cây đời đời nhớ ơn Bác Hồ” Xuân Ất Tỵ năm 2025',
      2025,
    ],
    signer: 'CHÁNH VĂN PHÒNG',
    agencies: [
      'III.1 Phòng Nông nghiệp và Môi trường: 1',
      'III.2 Phòng Văn hóa, Khoa học và Thông tin: 1',
      'III.3 Trung tâm Văn hóa, Thông tin và Thể thao: 1',
      'III.4 Thị đoàn, Hội Cựu chiến binh thị xã: 1?',
      'III.5 Ủy ban nhân dân các xã, phường: 2',
    ],
    deadlines: [
      'III.1 2025-01-24 Phòng Nông nghiệp và Môi trường',
      'III.5 2025-02-14 Ủy ban nhân dân các xã, phường',
      'IV 2025-03-09 Các phòng, ban, đơn vị + UBND các xã, phường',
      'IV 2025-03-14 Phòng Nông nghiệp và Môi trường',
    ],
    periods: ['2025-02-03 2025-02-28'],
  },
  'housing-decision': {
    head: [
      '512/QĐ-UBND',
      'UBND huyện Mường Ảng',
      'Về việc hỗ trợ xóa nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo năm 2025',
      2025,
    ],
    signer: 'PHÓ CHỦ TỊCH',
    agencies: [
      'Điều 2.1 Phòng Nội vụ: 1',
      'Điều 2.2 Phòng Tài chính - Kế hoạch: 1',
      'Điều 2.3 UBND các xã: 2',
      'Điều 3 Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ, Chủ tịch UBND các xã: 1',
    ],
    deadlines: ['Điều 2.2 2025-04-14 Phòng Tài chính - Kế hoạch', 'Điều 2.3.b 2025-08-30 UBND các xã'],
  },
  'rabies-commune': {
    head: [
      '19/KH-UBND',
      'UBND xã Ea Drông',
      'Phòng, chống bệnh Dại ở động vật trên địa bàn xã Ea Drông năm 2026',
      2026,
    ],
    signer: 'PHÓ CHỦ TỊCH',
    agencies: [
      'III.1 Phòng Kinh tế xã: 3',
      'III.2 Trạm Y tế xã: 1',
      'III.3 Trung tâm Cung ứng dịch vụ sự nghiệp công - Truyền thanh xã: 1',
      'III.4 Các trường học: 1',
      'III.5 Công an xã, Ban Chỉ huy Quân sự xã: 1',
      'III.6 Trưởng các thôn, buôn: 1',
    ],
    deadlines: [
      // Nobody is named under the heading of the work.
      'II.1 2026-03-31 các cơ quan, đơn vị ?',
      'III.1 2026-03-04 Phòng Kinh tế xã',
      'III.6 2026-02-27 Trưởng các thôn, buôn',
    ],
    periods: ['2026-04-01 2026-04-30', '2026-10-01 2026-10-31'],
  },
  'reform-city': {
    head: ['310/KH-UBND', 'UBND thành phố Sầm Sơn', 'Cải cách hành chính thành phố Sầm Sơn năm 2025', 2025],
    signer: 'CHỦ TỊCH',
    agencies: [
      'II Phòng Tư pháp: 1',
      'III.1 Thủ trưởng các phòng, ban, đơn vị; Chủ tịch UBND các xã, phường: 2',
      'III.2 Phòng Nội vụ: 2',
      'III.3 Văn phòng HĐND và UBND thành phố: 1',
      'III.4 Phòng Tài chính - Kế hoạch: 1',
      'III.5 Ủy ban Mặt trận Tổ quốc Việt Nam thành phố và các đoàn thể: 1?',
    ],
    deadlines: [
      'II 2025-03-31 Phòng Tư pháp',
      'III.1.a 2024-12-30 Thủ trưởng các phòng, ban, đơn vị + Chủ tịch UBND các xã, phường',
      'IV.1 2025-06-09 Các phòng, ban, đoàn thể + UBND các xã, phường',
      'IV.1 2025-11-29 Các phòng, ban, đoàn thể + UBND các xã, phường',
      'IV.2 2025-06-14 Phòng Nội vụ',
      'IV.2 2025-12-04 Phòng Nội vụ',
    ],
  },
  'flood-directive': {
    head: [
      '03/CT-UBND',
      'UBND quận Cẩm Lệ',
      'Về tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025',
      2025,
    ],
    signer: 'CHỦ TỊCH',
    agencies: [
      '1 Các phòng, ban, đơn vị thuộc quận: 2',
      '2 Phòng Kinh tế: 1',
      '3 Ban Chỉ huy Quân sự quận, Công an quận: 1',
      '4 UBND các phường: 2',
    ],
    deadlines: ['1.a 2025-06-14 Các phòng, ban, đơn vị thuộc quận ?', '4.b 2025-06-20 UBND các phường ?'],
  },
  'traffic-nomarks': {
    head: [
      '66/KH-UBND',
      'UBND huyện Đồng Xuân',
      'Bảo đảm trật tự an toàn giao thông dịp Lễ 30/4 và 01/5 năm 2025',
      2025,
    ],
    signer: 'TRƯỞNG PHÒNG KINH TẾ VÀ HẠ TẦNG',
    agencies: [
      'II.1 Công an huyện: 1',
      'II.2 Phòng Kinh tế và Hạ tầng: 1',
      'II.3 Trung tâm Văn hóa - Thể thao và Truyền thanh huyện: 1',
      'II.4 UBND các xã, thị trấn: 1',
      'II.5 Các cơ quan, đơn vị, đoàn thể: 1',
    ],
    deadlines: [
      'II.4 2025-04-29 UBND các xã, thị trấn',
      'II.5 2025-05-05 Các cơ quan, đơn vị, đoàn thể',
      'II.5 2025-05-05 Công an huyện',
    ],
  },
};

describe.each(Object.entries(PLANS))('the invented document %s', (name, expected) => {
  const plan = reading(textOf(name));

  it('has its number, issuer, title and year', () => {
    expect([plan.number, plan.issuer, plan.title, plan.year]).toEqual(expected.head);
  });
  it('is signed', () => {
    expect(plan.signer).toEqual({ name: 'Cán Bộ A', title: expected.signer });
  });
  it('gives each agency its duties', () => {
    expect(agenciesOf(plan)).toEqual(expected.agencies);
  });
  it('sets its deadlines, and no more', () => {
    expect(deadlinesOf(plan)).toEqual(expected.deadlines);
  });
  it('names its periods', () => {
    expect(plan.periods.map(({ from, to }) => `${from} ${to}`)).toEqual(expected.periods ?? []);
  });
});

describe('an agency’s items', () => {
  it('may begin with a figure behind their number', () => {
    const assigning =
      '1. Phòng Y tế\n\n1.1. Hướng dẫn các xã.\n\na) 100% hộ gia đình ký cam kết.\n\n2. 90% thôn có đội xung kích.';
    const [agency] = reading(planText({ assigning })).agencies;
    expect(agency?.duties.map(({ text }) => text).join(' ')).not.toContain('90%');
  });
  const dutiesOf = (assigning: string): readonly string[] =>
    reading(planText({ assigning })).agencies[0]?.duties.map(({ text }) => text) ?? [];

  it('hold the “+” items under them', () => {
    expect(
      dutiesOf(
        '1. Phòng Y tế\n\na) Kiểm tra các xã:\n\n+ Xã có nguy cơ cao;\n\n+ Xã có ca bệnh.\n\nb) Báo cáo kết quả.',
      ),
    ).toEqual(['Kiểm tra các xã: + Xã có nguy cơ cao; + Xã có ca bệnh.', 'Báo cáo kết quả.']);
  });

  it('are not parted at semicolons', () => {
    expect(dutiesOf('1. Phòng Y tế: Giám sát ca bệnh; xử lý ổ dịch; báo cáo kết quả.')).toEqual([
      'Giám sát ca bệnh; xử lý ổ dịch; báo cáo kết quả.',
    ]);
  });

  it('begin behind a lead-in that only announces them', () => {
    expect(
      dutiesOf('1. Phòng Y tế\n\nChủ trì thực hiện các nhiệm vụ sau:\n\n- Giám sát ca bệnh.\n\n- Xử lý ổ dịch.'),
    ).toEqual(['Giám sát ca bệnh.', 'Xử lý ổ dịch.']);
  });

  it('begin with a lead-in that orders something besides', () => {
    const leadIn =
      'Chủ trì, phối hợp với Trung tâm Y tế tham mưu UBND huyện chỉ đạo công tác phòng, chống dịch, đồng thời thực hiện các nhiệm vụ sau:';
    expect(dutiesOf(`1. Phòng Y tế\n\n${leadIn}\n\n- Giám sát ca bệnh.`)).toEqual([leadIn, 'Giám sát ca bệnh.']);
  });

  it('may be decimal numbers or unmarked paragraphs', () => {
    expect(dutiesOf('1. Phòng Y tế\n\n1.1. Giám sát ca bệnh.\n\n1.2. Xử lý ổ dịch.')).toHaveLength(2);
    expect(dutiesOf('1. Phòng Y tế\n\nGiám sát ca bệnh.\n\nXử lý ổ dịch.')).toHaveLength(2);
  });
});

describe('a signature', () => {
  it.each([
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nCán Bộ A', 'CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nCán Bộ A', 'PHÓ CHỦ TỊCH'],
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nCán Bộ A', 'CHÁNH VĂN PHÒNG'],
    ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nCán Bộ A', 'PHÓ CHỦ TỊCH'],
    ['CHỦ TỊCH\n\nCán Bộ A', 'CHỦ TỊCH'],
  ])('“%s” is that of the %s', (signature, title) => {
    expect(reading(planText({ signature })).signer).toEqual({ name: 'Cán Bộ A', title });
  });
});

describe('a closing paragraph', () => {
  it('stands by itself also where the last part holds a table only', () => {
    const reporting = `| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Rà soát ổ dịch cũ | Phòng Y tế | Tháng 3/2025 |`;
    expect(reading(planText({ reporting })).passages.at(-1)).toMatchObject({ section: 'closing' });
  });

  it('may be followed by another, which still binds those whom the first addressed', () => {
    const closing =
      'Trên đây là Kế hoạch của Ủy ban nhân dân huyện. Đề nghị các phòng, ban, đơn vị nghiêm túc triển khai thực hiện.\n\nBáo cáo kết quả thực hiện về UBND huyện (qua Phòng Nội vụ) trước ngày 05/12/2025./.';
    expect(reading(planText({ closing })).deadlines).toMatchObject([
      { section: 'closing', lastDay: '2025-12-04', binds: ['các phòng, ban, đơn vị'], to: ['UBND huyện'] },
    ]);
  });
  it.each([
    'Trên đây là Kế hoạch năm 2025. Yêu cầu UBND các xã báo cáo kết quả về UBND huyện trước ngày 01/12/2025./.',
    'Nhận được Kế hoạch này, yêu cầu UBND các xã báo cáo kết quả về UBND huyện trước ngày 01/12/2025./.',
    'Trong quá trình thực hiện, UBND các xã báo cáo kết quả về UBND huyện trước ngày 01/12/2025./.',
    'Yêu cầu Chủ tịch UBND các xã báo cáo kết quả về UBND huyện trước ngày 01/12/2025./.',
  ])('is known by its beginning: “%s”', (closing) => {
    expect(reading(planText({ closing })).deadlines).toMatchObject([
      { section: 'closing', lastDay: '2025-11-30', to: ['UBND huyện'], agency: null, certain: true },
    ]);
  });
});
