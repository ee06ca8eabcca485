import { describe, expect, test } from 'vitest';
import { ProductError } from '../../src/domain/errors.ts';
import type { Handle, Reply } from '../../src/mail/handling.ts';
import type { Mail } from '../../src/ports/mail.ts';
import { seeded } from '../support/random.ts';
import { incoming, said } from './support/letters.ts';
import { mortal } from './support/mortal.ts';
import { answering, working } from './support/working.ts';

/** Answers with what was said. */
const echo: Handle = ({ update, chat, content }) =>
  Promise.resolve(answering(update, chat, content.of === 'text' ? content.text : content.of));

const storeFailed = (): ProductError => new ProductError('store-failed', 'Cơ sở dữ liệu đang gặp sự cố.');

describe('what comes in', () => {
  test('is answered once, and the sender is told', async () => {
    const world = working(echo);
    world.start();
    await world.receive([said(1, 'a', 'hello')]);
    await world.receive([said(1, 'a', 'hello'), said(1, 'a', 'hello')]);
    await world.time.pass(5000);
    expect(await world.queued()).toEqual(['a hello']);
    expect(world.senderWoken()).toBe(1);
  });

  test('is answered in order within a chat, and chats do not wait for one another', async () => {
    const running: string[] = [];
    const begun: string[] = [];
    let most = 0;
    const world = working(async (message, about) => {
      begun.push(`${message.chat}${message.update}`);
      expect(running).not.toContain(message.chat);
      running.push(message.chat);
      most = Math.max(most, running.length);
      await world.time.timer.sleep(message.chat === 'slow' ? 5000 : 100, about.signal);
      running.splice(running.indexOf(message.chat), 1);
      return echo(message, about);
    });
    world.start({ concurrency: 3 });
    await world.receive([said(1, 'slow', '1'), said(2, 'slow', '2'), said(3, 'a', '3'), said(4, 'b', '4')]);
    await world.receive([said(6, 'a', '6'), said(5, 'a', '5')]);
    await world.time.pass(1000);
    expect(begun).toEqual(['slow1', 'a3', 'b4', 'a5', 'a6']);
    await world.time.pass(20_000);
    expect(begun.at(-1)).toBe('slow2');
    expect(most).toBe(3);
  });

  test('is answered once each where ten thousand are replayed and shuffled', { timeout: 60_000 }, async () => {
    const random = seeded(7);
    const world = working(echo);
    world.start();
    const updates = Array.from({ length: 2000 }, (_, n) => said(n, `chat ${n % 50}`, `${n}`));
    const replayed = Array.from({ length: 10_000 }, (_, n) => updates[n % 2000] ?? said(0, 'chat 0', '0'))
      .map((update) => ({ update, by: random() }))
      .sort((a, b) => a.by - b.by)
      .map(({ update }) => update);
    for (let from = 0; from < replayed.length; from += 100) {
      await world.receive(replayed.slice(from, from + 100));
      await world.time.settle();
    }
    await world.time.pass(60_000);
    const queued = await world.queued();
    expect(queued.toSorted()).toEqual(updates.map(({ chat, update }) => `${chat} ${update}`).toSorted());
  });
});

describe('a handler', () => {
  test('that is slow shows that it is working, and one that is quick does not', async () => {
    const world = working(async (message, about) => {
      await world.time.timer.sleep(message.chat === 'slow' ? 9000 : 400, about.signal);
      return echo(message, about);
    });
    world.start();
    const start = world.time.ms();
    await world.receive([said(1, 'slow', 'x'), said(2, 'quick', 'y'), incoming(3, 'slow', { of: 'joined' })]);
    await world.time.pass(30_000);
    expect(world.channel.typed.map(({ chat, at }) => `${chat} ${at - start}`)).toEqual([
      'slow 500',
      'slow 4500',
      'slow 8500',
    ]);
    expect(await world.queued()).toHaveLength(3);
  });

  test('that throws is tried three times, then who spoke is told, and the chat goes on', async () => {
    const tries: number[] = [];
    const world = working((message, about) => {
      if (message.update !== '1') return echo(message, about);
      tries.push(about.attempt);
      throw new TypeError(`cannot read ${message.content.of === 'text' ? message.content.text : ''}`);
    });
    world.start();
    await world.receive([said(1, 'a', 'a secret'), said(2, 'a', 'next'), said(3, 'b', 'other')]);
    await world.time.pass(500);
    expect(await world.queued()).toEqual(['b other']);
    await world.time.pass(20_000);
    expect(tries).toEqual([1, 2, 3]);
    expect(await world.queued()).toEqual(['a sorry', 'a next']);
    expect(world.log.events.filter((event) => event === 'update.given.up')).toHaveLength(1);
  });

  test('that throws over what was not meant for the bot says nothing', async () => {
    const world = working(() => Promise.reject(new TypeError('broken')));
    world.start();
    await world.receive([incoming(1, 'a', { of: 'text', text: 'among ourselves', addressed: false })]);
    await world.time.pass(30_000);
    expect(await world.queued()).toEqual([]);
    expect(world.log.events).toContain('update.given.up');
  });

  test('that never ends is given up after ninety seconds, and what it says later is dropped', async () => {
    const late: ((reply: Reply) => void)[] = [];
    const signals: AbortSignal[] = [];
    const world = working((message, about) => {
      if (about.attempt > 1) return echo(message, about);
      signals.push(about.signal);
      return new Promise((resolve) => late.push(resolve));
    });
    world.start({ concurrency: 1 });
    await world.receive([said(1, 'a', 'hello')]);
    await world.time.pass(89_000);
    expect(signals[0]?.aborted).toBe(false);
    await world.time.pass(5000);
    expect(signals[0]?.aborted).toBe(true);
    late[0]?.(answering('1', 'a', 'too late'));
    await world.time.pass(100_000);
    expect(await world.queued()).toEqual(['a hello']);
  });

  test('whose process was paused beyond its claim has its result dropped', async () => {
    let resolve: (reply: Reply) => void = () => undefined;
    const world = working(() => new Promise((answer) => (resolve = answer)));
    world.start();
    await world.receive([said(1, 'a', 'hello')]);
    await world.time.settle();
    world.time.jump(130_000);
    world.start({ handle: echo });
    await world.time.settle();
    resolve(answering('1', 'a', 'too late'));
    await world.time.pass(1000);
    expect(await world.queued()).toEqual(['a hello']);
    expect(world.log.events).toContain('update.late');
  });

  test('whose code was used up meanwhile is asked again at once', async () => {
    const world = working(echo);
    let conflicts = 2;
    const finish: Mail['finish'] = (...given) =>
      (conflicts -= 1) >= 0
        ? Promise.reject(new ProductError('conflict', 'Mã đã được dùng.'))
        : world.db.mail.finish(...given);
    world.start({ mail: { ...world.db.mail, finish } });
    await world.receive([said(1, 'a', 'code')]);
    await world.time.settle();
    expect(await world.queued()).toEqual(['a code']);
    expect(world.log.events).toEqual([]);
  });
});

