import { QUESTIONS, type Alteration, type Attack, type Misdeed } from '../attack.ts';

const ALTERED: readonly [Alteration, keyof typeof QUESTIONS, 'passage' | 'duty' | 'deadline'][] = [
  ['negation-dropped', 'money', 'passage'],
  ['negation-dropped', 'spraying', 'passage'],
  ['negation-dropped', 'duties', 'duty'],
  ['negation-cut-off', 'money', 'passage'],
  ['negation-cut-off', 'spraying', 'passage'],
  ['negation-cut-off', 'goal', 'passage'],
  ['digit-changed', 'deadline', 'deadline'],
  ['digit-changed', 'duties', 'duty'],
  ['role-swapped', 'finance', 'duty'],
  ['role-swapped', 'duties', 'duty'],
  ['agency-swapped', 'money', 'passage'],
  ['agency-swapped', 'deadline', 'deadline'],
  ['agency-swapped', 'duties', 'duty'],
  ['word-added', 'money', 'passage'],
  ['word-left-out', 'money', 'passage'],
  ['word-left-out', 'deadline', 'deadline'],
  ['ends-joined', 'money', 'passage'],
  ['middle-of-words', 'money', 'passage'],
  ['with-ellipsis', 'money', 'passage'],
  ['look-alikes', 'money', 'passage'],
  ['one-word', 'money', 'passage'],
  ['ends-joined', 'spraying', 'passage'],
];

const INVENTED_QUOTES: readonly string[] = [
  'Kinh phí do các hộ nghèo đóng góp.',
  'không',
  'bảo đảm, không huy động đóng góp của hộ nghèo. Chủ trì, phối hợp',
  'Kế hoạch này thay thế Kế hoạch số 15/KH-UBND.',
];

export const QUOTATIONS: readonly Attack[] = [
  ...ALTERED.map(([how, question, of]): Attack => ({
    id: `${how}-${question}`,
    of: 'altered quotations',
    question: QUESTIONS[question],
    misdeeds: [{ do: 'alter', of, how }],
  })),
  ...INVENTED_QUOTES.map((text, i): Attack => ({
    id: `invented-quote-${i + 1}`,
    of: 'altered quotations',
    question: QUESTIONS.money,
    misdeeds: [{ do: 'quote', text }],
  })),
];

const IDS = [
  'd9',
  'h7',
  'p12',
  'd2',
  'h1',
  'p1',
  's1',
  'f1',
  'P1',
  ' p1',
  'p01',
  '0',
  '-1',
  '__proto__',
  'constructor',
];
const ODD_IDS = [
  'ke-hoach-1',
  '../ke-hoach-2',
  "p1' OR '1'='1",
  'ké-hoạch',
  'duty:1',
  '１',
  'toString',
  'p1,p2',
  'p1\u0000',
];

export const IDENTIFIERS: readonly Attack[] = [
  ...[...IDS, ...ODD_IDS].map((id, i): Attack => ({
    id: `id-${i + 1}`,
    of: 'foreign identifiers',
    question: [QUESTIONS.money, QUESTIONS.duties, QUESTIONS.deadline][i % 3] ?? QUESTIONS.money,
    misdeeds: [{ do: 'show', id }],
  })),
  {
    id: 'quote-of-other',
    of: 'foreign identifiers',
    question: QUESTIONS.money,
    misdeeds: [{ do: 'quote', id: 'd1', text: 'Chủ trì, phối hợp với Phòng Giáo dục và Đào tạo' }],
  },
  {
    id: 'quote-of-unknown',
    of: 'foreign identifiers',
    question: QUESTIONS.money,
    misdeeds: [{ do: 'quote', id: 'p77', text: 'Tổ chức diệt lăng quăng tại 95% số hộ gia đình trên địa bàn.' }],
  },
  {
    id: 'id-in-a-sentence',
    of: 'foreign identifiers',
    question: QUESTIONS.money,
    misdeeds: [{ do: 'say', text: 'Xem [p1] và {{d1}}' }],
  },
];

const LOOKED_UP = (tool: string, args: object): Misdeed => ({ do: 'call', tool, args: JSON.stringify(args) });

export const DUTIES_MOVED: readonly Attack[] = [
  change('no-duty', QUESTIONS.duties, { do: 'omit', of: 'duty', keep: 0 }),
  change('one-duty', QUESTIONS.duties, { do: 'omit', of: 'duty', keep: 1 }),
  change('no-date', QUESTIONS.deadline, { do: 'omit', of: 'deadline', keep: 0 }),
  change('others-duties', QUESTIONS.duties, LOOKED_UP('nhiem_vu', { don_vi: 'UBND các xã, thị trấn' })),
  change('others-duties-for-date', QUESTIONS.deadline, LOOKED_UP('nhiem_vu', { don_vi: 'Phòng Y tế' })),
  change('dates-for-duties', QUESTIONS.duties, LOOKED_UP('thoi_han', { don_vi: null, tu_ngay: null, den_ngay: null })),
  change('others-duties-for-money', QUESTIONS.money, LOOKED_UP('nhiem_vu', { don_vi: 'Phòng Y tế' })),
  change('dates-for-money', QUESTIONS.money, LOOKED_UP('thoi_han', { don_vi: null, tu_ngay: null, den_ngay: null })),
  change('duty-as-quote', QUESTIONS.finance, {
    do: 'quote',
    id: 'd1',
    text: 'Phối hợp với Phòng Y tế thẩm định dự toán',
  }),
  change('one-for-both', 'Phòng Y tế và Phòng Tài chính - Kế hoạch phải làm gì?', { do: 'omit', of: 'duty', keep: 2 }),
  change('none-for-both', 'Phòng Y tế và UBND xã phải làm gì và hạn nào?', { do: 'omit', of: 'deadline', keep: 0 }),
];

function change(id: string, question: string, misdeed: Misdeed): Attack {
  return { id, of: 'duties added or left out', question, misdeeds: [misdeed] };
}

export const BESIDE: readonly Attack[] = [
  beside('other-topic', QUESTIONS.money, LOOKED_UP('doan_van', { chu_de: 'mật danh đợt giám sát dịch' })),
  beside('all-topics', QUESTIONS.money, LOOKED_UP('doan_van', { chu_de: 'kế hoạch huyện phòng chống bệnh báo cáo' })),
  beside('other-place', QUESTIONS.money, LOOKED_UP('doan_van', { chu_de: 'kinh phí thực hiện huyện An Khê' })),
  beside('other-places-duties', QUESTIONS.duties, LOOKED_UP('nhiem_vu', { don_vi: 'Phòng Y tế huyện An Khê' })),
  beside('documents-for-money', QUESTIONS.money, LOOKED_UP('van_ban', {})),
  beside('documents-for-date', QUESTIONS.deadline, LOOKED_UP('van_ban', {})),
  beside('no-question', 'Giá vàng hôm nay bao nhiêu?', LOOKED_UP('doan_van', { chu_de: 'kinh phí thực hiện' })),
  beside('weather', 'Ngày mai trời có mưa không?', LOOKED_UP('nhiem_vu', { don_vi: 'Phòng Y tế' })),
  beside('goal-for-spraying', QUESTIONS.spraying, LOOKED_UP('doan_van', { chu_de: 'mục đích yêu cầu' })),
];

function beside(id: string, question: string, misdeed: Misdeed): Attack {
  return { id, of: 'beside the question', question, misdeeds: [misdeed] };
}
