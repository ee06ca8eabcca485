import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.ts';
import type { Agency, Deadline, Plan } from '../../src/domain/plan.ts';
import { registerOf } from './stored.ts';

const SECTIONS = fc.constantFrom('II', 'III.1', 'III.2', 'IV.4', 'V', 'closing');
const NAMES = fc.constantFrom(
  'Phòng Y tế',
  'Phòng Tư pháp',
  'Công an huyện',
  'UBND các xã',
  'Hội Nông dân',
  'Phòng Y tế huyện',
);
const BINDS = fc.constantFrom('các cơ quan', 'đơn vị', 'UBND các xã', 'các ban, ngành');
const ACTIONS = fc.constantFrom(
  'báo cáo',
  'báo cáo kết quả thực hiện',
  'báo cáo kết quả thực hiện năm 2024',
  'xây dựng kế hoạch',
  'đăng ký danh sách',
);
const DUTIES = fc.constantFrom(
  'Chủ trì, phối hợp với các đơn vị tổ chức thực hiện Kế hoạch.',
  'Chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện Kế hoạch.',
  'Tuyên truyền trên hệ thống loa truyền thanh.',
  'Bố trí kinh phí thực hiện.',
  'Tổng hợp, báo cáo UBND huyện.',
);
const span = fc.nat(5000).map((start) => ({ start, end: start + 10 }));

const duty = fc.record({ text: DUTIES, section: SECTIONS, span, role: fc.constant(null) });

const agency: fc.Arbitrary<Agency> = fc
  .record({ name: NAMES, section: SECTIONS, requested: fc.boolean(), duties: fc.array(duty, { maxLength: 4 }), span })
  .map((one) => ({ ...one, parties: [one.name] }));

const deadline: fc.Arbitrary<Deadline> = fc
  .record({
    section: SECTIONS,
    date: fc.nat(400).map((days) => addDays('2024-01-01', days)),
    time: fc.constantFrom(null, '17:00'),
    bound: fc.constantFrom('before', 'by'),
    recurs: fc.constantFrom(null, 'yearly'),
    agency: fc.option(NAMES),
    binds: fc.uniqueArray(BINDS, { minLength: 1, maxLength: 2 }),
    action: ACTIONS,
    to: fc.constantFrom([], ['UBND huyện']),
    via: fc.constantFrom(null, 'Phòng Nội vụ'),
    quote: fc.constantFrom('báo cáo trước ngày nêu trên', 'báo cáo đúng hạn'),
    span,
  })
  .map((one) => ({
    ...one,
    lastDay: one.bound === 'before' ? addDays(one.date, -1) : one.date,
    responsible: one.binds.join(', '),
    certain: true,
    why: null,
  }));

/** Plans with few words and dates, so that entries are often alike, equal, or two of a kind. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({ agencies: fc.array(agency, { maxLength: 6 }), deadlines: fc.array(deadline, { maxLength: 6 }) })
  .map((parts) => ({ ...registerOf('ke-hoach', 'Nội dung.'), ...parts }));
