import { describe, expect, it } from 'vitest';
import { reading, textOf } from '../support/reading.ts';

const plans = {
  sonTinh: reading(textOf('son-tinh-2024')),
  sonHa: reading(textOf('son-ha-2024')),
  sonHai: reading(textOf('son-hai-2026')),
  longKhanh: reading(textOf('long-khanh-2024')),
  buonMaThuot: reading(textOf('buon-ma-thuot-2024')),
};
type Name = keyof typeof plans;

describe('the header', () => {
  it.each<[Name, string | null, string, { year: number; month: number | null; day: number | null }]>([
    ['sonTinh', null, 'UBND huyện Sơn Tịnh', { year: 2024, month: 5, day: null }],
    ['sonHa', null, 'UBND huyện Sơn Hà', { year: 2024, month: 4, day: null }],
    ['sonHai', null, 'UBND xã Sơn Hải', { year: 2026, month: null, day: null }],
    ['longKhanh', '342/KH-UBND', 'UBND thành phố Long Khánh', { year: 2024, month: 3, day: 7 }],
    ['buonMaThuot', null, 'UBND thành phố Buôn Ma Thuột', { year: 2024, month: 4, day: null }],
  ])('of %s says its number, issuer and day, and leaves blank what is blank', (name, number, issuer, issued) => {
    expect(plans[name]).toMatchObject({ kind: 'kế hoạch', number, symbol: 'KH-UBND', issuer, issued });
  });

  it.each<[Name, string]>([
    ['sonTinh', 'Lê Văn Thảo'],
    ['sonHa', 'Trần Thanh Trung'],
    ['sonHai', 'Nguyễn Văn Hải'],
    ['longKhanh', 'Tăng Quốc Lập'],
    ['buonMaThuot', 'Phạm Tiến Hưng'],
  ])('of %s is signed by the vice chair', (name, signer) => {
    expect(plans[name].signer).toEqual({ name: signer, title: 'PHÓ CHỦ TỊCH' });
  });

  it.each<[Name, [string, string, string][]]>([
    ['sonTinh', [['72/KH-UBND', '2024-03-25', 'UBND tỉnh Quảng Ngãi']]],
    ['sonHai', [['169/KH-UBND', '2026-05-14', 'UBND tỉnh Bắc Ninh']]],
    [
      'longKhanh',
      [
        ['13346/KH-UBND', '2021-10-29', 'UBND tỉnh Đồng Nai'],
        ['2304/KH-UBND', '2021-11-30', 'UBND thành phố'],
      ],
    ],
    ['buonMaThuot', [['718/SLĐTBXH-BTXH', '2024-04-09', 'Sở Lao động – Thương binh và Xã hội']]],
  ])('of %s names its basis', (name, basis) => {
    expect(plans[name].basis.map(({ number, date, issuer }) => [number, date, issuer])).toEqual(basis);
  });
});

describe('the agencies', () => {
  it.each<[Name, string[]]>([
    ['sonTinh', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `IV.${n}`)],
    // Printed 7 for 6, and 7 again behind it.
    ['sonHa', [1, 2, 3, 4, 5, 7, 7, 8, 9, 10, 11, 12, 13].map((n) => `IV.${n}`)],
    // Printed 2 for 4; and the part before is IV behind II.
    ['sonHai', [1, 2, 3, 2, 5, 6, 7, 8].map((n) => `V.${n}`)],
    ['longKhanh', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `IV.${n}`)],
    ['buonMaThuot', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `III.${n}`)],
  ])('of %s stand where the headings are printed, misprints kept', (name, sections) => {
    expect(plans[name].agencies.map(({ section }) => section)).toEqual(sections);
  });

  it.each<[Name, string[]]>([
    ['sonTinh', ['UBNDTTQVN huyện', 'Hội Liên hiệp Phụ nữ huyện']],
    [
      'sonHa',
      [
        'Hội Liên hiệp Phụ nữ huyện',
        'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức thành viên',
      ],
    ],
    ['sonHai', ['Ủy ban Mặt trận Tổ quốc và các tổ chức Chính trị - Xã hội xã']],
    [
      'longKhanh',
      ['Liên đoàn Lao động thành phố', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố và các tổ chức thành viên'],
    ],
    ['buonMaThuot', ['UBMTTQ VN Thành phố']],
  ])('that %s asks rather than orders', (name, requested) => {
    expect(plans[name].agencies.filter((one) => one.requested).map((one) => one.name)).toEqual(requested);
  });

  it('may be two in one heading', () => {
    const parties = plans.buonMaThuot.agencies.filter((one) => one.parties.length > 1).map((one) => one.parties);
    expect(parties).toEqual([
      ['Phòng Y tế', 'Trung tâm Y tế Thành phố'],
      ['Đài Truyền thanh – Truyền hình', 'Cổng thông tin điện tử Thành phố'],
    ]);
    expect(plans.sonHai.agencies[2]?.parties).toEqual(['Văn phòng HĐND và UBND xã']);
  });

  it('have the duty that stands in the heading’s own line, page breaks healed', () => {
    const finance = plans.sonTinh.agencies.find(({ section }) => section === 'IV.7');
    expect(finance?.name).toBe('Phòng Tài chính - Kế hoạch huyện');
    expect(finance?.duties.map(({ text, role }) => [text, role])).toEqual([
      [
        'Tham mưu UBND huyện bố trí kinh phí thực hiện kế hoạch theo đúng chế độ quy định hiện hành của Nhà nước; hướng dẫn các cơ quan, đơn vị thực hiện đúng chế độ, định mức; quản lý, sử dụng và thanh, quyết toán kinh phí theo quy định.',
        'advise',
      ],
    ]);
  });

  it('have a lead-in as a duty where it orders something besides announcing the list', () => {
    const duties = plans.sonTinh.agencies[0]?.duties ?? [];
    expect(duties).toHaveLength(3);
    expect(duties[0]?.text).toMatch(/^Chủ trì, phối hợp .* đồng thời trực tiếp thực hiện một số nội dung sau:$/u);
    expect(duties[0]?.role).toBe('lead');
  });
});

