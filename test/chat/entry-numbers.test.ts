import { expect, it } from 'vitest';
import { agencyNumber, deadlineNumber, dutyNumber, entryOf } from '../../src/chat/entry-numbers.ts';
import { registerOf } from '../support/stored.ts';

const plan = registerOf('a', 'Chủ trì thực hiện.');

it('every number that the read-back prints leads back to its entry, in any case and with spaces around', () => {
  expect(entryOf(plan, deadlineNumber(0))).toEqual({ of: 'deadline', deadline: plan.deadlines[0] });
  expect(entryOf(plan, ` ${agencyNumber(0).toLowerCase()} `)).toEqual({ of: 'agency', agency: plan.agencies[0] });
  const duty = { of: 'duty', agency: plan.agencies[0], duty: plan.agencies[0]?.duties[0] };
  expect(entryOf(plan, dutyNumber(0, 0))).toEqual(duty);
});

it.each(['', 'H', 'H0', 'H2', 'H1.1', 'C2', 'C1.0', 'C1.2', 'C1.1.1', '1', 'X1', 'H01', `H${'9'.repeat(30)}`])(
  'what is no number of an entry leads nowhere: %s',
  (number) => {
    expect(entryOf(plan, number)).toBeNull();
  },
);
