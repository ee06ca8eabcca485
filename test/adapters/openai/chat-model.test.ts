import { expect, it } from 'vitest';
import { z } from 'zod';
import { NO_USAGE, type ModelUsage } from '../../../src/domain/model.ts';
import type { ChatScript } from '../../support/openai/script.ts';
import { failureOf, lookUp, task, unaborted, withModel } from './chatting.ts';

const ANSWER: ChatScript = { output: { parts: ['N1'] } };
const USAGE = { prompt_tokens: 100, completion_tokens: 7 };

it('gives the output of a model that needs to look nothing up, and what it cost', async () => {
  await withModel(
    () => ({ ...ANSWER, usage: USAGE }),
    async ({ model, server }) => {
      const given = await model.run(task({}, []), unaborted());
      expect(given).toEqual({ output: { parts: ['N1'] }, usage: { calls: 1, inputTokens: 100, outputTokens: 7 } });
      expect(server.chats[0]?.messages.map(({ role, content }) => [role, content])).toEqual([
        ['system', 'Chỉ trả lời bằng mã đã tra được.'],
        ['user', 'Phòng Y tế phải làm gì?'],
      ]);
    },
  );
});

it('lets the model look things up in several steps, several at once, and adds up the cost', async () => {
  const asked: unknown[] = [];
  const call = (agency: string) => ({ name: 'tra_cuu', arguments: { agency } });
  const steps: ChatScript[] = [
    { call: [call('Phòng Y tế'), call('Phòng Nội vụ')], usage: USAGE },
    { call: [call('Công an huyện')], usage: USAGE },
    { ...ANSWER, usage: USAGE },
  ];
  await withModel(
    ({ turn }) => steps[turn - 1] ?? ANSWER,
    async ({ model, server }) => {
      const given = await model.run(task({}, [lookUp(asked)]), unaborted());
      expect(given.output).toEqual({ parts: ['N1'] });
      expect(given.usage).toEqual({ calls: 3, inputTokens: 300, outputTokens: 21 });
      expect(asked).toEqual([{ agency: 'Phòng Y tế' }, { agency: 'Phòng Nội vụ' }, { agency: 'Công an huyện' }]);
      const results = server.chats[2]?.messages.filter(({ role }) => role === 'tool') ?? [];
      expect(results.map(({ content }): unknown => JSON.parse(content))).toEqual([
        { entries: [{ id: 'N1', of: 'Phòng Y tế' }] },
        { entries: [{ id: 'N1', of: 'Phòng Nội vụ' }] },
        { entries: [{ id: 'N1', of: 'Công an huyện' }] },
      ]);
    },
  );
});

it('tells the model what is wrong with a call, shortly, and goes on', async () => {
  const asked: unknown[] = [];
  const steps: ChatScript[] = [
    { call: [{ name: 'tra_cuu', arguments: { agency: 7, limit: 'mười' } }] },
    { call: [{ name: 'xoa_het', arguments: {} }] },
    { call: [{ name: 'tra_cuu', arguments: '{"agency": "Phòng' }] },
    { output: { parts: Array.from({ length: 400 }, () => 5) } },
    ANSWER,
  ];
  await withModel(
    ({ turn }) => steps[turn - 1] ?? ANSWER,
    async ({ model, server }) => {
      const given = await model.run(task({}, [lookUp(asked)]), unaborted());
      expect(given.output).toEqual({ parts: ['N1'] });
      expect(asked).toEqual([]);
      const told = server.chats[4]?.messages.filter(({ role }) => role === 'tool').map(({ content }) => content) ?? [];
      expect(told).toEqual([
        expect.stringMatching(/expected string.*agency.*limit/su),
        expect.stringContaining('tra_cuu'),
        expect.stringContaining('not a JSON object'),
        expect.stringContaining('parts'),
      ]);
      expect(Math.max(...told.map(({ length }) => length))).toBeLessThan(600);
      expect(told.join()).not.toContain('node_modules');
    },
  );
});

it('goes on where a look-up fails, and tells nobody but the log why', async () => {
  const broken = { ...lookUp(), run: () => Promise.reject(new Error('bảng duties không có')) };
  await withModel(
    ({ turn }) => (turn === 1 ? { call: [{ name: 'tra_cuu', arguments: { agency: 'Phòng Y tế' } }] } : ANSWER),
    async ({ model, server, log }) => {
      expect((await model.run(task({}, [broken]), unaborted())).output).toEqual({ parts: ['N1'] });
      expect(server.chats[1]?.messages.at(-1)?.content).toContain('error');
      expect(server.recorded[1]?.text).not.toContain('bảng duties');
      expect(log.events).toContain('model.tool-failed');
    },
  );
});

