import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/domain/apply-corrections.ts';
import { decisionSchema } from '../../src/domain/correction-schema.ts';
import { subjectOf, wordsOfDeadline, type Correction, type Decision } from '../../src/domain/correction.ts';
import { DOUBTS } from '../../src/text/vi/warnings.ts';
import { decisionLine } from '../../src/text/vi/corrections.ts';
import { clause, planWith } from '../support/occurrences.ts';

const doubtful = clause({ recurs: 'yearly', certain: false, why: DOUBTS.mayPrecede });
const plan = planWith(['Phòng Y tế'], [doubtful]);
const approve = (date: string): Decision => ({ kind: 'deadline-approved', entry: wordsOfDeadline(doubtful), date });
const decided = (...decisions: readonly Decision[]): readonly Correction[] =>
  decisions.map((decision, i) => ({ id: i + 1, lineage: 'l', on: '2024-10-01', decision }));

describe('an approved day', () => {
  it('changes nothing of what was read', () => {
    const [now] = applyCorrections(plan, decided(approve('2024-11-25'))).plan.deadlines;
    expect(now).toEqual({ ...doubtful, approved: ['2024-11-25'] });
  });

  it('holds beside another of the same deadline, and once however often it is approved', () => {
    const corrections = decided(approve('2025-11-25'), approve('2024-11-25'), approve('2025-11-25'));
    const { plan: now, applied } = applyCorrections(plan, corrections);
    expect(now.deadlines[0]?.approved).toEqual(['2024-11-25', '2025-11-25']);
    expect(applied).toHaveLength(2);
    expect(subjectOf(approve('2024-11-25'))).not.toBe(subjectOf(approve('2025-11-25')));
  });

  it('stands beside a correction of the same deadline', () => {
    const binds: Decision = { kind: 'deadline-binds', entry: wordsOfDeadline(doubtful), binds: ['Phòng Y tế'] };
    const [now] = applyCorrections(plan, decided(approve('2025-11-25'), binds)).plan.deadlines;
    expect(now).toMatchObject({ certain: true, agency: 'Phòng Y tế', approved: ['2025-11-25'] });
  });

  it('comes back from the store as it was kept, and is told as approved', () => {
    expect(decisionSchema.parse(JSON.parse(JSON.stringify(approve('2024-11-25'))))).toEqual(approve('2024-11-25'));
    expect(decisionLine(approve('2025-11-25'))).toContain('đã duyệt ngày 25/11/2025');
  });
});
