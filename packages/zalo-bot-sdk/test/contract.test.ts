import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluationFile } from '../../../test/support/eval-dir.ts';
import { MAX_TEXT_LENGTH, parseUpdate, STYLE_CODES } from '../src/index.ts';
import { post, startBot, TOKEN } from './bot.ts';
import { METHODS, STYLES } from './server/spec.ts';

const field = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
  items: z.object({ st: z.array(z.string()) }).optional(),
});
const specSchema = z.object({
  methods: z.record(z.string(), z.object({ fields: z.array(field), result: z.unknown() })),
  absent: z.array(z.string()),
});
const samplesSchema = z.object({
  inbound: z.array(z.object({ name: z.string(), body: z.looseObject({ ok: z.boolean() }) })),
  outbound_ok: z.array(z.object({ method: z.string(), response: z.looseObject({ ok: z.boolean() }) })),
  outbound_invalid: z.array(z.object({ method: z.string(), body: z.record(z.string(), z.unknown()) })),
});

const NO_SPEC = { methods: {}, absent: [] };
const NO_SAMPLES = { inbound: [], outbound_ok: [], outbound_invalid: [] };
const specFile = evaluationFile('data', 'api', 'zalo-bot-api.json');
const samplesFile = evaluationFile('data', 'api', 'zalo-samples.json');

const OK_BODIES: Readonly<Record<string, object>> = {
  getUpdates: { timeout: '0' },
  setWebhook: { url: 'http://127.0.0.1:9/', secret_token: 'mot-hai-ba' },
  sendMessage: { chat_id: 'a', text: 'a' },
  sendPhoto: { chat_id: 'a', photo: 'https://example.com/a.jpg' },
  sendSticker: { chat_id: 'a', sticker: 's' },
  sendChatAction: { chat_id: 'a', action: 'typing' },
  sendVoice: { chat_id: 'a', voice_url: 'https://example.com/a.aac' },
};

describe.skipIf(specFile === null)('the server and the known contract (not run: no evaluation data)', () => {
  const spec = specSchema.parse(specFile === null ? NO_SPEC : JSON.parse(readFileSync(specFile, 'utf8')));

  it('has its methods and fields, and no others', () => {
    const known = Object.entries(spec.methods).map(([method, { fields }]) => [
      method,
      fields.map((known) => field.omit({ items: true }).parse(known)),
    ]);
    expect(METHODS).toEqual(Object.fromEntries(known));
  });

  it('has its style codes, as has the client', () => {
    const styles = spec.methods['sendMessage']?.fields.find(({ name }) => name === 'text_styles')?.items?.st;
    expect(STYLES).toEqual(styles);
    expect(STYLE_CODES).toEqual(styles);
    expect(MAX_TEXT_LENGTH).toBe(spec.methods['sendMessage']?.fields.find(({ name }) => name === 'text')?.maxLength);
  });

  it.each(Object.keys(spec.methods))('answers %s with the fields of its result', async (method) => {
    const { server } = await startBot({ allowHttp: true });
    await server.deliverText({ chat: 'a', from: 'a', text: 'a' });
    const said = await post(`${server.apiRoot}/bot${TOKEN}/${method}`, OK_BODIES[method] ?? {});
    const { ok, result } = z.object({ ok: z.boolean(), result: z.looseObject({}).optional() }).parse(said);
    expect(ok).toBe(true);
    const wanted = spec.methods[method]?.result;
    if (wanted === null) expect(result).toBeUndefined();
    else if (typeof wanted === 'string') expect(parseUpdate(result)).not.toBeNull();
    else expect(Object.keys(result ?? {})).toEqual(expect.arrayContaining(required(wanted)));
  });

  it.each(spec.absent)('refuses %s, which does not exist', async (name) => {
    const { server } = await startBot();
    const root = `${server.apiRoot}/bot${TOKEN}`;
    const refused = { ok: false, error_code: 400 };
    expect(await post(`${root}/${name}`, {})).toMatchObject(refused);
    expect(await post(`${root}/sendMessage`, { chat_id: 'a', text: 'a', [name]: 1 })).toMatchObject(refused);
  });
});

/** `verification` is there in newer versions only, and only where the server could make its trial request. */
function required(result: unknown): string[] {
  return Object.keys(z.looseObject({}).parse(result)).filter((key) => key !== 'verification');
}

describe.skipIf(samplesFile === null)('the server and the known samples (not run: no evaluation data)', () => {
  const samples = samplesSchema.parse(
    samplesFile === null ? NO_SAMPLES : JSON.parse(readFileSync(samplesFile, 'utf8')),
  );

  it.each(samples.inbound.filter(({ body }) => body.ok))('hands out $name as it is', async ({ body }) => {
    const { server, bot } = await startBot();
    await server.deliver(body['result']);
    expect(await post(`${server.apiRoot}/bot${TOKEN}/getUpdates`, { timeout: '0' })).toEqual(body);
    await server.deliver(body['result']);
    const received = await bot.getUpdates({ timeout: 0 });
    expect(received?.raw ?? {}).toEqual(body['result']);
    expect(received?.update ?? null).toEqual(parseUpdate(body));
  });

  it.each(samples.inbound.filter(({ body }) => !body.ok))('says $name in the same words', async ({ body }) => {
    const { server } = await startBot();
    server.script({ fault: z.literal([408, 429]).parse(body['error_code']) });
    expect(await post(`${server.apiRoot}/bot${TOKEN}/getUpdates`, {})).toEqual(body);
  });

  it.each(samples.outbound_ok)('answers $method in the shape of the sample', async ({ method, response }) => {
    const { server } = await startBot();
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    const said = await post(`${server.apiRoot}/bot${TOKEN}/${method}`, OK_BODIES[method] ?? {});
    expect(shape(said)).toEqual(shape(response));
  });

  it.each(samples.outbound_invalid)('refuses $method with $body', async ({ method, body }) => {
    const { server } = await startBot({ allowHttp: true });
    // The sample stands for its length.
    const text = body['text'] === '<2001 characters>' ? { text: 'a'.repeat(2001) } : {};
    const said = await post(`${server.apiRoot}/bot${TOKEN}/${method}`, { ...body, ...text });
    expect(said).toMatchObject({ ok: false, error_code: 400 });
    expect(server.sent).toEqual([]);
    expect(server.webhook).toBeNull();
  });
});
