/** What the bot says in chats, apart from answers. */

export const BOT = {
  introduction:
    'Nhắc Việc là hệ thống tự động, trả lời theo đúng lời văn của các kế hoạch đã nạp: đơn vị nào phải làm gì, hạn khi nào, nộp cho ai.',
  notice: 'Câu trả lời kèm câu trích để đối chiếu và không thay thế văn bản gốc.',
  tryThese: 'Anh/chị có thể hỏi thử:',
  inGroup: 'Trong nhóm, hãy dùng lệnh, nhắc tên trợ lý hoặc trả lời tin nhắn của trợ lý thì mới được trả lời.',
  commands: 'Các lệnh:',
  identity: (who: string) => `Mã người dùng của anh/chị: ${who}`,
  linkedTo: (links: readonly string[]) => `Cuộc trò chuyện này đã liên kết với: ${links.join('; ')}.`,
  notLinked: 'Cuộc trò chuyện này chưa liên kết với đơn vị nào (dùng /lienket cùng mã do quản trị cấp).',
  reports:
    'Khi có tin nhắc việc, anh/chị bấm nút hoặc nhắn: “đã nhận 1”, “đã nộp 1”, “xin gia hạn 1”, “rút lại 1” (1 là số mục).',
  unreadable: 'Trợ lý chỉ đọc được tin nhắn chữ; anh/chị vui lòng ghi câu hỏi thành lời.',
  empty: 'Anh/chị muốn hỏi gì? Ví dụ: “Khi nào phải nộp báo cáo?”. Gõ /help để xem hướng dẫn.',
  unknownCommand: (command: string) => `Không có lệnh ${command}. Gõ /help để xem các lệnh.`,
  failed: 'Trợ lý gặp sự cố khi trả lời tin nhắn này; anh/chị vui lòng gửi lại sau ít phút.',
  flooded: 'Anh/chị gửi quá nhanh nên các tin gửi lúc này không được trả lời; vui lòng nhắn lại sau khoảng một phút.',
  hello: 'Xin chào cả nhóm.',
  linkFirst: 'Để nhận nhắc việc, quản trị tạo mã bằng /taoma rồi gõ /lienket cùng mã đó trong nhóm này.',
} as const;

/** What choices say that are not part of an answer. */
export const CHOICES = {
  helpful: 'Hữu ích',
  unhelpful: 'Chưa đúng',
  helpfulWords: ['👍', 'hữu ích'],
  unhelpfulWords: ['👎', 'chưa đúng'],
  rated: { yes: 'Cảm ơn anh/chị đã đánh giá.', no: 'Đã ghi nhận; quản trị sẽ xem lại câu trả lời này.' },
  stale: 'Lựa chọn này không còn hiệu lực; anh/chị vui lòng hỏi lại.',
  others: 'Lựa chọn này dành cho người đã hỏi; anh/chị có thể tự đặt câu hỏi.',
  noList: (number: string) =>
    `Không rõ “${number}” chọn mục nào vì không có danh sách nào còn hiệu lực; anh/chị vui lòng hỏi lại.`,
  outOfRange: (count: number) =>
    count === 1
      ? 'Danh sách vừa gửi chỉ có số 1; anh/chị vui lòng chọn lại.'
      : `Danh sách vừa gửi có các số từ 1 đến ${count}; anh/chị vui lòng chọn lại.`,
  noMore: 'Không còn phần nào để xem tiếp.',
  speakFor: (agency: string, place: string) => `${agency} - ${place}`,
  whichOwn: 'Cuộc trò chuyện này liên kết với nhiều đơn vị. Anh/chị hỏi cho đơn vị nào?',
} as const;

/** The questions that commands stand for; they are understood like anybody's. */
export const ASKED = {
  duties: (agency: string) => (agency === '' ? 'Đơn vị tôi có nhiệm vụ gì?' : `${agency} có nhiệm vụ gì?`),
  deadlines: (agency: string) => `${agency} có những thời hạn nào?`,
  ownDeadlines: 'Đơn vị tôi có những thời hạn nào?',
  allDeadlines: 'Có những thời hạn nào?',
  plans: 'Có những kế hoạch nào?',
} as const;

/** Questions to try; those that the plans answer are offered. */
export const TRY = {
  duties: (agency: string) => `${agency} phải làm gì?`,
  dutiesIn: (agency: string, place: string) => `${agency} ở ${place} phải làm gì?`,
  rest: ['Khi nào phải nộp báo cáo?', 'Kinh phí thực hiện lấy từ đâu?', 'Ai ký kế hoạch?', 'Có những thời hạn nào?'],
  restIn: (place: string) => [
    `Khi nào phải nộp báo cáo ở ${place}?`,
    `Kinh phí của ${place} lấy từ đâu?`,
    `Ai ký kế hoạch của ${place}?`,
  ],
  plans: 'Có những kế hoạch nào?',
} as const;

