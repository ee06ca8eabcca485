/** How documents are named and what is said of them. */

export const NO_PLANS = 'Hiện chưa có kế hoạch nào trong kho văn bản.';

/** `Kế hoạch số 342/KH-UBND của UBND thành phố Long Khánh`. */
export function planName(kind: string, number: string | null, year: number | null, issuer: string | null): string {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const which = number === null ? (year === null ? '' : ` năm ${year}`) : ` số ${number}`;
  return `${name}${which}${issuer === null ? '' : ` của ${issuer}`}`;
}

/** A document by its number, as a choice that can be sent back. */
export function planCalled(kind: string, number: string): string {
  return planName(kind, number, null, null);
}

export const MEMBER_COMMITTEE = 'UBND';

/** A level of locality, folded, as it is written. */
export function levelName(level: string): string {
  const named: Readonly<Record<string, string>> = {
    xa: 'xã',
    phuong: 'phường',
    'thi tran': 'thị trấn',
    'dac khu': 'đặc khu',
    huyen: 'huyện',
    quan: 'quận',
    'thi xa': 'thị xã',
    'thanh pho': 'thành phố',
    tinh: 'tỉnh',
  };
  return named[level] ?? level;
}

export function sectionName(section: string): string {
  const named: Readonly<Record<string, string>> = {
    header: 'phần mở đầu',
    closing: 'phần kết',
    recipients: 'nơi nhận',
    signature: 'phần ký',
  };
  return named[section] ?? `mục ${section}`;
}

export function source(plan: string, sections: readonly string[]): string {
  return `Nguồn: ${plan}${sections.length === 0 ? '' : `, ${sections.join(', ')}`}.`;
}

/** Where more stands than was quoted. */
export function further(plan: string, sections: readonly string[]): string {
  return `Xem thêm: ${plan}, ${sections.join(', ')}.`;
}

/** What documents that a plan carries out are called, the longer names first. */
export const DOCUMENT_KINDS = [
  'thông tư liên tịch',
  'chương trình hành động',
  ...['nghị quyết', 'nghị định', 'quyết định', 'quy định', 'quy chế', 'kế hoạch', 'công văn', 'công điện', 'chỉ thị'],
  ...['thông tư', 'thông báo', 'thông tri', 'chương trình', 'hướng dẫn', 'kết luận', 'đề án', 'tờ trình', 'báo cáo'],
  'luật',
] as const;

/** `kế hoạch số 31/KH-UBND ngày 17/02/2025 của UBND tỉnh …`. @param kind null where the opening gives none */
export function basedOn(kind: string | null, number: string, date: string | null, issuer: string | null): string {
  const when = date === null ? '' : ` ngày ${date}`;
  return `${kind ?? 'văn bản'} số ${number}${when}${issuer === null ? '' : ` của ${issuer}`}`;
}

export const DOCUMENT = {
  number: (number: string) => `Số: ${number}.`,
  noNumber: (symbol: string | null) =>
    `Số: văn bản để trống phần số${symbol === null ? '' : ` (chỉ ghi ký hiệu ${symbol})`}.`,
  issued: (date: string) => `Ngày ban hành: ${date}.`,
  noIssued: 'Ngày ban hành: văn bản không ghi.',
  signer: (title: string, name: string) => `Người ký: ${title} ${name}.`,
  noSigner: 'Người ký: không đọc được trong văn bản.',
  basis: 'Căn cứ thực hiện:',
  noBasis: 'Phần mở đầu của văn bản không nêu số văn bản căn cứ.',
  recipients: 'Nơi nhận:',
  noRecipients: 'Văn bản không ghi nơi nhận.',
  title: (title: string) => `Trích yếu: ${title}.`,
  attachedTitle: (kind: string, title: string) => `Kèm theo ${kind}: ${title}.`,
  attachedNumber: (kind: string, number: string | null) =>
    number === null ? `Văn bản kèm theo (${kind}) không ghi số riêng.` : `Số của ${kind} kèm theo: ${number}.`,
  attachedIssued: (kind: string, date: string) => `Ngày của ${kind} kèm theo: ${date}.`,
  attachedRecipients: (kind: string) => `Nơi nhận của ${kind} kèm theo:`,
  outline: 'Gồm các phần:',
  issuer: (issuer: string) => `Cơ quan ban hành: ${issuer}.`,
  unknown: 'Văn bản không ghi nội dung này.',
} as const;

export function plansHeld(count: number): string {
  return count === 0 ? NO_PLANS : `Hiện có ${count} kế hoạch:`;
}

export function agenciesOf(plan: string, count: number): string {
  return `${plan} giao nhiệm vụ cho ${count} cơ quan, đơn vị:`;
}

export function placesOf(count: number): string {
  return count === 0 ? 'Không thấy địa phương nào như vậy trong các kế hoạch đã nạp.' : `Có ${count} địa phương:`;
}
