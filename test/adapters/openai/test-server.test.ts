import OpenAI from 'openai';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChatScript } from '../../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer } from '../../support/openai/server.ts';

let server: OpenAiServer;
let script: ChatScript;
let client: OpenAI;

beforeEach(async () => {
  server = await startOpenAiServer({ chat: () => script, dimensions: 512 });
  client = new OpenAI({ apiKey: 'k', baseURL: server.baseUrl, maxRetries: 0 });
});
afterEach(() => server.close());

const QUESTION = { model: 'm', messages: [{ role: 'user' as const, content: 'Chào' }] };

it('speaks so that the maker of the interface understands: words, whole and streamed, with what they cost', async () => {
  script = { say: 'Xin chào đồng chí.', usage: { prompt_tokens: 3, completion_tokens: 5 } };
  const whole = await client.chat.completions.create(QUESTION);
  expect(whole.choices[0]?.message.content).toBe('Xin chào đồng chí.');
  expect(whole.usage?.total_tokens).toBe(8);
  const stream = client.chat.completions.stream({ ...QUESTION, stream_options: { include_usage: true } });
  expect(await stream.finalContent()).toBe('Xin chào đồng chí.');
  expect((await stream.totalUsage()).total_tokens).toBe(8);
});

it('streams calls of tools in pieces', async () => {
  script = { call: [{ name: 'tra_cuu', arguments: { agency: 'Phòng Y tế huyện' } }] };
  const stream = client.chat.completions.stream(QUESTION);
  const message = await stream.finalMessage();
  expect(message.tool_calls).toMatchObject([
    { function: { name: 'tra_cuu', arguments: '{"agency":"Phòng Y tế huyện"}' } },
  ]);
});

it('gives vectors of which like texts have like ones, in both encodings', async () => {
  const input = [
    'Phòng Y tế tổ chức truyền thông về bình đẳng giới',
    'Truyền thông bình đẳng giới do Phòng Y tế tổ chức',
    'Kinh phí lấy từ ngân sách xã',
  ];
  const floats = (await client.embeddings.create({ model: 'e', input, encoding_format: 'float' })).data;
  const bytes = (await client.embeddings.create({ model: 'e', input })).data;
  expect(bytes.map(({ embedding }) => [...embedding])).toEqual(floats.map(({ embedding }) => embedding));
  const [one, like, other] = floats.map(({ embedding }) => embedding) as [number[], number[], number[]];
  const cosine = (a: number[], b: number[]): number =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  expect(one).toHaveLength(512);
  expect(cosine(one, one)).toBeCloseTo(1, 5);
  expect(cosine(one, like)).toBeGreaterThan(0.6);
  expect(cosine(one, other)).toBeLessThan(0.4);
  expect(server.embeddings.map(({ input: texts }) => texts)).toEqual([input, input]);
});

it('refuses a conversation in which a call was left unanswered, as real servers do', async () => {
  script = { say: 'Vâng.' };
  const call = { id: 'c1', type: 'function' as const, function: { name: 'tra_cuu', arguments: '{}' } };
  const messages = [...QUESTION.messages, { role: 'assistant' as const, tool_calls: [call] }];
  await expect(client.chat.completions.create({ ...QUESTION, messages })).rejects.toMatchObject({ status: 400 });
});

it('has a list of its models', async () => {
  const { data } = await client.models.list();
  expect(data.map(({ id }) => id)).toEqual(['test-model']);
});
