import { describe, expect, it } from 'vitest';
import type { Amendment, Plan } from '../../../src/domain/plan.ts';
import { amendmentsAmong } from '../../../src/retrieve/register/amendments.ts';
import { registerOf } from '../../support/stored.ts';

const replaces = (number: string, more: Partial<Amendment> = {}): Amendment => ({
  how: 'replace',
  number,
  date: null,
  issuer: null,
  section: 'closing',
  quote: `Kế hoạch này thay thế Kế hoạch số ${number}`,
  span: { start: 0, end: 1 },
  ...more,
});

/** A plan of one district, issued on 2 March of a year. */
const plan = (name: string, number: string, year: number, more: Partial<Plan> = {}): Plan => ({
  ...registerOf(name, 'Nội dung.'),
  number,
  issued: { year, month: 3, day: 2 },
  amends: [],
  ...more,
});

/** Which plans are amended, and by which. */
const links = (...plans: readonly Plan[]): readonly string[] =>
  [...amendmentsAmong(plans).values()].flat().map(({ plan: old, by }) => `${old.plan} < ${by.plan}`);

const old = plan('cu', '12/KH-UBND', 2024);

describe('an earlier plan', () => {
  const by = (amendment: Amendment, more: Partial<Plan> = {}): Plan =>
    plan('moi', '45/KH-UBND', 2025, { amends: [amendment], ...more });

  it('is found by its number, however that is spaced or padded', () => {
    expect(links(old, by(replaces('12/KH-UBND')))).toEqual(['cu < moi']);
    expect(links(plan('cu', '05/KH-UBND', 2024), by(replaces('5/KH - UBND')))).toEqual(['cu < moi']);
  });

  it('is the one of the date that was named, for numbers begin anew each year', () => {
    const older = plan('cu-hon', '12/KH-UBND', 2023);
    expect(links(old, older, by(replaces('12/KH-UBND', { date: '2023-03-02' })))).toEqual(['cu-hon < moi']);
    expect(links(old, by(replaces('12/KH-UBND', { date: '2023-03-02' })))).toEqual([]);
  });

  it('may have left a part of its date blank', () => {
    const blank = plan('cu', '12/KH-UBND', 2024, { issued: { year: 2024, month: 3, day: null } });
    expect(links(blank, by(replaces('12/KH-UBND', { date: '2024-03-02' })))).toEqual(['cu < moi']);
    expect(links(blank, by(replaces('12/KH-UBND', { date: '2024-04-02' })))).toEqual([]);
  });

  it('is none where two have the number and no date tells which', () => {
    expect(links(old, plan('cu-hon', '12/KH-UBND', 2023), by(replaces('12/KH-UBND')))).toEqual([]);
  });

  it('is of the same committee, named by its level or in full', () => {
    for (const issuer of ['UBND huyện', 'Ủy ban nhân dân huyện', 'Ủy ban nhân dân huyện Đồng Bằng'])
      expect(links(old, by(replaces('12/KH-UBND', { issuer })))).toEqual(['cu < moi']);
    const elsewhere = { place: 'Đồng Xa', issuer: 'UBND huyện Đồng Xa' };
    expect(links(old, by(replaces('12/KH-UBND'), elsewhere))).toEqual([]);
    expect(links(old, by(replaces('12/KH-UBND', { issuer: 'UBND tỉnh' })))).toEqual([]);
  });

  it('is of a committee that is no more where that is the one named', () => {
    const successor = { place: 'Đồng Xa', issuer: 'UBND huyện Đồng Xa' };
    const named = replaces('12/KH-UBND', { issuer: 'Ủy ban nhân dân huyện Đồng Bằng' });
    expect(links(old, by(named, successor))).toEqual(['cu < moi']);
  });

  it('is not of the district of that name in another province', () => {
    expect(links({ ...old, province: 'Quảng Nam' }, by(replaces('12/KH-UBND'), { province: 'Bình Định' }))).toEqual([]);
  });

  it('is not dated after the one that replaces it, nor on its day', () => {
    expect(links(plan('cu', '12/KH-UBND', 2026), by(replaces('12/KH-UBND')))).toEqual([]);
    expect(links(plan('cu', '12/KH-UBND', 2025), by(replaces('12/KH-UBND')))).toEqual([]);
  });

  it('may have come with a decision, and is named by its own number or by the decision’s', () => {
    const issued = { year: null, month: null, day: null };
    const attached = { kind: 'kế hoạch', number: '12/KH-UBND', title: null, issued, recipients: [] };
    const decision = plan('cu', '910/QĐ-UBND', 2024, { attached });
    for (const number of ['12/KH-UBND', '910/QĐ-UBND'])
      expect(links(decision, by(replaces(number)))).toEqual(['cu < moi']);
  });

  it('is not there: nothing is claimed', () => {
    expect(links(by(replaces('12/KH-UBND')))).toEqual([]);
  });

  it('has one entry for each later document, the weightiest thing that it does', () => {
    const both = plan('moi', '45/KH-UBND', 2025, {
      amends: [replaces('12/KH-UBND', { how: 'extend' }), replaces('12/KH-UBND', { how: 'amend' })],
    });
    expect(
      amendmentsAmong([old, both])
        .get('cu')
        ?.map(({ amendment }) => amendment.how),
    ).toEqual(['amend']);
  });
});

describe('plans that amend one another', () => {
  it('make a chain', () => {
    const second = plan('hai', '13/KH-UBND', 2025, { amends: [replaces('12/KH-UBND')] });
    const third = plan('ba', '14/KH-UBND', 2026, { amends: [replaces('13/KH-UBND')] });
    expect(links(old, second, third)).toEqual(['cu < hai', 'hai < ba']);
  });

  it('in a circle without dates do no harm', () => {
    const undated = { issued: { year: null, month: null, day: null }, year: null };
    const one = plan('mot', '12/KH-UBND', 2024, { ...undated, amends: [replaces('13/KH-UBND')] });
    const other = plan('hai', '13/KH-UBND', 2024, { ...undated, amends: [replaces('12/KH-UBND')] });
    expect(links(one, other)).toEqual(['hai < mot', 'mot < hai']);
  });
});
