import { describe, expect, it } from 'vitest';
import { listedOffices } from '../../src/ingest/office-lists.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** What a part hands out: section, agency (`?` where it is asked) and its duties. */
const given = (text: string): readonly string[] =>
  reading(text).agencies.map(
    ({ section, name, requested, duties }) =>
      `${section} ${name}${requested ? '?' : ''}: ${duties.map((duty) => duty.text).join(' + ')}`,
  );
const assigned = (assigning: string): readonly string[] => given(planText({ assigning }));
const tasks = (lines: string, heading: string): readonly string[] =>
  given(planText({ assigning: lines }).replace('II. TỔ CHỨC THỰC HIỆN', heading));

describe('work handed out in running paragraphs', () => {
  const FORESTS = `Giao Hạt Kiểm lâm chủ trì tuần tra rừng; trước mắt tập trung:

- Cắm 40 biển cấm lửa;

- Phát dọn 12 km đường băng cản lửa, xong trước ngày 28/02/2025.

Công an huyện điều tra các vụ phá rừng; Phòng Tài chính - Kế hoạch cân đối kinh phí; Hội Nông dân huyện vận động hội viên không đốt nương.

Ban Chỉ huy Quân sự huyện huy động dân quân chữa cháy.

Trước ngày 30/11/2025, UBND các xã, thị trấn báo cáo kết quả; Hạt Kiểm lâm tổng hợp, báo cáo UBND huyện.`;
  const shared =
    'Công an huyện điều tra các vụ phá rừng; Phòng Tài chính - Kế hoạch cân đối kinh phí; Hội Nông dân huyện vận động hội viên không đốt nương.';
  const last =
    'Trước ngày 30/11/2025, UBND các xã, thị trấn báo cáo kết quả; Hạt Kiểm lâm tổng hợp, báo cáo UBND huyện.';

  it('gives every subject of a numbered item the item, and a list of names with one order one entry', () => {
    const item = 'Phòng Kinh tế kiểm tra hàng giả; Phòng Quản lý đô thị cung cấp giấy phép xây dựng.';
    const list = 'Trưởng phòng Nội vụ; Chủ tịch UBND các xã và các đơn vị liên quan chịu trách nhiệm thi hành.';
    expect(assigned(`1. ${item}\n\n2. ${list}`).map((entry) => entry.replace(/: .*/u, ''))).toEqual([
      'II.1 Phòng Kinh tế',
      'II.1 Phòng Quản lý đô thị',
      'II.2 Trưởng phòng Nội vụ; Chủ tịch UBND các xã và các đơn vị liên quan',
    ]);
  });

  it('gives every subject of a paragraph the paragraph, an office named again its further duty, and items to their lead-in', () => {
    expect(assigned(FORESTS)).toEqual([
      `II Hạt Kiểm lâm: Giao Hạt Kiểm lâm chủ trì tuần tra rừng; trước mắt tập trung: + Cắm 40 biển cấm lửa; + Phát dọn 12 km đường băng cản lửa, xong trước ngày 28/02/2025. + ${last}`,
      `II Công an huyện: ${shared}`,
      `II Phòng Tài chính - Kế hoạch: ${shared}`,
      `II Hội Nông dân huyện: ${shared}`,
      'II Ban Chỉ huy Quân sự huyện: Ban Chỉ huy Quân sự huyện huy động dân quân chữa cháy.',
      `II UBND các xã, thị trấn: ${last}`,
    ]);
  });

  it('binds the office of the lead-in by the date of its item', () => {
    const [first] = reading(planText({ assigning: FORESTS })).deadlines;
    expect(first).toMatchObject({ responsible: 'Hạt Kiểm lâm', date: '2025-02-28' });
  });
});

describe('a class’s heading over its offices', () => {
  it('leaves the class its own paragraph and makes each office an entry, with its words in brackets', () => {
    expect(
      assigned(`1. Các cơ quan, đơn vị huyện

Xây dựng kế hoạch của ngành mình.

- Phòng Nội vụ (cơ quan đầu mối):

+ Thẩm định hồ sơ;

+ Tham mưu khen thưởng.

- Thanh tra huyện: Kiểm tra đột xuất các xã.

2. Công an huyện

- Đội Cảnh sát giao thông: Lập chốt tại đèo.

- Công an các xã: Nắm địa bàn.`),
    ).toEqual([
      'II.1 Các cơ quan, đơn vị huyện: Xây dựng kế hoạch của ngành mình.',
      'II.1 Phòng Nội vụ (cơ quan đầu mối): Thẩm định hồ sơ; + Tham mưu khen thưởng.',
      'II.1 Thanh tra huyện: Kiểm tra đột xuất các xã.',
      'II.2 Công an huyện: Đội Cảnh sát giao thông: Lập chốt tại đèo. + Công an các xã: Nắm địa bàn.',
    ]);
  });
});

