import { describe, expect, test } from 'vitest';
import { letter } from './support/letters.ts';
import { delivers, type Script } from './support/scripted-channel.ts';
import { sending } from './support/sending.ts';

const MINUTE = 60_000;
const DAY = '2026-11-22';

/** A letter box with a message of reminders in parts, good for ten minutes. */
async function reminding(script: Script, ...parts: readonly string[]) {
  const world = sending(script);
  const { ledger } = world.db;
  const after = (ms: number): string => new Date(world.time.ms() + ms).toISOString();
  await ledger.add([
    {
      ...{ channel: 'telegram', chat: 'a', place: 'Đồng Bằng', about: 'o', kind: 'before', milestone: 3 },
      ...{ term: '2026-11-30', again: false, at: after(0), until: after(1000 * MINUTE) },
    },
  ]);
  const hand = async (...texts: readonly string[]): Promise<void> => {
    const [claim] = await ledger.claim('telegram', { limit: 1, held: [], now: after(0), until: after(MINUTE) });
    if (!claim) throw new Error('nothing to claim');
    const sends = texts.map((text) => letter(text, 'a', 'bulk'));
    const rest = { menus: [], ended: [], on: DAY, next: null, revision: await world.db.store.revision() };
    const carried = claim.due.map(({ id }) => id);
    await ledger.hand(claim, { ...rest, sends, carried, goodUntil: after(10 * MINUTE) }, after(0));
  };
  await hand(...parts);
  const states = async (): Promise<readonly string[]> => (await ledger.reminders({})).map(({ state }) => state);
  return { ...world, hand, states };
}

describe('a message of reminders that could not be sent while it was good', () => {
  test('does not arrive any more, and what it carried is made into a new one', async () => {
    let isAway = true;
    const world = await reminding(
      (message) => (isAway ? { of: 'again', afterMs: null, reason: 'away' } : delivers(message)),
      'in 3 days',
    );
    world.start();
    await world.time.pass(30 * MINUTE);
    expect(world.channel.arrived.length).toBeGreaterThan(1);
    for (const { at } of world.channel.arrived) expect(at - world.origin).toBeLessThan(10 * MINUTE);
    expect(await world.states()).toEqual(['planned']);
    const tries = world.texts().length;
    isAway = false;
    await world.hand('in 2 days');
    await world.time.pass(MINUTE);
    expect(world.texts().slice(tries)).toEqual(['in 2 days']);
    expect(await world.states()).toEqual(['sent']);
    expect(await world.listed()).toEqual([]);
  });

  test('is not sent where nobody was there to send it', async () => {
    const world = await reminding(delivers, 'in 3 days');
    await world.time.pass(10 * MINUTE);
    world.start();
    await world.time.pass(MINUTE);
    expect(world.texts()).toEqual([]);
    expect(await world.states()).toEqual(['planned']);
  });

  test('is not sent where that time ends while its send begins', async () => {
    const world = await reminding(delivers, 'in 3 days');
    await world.time.pass(10 * MINUTE - 500);
    const { mail } = world.db;
    const begin: typeof mail.begin = async (send, until) => {
      await world.time.timer.sleep(1000, new AbortController().signal);
      return mail.begin(send, until);
    };
    world.start('one', { mail: { ...mail, begin } });
    await world.time.pass(MINUTE);
    expect(world.texts()).toEqual([]);
    expect(await world.states()).toEqual(['planned']);
  });

  test('is finished where its beginning went out in time', async () => {
    let isAway = false;
    const world = await reminding(
      (message) => (isAway ? { of: 'again', afterMs: null, reason: 'away' } : delivers(message)),
      ...['first', 'second'],
    );
    world.start();
    await world.time.pass(500);
    expect(world.texts()).toEqual(['first']);
    isAway = true;
    await world.time.pass(30 * MINUTE);
    isAway = false;
    await world.time.pass(10 * MINUTE);
    expect(new Set(world.texts())).toEqual(new Set(['first', 'second']));
    expect(world.texts().filter((text) => text === 'first')).toHaveLength(1);
    expect(await world.states()).toEqual(['sent']);
    expect(await world.listed()).toEqual([]);
  });
});