/** The command menu: name and what it does, in the order in which it is shown. */
export const COMMANDS = [
  { command: 'nhiemvu', description: 'Nhiệm vụ của một đơn vị: /nhiemvu Phòng Y tế' },
  { command: 'han', description: 'Thời hạn của một đơn vị: /han Phòng Y tế' },
  { command: 'tiendo', description: 'Đơn vị nào đã nộp, chưa nộp (lãnh đạo, đầu mối): /tiendo 2024' },
  { command: 'quahan', description: 'Việc đã quá hạn mà chưa báo nộp (lãnh đạo, đầu mối)' },
  { command: 'lich', description: 'Lịch thời hạn của đơn vị, để đưa vào điện thoại hoặc máy tính' },
  { command: 'kehoach', description: 'Các kế hoạch đã nạp' },
  { command: 'diaphuong', description: 'Chọn địa phương cho cuộc trò chuyện này' },
  { command: 'lienket', description: 'Liên kết cuộc trò chuyện này với một đơn vị: /lienket MÃ' },
  { command: 'huylienket', description: 'Hủy liên kết với đơn vị' },
  { command: 'vaitro', description: 'Vai trò của anh/chị; nhận vai trò lãnh đạo: /vaitro MÃ' },
  { command: 'taoma', description: 'Tạo mã liên kết (quản trị): /taoma Phòng Y tế, tên địa phương' },
  { command: 'duyet', description: 'Duyệt các thời hạn chưa chắc trước khi nhắc (quản trị)' },
  { command: 'thunhac', description: 'Gửi thử một tin nhắc (quản trị): /thunhac Phòng Y tế, tên địa phương' },
  { command: 'help', description: 'Hướng dẫn sử dụng' },
] as const;

export const PLACE = {
  ask: 'Anh/chị chọn địa phương cho cuộc trò chuyện này:',
  now: (place: string) => `Cuộc trò chuyện này đang hỏi về: ${place}.`,
  set: (place: string) => `Từ nay cuộc trò chuyện này hỏi về: ${place}. Đổi bằng lệnh /diaphuong.`,
  unknown: (words: string, places: readonly string[]) =>
    `Chưa có kế hoạch của “${words}”. Hiện có kế hoạch của: ${places.join(', ')}.`,
  several: (words: string) => `Nhiều địa phương có tên “${words}”. Anh/chị chọn địa phương nào?`,
  none: 'Hiện chưa có kế hoạch nào trong kho văn bản.',
} as const;

export const LINKING = {
  denied: (who: string) =>
    `Lệnh này chỉ dành cho quản trị. Mã người dùng của anh/chị là ${who}; người vận hành thêm mã này vào ADMIN_IDS để cấp quyền.`,
  usage: 'Cách dùng: /taoma ĐƠN VỊ, ĐỊA PHƯƠNG. Ví dụ: /taoma Phòng Y tế, tên huyện; /taoma lãnh đạo, tên huyện.',
  officeUnknown: (words: string, place: string, names: readonly string[]) =>
    `Kế hoạch của ${place} không nêu “${words}”. Các đơn vị có trong kế hoạch: ${names.join('; ')}.`,
  officeSeveral: (words: string) => `Có nhiều đơn vị gần với “${words}”. Anh/chị tạo mã cho đơn vị nào?`,
  leaderInPrivate: 'Mã vai trò lãnh đạo chỉ tạo trong cuộc trò chuyện riêng với trợ lý.',
  everyInPrivate: 'Mã của mọi đơn vị chỉ tạo trong cuộc trò chuyện riêng với trợ lý.',
  bareCode: (code: string) =>
    `Nếu đây là mã do quản trị cấp, anh/chị gõ: /lienket ${code} (mã của đơn vị) hoặc /vaitro ${code} (mã lãnh đạo).`,
  made: (code: string, agency: string, place: string) =>
    `Mã liên kết của ${agency}, ${place}: ${code}. Trong nhóm của đơn vị, gõ: /lienket ${code}`,
  madeLeader: (code: string, place: string) =>
    `Mã vai trò lãnh đạo ${place}: ${code}. Lãnh đạo gõ trong cuộc trò chuyện riêng với trợ lý: /vaitro ${code}`,
  secret: (hours: number) =>
    `Mã dùng một lần, có hiệu lực ${hours} giờ. Ai có mã đều dùng được, nên chỉ gửi cho đúng người.`,
  everyOffice: (place: string, count: number) => `Mã liên kết của ${count} đơn vị trong kế hoạch của ${place}:`,
  line: (agency: string, code: string) => `${agency}: /lienket ${code}`,
  /** Of a code for a whole class: each of its members wants one of its own. */
  ofClass: (agency: string, place: string) =>
    `“${agency}” là tên chung: nhóm dùng mã này chỉ được nhắc, không báo nộp thay từng đơn vị được. Để theo dõi từng đơn vị, tạo mã riêng, ví dụ: /taoma UBND xã (tên xã), ${place}`,
  codeMissing: 'Anh/chị gõ kèm mã gồm 8 ký tự do quản trị cấp, ví dụ: /lienket ABCD2345.',
  noCode:
    'Mã gồm đúng 8 ký tự chữ và số (không có 0, O, 1, I); anh/chị kiểm tra lại và gõ kèm lệnh, ví dụ: /lienket ABCD2345.',
  codeWrong: (left: number) =>
    left > 0
      ? `Mã không đúng hoặc không còn hiệu lực. Anh/chị còn ${left} lần thử trong 24 giờ.`
      : 'Mã không đúng hoặc không còn hiệu lực. Anh/chị đã hết số lần thử; vui lòng thử lại sau 24 giờ.',
  tooManyTries: 'Anh/chị đã nhập sai mã quá nhiều lần; vui lòng thử lại sau 24 giờ hoặc liên hệ quản trị.',
  codeUsed: 'Mã này đã được dùng; anh/chị vui lòng xin quản trị mã mới.',
  codeExpired: 'Mã này đã hết hiệu lực; anh/chị vui lòng xin quản trị mã mới.',
  leaderCode: 'Đây là mã vai trò lãnh đạo; anh/chị dùng lệnh /vaitro cùng mã này.',
  linkCode: 'Đây là mã liên kết của đơn vị; anh/chị dùng lệnh /lienket cùng mã này.',
  linked: (agency: string, place: string) =>
    `Đã liên kết cuộc trò chuyện này với ${agency}, ${place}. Từ nay “đơn vị tôi” được hiểu là ${agency}, và các thời hạn của đơn vị được nhắc tại đây; gõ /han để xem.`,
  linkedToo: (agency: string, place: string, count: number) =>
    `Đã liên kết thêm ${agency}, ${place}; cuộc trò chuyện này nay liên kết với ${count} đơn vị.`,
  already: (agency: string, place: string) => `Cuộc trò chuyện này đã liên kết với ${agency}, ${place} từ trước.`,
  nothingLinked: 'Cuộc trò chuyện này chưa liên kết với đơn vị nào.',
  whichUnlink: 'Anh/chị hủy liên kết với đơn vị nào?',
  notLinkedTo: (words: string) => `Cuộc trò chuyện này không liên kết với “${words}”.`,
  mayNotUnlink: 'Chỉ người đã liên kết hoặc quản trị mới hủy được liên kết này.',
  unlinked: (agency: string, place: string) => `Đã hủy liên kết cuộc trò chuyện này với ${agency}, ${place}.`,
} as const;