describe('what is no duty', () => {
  it('is how many people an office has', () => {
    expect(
      tasks(
        `- Bệnh viện đa khoa huyện: 24 người, 03 xe cứu thương.

- Công an xã: khoảng 15 đồng chí.

- Trạm Y tế xã: 06 người.`,
        'II. LỰC LƯỢNG HUY ĐỘNG',
      ),
    ).toEqual([]);
  });

  it('is an item that says until when', () => {
    expect(
      assigned(`1. Phòng Tư pháp phổ biến Luật Căn cước cho cán bộ các xã.

- Thời gian thực hiện: Tháng 8/2025.`),
    ).toEqual(['II.1 Phòng Tư pháp: Phòng Tư pháp phổ biến Luật Căn cước cho cán bộ các xã.']);
  });
});

describe('who is named beside a task', () => {
  it('is none of those whom the line’s own order speaks of', () => {
    expect(
      tasks(
        `1. Rà soát quy chế

a) Rà soát quy chế của cấp xã.

- Cơ quan thực hiện: UBND các xã tự rà soát quy chế do Hội đồng nhân dân, UBND cấp mình ban hành, gửi kết quả về Phòng Tư pháp.`,
        'II. NHIỆM VỤ',
      ).map((entry) => entry.split(':')[0]),
    ).toEqual(['II.1.a UBND các xã']);
  });

  it.each([
    ['Các bộ, cơ quan ngang bộ; Ngân hàng Nhà nước', ['Các bộ, cơ quan ngang bộ', 'Ngân hàng Nhà nước']],
    [
      'Các bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh',
      ['Các bộ, cơ quan thuộc Chính phủ', 'Ủy ban nhân dân các tỉnh'],
    ],
  ])('is in “%s” the class as one', (list, offices) => {
    expect(listedOffices(list)).toEqual(offices);
  });
});

describe('emphasis that nobody closed', () => {
  it('ends with its paragraph: a heading behind it still ends where its own emphasis does', () => {
    expect(
      assigned(`**1. Phòng Y tế:

- Phun thuốc diệt muỗi.

**2. Đề nghị Hiệp hội Du lịch
huyện, Câu lạc bộ Doanh nhân trẻ Ea Hồ**

Tổng hợp kiến nghị của hội viên.`),
    ).toEqual([
      'II.1 Phòng Y tế: Phun thuốc diệt muỗi.',
      'II.2 Hiệp hội Du lịch huyện, Câu lạc bộ Doanh nhân trẻ Ea Hồ?: Tổng hợp kiến nghị của hội viên.',
    ]);
  });
});

describe('a name that a line’s end parts', () => {
  it('goes on in the next line, capital or not', () => {
    expect(
      assigned(`1. Phòng Y tế

- Phun thuốc diệt muỗi.

**2.** Đề nghị Ủy ban Mặt trận
Tổ quốc Việt Nam huyện và các tổ chức thành viên tuyên truyền, vận động đoàn viên, hội viên và Nhân dân.`),
    ).toEqual([
      'II.1 Phòng Y tế: Phun thuốc diệt muỗi.',
      'II.2 Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức thành viên?: Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức thành viên tuyên truyền, vận động đoàn viên, hội viên và Nhân dân.',
    ]);
  });
});

describe('the articles of a decision', () => {
  it('order those who are responsible for it, classes too', () => {
    const decision = `UBND TỈNH KON TUM
Số: 12/QĐ-UBND
Kon Tum, ngày 05 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Kế hoạch phát triển du lịch năm 2025

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển du lịch năm 2025.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Điều 3. Các sở, ban, ngành, Ủy ban nhân dân các huyện và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Cán Bộ A

KẾ HOẠCH
Phát triển du lịch năm 2025
(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2025)

I. TỔ CHỨC THỰC HIỆN

1. Sở Du lịch

- Xây dựng tuyến du lịch mới.
`;
    expect(given(decision).map((entry) => entry.split(':')[0])).toEqual([
      'Điều 3 Các sở, ban, ngành, Ủy ban nhân dân các huyện và các tổ chức, cá nhân có liên quan',
      'I.1 Sở Du lịch',
    ]);
  });
});
