/** What the command `admin` says of chats, codes, feedback and sends. */

export const CHATS = {
  none: 'Chưa có cuộc trò chuyện nào.',
  /** @param channel `telegram` @param chat its identifier there */
  line: (channel: string, chat: string, kind: 'private' | 'group', title: string | null) =>
    `${channel}:${chat} (${kind === 'group' ? 'nhóm' : 'riêng'}${title === null ? '' : `, “${title}”`})`,
  suspended: 'đang tạm ngừng: trợ lý bị đưa ra khỏi nhóm hoặc bị chặn',
  asks: (place: string) => `hỏi về ${place}`,
  linked: (agency: string, place: string, by: string, on: string) =>
    `liên kết với ${agency}, ${place} (bởi ${by}, ngày ${on})`,
  notLinked: 'chưa liên kết với đơn vị nào',
  /** @param month `tháng 11/2026` */
  count: (channel: string, month: string, sent: number, received: number) =>
    `${channel}, ${month}: đã gửi ${sent} tin, nhận ${received} tin.`,
  unknown: (chat: string) => `Không có cuộc trò chuyện “${chat}”; hãy chạy lệnh admin -- chats để xem danh sách.`,
  notOf: (chat: string, agency: string) => `Cuộc trò chuyện ${chat} không liên kết với “${agency}”.`,
} as const;

export const LEADERS = {
  none: 'Chưa có ai nhận vai trò lãnh đạo.',
  line: (who: string, place: string) => `${who}: lãnh đạo ${place}`,
  unknown: (who: string, place: string) => `${who} không có vai trò lãnh đạo “${place}”.`,
  ended: (who: string, place: string) => `Đã rút vai trò lãnh đạo ${place} của ${who}.`,
} as const;

export const CODES = {
  place: (words: string, places: readonly string[]) =>
    places.length === 0
      ? 'Hiện chưa có kế hoạch nào trong kho văn bản.'
      : `Không rõ địa phương “${words}”; hiện có kế hoạch của: ${places.join(', ')}.`,
  offices: (words: string, names: readonly string[]) =>
    `Không rõ đơn vị “${words}”; hãy ghi một trong các tên: ${names.join('; ')}.`,
  title: (place: string) => `MÃ LIÊN KẾT NHẮC VIỆC – ${place.toUpperCase()}`,
  howTo: (hours: number) =>
    `Mỗi mã dùng một lần, có hiệu lực ${hours} giờ. Thêm trợ lý vào nhóm của đơn vị rồi gõ dòng lệnh ghi bên dưới.`,
  slip: (agency: string, code: string) => `${agency}\n    /lienket ${code}`,
  cut: '- - - - - - - - - - - - - - - - - - - - - - - - - - - - - -',
} as const;

export const FEEDBACK = {
  none: 'Chưa có đánh giá nào.',
  line: (helpful: boolean, at: string, channel: string) =>
    `${helpful ? '👍 Hữu ích' : '👎 Chưa đúng'} · ${at} · ${channel}`,
  question: (text: string) => `    Hỏi: ${text}`,
  answer: (text: string) => `    Đáp: ${text}`,
  sources: (sources: readonly string[]) => `    Nguồn: ${sources.join('; ')}`,
} as const;

export const AUDIT = {
  none: 'Nhật ký còn trống.',
  acts: {
    'code-made': 'tạo mã',
    'code-used': 'dùng mã',
    'code-refused': 'nhập mã sai',
    linked: 'liên kết',
    unlinked: 'hủy liên kết',
    'role-granted': 'nhận vai trò lãnh đạo',
    'role-ended': 'rút vai trò lãnh đạo',
    denied: 'bị từ chối',
    'chat-suspended': 'tạm ngừng cuộc trò chuyện',
    'chat-restored': 'khôi phục cuộc trò chuyện',
    'chat-moved': 'chuyển cuộc trò chuyện',
    approved: 'duyệt thời hạn',
    dropped: 'bỏ thời hạn',
    corrected: 'sửa thời hạn',
    'test-sent': 'gửi tin nhắc thử',
  },
  /** @param facts names of agency and place, and the like */
  line: (at: string, who: string, act: string, chat: string | null, facts: readonly string[]) =>
    `${at} · ${who} · ${act}${chat === null ? '' : ` · ${chat}`}${facts.length === 0 ? '' : ` · ${facts.join(', ')}`}`,
} as const;

export const SENDS = {
  none: 'Không có tin nào không rõ kết quả hoặc không gửi được.',
  state: { unknown: 'không rõ đã đến hay chưa', failed: 'không gửi được' },
  line: (id: number, at: string, chat: string, state: string, reason: string) =>
    `${id} · ${at} · ${chat} · ${state} (${reason})`,
  settled: (id: number) => `Đã bỏ tin số ${id} khỏi danh sách.`,
  notListed: (id: number) => `Danh sách không có tin số ${id}; hãy chạy lệnh admin -- unknown để xem các số.`,
} as const;
