import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import type { PlanDiff } from '../../src/domain/change.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { diffOf } from '../../src/ingest/diff.ts';
import { anyPlan } from '../support/plan-arbitrary.ts';
import { reading, textOf, wholeText } from '../support/reading.ts';

interface Pair {
  readonly before: unknown;
  readonly after: unknown;
}
/** The changes of any kind of entry. */
interface AnyChanges {
  readonly keep: readonly Pair[];
  readonly change: readonly (Pair & { readonly fields: readonly string[] })[];
  readonly cancel: readonly unknown[];
  readonly add: readonly unknown[];
  readonly doubtful: readonly {
    readonly before: unknown;
    readonly candidates: readonly unknown[];
    readonly why: string;
  }[];
}

const countsOf = ({ keep, change, cancel, add, doubtful }: AnyChanges): readonly number[] =>
  [keep, change, cancel, add, doubtful].map(({ length }) => length);
const everyKind = ({ agencies, duties, deadlines }: PlanDiff): readonly AnyChanges[] => [agencies, duties, deadlines];
const dutiesIn = ({ agencies }: Plan): number => agencies.reduce((sum, { duties }) => sum + duties.length, 0);
/** True where every entry of both versions was kept. */
const allKept = (diff: PlanDiff, plan: Plan): boolean => {
  const sizes = [plan.agencies.length, dutiesIn(plan), plan.deadlines.length];
  return everyKind(diff).every((changes, i) => countsOf(changes).join() === [sizes[i], 0, 0, 0, 0].join());
};
const sorted = (items: readonly unknown[]): readonly string[] => items.map((item) => JSON.stringify(item)).sort();

describe('any two registers', () => {
  it('are the same where they are one', () => {
    fc.assert(fc.property(anyPlan, (plan) => allKept(diffOf(plan, plan), plan)));
  });

  it('have every old entry in one of kept, changed, cancelled, doubtful, and every new one in kept, changed, added, doubtful', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const diff = diffOf(before, after);
        const check = (changes: AnyChanges, old: readonly unknown[], fresh: readonly unknown[]): void => {
          const pairs = [...changes.keep, ...changes.change];
          const candidates = new Set(changes.doubtful.flatMap((one) => one.candidates));
          const was = [
            ...pairs.map((one) => one.before),
            ...changes.cancel,
            ...changes.doubtful.map((one) => one.before),
          ];
          const is = [...pairs.map((one) => one.after), ...changes.add, ...candidates];
          expect(sorted(was)).toEqual(sorted(old));
          expect(sorted(is)).toEqual(sorted(fresh));
        };
        check(diff.agencies, before.agencies, after.agencies);
        check(diff.deadlines, before.deadlines, after.deadlines);
        check(diff.duties, assigned(before), assigned(after));
        const doubts = everyKind(diff).flatMap(({ doubtful }) => doubtful);
        expect(doubts.every(({ candidates, why }) => candidates.length > 0 && why.endsWith('.'))).toBe(true);
      }),
    );
  });

  it('give the mirrored result when they change places', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const [there, back] = [everyKind(diffOf(before, after)), everyKind(diffOf(after, before))];
        there.forEach((changes, i) => {
          const mirror = back[i] as AnyChanges;
          expect(sorted(mirror.add)).toEqual(sorted(changes.cancel));
          expect(sorted(mirror.cancel)).toEqual(sorted(changes.add));
          expect(sorted(mirror.change.map((one) => [one.after, one.before, one.fields]))).toEqual(
            sorted(changes.change.map((one) => [one.before, one.after, one.fields])),
          );
        });
      }),
    );
  });

  it('are the same in another order, under other sections and at other places of the text', () => {
    const moved = { section: 'IX.9', span: { start: 1, end: 2 } };
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.nat()), (plan, stream: Iterator<number>) => {
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, at: Number(stream.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const copy: Plan = {
          ...plan,
          plan: 'ten-khac',
          agencies: shuffled(plan.agencies).map((agency) => ({
            ...agency,
            ...moved,
            duties: shuffled(agency.duties).map((duty) => ({ ...duty, ...moved })),
          })),
          deadlines: shuffled(plan.deadlines).map((one) => ({ ...one, ...moved, quote: 'lời văn khác' })),
        };
        return allKept(diffOf(plan, copy), plan);
      }),
    );
  });

  it('differ in one deadline where one date was moved', () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ deadlines }) => deadlines.length > 0),
        fc.nat(),
        fc.integer({ min: 1, max: 90 }),
        (plan, pick, days) => {
          const at = pick % plan.deadlines.length;
          const deadlines = plan.deadlines.map((one, i) =>
            i === at ? { ...one, date: addDays(one.date, days) } : one,
          );
          const { deadlines: changes } = diffOf(plan, { ...plan, deadlines });
          expect(countsOf(changes)).toEqual([plan.deadlines.length - 1, 1, 0, 0, 0]);
          expect(changes.change[0]?.fields).toEqual(['date']);
        },
      ),
    );
  });
});

