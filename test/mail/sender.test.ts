import { describe, expect, test } from 'vitest';
import type { SendResult } from '../../src/ports/channel.ts';
import { letter } from './support/letters.ts';
import { delivers, type Script } from './support/scripted-channel.ts';
import { sending } from './support/sending.ts';

const HOUR = 3_600_000;

/** Says these in turn, then delivers. */
function says(...results: readonly SendResult[]): Script {
  const left = [...results];
  return (message) => left.shift() ?? delivers(message);
}

/** When each message arrived, in seconds since the start. */
function seconds(world: ReturnType<typeof sending>): readonly number[] {
  return world.channel.arrived.map(({ at }) => Math.round((at - world.origin) / 100) / 10);
}

describe('what a platform says to a message', () => {
  test('delivered: it is sent once', async () => {
    const world = sending();
    world.start();
    await world.queue(letter('hello', 'a'));
    await world.time.pass(HOUR);
    expect(world.texts()).toEqual(['hello']);
    expect(await world.listed()).toEqual([]);
    expect(await world.db.mail.monthCount('telegram', '2026-11')).toMatchObject({ sent: 1 });
  });

  test('too fast: that chat waits as long as was asked, the others go on', async () => {
    const world = sending(says({ of: 'again', afterMs: 20_000, reason: 'limited' }));
    world.start();
    await world.queue(letter('a1', 'a'), letter('a2', 'a', 'bulk'), letter('b1', 'b', 'bulk'));
    await world.time.pass(19_900);
    expect(world.texts()).toEqual(['a1', 'b1']);
    await world.time.pass(10_000);
    expect(world.texts()).toEqual(['a1', 'b1', 'a1', 'a2']);
  });

  test('too fast, twenty times over: it is nobody’s failure, and the message arrives', async () => {
    const limited: SendResult = { of: 'again', afterMs: 1000, reason: 'limited' };
    const world = sending(says(...Array.from({ length: 20 }, () => limited)));
    world.start();
    await world.queue(letter('patient', 'a'));
    await world.time.pass(60_000);
    expect(world.texts()).toHaveLength(21);
    expect(await world.listed()).toEqual([]);
  });

  test('too fast for a whole day: it is given up with that reason', async () => {
    const world = sending(() => ({ of: 'again', afterMs: 600_000, reason: 'limited' }));
    world.start();
    const yesterday = new Date(world.origin - 24 * HOUR + 300_000).toISOString();
    await world.db.mail.enqueue([letter('late', 'a')], yesterday);
    await world.time.pass(590_000);
    expect(await world.listed()).toEqual([]);
    await world.time.pass(HOUR);
    expect(await world.listed()).toEqual([expect.stringMatching(/^late failed: Quá 24 giờ/u)]);
    expect(world.texts()).toHaveLength(2);
  });

  test('too fast, to three chats at once: everything waits', async () => {
    let refusing = true;
    const world = sending((message) =>
      refusing ? { of: 'again', afterMs: 30_000, reason: 'limited' } : delivers(message),
    );
    world.start();
    await world.queue(letter('a', 'a'), letter('b', 'b'), letter('c', 'c'));
    await world.time.pass(1000);
    refusing = false;
    await world.queue(letter('d', 'd'));
    await world.time.pass(28_000);
    expect(world.texts()).toEqual(['a', 'b', 'c']);
    await world.time.pass(5000);
    expect(world.texts().toSorted()).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'd']);
  });

  test('trouble: tried again after growing pauses, and given up after twelve tries', async () => {
    const world = sending(() => ({ of: 'again', afterMs: null, reason: 'trouble' }));
    world.start();
    await world.queue(letter('unlucky', 'a'));
    await world.time.pass(2 * HOUR);
    const at = seconds(world);
    const pauses = at.slice(1).map((instant, place) => Math.round(instant - (at[place] ?? 0)));
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 200, 200, 200]);
    expect(await world.listed()).toEqual(['unlucky failed: Đã thử gửi 12 lần nhưng nền tảng chat vẫn gặp sự cố.']);
  });

  test('nobody reached: tried again for hours, and sent once somebody is there', async () => {
    let isAway = true;
    const world = sending((message) => (isAway ? { of: 'again', afterMs: null, reason: 'away' } : delivers(message)));
    world.start();
    await world.queue(letter('patient', 'a'), letter('other', 'b'));
    await world.time.pass(3 * HOUR);
    const tries = world.texts().length;
    expect(tries).toBeLessThan(300);
    expect(await world.listed()).toEqual([]);
    isAway = false;
    await world.time.pass(300_000);
    expect(world.texts().slice(tries).toSorted()).toEqual(['other', 'patient']);
  });

  test('trouble, once: it arrives, and what comes after it in the chat arrives after it', async () => {
    const world = sending(says({ of: 'again', afterMs: null, reason: 'trouble' }));
    world.start();
    await world.queue(letter('first', 'a'), letter('second', 'a'));
    await world.time.pass(10_000);
    expect(world.texts()).toEqual(['first', 'first', 'second']);
    expect(await world.listed()).toEqual([]);
  });

  test('markup refused: once more as plain text', async () => {
    const world = sending((message) => (message.part.html === null ? delivers(message) : { of: 'markup-refused' }));
    world.start();
    await world.queue(letter('bold', 'a', 'answer', '<b>bold'));
    await world.time.pass(3000);
    expect(world.channel.arrived.map(({ part }) => part.html)).toEqual(['<b>bold', null]);
    expect(world.log.events).toContain('send.markup.refused');
    expect(await world.listed()).toEqual([]);
  });

  test('markup refused of a plain text: failed with a reason', async () => {
    const world = sending(() => ({ of: 'markup-refused' }));
    world.start();
    await world.queue(letter('odd', 'a', 'answer', '<b>odd'));
    await world.time.pass(HOUR);
    expect(world.texts()).toHaveLength(2);
    expect(await world.listed()).toEqual([expect.stringMatching(/^odd failed: Nền tảng chat từ chối định dạng/u)]);
  });

  test('nothing: it may have arrived, is listed so and never sent again', async () => {
    const world = sending(says({ of: 'unknown', reason: 'socket closed' }));
    world.start();
    await world.queue(letter('lost?', 'a'), letter('next', 'a'));
    await world.time.pass(HOUR);
    expect(world.texts()).toEqual(['lost?', 'next']);
    expect(await world.listed()).toEqual(['lost? unknown: socket closed']);
  });

  test('nothing for fifteen seconds: given up then', async () => {
    const world = sending(() => 'hangs');
    world.start();
    await world.queue(letter('hanging', 'a'));
    await world.time.pass(14_900);
    expect(await world.listed()).toEqual([]);
    await world.time.pass(200);
    expect(await world.listed()).toEqual(['hanging unknown: aborted']);
  });

  test('the chat has moved: it arrives there', async () => {
    const world = sending((message) => (message.chat === 'old' ? { of: 'moved', to: 'new' } : delivers(message)));
    world.start();
    await world.queue(letter('one', 'old'), letter('two', 'old'));
    await world.time.pass(5000);
    expect(world.channel.arrived.map(({ chat, part }) => `${chat} ${part.text}`)).toEqual([
      'old one',
      'new one',
      'new two',
    ]);
  });

  test('the bot was removed: somebody is told once, and what waits for the chat fails', async () => {
    let removed = true;
    const world = sending((message) =>
      removed && message.chat === 'a' ? { of: 'gone', why: 'removed' } : delivers(message),
    );
    world.start();
    await world.queue(letter('one', 'a'), letter('two', 'a'), letter('three', 'a', 'bulk'), letter('b1', 'b'));
    await world.time.pass(5000);
    await world.queue(letter('four', 'a'));
    await world.time.pass(5000);
    expect(world.texts().toSorted()).toEqual(['b1', 'one']);
    expect(world.gone).toEqual([{ key: { channel: 'telegram', chat: 'a' }, why: 'removed' }]);
    const listed = await world.listed();
    expect(listed.map((line) => line.replace(/:.*/u, '')).toSorted()).toEqual([
      'four failed',
      'one failed',
      'three failed',
      'two failed',
    ]);
    expect(listed.find((line) => line.startsWith('four'))).toContain('hiện không nhận tin');
    removed = false;
    const key = { channel: 'telegram', chat: 'a' } as const;
    await world.db.chats.change(key, [{ set: 'suspended', why: null }], world.time.clock.now());
    await world.queue(letter('welcome back', 'a'));
    await world.time.pass(5000);
    expect(world.texts().at(-1)).toBe('welcome back');
  });

  test('the token is unknown: sending pauses, with one line in the log, and goes on when it is good again', async () => {
    let good = false;
    const world = sending((message) => (good ? delivers(message) : { of: 'unauthorised' }));
    world.start();
    await world.queue(letter('a', 'a'), letter('b', 'b'));
    await world.time.pass(600_000);
    expect(world.log.events.filter((event) => event === 'channel.token.refused')).toHaveLength(1);
    expect(world.texts().length).toBeLessThanOrEqual(2 * 11);
    good = true;
    await world.time.pass(62_000);
    expect(world.texts().slice(-2).toSorted()).toEqual(['a', 'b']);
    expect(await world.listed()).toEqual([]);
  });

  test('refused: failed with the platform’s reason', async () => {
    const world = sending(says({ of: 'refused', reason: '400 text is empty' }));
    world.start();
    await world.queue(letter('bad', 'a'));
    await world.time.pass(HOUR);
    expect(world.texts()).toEqual(['bad']);
    expect(await world.listed()).toEqual(['bad failed: 400 text is empty']);
  });
});

