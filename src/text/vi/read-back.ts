import { RECURS, toWhom } from './due.ts';
import { sectionName } from './plans.ts';
import { limit } from './corrections.ts';
import { day } from './dates.ts';

/** A clerk's read-back of one document: what was read, what is doubtful, what was corrected, what changed. */
export const HEADS = {
  agencies: 'CƠ QUAN VÀ NHIỆM VỤ',
  deadlines: 'THỜI HẠN',
  periods: 'KHOẢNG THỜI GIAN (KHÔNG PHẢI THỜI HẠN)',
  amends: 'VĂN BẢN TRƯỚC ĐƯỢC SỬA ĐỔI HOẶC THAY THẾ',
  remarks: 'CHỖ CẦN XEM LẠI TRONG VĂN BẢN',
  lost: 'DÒNG CHƯA ĐƯỢC ĐỌC VÀO PHẦN NÀO',
  corrections: 'ĐÍNH CHÍNH ĐANG ÁP DỤNG',
  orphaned: 'ĐÍNH CHÍNH KHÔNG CÒN CHỖ ÁP DỤNG',
} as const;

export const NO_TITLE = '(không có trích yếu)';
export const SHOWN_ONLY =
  'Tệp chỉ được đọc để xem; chưa có trong kho nên không dùng để trả lời và không đính chính được.';

/** The facts of the header, in one line. */
export function headerLine(parts: {
  readonly number: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly signer: { readonly name: string; readonly title: string } | null;
  readonly issued: string | null;
}): string {
  const { signer } = parts;
  return [
    `Số: ${parts.number ?? 'chưa ghi'}`,
    `Cơ quan ban hành: ${parts.issuer ?? 'chưa rõ'}`,
    `Địa phương: ${parts.place ?? 'chưa rõ'}`,
    `Ngày ban hành: ${parts.issued ?? 'chưa ghi'}`,
    `Người ký: ${signer === null ? 'chưa ghi' : `${signer.name} (${signer.title})`}`,
  ].join('; ');
}

export function counts(agencies: number, duties: number, deadlines: number, doubtful: number): string {
  return `Đã đọc: ${agencies} cơ quan, ${duties} nhiệm vụ, ${deadlines} hạn, ${doubtful} hạn chưa chắc.`;
}

/** @param lost how many lines of the document no part of the reading holds */
export function readWhole(lost: number): string {
  return lost === 0
    ? 'Mọi dòng của văn bản đều đã được đọc.'
    : `Có ${lost} dòng chưa được đọc vào phần nào, nêu ở cuối bản này; hãy xem lại văn bản gốc.`;
}

export function lostLine(words: string): string {
  return `- “${words}”`;
}

/** The document that this one brings into force or encloses. */
export function attachedLine(attached: {
  readonly kind: string;
  readonly title: string | null;
  readonly number: string | null;
}): string {
  const { kind, title, number } = attached;
  return `Văn bản kèm theo: ${kind}${number === null ? '' : ` số ${number}`}${title === null ? '' : ` “${title}”`}`;
}

export function heldAs(file: string, supersededBy: string | null): string {
  return supersededBy === null
    ? `Tệp trong kho: ${file}, đang dùng để trả lời.`
    : `Tệp trong kho: ${file}, không dùng để trả lời vì đã có bản mới hơn là ${supersededBy}.`;
}

/** @param requested true where the plan asks rather than orders */
export function agencyWords(name: string, requested: boolean): string {
  return `${name}${requested ? ' (được đề nghị)' : ''}`;
}

/** @param words of the agency */
export function agencyLine(number: string, words: string, section: string): string {
  return `${number}. ${words} – ${sectionName(section)}`;
}

/** The offices that one heading names. */
export function partiesLine(parties: readonly string[]): string {
  return `    Gồm: ${parties.join('; ')}`;
}

/** A stretch of time that the document names, beside its sentence. */
export function periodLines(period: {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly recurs: string | null;
  readonly section: string;
  readonly quote: string;
}): readonly string[] {
  const { name, from, to, recurs, section, quote } = period;
  const again = recurs === null ? '' : `, ${RECURS[recurs] ?? recurs}`;
  return [`- ${name}: từ ngày ${day(from)} đến ngày ${day(to)}${again}`, `    “${quote}” (${sectionName(section)})`];
}

/** What the document does to an earlier one, in its own words. */
export function amendingLine(number: string, quote: string): string {
  return `- Số ${number}: “${quote}”`;
}

/** What the read-back tells of a deadline. */
interface Told {
  readonly section: string;
  readonly date: string;
  readonly time: string | null;
  readonly bound: 'before' | 'by' | 'on';
  readonly lastDay: string;
  readonly recurs: string | null;
  readonly responsible: string;
  readonly action: string;
  readonly to: readonly string[];
  readonly via: string | null;
  readonly quote: string;
  readonly why: string | null;
}

/** `trước ngày 25/11/2024, ngày cuối 24/11/2024, hằng năm` */
export function when({ date, time, bound, lastDay, recurs }: Told): string {
  const hour = time === null ? '' : ` (${time})`;
  const again = recurs === null ? '' : `, ${RECURS[recurs] ?? recurs}`;
  return `${limit(bound, date)}${hour}, ngày cuối còn kịp ${day(lastDay)}${again}`;
}

/** The lines of one deadline. @param notes sentences about what a clerk corrected */
export function deadlineLines(number: string, deadline: Told, notes: readonly string[]): readonly string[] {
  const { responsible, action, to, via, quote, why, section } = deadline;
  const where = to.length > 0 || via !== null ? [toWhom(to, via)] : [];
  return [
    `${number}. ${responsible}: ${action}`,
    `    ${[when(deadline), ...where].join('; ')}`,
    `    “${quote}” (${sectionName(section)})`,
    ...(why === null ? [] : [`    Chưa chắc: ${why}`]),
    ...notes.map((note) => `    ${note}`),
  ];
}

export function remarkLines(message: string, quote: string | null, section: string | null): readonly string[] {
  return [
    `- ${message}`,
    ...(quote === null ? [] : [`    “${quote}”${section === null ? '' : ` (${sectionName(section)})`}`]),
  ];
}

/** @param on day of the correction */
export function correctionLine(number: number, on: string, decision: string): string {
  return `Số ${number}, ngày ${day(on)}: ${decision}`;
}

export function changesHead(before: string): string {
  return `THAY ĐỔI SO VỚI BẢN TRƯỚC (${before})`;
}

export const NO_CHANGES = 'Cơ quan, nhiệm vụ và thời hạn không thay đổi.';

/** What became of an entry. */
export const BECAME = {
  change: (what: string, before: string, after: string): string => `- ${what} thay đổi: ${before} → ${after}`,
  cancel: (what: string, entry: string): string => `- ${what} không còn: ${entry}`,
  add: (what: string, entry: string): string => `- ${what} mới: ${entry}`,
  doubtful: (what: string, entry: string, candidates: string, why: string): string =>
    `- ${what} chưa xác định: ${entry} – có thể là: ${candidates}. ${why}`,
} as const;

export const KINDS = { agencies: 'Cơ quan', duties: 'Nhiệm vụ', deadlines: 'Thời hạn' } as const;