describe('a plan that was issued again', () => {
  const before = reading(textOf('son-tinh-2024'));
  const edited = (from: string, to: string): PlanDiff => {
    const text = textOf('son-tinh-2024');
    expect(text).toContain(from);
    return diffOf(before, reading(text.replaceAll(from, to), 'tep-khac'));
  };

  it('with one date moved has one changed deadline, whatever its section is called', () => {
    const { deadlines, agencies } = edited('trước ngày 25/11/2024', 'trước ngày 10/12/2024');
    expect(countsOf(deadlines)).toEqual([before.deadlines.length - 1, 1, 0, 0, 0]);
    const [only] = deadlines.change;
    expect([only?.before.date, only?.after.date]).toEqual(['2024-11-25', '2024-12-10']);
    expect(only?.fields).toEqual(['date', 'lastDay']);
    expect(countsOf(agencies)).toEqual([before.agencies.length, 0, 0, 0, 0]);
  });

  it('with "trước ngày" turned into "chậm nhất ngày" has a changed bound', () => {
    const { deadlines } = edited('trước ngày 25/11/2024', 'chậm nhất ngày 25/11/2024');
    expect(deadlines.change.map(({ fields }) => fields)).toEqual([['bound', 'lastDay']]);
  });

  it('with another focal agency has a changed deadline', () => {
    const via = '(qua Phòng Lao động - Thương binh và Xã hội huyện) để tổng hợp';
    const { deadlines } = edited(via, '(qua Phòng Nội vụ huyện) để tổng hợp');
    expect(deadlines.change.map(({ fields }) => fields)).toEqual([['via']]);
  });
});

describe('the duties of a plan', () => {
  const text = wholeText('son-ha-2024');
  const before = reading(text);
  const [first] = before.agencies.filter(({ duties }) => duties.length > 2);
  const dutyOf = (at: number): string => first?.duties[at]?.text ?? '';

  it('lose exactly the one that was dropped', () => {
    const dropped = { ...before, agencies: without(before, dutyOf(1)) };
    const { duties } = diffOf(before, dropped);
    expect(countsOf(duties)).toEqual([dutiesIn(before) - 1, 0, 1, 0, 0]);
    expect(duties.cancel[0]).toMatchObject({ agency: first?.name, text: dutyOf(1) });
  });

  it('are changed where a few words are', () => {
    const reworded = `${dutyOf(1).replace(/[.;]$/u, '')} theo chỉ đạo của cấp trên.`;
    const { duties } = diffOf(before, { ...before, agencies: replaced(before, dutyOf(1), reworded) });
    expect(duties.change.map((one) => [one.before.text, one.after.text])).toEqual([[dutyOf(1), reworded]]);
    expect(duties.keep).toHaveLength(dutiesIn(before) - 1);
  });

  it('are doubtful where half of the words went', () => {
    const words = dutyOf(1).split(' ');
    // Ten words in the middle make way for ten others, in a duty of some thirty.
    const other = 'phát loa hằng tuần tại nhà văn hóa mỗi thôn bản'.split(' ');
    const reworded = [...words.slice(0, 8), ...other, ...words.slice(18)].join(' ');
    expect(words.length).toBeGreaterThan(25);
    const { duties } = diffOf(before, { ...before, agencies: replaced(before, dutyOf(1), reworded) });
    expect(duties.change).toEqual([]);
    expect(duties.doubtful.map(({ before: old, why }) => [old.text, why])).toEqual([
      [dutyOf(1), 'Nhiệm vụ ở hai bản được viết khác nhau nhiều.'],
    ]);
  });

  it('are doubtful where they stand under another agency word for word', () => {
    const [, other] = before.agencies.filter(({ duties }) => duties.length > 2);
    const agencies = without(before, dutyOf(1)).map((agency) =>
      agency.name === other?.name && first !== undefined
        ? { ...agency, duties: [...agency.duties, ...first.duties.slice(1, 2)] }
        : agency,
    );
    const { duties } = diffOf(before, { ...before, agencies });
    expect(duties.doubtful).toEqual([
      expect.objectContaining({
        candidates: [expect.objectContaining({ agency: other?.name, text: dutyOf(1) })],
        why: 'Nhiệm vụ giữ nguyên lời văn nhưng đứng dưới tên cơ quan khác.',
      }),
    ]);
  });
});

