import { createHash } from 'node:crypto';
import { addDays } from '../../../src/domain/calendar.ts';
import type { IsoDate, Plan } from '../../../src/domain/plan.ts';
import type { StoredDocument } from '../../../src/ports/store.ts';
import { clause, planWith } from '../occurrences.ts';
import { storedDocument } from '../stored.ts';

/** A deadline of a simulated plan. */
export interface Clause {
  /** Whom it binds. */
  readonly party: string;
  /** Stands in the deadline, in nothing else, and in no message to somebody whom it does not concern. */
  readonly word: string;
  readonly lastDay: IsoDate;
  readonly certain: boolean;
}

/** A simulated plan as it stands. */
export interface Document {
  readonly plan: string;
  readonly place: string;
  readonly clauses: readonly Clause[];
  readonly version: number;
}

/** A chat at the beginning; the name of a group begins with `-`. */
export interface Member {
  readonly chat: string;
  readonly place: string;
  /** None for a chat of a leader. */
  readonly agencies: readonly string[];
}

export const FOCAL = 'Phòng Nội vụ';
export const COMMUNES = 'UBND các xã';
const OFFICES = ['Phòng Y tế', 'Phòng Tài chính - Kế hoạch'] as const;
export const PLACES = ['Đồng Bằng', 'Núi Cao'] as const;

/** All chats that there may be; the first place has more of them. */
export const MEMBERS: readonly Member[] = [
  { chat: '-101', place: 'Đồng Bằng', agencies: ['Phòng Y tế'] },
  { chat: '-102', place: 'Đồng Bằng', agencies: [FOCAL] },
  { chat: '-103', place: 'Đồng Bằng', agencies: ['UBND xã Tịnh Hà'] },
  { chat: '201', place: 'Đồng Bằng', agencies: [] },
  { chat: '-104', place: 'Núi Cao', agencies: ['Phòng Y tế', 'Phòng Tài chính - Kế hoạch'] },
  { chat: '105', place: 'Đồng Bằng', agencies: ['UBND xã Tịnh Bắc', 'Phòng Tài chính - Kế hoạch'] },
  { chat: '-106', place: 'Đồng Bằng', agencies: ['Phòng Y tế'] },
  { chat: '202', place: 'Núi Cao', agencies: [] },
];

/** Plans whose last days lie within a fortnight of a day. */
export function makeDocuments(count: number, start: IsoDate, random: () => number): readonly Document[] {
  return Array.from({ length: count }, (_, i): Document => {
    const parties = [...OFFICES, COMMUNES].filter(() => random() < 0.7);
    const clauses = (parties.length > 0 ? parties : [COMMUNES]).map((party, n): Clause => {
      const lastDay = addDays(start, Math.floor(random() * 13));
      return { party, word: `việc${i}${n}`, lastDay, certain: random() < 0.85 };
    });
    return { plan: `ke-hoach-${i}`, place: i % 2 === 0 ? PLACES[0] : PLACES[1], clauses, version: 1 };
  });
}

/** A document as the store is given it. */
export function storedOf(document: Document): StoredDocument {
  const text = JSON.stringify(document);
  const plan = planOf(document);
  const stored = storedDocument(document.plan, text);
  const hash = createHash('sha256').update(text).digest('hex');
  return { ...stored, hash, arrived: document.version, register: plan };
}

function planOf({ plan, place, clauses }: Document): Plan {
  const deadlines = clauses.map(({ party, word, lastDay, certain }) => {
    const date = addDays(lastDay, 1);
    const [year, month, day] = date.split('-').map(Number);
    const quote = `${party} báo cáo kết quả ${word} trước ngày ${day}/${month}/${year} (qua ${FOCAL}).`;
    return clause({
      ...{ date, lastDay, responsible: party, binds: [party], action: `báo cáo kết quả ${word}`, to: ['UBND huyện'] },
      ...{ via: FOCAL, quote, certain, why: certain ? null : 'Năm không ghi rõ' },
    });
  });
  const number = `${plan.slice(-1)}1/KH-UBND`;
  return planWith([...OFFICES, FOCAL, COMMUNES], deadlines, {
    ...{ plan, number, place, issuer: `UBND huyện ${place}`, title: 'Công tác trong năm' },
  });
}

/** Who looks after the bot; writes to it in a chat that is no agency's. */
export const ADMIN = { channel: 'telegram', id: '1' } as const;
