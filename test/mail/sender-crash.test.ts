import { describe, expect, test } from 'vitest';
import { ProductError } from '../../src/domain/errors.ts';
import type { Mail } from '../../src/ports/mail.ts';
import { letter } from './support/letters.ts';
import { mortal } from './support/mortal.ts';
import { delivers } from './support/scripted-channel.ts';
import { sending } from './support/sending.ts';

/** Long enough for every lease to run out. */
const LEASES_MS = 100_000;

describe('a process that is killed', () => {
  test('before its send began: the message is sent once, by the next process', async () => {
    for (const call of ['claimSends', 'begin'] as const) {
      const world = sending();
      const life = mortal(world.db.mail, world.channel);
      life.killAt(call, call === 'begin' ? 'before' : 'after');
      world.start('one', life);
      await world.queue(letter('hello', 'a'));
      await world.time.pass(5000);
      expect(world.texts()).toEqual([]);
      world.start('one');
      await world.time.pass(LEASES_MS);
      expect(world.texts()).toEqual(['hello']);
      expect(await world.listed()).toEqual([]);
    }
  });

  test('after its send began: the message is listed as of unknown outcome, and the next one goes out', async () => {
    for (const [call, when, arrived] of [
      ['begin', 'after', 0],
      ['send', 'after', 1],
      ['settle', 'before', 1],
    ] as const) {
      const world = sending();
      const life = mortal(world.db.mail, world.channel);
      life.killAt(call, when);
      world.start('one', life);
      await world.queue(letter('hello', 'a'), letter('next', 'a'));
      await world.time.pass(5000);
      world.start('one');
      await world.time.pass(LEASES_MS);
      expect(world.texts().filter((text) => text === 'hello')).toHaveLength(arrived);
      expect(world.texts().at(-1)).toBe('next');
      expect(await world.listed()).toEqual([expect.stringMatching(/^hello unknown: /u)]);
      expect(world.log.events).toContain('send.cut.short');
    }
  });
});

describe('two processes on one store', () => {
  test('one of them sends, and the other goes on when it is killed', async () => {
    const world = sending();
    const life = mortal(world.db.mail, world.channel);
    const holders: string[] = [];
    const heard = (holder: string): { send: typeof world.channel.send } => ({
      send: (...given) => {
        holders.push(holder);
        return life.channel.send(...given);
      },
    });
    world.start('one', { mail: life.mail, channel: heard('one') });
    await world.time.pass(100);
    world.start('two', { channel: { send: (...given) => (holders.push('two'), world.channel.send(...given)) } });
    await world.queue(...Array.from({ length: 40 }, (_, n) => letter(`${n}`, `chat ${n}`)));
    await world.time.pass(25_000);
    expect(new Set(holders)).toEqual(new Set(['one']));
    life.kill();
    await world.queue(letter('later', 'z'));
    await world.time.pass(45_000);
    expect(holders.at(-1)).toBe('two');
    expect(world.texts()).toHaveLength(41);
  });

  test('one that ends gives way at once, within the limits of the second', async () => {
    const world = sending();
    const one = world.start('one');
    await world.time.pass(100);
    world.start('two');
    await world.queue(...Array.from({ length: 60 }, (_, n) => letter(`${n}`, `chat ${n}`)));
    await world.time.pass(100);
    await one.stop();
    await world.time.pass(5000);
    expect(new Set(world.texts()).size).toBe(60);
    expect(world.texts()).toHaveLength(60);
  });
});

test('a process that takes over fills no second that the one before it has filled', async () => {
  const world = sending();
  const one = world.start('one');
  await world.time.pass(100);
  world.start('two');
  // The second asks for the right every ten seconds: 100 ms later it asks again.
  await world.time.pass(19_900);
  await world.queue(...Array.from({ length: 90 }, (_, n) => letter(`${n}`, `chat ${n}`)));
  one.loop.wake();
  await world.time.settle();
  expect(world.texts()).toHaveLength(30);
  void one.loop.stop();
  await one.sender.stop();
  await world.time.pass(900);
  expect(world.texts()).toHaveLength(30);
  await world.time.pass(1000);
  expect(world.texts()).toHaveLength(60);
});