describe('a button', () => {
  test('is acknowledged with its notice, and also where handling failed', async () => {
    const world = working(({ update, chat }) => {
      if (chat === 'b') throw new TypeError('broken');
      return Promise.resolve({ ...answering(update, chat, 'done'), notice: 'Đã ghi nhận' });
    });
    world.start();
    await world.receive([incoming(1, 'a', { of: 'pressed', data: 'x', press: 'p1' })]);
    await world.receive([incoming(2, 'b', { of: 'pressed', data: 'x', press: 'p2' })]);
    await world.time.pass(30_000);
    expect(world.channel.acknowledged).toEqual([
      { press: 'p1', notice: 'Đã ghi nhận' },
      { press: 'p2', notice: null },
    ]);
    expect(await world.queued()).toEqual(['a done', 'b sorry']);
  });
});

describe('trouble around a worker', () => {
  test('the store is away for five minutes: nothing is lost, nothing doubled, and the log stays short', async () => {
    const world = working((message, about) => (away ? Promise.reject(storeFailed()) : echo(message, about)));
    let away = true;
    const finish: Mail['finish'] = (...given) =>
      away ? Promise.reject(storeFailed()) : world.db.mail.finish(...given);
    const release: Mail['release'] = (...given) =>
      away ? Promise.reject(storeFailed()) : world.db.mail.release(...given);
    world.start({ mail: { ...world.db.mail, finish, release } });
    await world.receive(Array.from({ length: 30 }, (_, n) => said(n, `chat ${n}`, `${n}`)));
    await world.time.pass(300_000);
    expect(await world.queued()).toEqual([]);
    expect(world.log.events.length).toBeLessThan(15);
    away = false;
    await world.time.pass(300_000);
    expect(await world.queued()).toHaveLength(30);
  });

  test('the process is killed while it answers: the next one answers, once', async () => {
    for (const when of ['before', 'after'] as const) {
      const world = working(echo);
      const life = mortal(world.db.mail, world.channel);
      life.killAt('finish', when);
      world.start({ mail: life.mail });
      await world.receive(Array.from({ length: 20 }, (_, n) => said(n, `chat ${n % 10}`, `${n}`)));
      await world.time.pass(1000);
      world.start();
      await world.time.pass(200_000);
      const queued = await world.queued();
      expect(queued).toHaveLength(20);
      expect(new Set(queued).size).toBe(20);
    }
  });

  test('the process is told to end: what is under way ends, the rest is given back at once', async () => {
    const world = working(async (message, about) => {
      await world.time.timer.sleep(message.chat === 'slow' ? 60_000 : 3000, about.signal);
      return echo(message, about);
    });
    const { worker, loop } = world.start({ concurrency: 2 });
    await world.receive([said(1, 'slow', '1'), said(2, 'a', '2'), said(3, 'b', '3')]);
    await world.time.pass(100);
    const stopped = Promise.all([loop.stop(), worker.stop()]);
    await world.time.pass(12_000);
    await stopped;
    expect(await world.queued()).toEqual(['a 2']);
    world.start({ handle: echo });
    await world.time.settle();
    expect(await world.queued()).toEqual(['slow 1', 'b 3']);
  });
});
