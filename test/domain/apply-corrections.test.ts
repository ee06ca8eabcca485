import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/domain/apply-corrections.ts';
import { addDays } from '../../src/domain/calendar.ts';
import {
  subjectOf,
  wordsOfAgency,
  wordsOfDeadline,
  wordsOfDuty,
  type Correction,
  type Decision,
} from '../../src/domain/correction.ts';
import type { Deadline, Plan } from '../../src/domain/plan.ts';
import { anyPlan } from '../support/plan-arbitrary.ts';
import { registerOf } from '../support/stored.ts';

/** Every decision that could be made about a plan's entries. */
function decisionsOn(plan: Plan): Decision[] {
  const ofDeadlines = plan.deadlines.map(wordsOfDeadline).flatMap((entry): Decision[] => [
    { kind: 'deadline-date', entry, date: '2026-11-20', bound: null },
    { kind: 'deadline-date', entry, date: '2026-11-20', bound: 'before' },
    { kind: 'deadline-binds', entry, binds: ['Phòng Y tế'] },
    { kind: 'deadline-drop', entry },
  ]);
  const ofAgencies = plan.agencies.flatMap((agency): Decision[] => {
    const entry = wordsOfAgency(agency);
    return [
      { kind: 'agency-name', entry, name: 'Phòng Nội vụ' },
      { kind: 'agency-parties', entry, parties: ['Phòng Nội vụ', 'Phòng Y tế'] },
      { kind: 'agency-requested', entry, requested: true },
      { kind: 'agency-drop', entry },
      ...agency.duties.map((duty): Decision => ({ kind: 'duty-drop', entry: wordsOfDuty(agency, duty) })),
    ];
  });
  return [...ofDeadlines, ...ofAgencies];
}

/** A plan with some decisions about its own entries and some about words that it does not hold. */
const planAndCorrections = fc.tuple(anyPlan, anyPlan).chain(([plan, other]) =>
  fc.subarray([...decisionsOn(plan), ...decisionsOn(other)]).map((decisions) => ({
    plan,
    corrections: decisions
      .slice(0, 8)
      .map((decision, i): Correction => ({ id: i + 1, lineage: 'a', on: '2026-11-22', decision })),
  })),
);

/** What answers see of a plan. */
function seen({ agencies, deadlines }: Plan): unknown {
  return { agencies, deadlines };
}

describe('corrections laid over a register', () => {
  it('change nothing where there are none', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(applyCorrections(plan, [])).toEqual({ plan, applied: [], orphaned: [] });
      }),
    );
  });

  it('give the same when they are laid over it twice', () => {
    fc.assert(
      fc.property(planAndCorrections, ({ plan, corrections }) => {
        const once = applyCorrections(plan, corrections);
        expect(applyCorrections(once.plan, corrections)).toEqual(once);
        expect(applyCorrections(once.plan, []).plan).toEqual(plan);
      }),
    );
  });

  it('give the same in whatever order they come', () => {
    fc.assert(
      fc.property(
        planAndCorrections.chain((one) =>
          fc
            .shuffledSubarray([...one.corrections], { minLength: one.corrections.length })
            .map((shuffled) => ({ ...one, shuffled })),
        ),
        ({ plan, corrections, shuffled }) => {
          expect(applyCorrections(plan, shuffled)).toEqual(applyCorrections(plan, corrections));
        },
      ),
    );
  });

  it('give the same on a copy with other sections and spans', () => {
    const moved = <T extends object>(entry: T): T => ({ ...entry, section: 'IX', span: { start: 1, end: 2 } });
    const resectioned = (plan: Plan): Plan => ({
      ...plan,
      agencies: plan.agencies.map((agency) => ({ ...moved(agency), duties: agency.duties.map(moved) })),
      deadlines: plan.deadlines.map(moved),
    });
    const bare = ({ agencies, deadlines }: Plan): unknown =>
      JSON.parse(
        JSON.stringify({ agencies, deadlines }, (key, value: unknown) =>
          key === 'section' || key === 'span' ? undefined : value,
        ),
      );
    fc.assert(
      fc.property(planAndCorrections, ({ plan, corrections }) => {
        const [here, there] = [applyCorrections(plan, corrections), applyCorrections(resectioned(plan), corrections)];
        expect(bare(there.plan)).toEqual(bare(here.plan));
        expect(there.applied).toEqual(here.applied);
      }),
    );
  });

  it('touch only what they were made for, and what is named after it', () => {
    fc.assert(
      fc.property(planAndCorrections, ({ plan, corrections }) => {
        const [correction] = corrections;
        if (correction === undefined || correction.decision.kind === 'agency-name') return;
        const { kind, entry } = correction.decision;
        const { plan: after } = applyCorrections(plan, [correction]);
        if (kind.startsWith('deadline')) {
          expect(after.agencies).toEqual(plan.agencies);
          const others = plan.deadlines.filter(
            (one) => wordsOfDeadline(one).quote !== (entry as { quote: string }).quote,
          );
          expect(after.deadlines).toEqual(expect.arrayContaining(others));
        } else {
          expect(after.deadlines).toEqual(plan.deadlines);
          const name = kind === 'duty-drop' ? (entry as { agency: string }).agency : (entry as { name: string }).name;
          expect(after.agencies).toEqual(expect.arrayContaining(plan.agencies.filter((one) => one.name !== name)));
        }
      }),
    );
  });

  it('each either apply or are told to fit nothing; one about a standing entry always applies', () => {
    fc.assert(
      fc.property(planAndCorrections, ({ plan, corrections }) => {
        const { applied, orphaned } = applyCorrections(plan, corrections);
        const own = new Set(decisionsOn(plan).map(subjectOf));
        const subjects = new Set(corrections.map(({ decision }) => subjectOf(decision)));
        expect(applied.length + orphaned.length).toBe(subjects.size);
        for (const { decision } of orphaned) expect(own.has(subjectOf(decision))).toBe(false);
      }),
    );
  });
});