describe('the deadlines', () => {
  it('of Sơn Tịnh bind the classes named, and the focal agency by itself', () => {
    const classes = { agency: null, binds: ['các cơ quan, ban, ngành', 'UBND các xã'] };
    expect(plans.sonTinh.deadlines).toMatchObject([
      { section: 'IV.1', date: '2024-11-30', agency: 'Phòng Lao động - Thương binh và Xã hội huyện' },
      {
        section: 'V',
        date: '2024-05-10',
        lastDay: '2024-05-09',
        ...classes,
        action: 'xây dựng kế hoạch triển khai thực hiện',
      },
      {
        ...{ section: 'V', date: '2024-11-25', bound: 'before', lastDay: '2024-11-24', ...classes },
        ...{ action: 'báo cáo kết quả thực hiện', to: ['UBND huyện'] },
        ...{ via: 'Phòng Lao động - Thương binh và Xã hội huyện', certain: true },
      },
    ]);
  });

  it('of Sơn Tịnh are doubtful inside the month in which the plan, its day blank, may have been issued', () => {
    const [, may] = plans.sonTinh.deadlines;
    expect(may?.certain).toBe(false);
    expect(may?.why).toContain('không ghi đủ ngày ban hành');
  });

  it('of Sơn Hà are two tiers: the agencies to the focal agency, the focal agency upward', () => {
    expect(plans.sonHa.deadlines).toMatchObject([
      { section: 'V', lastDay: '2024-11-26', agency: null, via: 'Phòng Lao động - Thương binh và Xã hội' },
      {
        ...{ section: 'V', lastDay: '2024-12-09', agency: 'Phòng Lao động - Thương binh và Xã hội' },
        ...{ to: ['UBND huyện', 'Sở Lao động - Thương binh và Xã hội'], via: null },
      },
    ]);
  });

  it('of Sơn Hải come round yearly, without a year', () => {
    expect(plans.sonHai.deadlines).toMatchObject([
      { section: 'closing', date: '2026-11-20', bound: 'before', recurs: 'yearly', agency: null, to: ['UBND xã'] },
    ]);
  });

  it('of Buôn Ma Thuột bind the communes alone', () => {
    const communes = { agency: 'UBND các phường, xã', to: ['UBND thành phố'] };
    expect(plans.buonMaThuot.deadlines).toMatchObject([
      { lastDay: '2024-05-14', ...communes, action: 'báo cáo 6 tháng' },
      { lastDay: '2024-11-14', ...communes, action: 'báo cáo năm' },
    ]);
  });

  it('of Long Khánh are none, and a warning says so', () => {
    expect(plans.longKhanh.deadlines).toEqual([]);
    expect(plans.longKhanh.warnings).toEqual(['Văn bản không ấn định ngày cụ thể nào phải hoàn thành hoặc báo cáo.']);
  });
});

describe('the rest', () => {
  it.each<[Name, [string, string, 'yearly' | null][]]>([
    ['sonTinh', [['2024-11-15', '2024-12-15', null]]],
    ['sonHa', [['2024-11-15', '2024-12-15', null]]],
    ['sonHai', [['2026-11-15', '2026-12-15', 'yearly']]],
    ['longKhanh', []],
    ['buonMaThuot', []],
  ])('of %s: the month of action is a period, once', (name, periods) => {
    expect(plans[name].periods.map(({ from, to, recurs }) => [from, to, recurs])).toEqual(periods);
  });

  it.each<[Name, number, string, string]>([
    ['sonTinh', 11, 'Sở Lao động - TB và XH tỉnh Quảng Ngãi', 'Lưu: VT'],
    ['sonHai', 8, 'Sở Nội vụ (b/c)', 'Lưu: VT'],
    ['longKhanh', 9, 'Sở Lao động - Thương binh và Xã hội', 'Lưu: VT-TH(VX)'],
    ['buonMaThuot', 7, 'Sở Lao động- TBXH (b/c)', 'Lưu VT'],
  ])('of %s: %d recipients, in order', (name, count, first, last) => {
    const { recipients } = plans[name];
    expect([recipients.length, recipients[0], recipients.at(-1)]).toEqual([count, first, last]);
  });

  it('of Sơn Hà: the number printed twice is warned of, the letters e, f, g are not', () => {
    expect(plans.sonHa.warnings.filter((warning) => warning.startsWith('Số mục'))).toEqual([
      'Số mục nhảy từ IV.5 sang IV.7.',
      'Số mục IV.7 bị đánh trùng ở “Phòng Tài chính - Kế hoạch”.',
    ]);
  });

  it('of Sơn Hải: a warning for each thing that is wrong in it', () => {
    expect(plans.sonHai.warnings).toEqual([
      'Văn bản chưa ghi số.',
      'Văn bản chưa ghi đủ ngày, tháng ban hành.',
      'Địa danh ghi “Son Hải” khác với “Sơn Hải” trong nội dung.',
      'Số mục nhảy từ II sang IV.',
      'Số mục V.2 bị đánh trùng ở “Trung tâm cung ứng dịch vụ sự nghiệp công xã”.',
      'Số mục nhảy từ V.2 sang V.5.',
    ]);
  });
});
