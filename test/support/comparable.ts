import type { Plan } from '../../src/domain/plan.ts';

/** What a person would compare: who, what, when, whom it binds; without spans, and without sections where numbers went. */
export function comparable(plan: Plan, sections: boolean): unknown {
  const section = (one: { readonly section: string }): string => (sections ? one.section : '');
  const same = (text: string): string => text.replace(/\s/gu, '');
  return {
    head: [plan.number, plan.symbol, plan.issuer, plan.title, plan.year, plan.issued, plan.signer],
    basis: plan.basis.map(({ number, date }) => [number, date]),
    agencies: plan.agencies.map((one) => [
      section(one),
      one.name,
      one.requested,
      one.parties,
      one.duties.map(({ text }) => same(text)),
    ]),
    deadlines: plan.deadlines.map((one) => [
      section(one),
      ...[one.date, one.bound, one.lastDay, one.time, one.recurs, one.binds, one.agency, one.to, one.via, one.certain],
    ]),
    periods: plan.periods.map(({ from, to, recurs }) => [from, to, recurs]),
    recipients: plan.recipients,
  };
}