const QUOTE = 'Các cơ quan báo cáo kết quả thực hiện trước ngày 25/11/2024 để tổng hợp.';

function plan(...deadlines: Partial<Deadline>[]): Plan {
  const base = registerOf('a', QUOTE);
  const [first] = base.deadlines;
  if (first === undefined) throw new Error('a register without a deadline');
  const made = { ...first, bound: 'before', lastDay: '2024-11-24', responsible: 'Các cơ quan', recurs: null } as const;
  return { ...base, deadlines: deadlines.map((one) => ({ ...made, ...one })) };
}
function correction(decision: Decision): Correction {
  return { id: 1, lineage: 'a', on: '2024-11-01', decision };
}
const entry = { quote: QUOTE, party: 'Các cơ quan', date: '2024-11-25', action: 'báo cáo' };
const toTwentieth = correction({ kind: 'deadline-date', entry, date: '2024-11-20', bound: null });

describe('a corrected date', () => {
  it.each([
    [null, 'before', '2024-11-19'],
    ['by', 'by', '2024-11-20'],
    ['on', 'on', '2024-11-20'],
  ] as const)('has its last day computed from it, bound %s', (given, bound, lastDay) => {
    const decision = { kind: 'deadline-date', entry, date: '2024-11-20', bound: given } as const;
    const [now] = applyCorrections(plan({}), [correction(decision)]).plan.deadlines;
    expect(now).toMatchObject({ date: '2024-11-20', bound, lastDay, certain: true, why: null, quote: QUOTE });
    expect(now?.corrected?.read.date).toBe(addDays('2024-11-20', 5));
  });

  it('holds where another reading cut the sentence elsewhere or worded the action otherwise', () => {
    const cut = plan({ quote: `${QUOTE.slice(0, -1)}, gửi về Phòng Nội vụ.`, action: 'báo cáo kết quả thực hiện' });
    expect(applyCorrections(cut, [toTwentieth]).plan.deadlines[0]?.date).toBe('2024-11-20');
  });

  it.each<[string, Partial<Deadline>[]]>([
    ['the sentence is gone', [{ quote: 'Phòng Y tế hoàn thành việc lập danh sách trước ngày 25/11/2024.' }]],
    ['the sentence names another date', [{ date: '2024-11-30', quote: QUOTE.replace('25/11', '30/11') }]],
    ['two sentences are alike', [{ action: 'báo cáo quý' }, { action: 'báo cáo năm' }]],
    ['another body now does something else', [{ action: 'tổng hợp', responsible: 'Phòng Nội vụ' }]],
  ])('is not laid over something else where %s', (_, deadlines) => {
    const before = plan(...deadlines);
    const { plan: after, orphaned } = applyCorrections(before, [toTwentieth]);
    expect(seen(after)).toEqual(seen(before));
    expect(orphaned).toEqual([toTwentieth]);
  });

  it('gives way to a later one about the same words', () => {
    const later = { ...toTwentieth, id: 2, decision: { ...toTwentieth.decision, date: '2024-11-21' } as Decision };
    expect(applyCorrections(plan({}), [later, toTwentieth]).plan.deadlines[0]?.date).toBe('2024-11-21');
  });
});

it('a corrected name of an agency is followed by the deadlines that name it', () => {
  const before = plan({ agency: 'Phòng Nội vụ', binds: ['Phòng Nội vụ'] }, { agency: 'Phòng Y tế' });
  const [agency] = before.agencies;
  const words = agency === undefined ? { name: '', duty: null } : wordsOfAgency(agency);
  const renamed = correction({ kind: 'agency-name', entry: words, name: 'Phòng Nội vụ - Lao động' });
  const { plan: after } = applyCorrections(before, [renamed]);
  expect(after.agencies[0]).toMatchObject({ name: 'Phòng Nội vụ - Lao động', parties: ['Phòng Nội vụ - Lao động'] });
  expect(after.deadlines.map((one) => one.agency)).toEqual(['Phòng Nội vụ - Lao động', 'Phòng Y tế']);
  expect(after.deadlines[0]?.binds).toEqual(['Phòng Nội vụ - Lao động']);
});

it('a binding of one office binds that one alone, of several a list', () => {
  const bind = (...binds: string[]): Deadline | undefined =>
    applyCorrections(plan({}), [correction({ kind: 'deadline-binds', entry, binds })]).plan.deadlines[0];
  expect(bind('Phòng Y tế')).toMatchObject({ agency: 'Phòng Y tế', binds: ['Phòng Y tế'], certain: true });
  expect(bind('UBND các xã', 'Phòng Y tế')).toMatchObject({ agency: null, responsible: 'UBND các xã, Phòng Y tế' });
});
