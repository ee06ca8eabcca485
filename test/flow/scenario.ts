import type { Voice } from '../support/flow/stage.ts';

/** What somebody does; numbers and labels are of the last answer's choices. */
type Act =
  /** `{mã}`: the code that an admin was given. */
  | { readonly say: string; readonly by?: 'reply' }
  /** Group talk that is none of the bot's business. */
  | { readonly whisper: string }
  | { readonly choose: string }
  /** Writes the number of a choice. */
  | { readonly number: number }
  | { readonly more: true }
  | { readonly helpful: boolean };

/** A step of a conversation, with what the answer and its choices must hold, and must not. */
export type Step = Voice &
  Act & {
    readonly expect?: readonly string[];
    readonly never?: readonly string[];
    /** Besides, where people are known and lists are paged: not in the web chat. `{ai}`: the speaker's identifier. */
    readonly onPlatforms?: readonly string[];
  };

/** Steps of a few people in chats of their own, so that conversations can be held at the same time. */
export interface Conversation {
  readonly about: string;
  /** Why the web chat leaves it out. */
  readonly notOnWeb?: string;
  readonly steps: readonly Step[];
}

const OFFICER = { as: 'officer', in: 'private' } as const;
const ADMIN = { as: 'admin', in: 'private' } as const;
const IN_GROUP = { as: 'officer', in: 'group' } as const;
const COLLEAGUE = { as: 'colleague', in: 'group' } as const;

const DEADLINE = [
  'trước ngày 25/11/2024',
  'chậm nhất Chủ nhật 24/11/2024',
  'Nguồn: Kế hoạch năm 2024 của UBND huyện Sơn Tịnh',
];
const NO_MANAGEMENT = 'questions only, no management';
const NO_GROUPS = 'whoever asks there is alone with the bot';

