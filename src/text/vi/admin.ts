import { day } from './dates.ts';

/** What the command `admin` says. */

export const ADMIN_USAGE = [
  'Cách dùng: npm run --silent admin -- LỆNH, trong đó LỆNH là một trong các lệnh sau:',
  '  show TỆP [--json]                     đọc lại một văn bản: cơ quan, nhiệm vụ, thời hạn, chỗ chưa chắc',
  '  correct TỆP H1 --date 2026-11-20 [--bound before|by|on]     sửa ngày của một thời hạn',
  '  correct TỆP H1 --binds "UBND các xã; Phòng Y tế"            sửa đối tượng phải thực hiện',
  '  correct TỆP C1 --name "Phòng Y tế" | --parties "A; B" | --requested yes|no     sửa một cơ quan',
  '  correct TỆP H1 --approve 2026-11-20   duyệt một thời hạn chưa chắc: ngày ghi trong văn bản là đúng, được nhắc',
  '  correct TỆP H1|C1|C1.1 --drop         bỏ một thời hạn, cơ quan hoặc nhiệm vụ đọc nhầm',
  '  uncorrect TỆP SỐ                      rút lại một đính chính',
  '  documents                             các văn bản và tình trạng từng bản',
  '  version-of TỆP TỆP-KHÁC               hai tệp là hai bản của cùng một văn bản',
  '  own TỆP                               tệp là một văn bản riêng',
  '  reindex                               đọc lại toàn bộ văn bản',
  '  embed                                 tạo vectơ cho các đoạn văn bản để tìm theo nghĩa, xem tiến độ',
  '  code "ĐƠN VỊ" "ĐỊA PHƯƠNG"            tạo mã liên kết một lần cho một đơn vị (hoặc "lãnh đạo")',
  '  codes "ĐỊA PHƯƠNG"                    tạo mã cho mọi đơn vị trong kế hoạch của địa phương, để in',
  '  chats                                 các cuộc trò chuyện và đơn vị đã liên kết',
  '  unlink KÊNH:MÃ "ĐƠN VỊ"               hủy liên kết của một cuộc trò chuyện',
  '  leaders                               những người có vai trò lãnh đạo',
  '  unlead KÊNH:MÃ "ĐỊA PHƯƠNG"           rút vai trò lãnh đạo của một người',
  '  feedback [--json]                     đánh giá của người dùng về các câu trả lời',
  '  audit                                 nhật ký ai đã làm gì',
  '  unknown                               các tin gửi không rõ kết quả hoặc không gửi được',
  '  settled SỐ                            bỏ một tin khỏi danh sách đó sau khi đã xử lý',
  '  ledger [--json]                       sổ nhắc việc: từng lượt nhắc, đã gửi hay vì sao không gửi',
  '  days                                  các ngày nghỉ, ngày làm bù đã nhập',
  '  set-days TỆP                          nhập ngày nghỉ, ngày làm bù của năm theo quyết định của Chính phủ',
].join('\n');

/** What is wrong with words that were typed; how the command is used follows. */
export const MISUSE = {
  command: (word: string): string => `Không có lệnh “${word}”.`,
  words: (command: string, wanted: number): string =>
    wanted === 0
      ? `Lệnh ${command} không kèm tên tệp hay số mục nào.`
      : `Lệnh ${command} cần đúng ${wanted} từ đi kèm như ghi bên dưới; tên có dấu cách phải đặt trong dấu ngoặc kép.`,
  option: 'Có lựa chọn không đúng tên hoặc thiếu giá trị.',
  onlyCorrect:
    'Các lựa chọn --date, --bound, --binds, --name, --parties, --requested, --approve, --drop chỉ dùng với lệnh correct.',
  onlyShow: 'Lựa chọn --json chỉ dùng với lệnh show, feedback hoặc ledger.',
  change:
    'Lệnh correct cần đúng một trong các lựa chọn --date, --binds, --name, --parties, --requested, --approve, --drop.',
  bound: 'Lựa chọn --bound chỉ dùng kèm --date và nhận before (trước), by (chậm nhất) hoặc on (đúng ngày).',
  requested: 'Lựa chọn --requested nhận yes (đề nghị) hoặc no (giao).',
  number: (word: string): string => `“${word}” không phải là số của một đính chính.`,
  send: (word: string): string => `“${word}” không phải là số của một tin gửi.`,
} as const;

export function supersededNotice(file: string, by: string): string {
  return `Tệp ${file} là bản trước của cùng văn bản với tệp ${by} nên không dùng để trả lời; nếu là hai văn bản khác nhau, hãy chạy lệnh admin -- own.`;
}

export function orphanedNotice(file: string, number: number, decision: string): string {
  return `Đính chính số ${number} của tệp ${file} không còn chỗ áp dụng: ${decision}`;
}

export function documentUnknown(words: string): string {
  return `Kho văn bản không có “${words}”; hãy chạy lệnh admin -- documents để xem tên các văn bản.`;
}

export function fileNotHeld(words: string): string {
  return `Tệp “${words}” chưa có trong kho nên không đính chính được; hãy chép tệp vào thư mục văn bản trước.`;
}

