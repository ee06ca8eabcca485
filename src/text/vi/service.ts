/** What the running product tells the person who started it. */

/** @param address of the web chat @param documents how many can be asked about @param problems files left out */
export function serving(address: string, documents: number, problems: number): string {
  const left = problems === 0 ? '' : `, ${problems} tệp không đọc được (xem nhật ký)`;
  return `Nhắc Việc đã sẵn sàng tại ${address} với ${documents} văn bản${left}. Nhấn Ctrl+C để dừng.`;
}

/** A file of the corpus folder that was left out. */
export function leftOut(sentence: string): string {
  return `Bỏ qua một tệp. ${sentence}`;
}

/** Said at the start where Zalo is polled. */
export const ZALO_POLLS =
  'Zalo đang nhận tin bằng cách hỏi định kỳ (polling): tin gửi đến trong lúc chương trình tắt hoặc mất kết nối sẽ không nhận lại được. Khi dùng thật, hãy đặt ZALO_WEBHOOK_URL.';

export const NO_ADMINS =
  'Chưa có quản trị nào (ADMIN_IDS để trống), nên chưa ai tạo được mã liên kết trong Telegram và Zalo; lệnh /start cho mỗi người biết mã của mình.';

/** What models do, and where. @param chat @param embedding their names, one of them at least @param server `host:port` */
export function modelSet(chat: string | null, embedding: string | null, server: string): string {
  const does = [
    ...(chat === null ? [] : [`soạn câu trả lời bằng mô hình ${chat}`]),
    ...(embedding === null ? [] : [`tìm theo nghĩa bằng mô hình ${embedding}`]),
  ];
  return `Đã bật mô hình: ${does.join(', ')}, qua máy chủ ${server}.`;
}

/** @param settings that name models, one at least */
export function modelWithoutKey(settings: readonly string[]): string {
  return `Đã đặt ${settings.join(' và ')} nhưng OPENAI_API_KEY để trống, nên không dùng mô hình nào. Máy chủ không cần khóa thì đặt một giá trị bất kỳ.`;
}

export function argumentUnknown(argument: string): string {
  return `Không có tham số “${argument}”; npm start chỉ nhận -- --takeover (nhận lại bot đang gắn webhook ở nơi khác).`;
}
