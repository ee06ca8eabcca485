import { describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/mail/handling.ts';
import { ModelFailure, NO_USAGE } from '../../../src/domain/model.ts';
import type { ChatModel } from '../../../src/ports/model.ts';
import { said } from '../../mail/support/letters.ts';
import { answering as replying, working } from '../../mail/support/working.ts';
import { testAnswering, type TestAnswering } from '../../support/model/answering.ts';

const SLOW = 'Phòng Y tế huyện Sơn Tịnh phải làm gì?';
const QUICK = 'Phòng Tư pháp huyện Sơn Tịnh phải làm gì?';

/** Letters that are answered with a model which takes `ms` for the slow question, in set time. */
async function office(ms: number) {
  let answerer: TestAnswering | null = null;
  const handle: Handle = async ({ chat, update, content }, { signal }) => {
    if (content.of !== 'text' || answerer === null) throw new Error('not asked');
    const { answer } = await answerer.say(content.text, {}, { chat, signal });
    return replying(update, chat, `${answer.engine} ${answer.duties[0]?.agency ?? ''}`);
  };
  const world = working(handle);
  const chat: ChatModel = {
    model: 'slow',
    run: async (task, signal) => {
      if (task.user.includes('Y tế')) await world.time.timer.sleep(ms, signal);
      throw new ModelFailure(signal.aborted ? 'timeout' : 'malformed', { ...NO_USAGE, calls: 1 });
    },
  };
  answerer = await testAnswering({ chat, timer: world.time.timer, timeoutMs: 60_000 });
  return { world, answerer };
}

describe('letters whose answers wait for a model', () => {
  it('keep their order within a chat, and keep no other chat waiting', async () => {
    const { world } = await office(5000);
    world.start();
    await world.receive([said(1, 'a', SLOW), said(2, 'a', QUICK), said(3, 'b', QUICK)]);
    await world.time.pass(1000);
    expect(await world.queued()).toEqual(['b extractive Phòng Tư pháp huyện']);
    // Whoever waits sees that something is being written, from half a second on.
    expect(world.channel.typed.map(({ chat }) => chat)).toEqual(['a']);
    await world.time.pass(5000);
    expect(await world.queued()).toEqual(['a extractive Phòng Y tế huyện', 'a extractive Phòng Tư pháp huyện']);
  });

  it('are answered without it where the process ends meanwhile', async () => {
    const { world, answerer } = await office(60_000);
    const { worker } = world.start();
    await world.receive([said(1, 'a', SLOW)]);
    await world.time.pass(1000);
    const stopped = answerer.close().then(() => worker.stop());
    await world.time.pass(5000);
    await stopped;
    expect(await world.queued()).toEqual(['a extractive Phòng Y tế huyện']);
  });
});
