import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { telling } from '../../src/app/reminders/telling.ts';
import type { ChatChange } from '../../src/domain/chat.ts';
import type { ClaimedUpdate } from '../../src/ports/mail.ts';

const NOW = '2024-11-21T01:00:00.000Z';
const LATER = '2024-11-21T02:00:00.000Z';

/** What was told when a message with these changes was handled. */
async function told(changes: readonly ChatChange[], claimOf = (claim: ClaimedUpdate): ClaimedUpdate => claim) {
  const heard: string[] = [];
  const mail = telling(memoryDatabase().mail, {
    refresh: () => {
      heard.push('refresh');
      return Promise.resolve();
    },
    changed: () => heard.push('changed'),
  });
  await mail.receive('telegram', [{ update: '1', chat: '-5', order: 1, raw: '{}' }], NOW);
  const [claim] = await mail.claimUpdates('telegram', { limit: 1, now: NOW, until: LATER });
  if (claim === undefined) throw new Error('nothing was received');
  await mail.finish(claimOf(claim), { outcome: 'answered', changes, menus: [], sends: [] }, NOW);
  return heard;
}

const LINKED: ChatChange = { set: 'linked', place: 'Đồng Bằng', agency: 'Phòng Y tế', by: 'telegram:1' };

describe('a message that was handled', () => {
  it('is told of where it changes whom reminders go to', async () => {
    expect(await told([LINKED])).toEqual(['changed']);
    expect(await told([{ set: 'place', place: 'Đồng Bằng' }])).toEqual([]);
  });

  it('brings an admin’s decision into memory before anything is reminded by it', async () => {
    const entry = { quote: 'x', party: 'Phòng Y tế', date: '2024-11-25', action: 'báo cáo' };
    const decision = { kind: 'deadline-approved', entry, date: '2024-11-25' } as const;
    const decided: ChatChange = { set: 'decided', correction: { lineage: 'l', on: '2024-11-21', decision } };
    expect(await told([decided])).toEqual(['refresh', 'changed']);
  });

  it('is not told of where somebody else handled it', async () => {
    expect(await told([LINKED], (claim) => ({ ...claim, fence: claim.fence + 1 }))).toEqual([]);
  });
});
