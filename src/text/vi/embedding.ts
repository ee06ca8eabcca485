/** What the command `admin -- embed` says. */

const REASONS: Readonly<Record<string, string>> = {
  timeout: 'máy chủ không trả lời kịp',
  rate: 'máy chủ từ chối vì quá nhiều yêu cầu hoặc hết hạn mức',
  server: 'máy chủ báo lỗi',
  network: 'không kết nối được máy chủ',
  malformed: 'máy chủ trả về dữ liệu không đúng',
  refused: 'máy chủ từ chối yêu cầu; hãy kiểm tra khóa và tên mô hình',
};

export const EMBED = {
  noModel:
    'Chưa đặt mô hình để tìm theo nghĩa; hãy đặt OPENAI_API_KEY và OPENAI_EMBEDDING_MODEL (và OPENAI_BASE_URL nếu dùng máy chủ riêng).',
  notServed:
    'Chương trình đang chạy không có mô hình để tìm theo nghĩa; hãy khởi động lại sau khi đặt OPENAI_EMBEDDING_MODEL.',
  /** Before the bar, and at the beginning of a line where there is none. */
  bar: 'Tạo vectơ',
  passages: 'đoạn',
  left: 'còn khoảng',
  /** @param seconds null where nobody knows yet */
  time: (seconds: number | null) =>
    seconds === null ? 'chưa rõ' : seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`,
  line: (done: number, total: number) => `Tạo vectơ: ${done}/${total} đoạn.`,
  done: (total: number, refused: number, model: string) =>
    refused === 0
      ? `Đã có vectơ cho đủ ${total} đoạn theo mô hình ${model}.`
      : `Đã có vectơ cho ${total - refused}/${total} đoạn theo mô hình ${model}; ${refused} đoạn bị máy chủ từ chối (nhật ký ghi đoạn nào), chỉ tìm được theo từ.`,
  /** @param reason of the last try */
  failed: (done: number, total: number, reason: string) =>
    `Chưa tạo xong vectơ (${done}/${total} đoạn): ${REASONS[reason] ?? 'có lỗi ngoài dự kiến (xem nhật ký)'}; phần đã tạo được giữ lại, chạy lại lệnh để làm tiếp.`,
} as const;
