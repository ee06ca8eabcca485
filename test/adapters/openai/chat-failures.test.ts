import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ModelFailureReason } from '../../../src/domain/model.ts';
import type { ChatScript } from '../../support/openai/script.ts';
import { failureOf, lookUp, task, unaborted, withModel } from './chatting.ts';

const ANSWER: ChatScript = { output: { parts: ['N1'] } };
const LOOK: ChatScript = { call: [{ name: 'tra_cuu', arguments: { agency: 'Phòng Y tế' } }] };
/** Short, where only the time limit can end a run; else long, so that a run which should have failed by itself is seen. */
const SHORT = 1500;
const LONG = 20_000;

beforeAll(async () => {
  // The library is loaded within the time of the first run.
  await withModel(
    () => ANSWER,
    async ({ model }) => {
      await model.run(task(), unaborted());
    },
  );
});

const FAILURES: readonly (readonly [string, ChatScript, ModelFailureReason, number, number])[] = [
  ['says nothing', { fail: 'silence' }, 'timeout', SHORT, 1],
  ['drips', { fail: 'drip', everyMs: 20 }, 'timeout', SHORT, 1],
  ['never ends', { fail: 'endless' }, 'malformed', LONG, 1],
  ['says more than a megabyte', { fail: 'large', bytes: 1_100_000 }, 'malformed', LONG, 1],
  ['asks to wait for an hour', { fail: 'status', status: 429, retryAfter: '3600' }, 'rate', LONG, 1],
  ['stays busy', { fail: 'status', status: 429 }, 'rate', LONG, 2],
  ['stays broken', { fail: 'status', status: 500 }, 'server', LONG, 2],
  ['is being restarted', { fail: 'status', status: 503, retryAfter: '0' }, 'server', LONG, 2],
  ['is broken for longer than there is time', { fail: 'status', status: 503, retryAfter: '25' }, 'server', LONG, 1],
  ['gives an empty body', { fail: 'empty-body' }, 'malformed', LONG, 1],
  ['gives no choices', { fail: 'empty-choices' }, 'malformed', LONG, 1],
  ['says nothing in its answer', { say: ' ' }, 'malformed', LONG, 1],
  ['gives broken JSON', { fail: 'broken-json' }, 'malformed', LONG, 1],
  ['gives bytes that are no text', { fail: 'invalid-utf8' }, 'malformed', LONG, 1],
  ['is a sign-in page', { fail: 'html' }, 'malformed', LONG, 1],
  ['answers in prose', { say: 'Phòng Y tế phải báo cáo trước ngày 25/11.' }, 'malformed', LONG, 1],
  ['gives an output of another form', { say: '{"parts":"N1"}' }, 'malformed', LONG, 1],
  ['tears the connection', { fail: 'reset' }, 'network', LONG, 1],
  ['tears the connection in its answer', { fail: 'reset', half: true }, 'network', LONG, 1],
  ['does not know the key', { fail: 'status', status: 401 }, 'refused', LONG, 1],
  ['forbids it', { fail: 'status', status: 403 }, 'refused', LONG, 1],
  ['does not have the model', { fail: 'status', status: 404 }, 'refused', LONG, 1],
  ['filters the question', { fail: 'status', status: 400, code: 'content_filter' }, 'refused', LONG, 1],
  ['filters the answer', { say: '', finish: 'content_filter' }, 'refused', LONG, 1],
  ['refuses in words', { say: '', refusal: 'Tôi không thể trả lời.' }, 'refused', LONG, 1],
  ['is cut off', { say: '{"parts":["N1"', finish: 'length' }, 'limit', LONG, 1],
  ['finds the question too long', { fail: 'status', status: 400, code: 'context_length_exceeded' }, 'limit', LONG, 1],
];

