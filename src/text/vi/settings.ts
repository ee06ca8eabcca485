/** What each setting wants, as the end of the sentence "…, cần …". */
export const WANTS = {
  folder: 'đường dẫn một thư mục',
  databaseUrl: 'địa chỉ máy chủ PostgreSQL dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu',
  host: 'một tên máy hoặc địa chỉ IP để lắng nghe, ví dụ 127.0.0.1',
  port: 'một số nguyên từ 0 đến 65535 (0: hệ điều hành tự chọn cổng còn trống)',
  token: 'một chuỗi không có dấu cách hay dấu gạch chéo, chép nguyên từ nơi cấp',
  url: 'một địa chỉ bắt đầu bằng http:// hoặc https://',
  telegramSecret: 'từ 1 đến 256 ký tự chữ không dấu, chữ số, "_" hoặc "-"',
  zaloSecret: 'từ 8 đến 256 ký tự chữ không dấu, chữ số, "_" hoặc "-"',
  name: 'một tên không quá 100 ký tự, viết trên một dòng',
  adminIds: 'danh sách kênh:mã cách nhau bằng dấu phẩy, ví dụ telegram:1000,zalo:abc',
  quota: 'một số nguyên từ 1 đến 10000000 (số tin nhắn mỗi tháng)',
  minutes: 'một số nguyên từ 1 đến 1440 (phút)',
  modelUrl:
    'một địa chỉ bắt đầu bằng http:// hoặc https://, không kèm tên người dùng, mật khẩu, phần sau dấu “?” hay dấu “#”, ví dụ http://127.0.0.1:11434/v1 (khóa đặt ở OPENAI_API_KEY)',
  modelSeconds: 'một số nguyên từ 1 đến 60 (giây)',
  modelTokens: 'một số nguyên từ 1 đến 999999999 (số token mỗi ngày)',
  modelAnswers: 'một số nguyên từ 1 đến 1000000 (số câu trả lời mỗi ngày của một cuộc trò chuyện)',
  price: 'một số không âm viết với dấu chấm thập phân, ví dụ 0.15 (giá một triệu token)',
  time: 'một giờ trong ngày dạng 08:00',
  quiet: 'một khoảng giờ dạng 20:00-06:30, hoặc none nếu không có giờ nghỉ',
  milestones: 'các số ngày làm việc khác nhau từ 0 đến 60, cách nhau bằng dấu phẩy, nhiều nhất 10 số, ví dụ 10,5,3,1,0',
  approval: 'một trong các giá trị: doubtful, all, none',
  onUnknown: 'một trong các giá trị: auto, hold, resend',
  timezone: 'tên một múi giờ IANA, ví dụ Asia/Ho_Chi_Minh',
  instant: 'một thời điểm theo ISO 8601, ví dụ 2024-11-20T08:00:00+07:00',
  logLevel: 'một trong các mức: trace, debug, info, warn, error, fatal, silent',
} as const;

/** What an hour of sending wants. @param from `20:00` */
export function wantsOutside(from: string, to: string): string {
  return `một giờ ngoài khoảng không làm phiền ${from}-${to} (REMINDER_QUIET)`;
}

/** What a webhook's secret wants where the webhook's address is given without one. */
export function wantsSecretFor(urlSetting: string): string {
  return `một giá trị vì đã đặt ${urlSetting}`;
}

const MAX_SHOWN = 80;

/** The one line that stops a start: the setting, what it got and what it wants. `got` is null for what must stay hidden. */
export function settingInvalid(name: string, got: string | null, wants: string): string {
  return `Thiết lập ${name} không đúng: nhận được ${got === null ? '(giá trị được giấu)' : shown(got)}, cần ${wants}.`;
}

/** The line for a settings file that is there but cannot be read. */
export function settingsFileUnreadable(path: string): string {
  return `Không đọc được tệp thiết lập ${path}; hãy kiểm tra quyền đọc của tệp, hoặc xóa tệp nếu không dùng.`;
}

function shown(value: string): string {
  if (value === '') return '(để trống)';
  const line = value.replace(/\s+/gu, ' ');
  return `"${line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line}"`;
}
