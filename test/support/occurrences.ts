import type { Occurrence } from '../../src/domain/occurrence.ts';
import type { Agency, Deadline, Plan } from '../../src/domain/plan.ts';
import { occurrencesOf } from '../../src/retrieve/register/occurrences.ts';
import { registerOf } from './stored.ts';

const SPAN = { start: 0, end: 0 };

/** A heading that names one office or class. */
export function heading(name: string, more: Partial<Agency> = {}): Agency {
  return { section: 'IV', name, parties: [name], requested: false, duties: [], span: SPAN, ...more };
}

/** What a clause orders: a report of the class "các cơ quan, đơn vị", in time until 24 November 2024. */
export function clause(more: Partial<Deadline> = {}): Deadline {
  const responsible = more.binds?.join(', ') ?? 'các cơ quan, đơn vị';
  return {
    section: 'V',
    date: '2024-11-25',
    time: null,
    bound: 'before',
    lastDay: '2024-11-24',
    recurs: null,
    responsible,
    binds: [responsible],
    agency: null,
    action: 'báo cáo kết quả thực hiện',
    to: [],
    via: null,
    quote: `${responsible} báo cáo kết quả thực hiện trước ngày 25/11/2024`,
    span: SPAN,
    certain: true,
    why: null,
    ...more,
  };
}

/** A plan of huyện Đồng Bằng of 7 March 2024 with these headings and clauses. */
export function planWith(
  names: readonly (string | Agency)[],
  deadlines: readonly Deadline[],
  more: Partial<Plan> = {},
): Plan {
  return {
    ...registerOf('a', ''),
    issued: { year: 2024, month: 3, day: 7 },
    amends: [],
    agencies: names.map((name) => (typeof name === 'string' ? heading(name) : name)),
    deadlines,
    ...more,
  };
}

/** What a plan of Đồng Bằng asks of everybody in 2024 to 2026, with these agencies linked. */
export function owedIn(plan: Plan, linked: readonly string[] = []): readonly Occurrence[] {
  const links = linked.map((agency) => ({ place: 'Đồng Bằng', agency }));
  return occurrencesOf([{ lineage: 'l', register: plan }], links, { from: '2024-01-01', to: '2026-12-31' });
}

/** Whom occurrences bind: `UBND xã A < UBND các xã` for a member. */
export function whom(occurrences: readonly Occurrence[]): readonly string[] {
  return occurrences.map(({ party, memberOf }) => (memberOf === null ? party.name : `${party.name} < ${memberOf}`));
}
