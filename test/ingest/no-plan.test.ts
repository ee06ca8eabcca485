import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { reading } from '../support/reading.ts';

interface Parts {
  readonly issuer?: string;
  readonly number?: string;
  readonly title: string;
  readonly body: string;
  readonly tail?: string;
}

const TAIL = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nCán Bộ A';

/** A document in the form of Decree 30/2020/NĐ-CP. */
const document = ({
  issuer = 'ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NĂNG',
  number = '8/TB-UBND',
  title,
  body,
  tail = TAIL,
}: Parts): Plan =>
  reading(
    `${issuer}\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\nSố: ${number}\n\nKrông Năng, ngày 10 tháng 01 năm 2025\n\n${title}\n\n${body}\n\n${tail}\n`,
  );

const ORDERS = `1. Giao Phòng Tài chính bố trí kinh phí trước ngày 31/3/2025.

2. Trung tâm Y tế huyện đã tổ chức 5 lớp tập huấn.`;

describe('a document that is no plan', () => {
  it.each([
    [
      'THÔNG BÁO\nKết luận của Chủ tịch UBND huyện tại phiên họp tháng 01',
      'thông báo',
      'Kết luận của Chủ tịch UBND huyện tại phiên họp tháng 01',
    ],
    ['BÁO CÁO\nKết quả công tác y tế năm 2024', 'báo cáo', 'Kết quả công tác y tế năm 2024'],
    ['TỜ TRÌNH\nVề việc bổ sung kinh phí', 'tờ trình', 'Về việc bổ sung kinh phí'],
    ['NGHỊ QUYẾT\nVề nhiệm vụ năm 2025\n\nHỘI ĐỒNG NHÂN DÂN HUYỆN', 'nghị quyết', 'Về nhiệm vụ năm 2025'],
    [
      'THÔNG BÁO\nKẾT\nLUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TẠI PHIÊN HỌP.',
      'thông báo',
      'KẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TẠI PHIÊN HỌP',
    ],
  ])('%s: its kind and title are read, its orders are no agencies, its dates doubtful', (printed, kind, title) => {
    const plan = document({
      title: printed,
      body: `Ngày 08/01/2025, UBND huyện họp và thống nhất như sau:\n\nI. NỘI DUNG\n\n${ORDERS}`,
    });
    expect(plan).toMatchObject({ kind, title, number: '8/TB-UBND', agencies: [], signer: { name: 'Cán Bộ A' } });
    expect(plan.deadlines.map(({ lastDay, certain, why }) => [lastDay, certain, why !== null])).toEqual([
      ['2025-03-30', false, true],
    ]);
    expect(plan.passages.map(({ text }) => text)).toContain('Trung tâm Y tế huyện đã tổ chức 5 lớp tập huấn.');
    expect(plan.warnings).toEqual([]);
  });

  it('hands out work where its headings are offices’ names', () => {
    const body =
      'Chủ tịch UBND huyện kết luận:\n\nI. PHÂN CÔNG NHIỆM VỤ\n\n1. Phòng Y tế\n\na) Kiểm tra các trạm y tế xã.\n\n2. UBND các xã: Tổ chức tiêm phòng.';
    const plan = document({ title: 'THÔNG BÁO\nKết luận phiên họp', body });
    expect(plan.agencies.map(({ section, name }) => `${section} ${name}`)).toEqual([
      'I.1 Phòng Y tế',
      'I.2 UBND các xã',
    ]);
  });

  it('hands out work in the items under “… yêu cầu:”', () => {
    const plan = document({
      title: 'THÔNG BÁO\nVề phòng, chống rét',
      body: `Để phòng, chống rét, Chủ tịch UBND huyện yêu cầu:\n\n1. Phòng Tài chính bố trí kinh phí.\n\n2. UBND các xã tổ chức trực 24/24 giờ.`,
    });
    expect(plan.agencies.map(({ name }) => name)).toEqual(['Phòng Tài chính', 'UBND các xã']);
  });
});

