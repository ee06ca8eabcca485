import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import type { NewReminder } from '../../src/domain/reminder.ts';
import { createPlanner } from '../../src/remind/planning.ts';
import { recordingLog } from '../support/log.ts';
import { keyByName, linkedChat, occurrence, PLAN, SETTINGS, vietnam } from '../support/reminders.ts';

const CHATS = 600;

describe('planning for many chats', () => {
  it('plans all of a chat at once, so that one message says it, and what ends first before the rest', async () => {
    const ledger = memoryDatabase().ledger;
    const batches: (readonly NewReminder[])[] = [];
    const chats = [
      ...Array.from({ length: CHATS }, (_, i) => linkedChat(`-${i + 1}`, ['Phòng Y tế'])),
      linkedChat('-9999', ['Phòng Tư pháp']),
    ];
    const owed = [
      occurrence({ id: 'later', lastDay: '2024-11-25', date: '2024-11-26' }),
      occurrence({ id: 'sooner' }),
      occurrence({ id: 'first', party: { name: 'Phòng Tư pháp', key: 'phòng tư pháp' }, lastDay: '2024-11-21' }),
    ];
    const planner = createPlanner({
      ledger: {
        ...ledger,
        add: (reminders) => {
          batches.push(reminders);
          return ledger.add(reminders);
        },
      },
      look: () =>
        Promise.resolve({
          ...{ revision: 0, occurrences: owed, plans: [{ plan: PLAN, place: 'Đồng Bằng' }] },
          ...{ chats, all: chats, leaders: [], calendar: officeCalendar() },
        }),
      ...{ partyKey: keyByName, settings: SETTINGS, log: recordingLog(), onPlanned: () => undefined },
      clock: { now: () => vietnam('2024-11-19T08:00') },
    });
    await planner.step();
    expect(batches.length).toBeGreaterThan(1);
    const batchesOf = new Map<string, Set<number>>();
    for (const [at, batch] of batches.entries()) {
      for (const { chat } of batch) batchesOf.set(chat, (batchesOf.get(chat) ?? new Set()).add(at));
    }
    expect(batchesOf.size).toBe(CHATS + 1);
    expect([...batchesOf.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect(batches[0]?.[0]?.chat).toBe('-9999');
  });
});
