import { describe, expect, it } from 'vitest';
import { planned } from '../../support/reminders.ts';
import type { Reminder } from '../../../src/domain/reminder.ts';
import { account, type Ended } from './account.ts';
import { slotsOf } from './office.ts';

const CHAT = '-7';
const [FIRST, SECOND] = ['2025-11-17', '2025-11-19'] as const;
/** The three reminders of these days: one on the first, two on the second. */
const SLOTS = slotsOf(FIRST, SECOND);

function row(slot: number, parts: Partial<Reminder> = {}): Reminder {
  const { day, kind, milestone, term } = SLOTS[slot] ?? { day: '', kind: 'before', milestone: 0, term: '' };
  const key = { about: term, kind, milestone, term, again: false, channel: 'telegram', chat: CHAT, place: '' } as const;
  return planned({ ...key, at: `${day}T01:00:00Z`, until: '' }, slot + 1, {
    ...{ state: 'sent', reason: day === FIRST ? '1' : '2', send: `remind:telegram:${CHAT}:${day}:0` },
    ...{ endedAt: `${day}T01:00:01Z`, ...parts },
  });
}

function message(day: string, parts: Partial<Ended['sent'][number]> = {}): Ended['sent'][number] {
  const plain = day === FIRST ? 'chậm nhất 24/11/2025, còn' : 'chậm nhất 24/11/2025, còn … chậm nhất 26/11/2025, còn';
  return { chatId: Number(CHAT), messageId: day === FIRST ? 1 : 2, plain, at: Date.parse(day), ...parts };
}

/** Both messages arrived, unless told otherwise. */
function found(parts: Partial<Ended> = {}): readonly string[] {
  return account({
    ...{ chats: [CHAT], slots: SLOTS, rows: [row(0), row(1), row(2)], sent: [message(FIRST), message(SECOND)] },
    ...{ dayAt: (at) => new Date(at).toISOString().slice(0, 10), listed: '', atOnce: 1 },
    ...parts,
  }).findings;
}

describe('the account of reminders', () => {
  it('finds nothing where each came once', () => {
    expect(found()).toEqual([]);
  });

  it('finds what was never planned, what did not come, and what has no end', () => {
    expect(found({ rows: [row(0), row(1)] })).toEqual([`never planned: ${CHAT} before 5 2025-11-26`]);
    expect(found({ sent: [message(SECOND)] })).toEqual([`sent and not there: ${CHAT} before 5 2025-11-24`]);
    expect(found({ rows: [row(0), row(1), row(2, { state: 'claimed', reason: null })] })).toEqual(
      expect.arrayContaining([`left claimed: ${CHAT} before 5 2025-11-26`]),
    );
  });

  it('finds what came twice, and what nobody planned', () => {
    const twice = [message(FIRST), message(SECOND), message(SECOND, { messageId: 3 })];
    expect(found({ sent: twice })).toEqual(expect.arrayContaining([expect.stringContaining('2 messages')]));
    expect(found({ sent: twice })).toContain(`a message of nobody in ${CHAT} on ${SECOND}`);
  });

  it('finds what ended for a later one that there is not, and accepts it where there is', () => {
    const early = row(0, { state: 'collapsed', reason: 'into-before-3', send: null });
    expect(found({ rows: [early, row(1), row(2)], sent: [message(SECOND)] })).toEqual([]);
    const late = row(1, { state: 'expired', reason: 'too-late', send: null });
    expect(found({ rows: [row(0), late, row(2)] })).toEqual([
      `expired, and nothing said later: ${CHAT} before 3 2025-11-24, too-late`,
    ]);
  });

  it('wants what nobody knows to be listed, no more of it than was on its way, and something after it', () => {
    const unknown = row(0, { state: 'unknown', reason: 'cut-short' });
    expect(found({ rows: [unknown, row(1), row(2)] })).toEqual([`not listed: ${CHAT}`]);
    expect(found({ rows: [unknown, row(1), row(2)], listed: `1 · 08:00 · telegram:${CHAT} · …` })).toEqual([]);
    const last = row(2, { state: 'unknown', reason: 'cut-short' });
    expect(found({ rows: [row(0), row(1), last], listed: `1 · 08:00 · telegram:${CHAT} · …` })).toEqual([
      `held, and nothing follows: ${CHAT} before 5 2025-11-26`,
    ]);
    expect(found({ rows: [unknown, row(1), row(2)], listed: `1 · 08:00 · telegram:${CHAT} · …`, atOnce: 0 })).toEqual([
      expect.stringContaining('1 messages in doubt at once'),
    ]);
  });
});
