import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planText } from '../../support/plan-builder.ts';
import { temporaryFolder } from '../../support/folder.ts';

/** The district whose offices are reminded. */
export const PLACE = 'Krông Năng';

const OFFICES = [
  ...['Phòng Y tế', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Tài chính - Kế hoạch', 'Phòng Giáo dục và Đào tạo'],
  ...['Thanh tra huyện', 'Công an huyện', 'Hạt Kiểm lâm huyện', 'Trung tâm Y tế huyện', 'Văn phòng HĐND và UBND huyện'],
];

const ASSIGNING = OFFICES.map((office, i) => `${i + 1}. ${office}\n\n- Tổ chức thực hiện Kế hoạch.`).join('\n\n');

/** The two deadlines of every office: a Monday and a Wednesday. */
const TERMS = { report: '2025-11-24', count: '2025-11-26' } as const;

const PLANS: Readonly<Record<string, string>> = {
  'bao-cao.txt': planText({
    assigning: ASSIGNING,
    reporting: 'Các cơ quan, đơn vị báo cáo kết quả thực hiện về UBND huyện trước ngày 25/11/2025.',
  }),
  'kiem-ke.txt': planText({
    title: 'Kiểm kê tài sản công trên địa bàn huyện năm 2025',
    assigning: ASSIGNING,
    reporting: 'Các cơ quan, đơn vị gửi kết quả kiểm kê về UBND huyện trước ngày 27/11/2025.',
  }).replace('Số: 15', 'Số: 16'),
};

/** A corpus folder of the district's two plans; removed when the test ends. */
export function corpusOfTwoPlans(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(PLANS)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Which office the group with a number is of. */
export function officeOf(number: number): string {
  return OFFICES[number % OFFICES.length] ?? '';
}

/** A milestone of one of the two deadlines, as the office's calendar has it. */
export interface Slot {
  /** The day on which it is due, at eight o'clock. */
  readonly day: string;
  readonly kind: 'before' | 'overdue';
  readonly milestone: number;
  readonly term: string;
}

/** Counted on a calendar of November 2025, which has no holiday: all milestones up to the 27th. */
const SLOTS: readonly Slot[] = [
  { day: '2025-11-10', kind: 'before', milestone: 10, term: TERMS.report },
  { day: '2025-11-12', kind: 'before', milestone: 10, term: TERMS.count },
  { day: '2025-11-17', kind: 'before', milestone: 5, term: TERMS.report },
  { day: '2025-11-19', kind: 'before', milestone: 3, term: TERMS.report },
  { day: '2025-11-19', kind: 'before', milestone: 5, term: TERMS.count },
  { day: '2025-11-21', kind: 'before', milestone: 1, term: TERMS.report },
  { day: '2025-11-21', kind: 'before', milestone: 3, term: TERMS.count },
  { day: '2025-11-24', kind: 'before', milestone: 0, term: TERMS.report },
  { day: '2025-11-25', kind: 'overdue', milestone: 1, term: TERMS.report },
  { day: '2025-11-25', kind: 'before', milestone: 1, term: TERMS.count },
  { day: '2025-11-26', kind: 'before', milestone: 0, term: TERMS.count },
  { day: '2025-11-27', kind: 'overdue', milestone: 3, term: TERMS.report },
  { day: '2025-11-27', kind: 'overdue', milestone: 1, term: TERMS.count },
];

/** The slots of a time, both days included. */
export function slotsOf(from: string, to: string): readonly Slot[] {
  return SLOTS.filter(({ day }) => day >= from && day <= to);
}
