import { describe, expect, it } from 'vitest';
import { entryOf, numbered } from '../../src/chat/entry-numbers.ts';
import { applyCorrections } from '../../src/domain/apply-corrections.ts';
import { wordsOfAgency, wordsOfDeadline, wordsOfDuty, type Decision } from '../../src/domain/correction.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { registerOf } from '../support/stored.ts';

const plan = registerOf('a', 'Chủ trì thực hiện.');
const [agency] = plan.agencies;
const [duty] = agency?.duties ?? [];
if (agency === undefined || duty === undefined) throw new Error('the register of the tests has an agency with a duty');

it('every number that the read-back prints leads back to its entry, in any case and with spaces around', () => {
  const { agencies, deadlines } = numbered(plan);
  expect(deadlines).toEqual([{ number: 'H1', deadline: plan.deadlines[0] }]);
  expect(agencies).toEqual([{ number: 'C1', agency, duties: [{ number: 'C1.1', duty }] }]);
  expect(entryOf(plan, 'H1')?.entry).toEqual({ of: 'deadline', deadline: plan.deadlines[0] });
  expect(entryOf(plan, ' c1 ')).toEqual({ label: 'C1', entry: { of: 'agency', agency }, dropped: false });
  expect(entryOf(plan, 'C1.1')?.entry).toEqual({ of: 'duty', agency, duty });
});

it.each(['', 'H', 'H0', 'H2', 'H1.1', 'C2', 'C1.0', 'C1.2', 'C1.1.1', '1', 'X1', 'H01', `H${'9'.repeat(30)}`])(
  'what is no number of an entry leads nowhere: %s',
  (number) => {
    expect(entryOf(plan, number)).toBeNull();
  },
);

describe('where a clerk dropped entries, the others keep their numbers', () => {
  const span = { start: 50, end: 60 };
  const other = { ...agency, name: 'Phòng Y tế', parties: ['Phòng Y tế'], span };
  const three: Plan = {
    ...plan,
    agencies: [{ ...agency, duties: [duty, { ...duty, text: 'Phối hợp.' }] }, other],
    deadlines: ['2024-06-01', '2024-11-15', '2024-12-01'].flatMap((date) =>
      plan.deadlines.map((one) => ({ ...one, date, agency: 'Phòng Y tế' })),
    ),
  };
  const after = (...decisions: readonly Decision[]): Plan =>
    applyCorrections(
      three,
      decisions.map((decision, i) => ({ id: i + 1, lineage: 'a', on: '2024-05-01', decision })),
    ).plan;
  const [, second] = three.deadlines;
  const words = second === undefined ? null : wordsOfDeadline(second);
  if (words === null) throw new Error('three deadlines');

  it('of deadlines, also of one sentence with several dates and after a name was corrected', () => {
    const renamed: Decision = { kind: 'agency-name', entry: wordsOfAgency(other), name: 'Trung tâm Y tế' };
    const now = after({ kind: 'deadline-drop', entry: words }, renamed);
    expect(numbered(now).deadlines.map(({ number, deadline }) => [number, deadline.date])).toEqual([
      ['H1', '2024-06-01'],
      ['H3', '2024-12-01'],
    ]);
    expect(entryOf(now, 'H2')).toMatchObject({ dropped: true, entry: { deadline: { date: '2024-11-15' } } });
    expect(entryOf(now, 'H3')).toMatchObject({ dropped: false, entry: { deadline: { agency: 'Trung tâm Y tế' } } });
  });

  it('of agencies and duties', () => {
    const now = after({ kind: 'duty-drop', entry: wordsOfDuty(agency, duty) });
    expect(numbered(now).agencies[0]?.duties.map(({ number }) => number)).toEqual(['C1.2']);
    expect(entryOf(now, 'C1.1')?.dropped).toBe(true);
    const gone = after({ kind: 'agency-drop', entry: wordsOfAgency({ ...agency, duties: [duty] }) });
    expect(numbered(gone).agencies.map(({ number, agency: { name } }) => [number, name])).toEqual([
      ['C2', 'Phòng Y tế'],
    ]);
    expect(entryOf(gone, 'C1.2')?.dropped).toBe(true);
  });
});
