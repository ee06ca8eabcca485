import v8 from 'node:v8';
import { expect, test } from 'vitest';
import { abortWith } from '../../src/mail/abort-with.ts';
import { said } from './support/letters.ts';
import { answering, working } from './support/working.ts';

const signals = (): number => v8.queryObjects(AbortSignal, { format: 'count' });

test('a controller follows a signal, also one that was aborted before', () => {
  const [source, follower, late] = [new AbortController(), new AbortController(), new AbortController()];
  abortWith(follower, source.signal);
  expect(follower.signal.aborted).toBe(false);
  source.abort();
  expect(follower.signal.aborted).toBe(true);
  abortWith(late, source.signal);
  expect(late.signal.aborted).toBe(true);
});

test('a message that is handled leaves no signal behind', async () => {
  const world = working(({ update, chat }) => Promise.resolve(answering(update, chat, 'done')));
  const letters = Array.from({ length: 200 }, (_, index) => said(index, `chat ${index}`, 'hỏi'));
  world.start();
  await world.receive(letters.slice(0, 1));
  await world.time.pass(5000);
  const before = signals();
  await world.receive(letters);
  await world.time.pass(5000);
  expect(await world.queued()).toHaveLength(200);
  expect(signals() - before).toBeLessThan(20);
});