describe('a process that was paused for longer than its leases', () => {
  /** A letter box whose `begin` takes until the gate opens: before or after it is written down. */
  const gated = (mail: Mail, when: 'before' | 'after'): { mail: Mail; open: () => void } => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const begin: Mail['begin'] = async (...given) => {
      if (when === 'before') await gate;
      const begun = await mail.begin(...given);
      if (when === 'after') await gate;
      return begun;
    };
    return { mail: { ...mail, begin }, open };
  };

  test('leaves its message to who took over', async () => {
    const world = sending();
    const paused = gated(world.db.mail, 'before');
    world.start('one', { mail: paused.mail });
    await world.queue(letter('hello', 'a'));
    await world.time.pass(1000);
    world.time.jump(61_000);
    const two = world.start('two');
    await world.time.pass(LEASES_MS);
    await two.sender.idle();
    expect(world.texts()).toEqual(['hello']);
    paused.open();
    await world.time.pass(LEASES_MS);
    expect(world.texts()).toEqual(['hello']);
    expect(await world.listed()).toEqual([]);
  });

  test('does not send what failed with its chat meanwhile', async () => {
    const world = sending();
    const paused = gated(world.db.mail, 'before');
    world.start('one', { mail: paused.mail });
    await world.queue(letter('hello', 'a'));
    await world.time.pass(1000);
    const key = { channel: 'telegram', chat: 'a' } as const;
    await world.db.chats.change(key, [{ set: 'suspended', why: 'removed' }], world.time.clock.now());
    paused.open();
    await world.time.pass(LEASES_MS);
    expect(world.texts()).toEqual([]);
    expect(await world.listed()).toEqual([expect.stringMatching(/^hello failed: /u)]);
  });

  test('does not send what has become of unknown outcome meanwhile', async () => {
    const world = sending();
    const paused = gated(world.db.mail, 'after');
    world.start('one', { mail: paused.mail });
    await world.queue(letter('hello', 'a'));
    await world.time.pass(1000);
    world.time.jump(61_000);
    world.start('two');
    await world.time.pass(LEASES_MS);
    paused.open();
    await world.time.pass(LEASES_MS);
    expect(world.texts()).toEqual([]);
    expect(await world.listed()).toEqual([expect.stringMatching(/^hello unknown: /u)]);
  });
});

describe('a store that fails', () => {
  test('for some seconds after a message was delivered: its outcome is known all the same', async () => {
    const world = sending();
    let failing = 3;
    const settle: Mail['settle'] = (...given) =>
      (failing -= 1) >= 0
        ? Promise.reject(new ProductError('store-failed', 'Cơ sở dữ liệu đang gặp sự cố.'))
        : world.db.mail.settle(...given);
    world.start('one', { mail: { ...world.db.mail, settle } });
    await world.queue(letter('hello', 'a'));
    await world.time.pass(LEASES_MS);
    expect(world.texts()).toEqual(['hello']);
    expect(await world.listed()).toEqual([]);
  });
});

describe('a process that is told to end', () => {
  test('lets the ten that are on their way arrive, begins nothing more, and the next goes on at once', async () => {
    const world = sending((message) => ({ after: 3000, says: delivers(message) }));
    const one = world.start('one');
    await world.queue(...Array.from({ length: 40 }, (_, n) => letter(`${n}`, `chat ${n}`)));
    await world.time.pass(500);
    expect(world.texts()).toHaveLength(10);
    await one.stop();
    expect(world.texts()).toHaveLength(10);
    world.start('two');
    await world.time.pass(15_000);
    expect(world.texts()).toHaveLength(40);
    expect(new Set(world.texts()).size).toBe(40);
    expect(await world.listed()).toEqual([]);
  });

  test('waits ten seconds for what hangs, which is of unknown outcome then', async () => {
    const world = sending(() => 'hangs');
    const one = world.start('one');
    await world.queue(letter('hanging', 'a'));
    await world.time.pass(100);
    const stopped = Promise.all([one.loop.stop(), one.sender.stop()]);
    await world.time.pass(9000);
    expect(await world.listed()).toEqual([]);
    await world.time.pass(2000);
    await stopped;
    expect(await world.listed()).toEqual(['hanging unknown: aborted']);
  });
});