/** Words that stand for every office, and for the leaders, in /taoma; folded. */
export const TAOMA_WORDS = { every: ['tat ca', 'tatca', 'toan bo'], leader: ['lanh dao'] } as const;

export const ROLES = {
  admin: 'Vai trò: quản trị.',
  leader: (places: readonly string[]) => `Vai trò: lãnh đạo ${places.join(', ')}.`,
  officer: 'Vai trò: cán bộ (hỏi đáp về các kế hoạch).',
  how: 'Để nhận vai trò lãnh đạo một địa phương, xin quản trị mã rồi gõ: /vaitro MÃ',
  granted: (place: string) => `Anh/chị đã được ghi nhận là lãnh đạo ${place}.`,
  alreadyLeads: (place: string) => `Anh/chị đã là lãnh đạo ${place}.`,
} as const;

export const CHANNEL_NAMES = { telegram: 'Telegram', zalo: 'Zalo' } as const;

/** What admins are told by themselves. */
export const TOLD = {
  removed: (chat: string, links: readonly string[]) =>
    `Trợ lý không còn gửi được tin vào ${chat}${links.length === 0 ? '' : ` (${links.join('; ')})`}: đã bị đưa ra khỏi nhóm hoặc bị chặn. Thêm lại trợ lý thì các liên kết được khôi phục.`,
  /** @param month `11/2026` */
  quota: (channel: string, month: string, used: number, quota: number, all: boolean) =>
    `Bot ${channel} đã ${all ? 'dùng hết' : 'dùng phần lớn'} hạn mức tin nhắn tháng ${month}: ${used}/${quota} tin gửi và nhận.${all ? ' Từ nay tin gửi có thể bị từ chối cho đến đầu tháng sau.' : ''}`,
  restored: (chat: string) => `Trợ lý đã gửi được tin trở lại vào ${chat}.`,
  restoredHere: 'Trợ lý đã hoạt động trở lại; các liên kết của cuộc trò chuyện này được giữ nguyên.',
  group: (title: string | null, chat: string) => (title === null ? `nhóm ${chat}` : `nhóm “${title}”`),
  person: (chat: string) => `cuộc trò chuyện riêng ${chat}`,
} as const;

/** Of the web chat, which manages nothing. */
export const WEB_COMMANDS =
  'Các lệnh dùng được tại đây: /nhiemvu và /han kèm tên đơn vị, /kehoach. Quản lý và nhắc việc có trong Telegram và Zalo.';
export const WEB_ONLY_ASKS = 'Lệnh này chỉ dùng trong Telegram hoặc Zalo; tại đây anh/chị có thể hỏi bằng lời.';