/** @param entry as typed @param last how many entries of each kind there are */
export function entryUnknown(entry: string, last: { readonly agencies: number; readonly deadlines: number }): string {
  return `Không có mục “${entry}”; văn bản có ${last.agencies} cơ quan (C1, C2, …) và ${last.deadlines} thời hạn (H1, H2, …), hãy chạy lệnh admin -- show để xem số các mục.`;
}

export function entryDropped(entry: string): string {
  return `${entry} đã được bỏ theo một đính chính; hãy rút đính chính đó bằng lệnh admin -- uncorrect trước khi sửa.`;
}

export function changeUnfit(entry: string): string {
  const what = entry.startsWith('H')
    ? 'một thời hạn nên chỉ sửa được bằng --date, --binds hoặc --drop'
    : entry.includes('.')
      ? 'một nhiệm vụ nên chỉ dùng được --drop'
      : 'một cơ quan nên chỉ sửa được bằng --name, --parties, --requested hoặc --drop';
  return `${entry} là ${what}.`;
}

export function dateInvalid(got: string): string {
  return `Ngày “${got}” không có trong lịch hoặc viết sai; hãy viết theo mẫu 2026-11-20 hoặc 20/11/2026.`;
}

export function yearUnlikely(got: string, first: number, last: number): string {
  return `Năm trong “${got}” nằm ngoài khoảng ${first} đến ${last}; hãy kiểm tra lại ngày.`;
}

export function namesInvalid(option: string): string {
  return `Giá trị của ${option} phải có chữ và không quá 300 ký tự mỗi tên; nhiều tên cách nhau bằng dấu chấm phẩy.`;
}

export function correctionUnknown(file: string, number: string): string {
  return `Văn bản ${file} không có đính chính số ${number}; hãy chạy lệnh admin -- show để xem các số đính chính.`;
}

export function sameDocument(file: string): string {
  return `Hai tên đều chỉ tệp ${file}; hãy nêu hai tệp khác nhau.`;
}

export function sameBytes(file: string, other: string): string {
  return `Tệp ${file} giống hệt tệp ${other} nên không thể là một văn bản riêng; hãy xóa bớt một tệp.`;
}

/** @param number of the correction @param lines what was decided about which sentence, and what stands there now */
export function corrected(number: number, entry: string, lines: readonly string[]): string {
  return [`Đã đính chính ${entry} (đính chính số ${number}).`, ...lines].join('\n');
}

export function decided(decision: string): string {
  return `Nội dung: ${decision}`;
}

export function uncorrected(number: number, decision: string): string {
  return `Đã rút đính chính số ${number}: ${decision}`;
}

export function nowVersionOf(file: string, other: string, inForce: string): string {
  return `Tệp ${file} được coi là một bản của cùng văn bản với tệp ${other}; bản đang dùng để trả lời: ${inForce}.`;
}

export function nowOwn(file: string): string {
  return `Tệp ${file} được coi là một văn bản riêng.`;
}

/** @param read how many were read again */
export function reindexed(read: number, problems: readonly string[]): string {
  return [`Đã đọc lại ${read} văn bản.`, ...problems].join('\n');
}

/** One document of the list. */
export interface ListedDocument {
  readonly fileName: string;
  readonly name: string;
  /** By what its versions are known: its number, its content, or a clerk's word. */
  readonly lineage: 'number' | 'content' | 'word';
  readonly supersededBy: string | null;
  readonly corrections: number;
  readonly orphaned: number;
  /** Versions that went before. */
  readonly past: number;
}

const KNOWN_BY = {
  number: 'nhận theo cơ quan ban hành, số và năm',
  content: 'nhận theo trích yếu và nội dung (thiếu số, ngày hoặc cơ quan ban hành)',
  word: 'theo xác định của văn thư',
} as const;

export function listedDocument(one: ListedDocument): string {
  const state = one.supersededBy === null ? 'đang dùng' : `không dùng, đã có bản mới hơn là ${one.supersededBy}`;
  const counts = [
    ...(one.past > 0 ? [`${one.past} bản trước`] : []),
    ...(one.corrections > 0 ? [`${one.corrections} đính chính`] : []),
    ...(one.orphaned > 0 ? [`${one.orphaned} đính chính không còn chỗ áp dụng`] : []),
  ];
  return `${one.fileName}: ${one.name}\n    ${[state, KNOWN_BY[one.lineage], ...counts].join('; ')}`;
}

/** @param kept corrections of documents whose files are gone */
export function documentsListed(documents: readonly string[], problems: readonly string[], kept: number): string {
  return [
    `Kho có ${documents.length} tệp:`,
    ...documents,
    ...problems,
    ...(kept > 0 ? [`${kept} đính chính của văn bản không còn tệp vẫn được giữ.`] : []),
  ].join('\n');
}

/** A version that went before, as the read-back names it. @param ended day, or null where its file is still there */
export function versionBefore(file: string, ended: string | null): string {
  return ended === null ? `bản trong tệp ${file}` : `bản trong tệp ${file}, thay ngày ${day(ended)}`;
}

/** @param words whom and when */
export function nowStands(words: string): string {
  return `Nay dùng: ${words}.`;
}
