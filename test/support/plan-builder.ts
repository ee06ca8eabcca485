/** What a test says about a district's plan; the rest is filled in. */
export interface PlanParts {
  /** As printed: `ngày 10 tháng 01 năm 2025`. */
  readonly issued?: string;
  readonly title?: string;
  /** Lines of the part "II. TỔ CHỨC THỰC HIỆN". */
  readonly assigning?: string;
  /** Lines of the part "III. CHẾ ĐỘ BÁO CÁO". */
  readonly reporting?: string;
  readonly closing?: string;
  /** The lines of the signature. */
  readonly signature?: string;
}

const ASSIGNING = `1. Phòng Y tế

- Tham mưu UBND huyện tổ chức thực hiện Kế hoạch.

2. UBND các xã, thị trấn

- Tổ chức diệt lăng quăng.`;

/** A district's plan of 2025 in the form of Decree 30/2020/NĐ-CP. */
export function planText(parts: PlanParts = {}): string {
  return `ỦY BAN NHÂN DÂN
HUYỆN KRÔNG NĂNG

Số: 15/KH-UBND

Krông Năng, ${parts.issued ?? 'ngày 10 tháng 01 năm 2025'}

KẾ HOẠCH
${parts.title ?? 'Phòng, chống bệnh sốt xuất huyết trên địa bàn huyện năm 2025'}

Căn cứ Kế hoạch số 72/KH-UBND ngày 25/3/2024 của UBND tỉnh Đắk Lắk; UBND huyện Krông Năng ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Giảm số ca mắc.

II. TỔ CHỨC THỰC HIỆN

${parts.assigning ?? ASSIGNING}

III. CHẾ ĐỘ BÁO CÁO

${parts.reporting ?? 'Các đơn vị báo cáo theo quy định.'}

${parts.closing ?? 'Trên đây là Kế hoạch phòng, chống bệnh sốt xuất huyết năm 2025./.'}

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

${parts.signature ?? 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nCán Bộ A'}
`;
}
