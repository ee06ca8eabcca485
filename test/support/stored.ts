import { createHash } from 'node:crypto';
import type { Plan } from '../../src/domain/plan.ts';
import type { StoredDocument } from '../../src/ports/store.ts';

/** A register with something in every field that can hold something. */
export function registerOf(plan: string, text: string): Plan {
  const span = { start: 0, end: text.length };
  return {
    plan,
    kind: 'kế hoạch',
    number: '12/KH-UBND',
    symbol: 'KH-UBND',
    place: 'Đồng Bằng',
    level: 'huyện',
    province: null,
    issuer: 'UBND huyện Đồng Bằng',
    title: 'Triển khai công tác',
    year: 2024,
    issued: { year: 2024, month: 3, day: null },
    signer: { name: 'Cán bộ A', title: 'CHỦ TỊCH' },
    attached: null,
    basis: [{ number: '1/KH-UBND', date: '2024-01-02', issuer: null, quote: text, span }],
    amends: [
      { how: 'replace', number: '9/KH-UBND', date: '2023-02-01', issuer: null, section: 'closing', quote: text, span },
    ],
    agencies: [
      {
        section: 'IV.1',
        name: 'Phòng Nội vụ',
        parties: ['Phòng Nội vụ'],
        requested: false,
        duties: [{ text, section: 'IV.1', span, role: 'lead' }],
        span,
      },
    ],
    deadlines: [
      {
        section: 'V',
        date: '2024-11-25',
        time: '17:00',
        bound: 'by',
        lastDay: '2024-11-25',
        recurs: 'yearly',
        responsible: 'các cơ quan, đơn vị',
        binds: ['các cơ quan', 'đơn vị'],
        agency: null,
        action: 'báo cáo',
        to: ['UBND huyện'],
        via: 'Phòng Nội vụ',
        quote: text,
        span,
        certain: false,
        why: 'năm không ghi',
      },
    ],
    periods: [
      { name: 'Tháng cao điểm', from: '2024-11-15', to: '2024-12-15', recurs: null, section: 'II', quote: text, span },
    ],
    recipients: ['Như trên'],
    passages: [{ id: '1', section: 'I', path: ['I. Mục đích'], text, span }],
    lines: [{ of: 'number', section: 'header', quote: 'Số: 12/KH-UBND' }],
    warnings: ['Thiếu ngày ban hành'],
    remarks: [{ message: 'Thiếu ngày ban hành', quote: text, section: 'header' }],
  };
}

/** A document as a store is given it. */
export function storedDocument(
  plan: string,
  text = 'Thực hiện nhiệm vụ được giao.',
  readingVersion = 1,
): StoredDocument {
  return {
    plan,
    fileName: `${plan}.txt`,
    hash: createHash('sha256').update(text).digest('hex'),
    lineage: `lineage-${plan}`,
    arrived: 1,
    identity: {
      issuer: 'ubnd huyen dong bang',
      province: null,
      number: '12/kh-ubnd',
      title: null,
      issuedYear: 2024,
      year: 2024,
    },
    readingVersion,
    text,
    register: registerOf(plan, text),
  };
}

/** The instant at which a test's changes happen. */
export const AT = '2026-11-22T01:00:00Z';