describe('a sender', () => {
  test('keeps a chat’s messages in order and a second apart', async () => {
    const world = sending();
    world.start();
    const words = ['1', '2', '3', '4'];
    await world.queue(...words.map((word) => letter(word, 'a')));
    await world.time.pass(10_000);
    expect(world.texts()).toEqual(words);
    const at = seconds(world);
    expect(at.slice(1).every((instant, place) => instant - (at[place] ?? 0) >= 1)).toBe(true);
  });

  test('counts the second from the answer to a message, be it of another lane', async () => {
    const world = sending((message) => ({ after: 3000, says: delivers(message) }));
    world.start();
    await world.queue(letter('answer', 'a'), letter('bulk', 'a', 'bulk'));
    await world.time.pass(10_000);
    expect(world.texts()).toEqual(['answer', 'bulk']);
    expect((world.channel.arrived[1]?.at ?? 0) - world.origin).toBeGreaterThanOrEqual(4000);
  });

  test('sends answers ahead of what waits for many', async () => {
    const world = sending();
    world.start();
    await world.queue(...Array.from({ length: 500 }, (_, n) => letter(`bulk ${n}`, `group ${n}`, 'bulk')));
    await world.time.pass(5000);
    const asked = world.time.ms();
    await world.queue(letter('answer', 'person'));
    await world.time.pass(3000);
    const answer = world.channel.arrived.find(({ part }) => part.text === 'answer');
    expect((answer?.at ?? Infinity) - asked).toBeLessThanOrEqual(1100);
    await world.time.pass(30_000);
    expect(new Set(world.texts()).size).toBe(501);
    expect(world.texts()).toHaveLength(501);
  });

  test('is not kept from others by a chat whose messages hang', async () => {
    const world = sending((message) => (message.chat === 'slow' ? 'hangs' : delivers(message)));
    world.start();
    await world.queue(letter('s1', 'slow'), letter('s2', 'slow'), letter('quick', 'b'));
    await world.time.pass(2000);
    expect(world.texts().toSorted()).toEqual(['quick', 's1']);
  });
});