describe('who issued it', () => {
  const of = (issuer: string, body = 'Nội dung.'): Pick<Plan, 'issuer' | 'place' | 'level'> => {
    const { issuer: name, place, level } = document({ issuer, title: 'THÔNG BÁO\nVề lịch tiếp công dân', body });
    return { issuer: name, place, level };
  };

  it('is no committee where the header names another body', () => {
    expect(of('VĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ thông báo như sau.')).toEqual({
      issuer: 'Văn phòng Chính phủ',
      place: null,
      level: null,
    });
    expect(of('VĂN PHÒNG CHÍNH\nPHỦ', 'Tại UBND tỉnh Đắk Lắk, Văn phòng Chính phủ họp.')).toMatchObject({
      issuer: 'Văn phòng Chính phủ',
      place: null,
    });
    expect(of('HỘI ĐỒNG NHÂN DÂN\nHUYỆN KRÔNG NĂNG', 'Hội đồng nhân dân huyện Krông Năng thông báo.')).toEqual({
      issuer: 'Hội đồng nhân dân huyện Krông Năng',
      place: 'Krông Năng',
      level: 'huyện',
    });
  });

  it('is an office of the committee that is printed above it, at that committee’s place', () => {
    expect(of('UBND HUYỆN KRÔNG NĂNG\nPHÒNG Y TẾ', 'Phòng Y tế thông báo.')).toEqual({
      issuer: 'Phòng Y tế',
      place: 'Krông Năng',
      level: 'huyện',
    });
  });

  it('is the committee where nothing else is printed', () => {
    expect(of('ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NĂNG')).toEqual({
      issuer: 'UBND huyện Krông Năng',
      place: 'Krông Năng',
      level: 'huyện',
    });
  });

  it('is who stands in capitals above the opening where the header names nobody', () => {
    const text =
      'Số: 16/NQ-UBTVQH15\n\nNGHỊ QUYẾT\nVề việc sắp xếp đơn vị hành chính\n\nỦY BAN THƯỜNG VỤ QUỐC HỘI\n\nCăn cứ Hiến pháp;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Ủy ban Thường vụ Quốc hội quyết định sắp xếp.\n\n- Chính phủ; - Lưu: HC. | TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI\nCHỦ TỊCH\n';
    expect(reading(text)).toMatchObject({
      issuer: 'Ủy ban Thường vụ Quốc hội',
      place: null,
      title: 'Về việc sắp xếp đơn vị hành chính',
      recipients: ['Chính phủ', 'Lưu: HC'],
      agencies: [],
    });
  });
});

describe('an official letter', () => {
  const letter = (matter: string, behind = ''): Plan =>
    reading(`ỦY BAN NHÂN DÂN
HUYỆN KRÔNG NĂNG

Số: 512/UBND-VX
${matter}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Krông Năng, ngày 05 tháng 3 năm 2025

Kính gửi:
- Các phòng, ban, ngành huyện;
- UBND các xã.

Thực hiện Công văn số 88/UBND-NL ngày 01/3/2025 của UBND tỉnh Đắk Lắk, UBND huyện yêu cầu UBND các xã báo cáo kết quả về UBND huyện trước ngày 30/4/2025.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Cán Bộ A
${behind}`);

  it.each([
    ['V/v phòng, chống bệnh dại năm 2025', 'V/v phòng, chống bệnh dại năm 2025'],
    ['V/v phòng, chống bệnh dại\nở động vật năm 2025', 'V/v phòng, chống bệnh dại ở động vật năm 2025'],
  ])('has its matter for a title: %s', (matter, title) => {
    expect(letter(matter)).toMatchObject({
      kind: 'công văn',
      title,
      number: '512/UBND-VX',
      issuer: 'UBND huyện Krông Năng',
      issued: { year: 2025, month: 3, day: 5 },
    });
  });

  it('offers its dates as doubtful', () => {
    expect(letter('V/v bệnh dại').deadlines).toMatchObject([
      { lastDay: '2025-04-29', certain: false, binds: ['UBND các xã'] },
    ]);
  });

  it('may enclose a plan, whose dates are certain', () => {
    const plan = letter(
      'V/v bệnh dại',
      '\nKẾ HOẠCH\nTiêm phòng bệnh dại năm 2025\n(Kèm theo Công văn số 512/UBND-VX)\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Thú y\n\n- Cấp phát vắc xin trước ngày 15/4/2025.\n',
    );
    expect(plan).toMatchObject({
      kind: 'công văn',
      attached: { kind: 'kế hoạch', title: 'Tiêm phòng bệnh dại năm 2025' },
    });
    expect(plan.deadlines.map(({ lastDay, certain }) => [lastDay, certain])).toEqual([
      ['2025-04-29', false],
      ['2025-04-14', true],
    ]);
  });
});