describe('the agencies of a plan', () => {
  const before = reading(textOf('son-ha-2024'));
  const renamed = (from: string, to: string): PlanDiff => {
    expect(before.agencies.map(({ name }) => name)).toContain(from);
    const agencies = before.agencies.map((one) => (one.name === from ? { ...one, name: to, parties: [to] } : one));
    return diffOf(before, { ...before, agencies });
  };

  it('stay the same office where the heading adds the level', () => {
    const { agencies, duties } = renamed('Phòng Tư pháp', 'Phòng Tư pháp huyện');
    expect(agencies.change.map(({ fields }) => fields)).toEqual([['name']]);
    expect(duties.keep).toHaveLength(dutiesIn(before));
  });

  it('are doubtful where another name has the same duties', () => {
    const { agencies } = renamed('Phòng Tư pháp', 'Văn phòng HĐND và UBND');
    expect(agencies.doubtful.map(({ why }) => why)).toEqual([
      'Tên cơ quan khác nhau nhưng nhiệm vụ được giao phần lớn giống nhau.',
    ]);
  });

  it('and their duties are kept where only the number before a heading changed', () => {
    const text = textOf('long-khanh-2024');
    const plan = reading(text);
    const renumbered = reading(text.replace(/^(\W*)IV\. /mu, '$1VI. '));
    expect(renumbered.agencies[0]?.section).not.toBe(plan.agencies[0]?.section);
    expect(allKept(diffOf(plan, renumbered), plan)).toBe(true);
  });
});

describe('two wordings of one task', () => {
  const base = reading(textOf('son-tinh-2024'));
  const [one] = base.deadlines.filter(({ via }) => via !== null);
  const withDeadlines = (deadlines: Plan['deadlines']): Plan => ({ ...base, deadlines });
  const only = one === undefined ? [] : [one];

  it('are one in another year', () => {
    const [old, fresh] = ['báo cáo kết quả năm 2024', 'Báo cáo kết quả năm 2025.'].map((action) =>
      withDeadlines(only.map((deadline) => ({ ...deadline, action }))),
    );
    expect(countsOf(diffOf(old ?? base, fresh ?? base).deadlines)).toEqual([1, 0, 0, 0, 0]);
  });

  it('are doubtful where the one is part of the other', () => {
    const fresh = withDeadlines(only.map((deadline) => ({ ...deadline, action: 'báo cáo' })));
    expect(diffOf(withDeadlines(only), fresh).deadlines.doubtful.map(({ why }) => why)).toEqual([
      'Việc phải làm ở hai bản được viết khác nhau.',
    ]);
  });

  it('are two where nothing of the one is in the other', () => {
    const fresh = withDeadlines(only.map((deadline) => ({ ...deadline, action: 'đăng ký danh sách' })));
    expect(countsOf(diffOf(withDeadlines(only), fresh).deadlines)).toEqual([0, 0, 1, 1, 0]);
  });

  it('for parties that are named otherwise too are one only where the day is the same', () => {
    const old = only.map((deadline) => ({ ...deadline, binds: ['các cơ quan, ban, ngành'], agency: null }));
    const reworded = old.map((one) => ({ ...one, binds: ['các cơ quan, ban, ngành, đoàn thể'], action: 'báo cáo' }));
    const moved = reworded.map((one) => ({ ...one, date: '2024-01-31', lastDay: '2024-01-30' }));
    const { doubtful } = diffOf(withDeadlines(old), withDeadlines(reworded)).deadlines;
    expect(doubtful.map(({ why }) => why)).toEqual(['Cơ quan phải thực hiện ở hai bản được viết khác nhau.']);
    expect(countsOf(diffOf(withDeadlines(old), withDeadlines(moved)).deadlines)).toEqual([0, 0, 1, 1, 0]);
  });

  it('are doubtful where two dates of one task were both moved', () => {
    const on = (dates: readonly string[]): Plan =>
      withDeadlines(dates.flatMap((date) => only.map((deadline) => ({ ...deadline, date, lastDay: date }))));
    const { doubtful } = diffOf(on(['2024-05-15', '2024-11-15']), on(['2024-06-15', '2024-12-15'])).deadlines;
    expect(doubtful.map(({ candidates }) => candidates.length)).toEqual([2, 2]);
  });
});

const assigned = ({ agencies }: Plan): readonly unknown[] =>
  agencies.flatMap(({ name, duties }) => duties.map((duty) => ({ ...duty, agency: name })));

function without({ agencies }: Plan, text: string): Plan['agencies'] {
  return agencies.map((agency) => ({ ...agency, duties: agency.duties.filter((duty) => duty.text !== text) }));
}

function replaced({ agencies }: Plan, from: string, to: string): Plan['agencies'] {
  return agencies.map((agency) => ({
    ...agency,
    duties: agency.duties.map((duty) => (duty.text === from ? { ...duty, text: to } : duty)),
  }));
}
