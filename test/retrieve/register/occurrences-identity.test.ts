import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../src/domain/apply-corrections.ts';
import { wordsOfAgency, wordsOfDeadline, type Decision } from '../../../src/domain/correction.ts';
import type { Agency, Deadline, Plan } from '../../../src/domain/plan.ts';
import { occurrencesOf } from '../../../src/retrieve/register/occurrences.ts';
import { clause, heading, planWith } from '../../support/occurrences.ts';
import { anyPlan } from '../../support/plan-arbitrary.ts';

const RANGE = { from: '2024-01-01', to: '2026-12-31' };
const LINKS = [{ place: 'Đồng Bằng', agency: 'UBND xã Tân An' }];

function idsOf(register: Plan, links = LINKS): readonly string[] {
  return occurrencesOf([{ lineage: 'l', register }], links, RANGE)
    .map(({ id }) => id)
    .sort();
}

/** The same plan as another file, read at other places, in another order, its offices and actions spelled otherwise. */
function asReadAnew(plan: Plan, seed: number): Plan {
  const moved = { section: `IX.${String(seed)}`, span: { start: seed, end: seed + 9 } };
  const spelled = (name: string): string => SPELLINGS.find(([one]) => one === name)?.[1] ?? name;
  const agencies = plan.agencies.map((one): Agency => {
    return { ...one, ...moved, name: spelled(one.name), parties: one.parties.map(spelled) };
  });
  const deadlines = plan.deadlines.map((one): Deadline => {
    return { ...one, ...moved, action: `${one.action.toUpperCase()}.`, quote: `${one.quote} (bản in lại)` };
  });
  return {
    ...plan,
    plan: `tep-moi-${String(seed)}`,
    agencies: agencies.toReversed(),
    deadlines: deadlines.toReversed(),
  };
}

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Phòng Y tế', 'PHÒNG Y TẾ HUYỆN'],
  ['Phòng Tư pháp', 'Phòng Tư pháp huyện Đồng Bằng'],
  ['UBND các xã', 'Ủy ban nhân dân các xã'],
  ['Hội Nông dân', 'Hội Nông dân huyện'],
];

describe('what is owed stays the same thing', () => {
  it('whatever file it comes in, wherever and in whatever order it is printed, however the offices are spelled', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(99), (plan, seed) => {
        expect(idsOf(asReadAnew(plan, seed))).toEqual(idsOf(plan));
      }),
    );
  });

  it('where an office is abbreviated', () => {
    const named = planWith(['Phòng Lao động - Thương binh và Xã hội'], [clause()]);
    const short = planWith(['Phòng LĐ-TB&XH huyện'], [clause()]);
    expect(idsOf(short)).toEqual(idsOf(named));
  });

  const misread = planWith(['Phòng Tơ phép', 'UBND các xã'], [clause({ binds: ['các cơ quan', 'UBND các xã'] })]);
  const [agency = heading('')] = misread.agencies;
  const [deadline = clause()] = misread.deadlines;
  const entry = wordsOfDeadline(deadline);

  it.each<[string, Decision]>([
    ['its date', { kind: 'deadline-date', entry, date: '2024-11-28', bound: 'by' }],
    ['nothing, but approved it', { kind: 'deadline-approved', entry, date: '2024-11-25' }],
    ['a misread name', { kind: 'agency-name', entry: wordsOfAgency(agency), name: 'Phòng Tư pháp' }],
  ])('where a clerk corrected %s', (_, decision) => {
    const { plan, applied } = applyCorrections(misread, [{ id: 1, lineage: 'l', on: '2024-10-01', decision }]);
    expect(applied).toHaveLength(1);
    expect(idsOf(plan)).toEqual(idsOf(misread));
  });

  it('for a member, by whatever name it was linked', () => {
    const plan = planWith(['UBND các xã'], [clause({ binds: ['UBND các xã'] })]);
    const other = [{ place: 'Đồng Bằng', agency: 'Ủy ban nhân dân xã Tân An' }];
    expect(idsOf(plan, other)).toEqual(idsOf(plan));
  });
});

describe('what is owed is another thing', () => {
  const plan = planWith(['Phòng Y tế'], [clause()]);
  const [id] = idsOf(plan);

  it.each<[string, Plan]>([
    ['on another day', planWith(['Phòng Y tế'], [clause({ date: '2024-12-25', lastDay: '2024-12-24' })])],
    ['where something else is to be done', planWith(['Phòng Y tế'], [clause({ action: 'đăng ký danh sách' })])],
    ['for another party', planWith(['Trung tâm Y tế'], [clause()])],
  ])('%s', (_, other) => {
    expect(idsOf(other)).toHaveLength(1);
    expect(idsOf(other)).not.toContain(id);
  });

  it('in another document', () => {
    expect(occurrencesOf([{ lineage: 'm', register: plan }], [], RANGE)[0]?.id).not.toBe(id);
  });

  it('though one party has two things to do on one day', () => {
    const two = planWith([heading('Phòng Y tế')], [clause(), clause({ action: 'đăng ký danh sách' })]);
    expect(new Set(idsOf(two)).size).toBe(2);
  });

  it('though a deadline recurs', () => {
    expect(new Set(idsOf(planWith(['Phòng Y tế'], [clause({ recurs: 'monthly' })]))).size).toBe(26);
  });

  it('and no two have one id', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const ids = idsOf(any);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of ids) expect(one).toMatch(/^[\w-]{22}$/u);
      }),
    );
  });
});
