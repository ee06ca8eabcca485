/** Everything that the web chat and the documents' pages say. */
export const WEB = {
  product: 'Nhắc Việc',
  tagline: 'Hỏi đáp về kế hoạch của Ủy ban nhân dân',
  automatic: 'Đây là hệ thống tự động, chỉ trả lời theo các văn bản đang có.',
  check: 'Hãy mở nguồn trích dẫn để đối chiếu trước khi thực hiện.',
  skipToQuestion: 'Đến ô câu hỏi',
  skipToContent: 'Đến nội dung chính',
  navigation: 'Trang chính',
  ask: 'Hỏi đáp',
  documents: 'Danh sách văn bản',
  documentsShort: 'Văn bản',
  conversation: 'Cuộc trò chuyện',
  place: 'Địa phương',
  allPlaces: 'Tất cả địa phương',
  question: 'Câu hỏi của bạn',
  keys: 'Nhấn Enter để gửi, Shift + Enter để xuống dòng.',
  send: 'Gửi',
  startAgain: 'Bắt đầu lại',
  examples: 'Bạn có thể hỏi, ví dụ:',
  you: 'Bạn hỏi:',
  answer: 'Trả lời',
  choices: 'Chọn một mục:',
  sources: 'Nguồn trích dẫn',
  busy: 'Đang soạn câu trả lời…',
  waits: 'Đang soạn câu trả lời cho câu hỏi trước; khi có câu trả lời mới gửi được câu tiếp theo.',
  unanswered: 'Câu hỏi này chưa nhận được câu trả lời. Nhấn Gửi để hỏi lại.',
  retry: 'Thử lại',
  connection: 'Không kết nối được với hệ thống. Hãy kiểm tra mạng rồi thử lại.',
  number: 'Số, ký hiệu',
  year: 'Năm',
  blank: 'không ghi',
  noDocuments: 'Chưa có văn bản nào.',
  quoteShown: 'Đoạn được trích dẫn có nền vàng trong toàn văn dưới đây.',
  quoteJump: 'Đến đoạn được trích dẫn',
  quoteStart: 'Bắt đầu đoạn được trích dẫn:',
  quoteEnd: '(hết đoạn được trích dẫn)',
  quoteMissing:
    'Xin lỗi, không tìm thấy đoạn được trích dẫn trong văn bản này; có thể văn bản đã được cập nhật. Dưới đây là toàn văn.',
  fullText: 'Toàn văn',
  notFoundTitle: 'Không tìm thấy trang',
  notFound: 'Địa chỉ này không có trong hệ thống. Hãy kiểm tra lại địa chỉ, hoặc quay về trang hỏi đáp.',
  documentMissingTitle: 'Không có văn bản này',
  documentMissing: 'Văn bản này không có trong hệ thống, hoặc đã được gỡ bỏ. Hãy chọn trong danh sách văn bản.',
  refusedTitle: 'Chưa gửi được câu hỏi',
  failedTitle: 'Hệ thống đang gặp sự cố',
  failed: 'Hệ thống đang gặp sự cố nên chưa trả lời được. Hãy thử lại sau ít phút.',
  questionEmpty: 'Hãy nhập câu hỏi rồi gửi lại.',
  requestUnreadable: 'Không đọc được yêu cầu gửi đến; hãy tải lại trang rồi thử lại.',
  webhookPath:
    'một địa chỉ có đường dẫn riêng, không trùng với trang của chương trình hay với kênh khác, ví dụ https://ten-mien/webhook/telegram',
  contentType: 'Yêu cầu phải được gửi dưới dạng JSON (Content-Type: application/json).',
} as const;

/** Three questions to try, which any plan can be asked. */
export const EXAMPLES: readonly string[] = [
  'Hạn báo cáo kết quả là ngày nào?',
  'UBND các xã phải làm gì?',
  'Kinh phí thực hiện lấy từ đâu?',
];

/** @param limit in characters */
export function questionTooLong(limit: number): string {
  return `Câu hỏi quá dài: nhiều nhất ${limit.toLocaleString('vi-VN')} ký tự. Hãy rút gọn rồi gửi lại.`;
}

/** An address that HOST and PORT name but that cannot be listened on. */
export function addressUnusable(host: string, port: number, reason: 'taken' | 'forbidden' | 'unknown-host'): string {
  const why = {
    taken: 'một chương trình khác đang dùng; hãy dừng chương trình đó hoặc đặt PORT khác',
    forbidden: 'không được phép; hãy đặt PORT từ 1024 trở lên',
    'unknown-host': 'máy này không có địa chỉ đó; hãy sửa HOST',
  }[reason];
  return `HOST, PORT: không mở được ${host}:${port}, ${why}.`;
}

const PARTS: Readonly<Record<string, string>> = {
  header: 'Phần mở đầu',
  closing: 'Phần kết',
  recipients: 'Nơi nhận',
  signature: 'Phần ký',
};

/** How a section is called in a source line: `IV.4`, or the name of an unnumbered part. */
export function sectionName(section: string): string {
  return PARTS[section] ?? section;
}

/** What is known of a document's identity. */
export interface NamedDocument {
  readonly plan: string;
  /** `kế hoạch`, `quyết định`, … */
  readonly kind: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly place: string | null;
  readonly year: number | null;
}

/** A document in one line: `Kế hoạch 342/KH-UBND: Triển khai … (Long Khánh, 2024)`. */
export function documentName(document: NamedDocument): string {
  const where = joined([document.place, document.year], ', ');
  const about = document.title ?? (document.number === null ? document.plan : null);
  return `${joined([joined([kindOf(document), document.number], ' '), about], ': ')}${where === '' ? '' : ` (${where})`}`;
}

/** A document in a source line, where its title would be too long: `Kế hoạch 342/KH-UBND, Long Khánh 2024`. */
export function shortDocumentName(document: NamedDocument): string {
  const where = joined([document.place, document.year], ' ');
  if (document.number !== null) return joined([`${kindOf(document)} ${document.number}`, where || null], ', ');
  return `${kindOf(document)} ${where === '' ? document.plan : where}`;
}

function kindOf({ kind }: NamedDocument): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function joined(parts: readonly (string | number | null)[], by: string): string {
  return parts.filter((part) => part !== null).join(by);
}