it.each([
  ['bare', '{"parts":["N1"]}'],
  ['in a fence', '```json\n{"parts":["N1"]}\n```'],
  ['among words', 'Kết quả: {"parts":["N1"]}. Hết.'],
  ['after thinking aloud', '<think>Có {ngoặc} ở đây</think>\n{"parts":["N1"]}'],
  ['as a call written out', '{"name":"tra_loi","arguments":{"parts":["N1"]}}'],
])('takes the output of a model that wrote it as text, %s', async (_, say) => {
  await withModel(
    () => ({ say }),
    async ({ model }) => {
      expect((await model.run(task(), unaborted())).output).toEqual({ parts: ['N1'] });
    },
  );
});

it('takes the first output of a model that gave several, with other calls beside them', async () => {
  const calls = [
    { name: 'tra_cuu', arguments: { agency: 'Phòng Y tế' } },
    { name: 'tra_loi', arguments: { parts: 5 } },
    { name: 'tra_loi', arguments: { parts: ['N2'] } },
  ];
  await withModel(
    ({ turn }) => (turn === 1 ? { call: calls } : ANSWER),
    async ({ model }) => {
      // The first is wrong: the model is asked again, in a conversation in which no call is left unanswered.
      expect((await model.run(task(), unaborted())).output).toEqual({ parts: ['N1'] });
    },
  );
});

it('copes with a server that gives every call the same identifier, or none', async () => {
  const call = { name: 'tra_cuu', arguments: { agency: 'Phòng Y tế' } };
  const steps: ChatScript[] = [
    { call: [{ ...call, id: 'call_0' }] },
    {
      call: [
        { ...call, id: 'call_0' },
        { ...call, id: '' },
      ],
    },
  ];
  const asked: unknown[] = [];
  await withModel(
    ({ turn }) => steps[turn - 1] ?? ANSWER,
    async ({ model }) => {
      expect((await model.run(task({}, [lookUp(asked)]), unaborted())).output).toEqual({ parts: ['N1'] });
      expect(asked).toHaveLength(3);
    },
  );
});

it.each([
  ['temperature', { message: "Unsupported value: 'temperature' does not support 0.", param: 'temperature' }],
  [
    'tool_choice',
    { message: '`tool_choice` must either be a named tool, "auto", or "none". Input: {"temperature":0}' },
  ],
  ['max_tokens', { message: "'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead." }],
])('leaves out %s for a server that refuses it, asking in vain only once', async (field, refusal) => {
  await withModel(
    ({ body }) => (field in body ? { fail: 'status', status: 400, ...refusal } : ANSWER),
    async ({ model, server }) => {
      expect((await model.run(task(), unaborted())).usage.calls).toBe(2);
      expect((await model.run(task(), unaborted())).usage.calls).toBe(1);
      const fields = server.chats.map(
        ({ body }) => ['temperature', 'tool_choice'].filter((name) => name in body).length,
      );
      expect(fields).toEqual(field === 'max_tokens' ? [2, 2, 2] : [2, 1, 1]);
      const bounds = server.chats.map(({ body }) => body['max_tokens'] ?? body['max_completion_tokens']);
      expect(bounds).toEqual([300, 300, 300]);
    },
  );
});

it.each([
  [400, 'registry.ollama.ai/library/nho:1b does not support tools'],
  [400, '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set'],
  [500, 'tools param requires --jinja flag'],
  [404, 'No endpoints found that support tool use.'],
])('asks a model that has no tools for its output as text: %i %s', async (status, message) => {
  const plain = '<think>Đoạn N1 nói đúng điều được hỏi.</think>\n```json\n{"parts":["N1"]}\n```';
  await withModel(
    ({ tools }) => (tools.length > 0 ? { fail: 'status', status, message } : { say: plain }),
    async ({ model, server }) => {
      expect((await model.run(task(), unaborted())).output).toEqual({ parts: ['N1'] });
      const { usage } = await model.run(task(), unaborted());
      expect(usage.calls).toBe(1);
      const { body, messages } = server.chats.at(-1) ?? {};
      for (const field of ['tools', 'tool_choice']) expect(body).not.toHaveProperty(field);
      expect(messages?.map(({ role }) => role)).toEqual(['system', 'user']);
      expect(messages?.[0]?.content).toMatch(/^Chỉ trả lời bằng mã đã tra được\.[\s\S]*JSON[\s\S]*"parts"/u);
    },
  );
});

