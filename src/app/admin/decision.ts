import type { NumberedEntry } from '../../chat/entry-numbers.ts';
import type { Change } from '../../domain/admin.ts';
import type { Deadline } from '../../domain/plan.ts';
import { wordsOfAgency, wordsOfDeadline, wordsOfDuty, type Decision } from '../../domain/correction.ts';

/** The decision that a change of an entry is, by the words as they were read; null where the entry has no such thing. */
export function decisionOf(entry: NumberedEntry, change: Change): Decision | null {
  switch (entry.of) {
    case 'deadline':
      return onDeadline(entry.deadline, change);
    case 'agency':
      return onAgency(wordsOfAgency(entry.agency), change);
    case 'duty':
      return change.set === 'dropped' ? { kind: 'duty-drop', entry: wordsOfDuty(entry.agency, entry.duty) } : null;
  }
}

function onDeadline(deadline: Deadline, change: Change): Decision | null {
  const entry = wordsOfDeadline(deadline);
  if (change.set === 'approved') {
    const isItsDay = deadline.recurs !== null || change.date === deadline.date;
    return isItsDay ? { kind: 'deadline-approved', entry, date: change.date } : null;
  }
  if (change.set === 'date') return { kind: 'deadline-date', entry, date: change.date, bound: change.bound };
  if (change.set === 'binds') return { kind: 'deadline-binds', entry, binds: change.binds };
  return change.set === 'dropped' ? { kind: 'deadline-drop', entry } : null;
}

function onAgency(entry: ReturnType<typeof wordsOfAgency>, change: Change): Decision | null {
  if (change.set === 'name') return { kind: 'agency-name', entry, name: change.name };
  if (change.set === 'parties') return { kind: 'agency-parties', entry, parties: change.parties };
  if (change.set === 'requested') return { kind: 'agency-requested', entry, requested: change.requested };
  return change.set === 'dropped' ? { kind: 'agency-drop', entry } : null;
}