/** The same on every channel, with the five plans of `corpus/`, on 20 November 2024. */
export const SCENARIO: readonly Conversation[] = [
  {
    about: 'from /start to follow-ups',
    steps: [
      { ...OFFICER, say: '/start', expect: ['hệ thống tự động', 'Anh/chị có thể hỏi thử'], onPlatforms: ['{ai}'] },
      { ...OFFICER, say: 'Khi nào nộp báo cáo?', expect: ['hỏi địa phương nào', 'Buôn Ma Thuột', 'Sơn Tịnh'] },
      { ...OFFICER, choose: 'Sơn Tịnh', expect: DEADLINE, never: ['Buôn Ma Thuột'] },
      {
        ...OFFICER,
        say: 'Phòng Y tế phải làm gì?',
        expect: ['Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ', 'mục IV.4'],
      },
      {
        ...OFFICER,
        say: 'còn Phòng Tư pháp?',
        expect: ['Phòng Tư pháp huyện (Sơn Tịnh) được giao 3 nhiệm vụ', 'trợ giúp pháp lý'],
        never: ['Phòng Y tế'],
      },
      { ...OFFICER, say: 'khi nao nop bao cao', expect: DEADLINE },
      { ...OFFICER, say: 'cảm ơn nhé', never: ['Nguồn:', 'nhiệm vụ:'] },
    ],
  },
  {
    about: 'a list that is read on',
    steps: [
      {
        ...OFFICER,
        say: 'Ủy ban Mặt trận Tổ quốc và các tổ chức Chính trị - Xã hội xã ở Sơn Hải phải làm gì?',
        expect: ['(Sơn Hải) được đề nghị thực hiện 4 nhiệm vụ', '1. Đẩy mạnh công tác tuyên truyền'],
        onPlatforms: ['Xem tiếp 4 / 4'],
      },
      { ...OFFICER, more: true, expect: ['4 nhiệm vụ', '4. Triển khai Kế hoạch bình đẳng giới năm 2026'] },
      {
        ...OFFICER,
        say: 'còn Phòng Giáo dục và Đào tạo ở Sơn Hà?',
        expect: ['Phòng Giáo dục và Đào tạo (Sơn Hà) được giao 4 nhiệm vụ'],
        never: ['(Sơn Hải)'],
      },
    ],
  },
  {
    about: 'commands, and what the plans do not say',
    steps: [
      { ...OFFICER, say: '/kehoach', expect: ['Hiện có 5 kế hoạch', 'Long Khánh', 'Sơn Hải'] },
      {
        ...OFFICER,
        say: '/nhiemvu phong tu phap o Son Tinh',
        expect: ['Phòng Tư pháp huyện (Sơn Tịnh) được giao 3 nhiệm vụ'],
      },
      {
        ...OFFICER,
        say: '/hạn Phòng Y tế ở Sơn Tịnh',
        expect: ['Thời hạn của Phòng Y tế huyện (Sơn Tịnh)', ...DEADLINE],
      },
      {
        ...OFFICER,
        say: 'Giá vàng hôm nay bao nhiêu?',
        expect: ['Không thấy nội dung này'],
        never: ['Nguồn:', 'Trích:'],
      },
      { ...OFFICER, say: '/bay', expect: ['Không có lệnh /bay'] },
    ],
  },
  {
    about: 'a choice by its number',
    steps: [
      { ...OFFICER, say: 'Phòng Tư pháp phải làm gì?', expect: ['Long Khánh', 'Sơn Hà', 'Sơn Tịnh'] },
      { ...OFFICER, number: 2, expect: ['được giao', 'Nguồn:'] },
    ],
  },
  {
    about: 'a group that talks of other things too',
    notOnWeb: NO_GROUPS,
    steps: [
      { ...COLLEAGUE, whisper: 'Trưa nay cả tổ họp nhé, Phòng Y tế có nhiệm vụ gì thì chuẩn bị' },
      { ...IN_GROUP, say: 'Phòng Y tế ở Sơn Tịnh phải làm gì?', expect: ['Phòng Y tế huyện (Sơn Tịnh) được giao 3'] },
      { ...COLLEAGUE, whisper: 'còn Phòng Tư pháp?' },
      { ...IN_GROUP, say: 'còn Phòng Tư pháp?', by: 'reply', expect: ['Phòng Tư pháp huyện (Sơn Tịnh) được giao 3'] },
      { ...COLLEAGUE, say: '/han Phòng Y tế ở Sơn Tịnh', expect: DEADLINE },
      { ...COLLEAGUE, say: '', expect: ['Anh/chị muốn hỏi gì?'] },
    ],
  },
  {
    about: 'a group that becomes an agency’s, and stops being it',
    notOnWeb: NO_MANAGEMENT,
    steps: [
      {
        ...OFFICER,
        say: '/taoma Phòng Y tế, Sơn Tịnh',
        expect: ['chỉ dành cho quản trị', '{ai}'],
        never: ['/lienket '],
      },
      { ...ADMIN, say: '/taoma phong y te, son tinh', expect: ['Phòng Y tế huyện, Sơn Tịnh', '/lienket', '24 giờ'] },
      { ...IN_GROUP, say: '/lienket {mã}', expect: ['Đã liên kết', 'Phòng Y tế huyện, Sơn Tịnh'] },
      { ...COLLEAGUE, say: '/lienket {mã}', expect: ['đã được dùng'], never: ['Đã liên kết'] },
      {
        ...IN_GROUP,
        say: 'đơn vị tôi phải làm gì?',
        expect: ['Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ'],
        never: ['Anh/chị hỏi'],
      },
      { ...IN_GROUP, helpful: true, expect: ['Cảm ơn anh/chị đã đánh giá'] },
      { ...COLLEAGUE, say: 'chúng tôi nộp báo cáo khi nào?', expect: DEADLINE },
      { ...OFFICER, say: 'đơn vị tôi phải làm gì?', never: ['Phòng Y tế huyện (Sơn Tịnh) được giao'] },
      { ...COLLEAGUE, say: '/huylienket', expect: ['Chỉ người đã liên kết hoặc quản trị'] },
      { ...IN_GROUP, say: '/huylienket', expect: ['Đã hủy liên kết', 'Phòng Y tế huyện, Sơn Tịnh'] },
      { ...COLLEAGUE, say: 'đơn vị tôi phải làm gì?', never: ['Phòng Y tế huyện (Sơn Tịnh) được giao'] },
    ],
  },
];