describe('a server that', () => {
  it.each(FAILURES)('%s', async (_, script, reason, ms, calls) => {
    await withModel(
      () => script,
      async ({ model, server, log }) => {
        const failure = await failureOf(model.run(task({ ms }), unaborted()));
        expect(failure.reason).toBe(reason);
        expect(failure.usage.calls).toBe(calls);
        expect(server.chats).toHaveLength(calls);
        expect(log.events).toEqual(['model.failed']);
        // No connection is held on to.
        await vi.waitFor(() => {
          expect(server.open()).toBe(0);
        });
      },
    );
  });

  it('is gone', async () => {
    await withModel(
      () => ANSWER,
      async ({ model, server }) => {
        await server.close();
        expect((await failureOf(model.run(task(), unaborted()))).reason).toBe('network');
      },
    );
  });

  it('is busy for a moment is asked once more', async () => {
    await withModel(
      ({ turn }) => (turn === 1 ? { fail: 'status', status: 429, retryAfter: '0' } : ANSWER),
      async ({ model }) => {
        expect((await model.run(task(), unaborted())).usage.calls).toBe(2);
      },
    );
  });

  it('fails after some steps costs what it has cost by then', async () => {
    await withModel(
      ({ turn }) =>
        turn === 1 ? { ...LOOK, usage: { prompt_tokens: 50, completion_tokens: 5 } } : { fail: 'status', status: 400 },
      async ({ model }) => {
        const failure = await failureOf(model.run(task(), unaborted()));
        expect(failure.usage).toEqual({ calls: 2, inputTokens: 50, outputTokens: 5 });
      },
    );
  });
});

describe('a limit', () => {
  it('of steps ends a model that only looks things up, after a last step in which it had to answer', async () => {
    await withModel(
      () => LOOK,
      async ({ model, server }) => {
        expect((await failureOf(model.run(task({ calls: 3 }), unaborted()))).reason).toBe('limit');
        expect(server.chats.map(({ body }) => body['tool_choice'])).toEqual([
          'required',
          'required',
          { type: 'function', function: { name: 'tra_loi' } },
        ]);
      },
    );
  });

  it('of tokens bounds each answer and ends the run where all are spent', async () => {
    const usage = { prompt_tokens: 350, completion_tokens: 50 };
    await withModel(
      () => ({ ...LOOK, usage }),
      async ({ model, server }) => {
        const failure = await failureOf(model.run(task({ totalTokens: 1000, outputTokens: 300 }), unaborted()));
        expect(failure).toMatchObject({ reason: 'limit', usage: { calls: 3, inputTokens: 1050, outputTokens: 150 } });
        expect(server.chats.map(({ body }) => body['max_tokens'])).toEqual([300, 300, 200]);
      },
    );
  });

  it('of calls in one message is kept', async () => {
    const asked: unknown[] = [];
    const call = { name: 'tra_cuu', arguments: { agency: 'Phòng Y tế' } };
    await withModel(
      ({ turn }) => (turn === 1 ? { call: Array.from({ length: 100 }, () => call) } : ANSWER),
      async ({ model }) => {
        await model.run(task({}, [lookUp(asked)]), unaborted());
        expect(asked).toHaveLength(8);
      },
    );
  });

  it('of time ends a run that waits for a look-up which never ends', async () => {
    const stuck = { ...lookUp(), run: () => new Promise<never>(() => undefined) };
    await withModel(
      () => LOOK,
      async ({ model }) => {
        expect((await failureOf(model.run(task({ ms: SHORT }, [stuck]), unaborted()))).reason).toBe('timeout');
      },
    );
  });
});

describe('who gives up', () => {
  it('is obeyed while the server is silent, and the connection is let go', async () => {
    await withModel(
      () => ({ fail: 'silence' }),
      async ({ model, server }) => {
        const caller = new AbortController();
        const run = failureOf(model.run(task(), caller.signal));
        await vi.waitFor(() => {
          expect(server.open()).toBe(1);
        });
        caller.abort();
        expect(await run).toMatchObject({ reason: 'called-off', usage: { calls: 1 } });
        await vi.waitFor(() => {
          expect(server.open()).toBe(0);
        });
      },
    );
  });

  it('is obeyed while it is waited for another try', async () => {
    await withModel(
      () => ({ fail: 'status', status: 503, retryAfter: '15' }),
      async ({ model, server }) => {
        const caller = new AbortController();
        const run = failureOf(model.run(task(), caller.signal));
        await vi.waitFor(() => {
          expect([server.chats.length, server.open()]).toEqual([1, 0]);
        });
        caller.abort();
        expect((await run).reason).toBe('called-off');
        expect(server.chats).toHaveLength(1);
      },
    );
  });

  it('before anything began is asked for nothing', async () => {
    await withModel(
      () => ANSWER,
      async ({ model, server }) => {
        expect(await failureOf(model.run(task(), AbortSignal.abort()))).toMatchObject({ usage: { calls: 0 } });
        expect(server.recorded).toEqual([]);
      },
    );
  });
});