it.each([
  ['leaves out what is null', { parts: [{ id: 'N1' }] }],
  ['adds what nobody asked for', { parts: [{ id: 'N1', text: null, why: 'nói đúng' }], done: true }],
  ['writes a list as text', { parts: '[{"id":"N1","text":null}]' }],
  ['wraps all of it once more', { answer: { parts: [{ id: 'N1', text: null }] } }],
])('takes the output of a model that %s', async (_, output) => {
  const part = z.object({ id: z.string(), text: z.string().nullable().default(null) });
  const schema = z.object({ parts: z.array(part) });
  await withModel(
    () => ({ output }),
    async ({ model }) => {
      const given = await model.run({ ...task(), output: { name: 'tra_loi', schema } }, unaborted());
      expect(given.output).toEqual({ parts: [{ id: 'N1', text: null }] });
      expect(given.usage.calls).toBe(1);
    },
  );
});

it('lets a model put an output of the wrong form right once, and no more', async () => {
  const wrong: ChatScript = { output: { parts: 7 } };
  await withModel(
    ({ turn }) => (turn === 1 ? wrong : ANSWER),
    async ({ model }) => {
      expect((await model.run(task(), unaborted())).usage.calls).toBe(2);
    },
  );
  await withModel(
    () => wrong,
    async ({ model }) => {
      expect(await failureOf(model.run(task(), unaborted()))).toMatchObject({
        reason: 'malformed',
        usage: { calls: 2 },
      });
    },
  );
});

it('guesses what was spent where the server does not say', async () => {
  const spent = async (usage: typeof USAGE): Promise<ModelUsage> => {
    let given: ModelUsage = NO_USAGE;
    await withModel(
      () => ({ ...ANSWER, usage }),
      async ({ model }) => {
        given = (await model.run(task(), unaborted())).usage;
      },
    );
    return given;
  };
  expect(await spent(USAGE)).toEqual({ calls: 1, inputTokens: 100, outputTokens: 7 });
  const guessed = await spent({ prompt_tokens: 0, completion_tokens: 0 });
  // Two sentences, one tool and a schema, some 1,000 characters in all.
  expect(guessed.inputTokens).toBeGreaterThan(200);
  expect(guessed.inputTokens).toBeLessThan(1000);
  expect(guessed.outputTokens).toBeGreaterThan(10);
});

it('reckons with a request that nobody got an answer to, and not with one that was refused', async () => {
  await withModel(
    () => ({ fail: 'silence' }),
    async ({ model }) => {
      const { reason, usage } = await failureOf(model.run(task({ ms: 300 }), unaborted()));
      expect(reason).toBe('timeout');
      expect(usage.inputTokens).toBeGreaterThan(200);
    },
  );
  await withModel(
    () => ({ fail: 'status', status: 401, code: 'invalid_api_key' }),
    async ({ model, log }) => {
      expect((await failureOf(model.run(task(), unaborted()))).usage).toEqual({ ...NO_USAGE, calls: 1 });
      expect(log.lines.at(-1)).toContain('HTTP 401 invalid_api_key');
    },
  );
});

it('tells whoever gave up from a time that is up', async () => {
  await withModel(
    () => ({ fail: 'silence' }),
    async ({ model, log }) => {
      const time = new AbortController();
      time.abort(new DOMException('the time is up', 'TimeoutError'));
      expect((await failureOf(model.run(task(), time.signal))).reason).toBe('timeout');
      const caller = new AbortController();
      caller.abort();
      expect((await failureOf(model.run(task(), caller.signal))).reason).toBe('called-off');
      // The server is not to blame for that.
      expect(log.events).toEqual(['model.failed', 'model.called-off']);
    },
  );
});

it('does not take a mistake in a conversation for a model without tools', async () => {
  const message = "messages with role 'tool' must follow a message with calls";
  await withModel(
    () => ({ fail: 'status', status: 400, message }),
    async ({ model, server }) => {
      expect((await failureOf(model.run(task(), unaborted()))).reason).toBe('refused');
      expect(server.chats).toHaveLength(1);
    },
  );
});

it('answers several questions at the same time, each with its own', async () => {
  await withModel(
    ({ messages }) => ({ output: { parts: [messages[1]?.content ?? ''] } }),
    async ({ model }) => {
      const questions = ['một', 'hai', 'ba', 'bốn', 'năm'];
      const given = await Promise.all(questions.map((user) => model.run({ ...task(), user }, unaborted())));
      expect(given.map(({ output }) => output.parts)).toEqual(questions.map((question) => [question]));
    },
  );
});
