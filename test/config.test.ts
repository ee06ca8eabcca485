import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadSettings } from '../src/config.ts';
import { ProductError } from '../src/domain/errors.ts';

function refusal(env: Record<string, string>): ProductError {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof ProductError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('settings', () => {
  it('need nothing to be set', () => {
    const settings = loadSettings({});
    expect(settings).toMatchObject({
      corpusDir: resolve('corpus'),
      dataDir: resolve('data'),
      databaseUrl: null,
      web: { host: '127.0.0.1', port: 3000 },
      telegram: null,
      zalo: null,
      model: null,
      admins: [],
      conversationMinutes: 30,
      reminders: {
        milestones: [10, 5, 3, 1, 0],
        time: '08:00',
        digestTime: '08:00',
        quiet: { from: '20:00', to: '06:30' },
        approval: 'doubtful',
        onUnknown: 'auto',
        timeZone: 'Asia/Ho_Chi_Minh',
      },
      publicUrl: null,
      timeZone: 'Asia/Ho_Chi_Minh',
      startsAt: null,
      evalDir: resolve('../shared'),
      logLevel: 'info',
    });
  });

  it('treat an empty value as not set', () => {
    expect(loadSettings({ PORT: '', CORPUS_DIR: '  ', TELEGRAM_BOT_TOKEN: '' })).toEqual(loadSettings({}));
  });

  it('take milestones in any order, and hours without their leading zero', () => {
    const { reminders } = loadSettings({
      REMINDER_MILESTONES: '0, 7,2',
      REMINDER_TIME: '7:30',
      REMINDER_QUIET: 'none',
      DIGEST_TIME: '23:00',
    });
    expect(reminders).toMatchObject({ milestones: [7, 2, 0], time: '07:30', digestTime: '23:00' });
    expect(reminders.quiet.from).toBe(reminders.quiet.to);
  });

  it('cannot be changed once loaded', () => {
    const settings = loadSettings({});
    expect(() => Object.assign(settings.web, { port: 1 })).toThrow(TypeError);
  });

  it('name the setting, what it got and what it wants, in one line', () => {
    const error = refusal({ PORT: '80a' });
    expect(error.code).toBe('setting-invalid');
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain('PORT');
    expect(error.message).toContain('"80a"');
    expect(error.message).toContain('số nguyên từ 0 đến 65535');
    expect(error.message).not.toContain('\n');
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'http://x/'],
    ['DATABASE_URL', 'mysql://u:p@h/d'],
    ['TELEGRAM_BOT_TOKEN', 'a/b'],
    ['TELEGRAM_API_ROOT', 'ftp://x'],
    ['TELEGRAM_WEBHOOK_SECRET', 'dấu cách'],
    ['ZALO_WEBHOOK_SECRET', 'short'],
    ['ZALO_BOT_NAME', 'x'.repeat(101)],
    ['OPENAI_API_KEY', 'a b'],
    ['OPENAI_BASE_URL', 'localhost'],
    ['OPENAI_BASE_URL', 'http://nguoi:pa55@127.0.0.1:8110/v1'],
    ['OPENAI_BASE_URL', 'http:nguoi:pa55@127.0.0.1:8110/v1'],
    ['OPENAI_BASE_URL', 'http://pa55@127.0.0.1:8110/v1'],
    ['OPENAI_BASE_URL', 'https://127.0.0.1/v1?key=pa55'],
    ['OPENAI_BASE_URL', 'https://127.0.0.1/v1?'],
    ['OPENAI_BASE_URL', 'https://127.0.0.1/v1#pa55'],
    ['OPENAI_TIMEOUT_SECONDS', '0'],
    ['OPENAI_TIMEOUT_SECONDS', '61'],
    ['OPENAI_TIMEOUT_SECONDS', '1.5'],
    ['OPENAI_DAILY_TOKENS', '0'],
    ['OPENAI_CHAT_DAILY_ANSWERS', '-1'],
    ['OPENAI_PRICE_INPUT', '0,15'],
    ['OPENAI_PRICE_OUTPUT', '-1'],
    ['ADMIN_IDS', 'telegram:1000,facebook:2'],
    ['ADMIN_IDS', '1000'],
    ['ZALO_MONTHLY_QUOTA', '0'],
    ['CONVERSATION_MINUTES', '1,5'],
    ['REMINDER_MILESTONES', '5,5'],
    ['REMINDER_MILESTONES', '3,-1'],
    ['REMINDER_MILESTONES', '99'],
    ['REMINDER_TIME', '24:00'],
    ['REMINDER_TIME', '8h'],
    ['REMINDER_TIME', '21:00'],
    ['DIGEST_TIME', '06:29'],
    ['REMINDER_QUIET', '20:00'],
    ['REMINDER_QUIET', '20:00-26:00'],
    ['REMINDER_APPROVAL', 'some'],
    ['REMINDER_ON_UNKNOWN', 'yes'],
    ['PUBLIC_URL', 'nhacviec.vn'],
    ['TIMEZONE', 'Asia/Nowhere'],
    ['BOT_NOW', 'hôm nay'],
    ['BOT_NOW', '2024-02-30T08:00:00+07:00'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s', (name, value) => {
    const { message, exitCode } = refusal({ [name]: value });
    expect(message).toContain(`Thiết lập ${name} không đúng`);
    expect(message.split('\n')).toHaveLength(1);
    expect(message).not.toContain('pa55');
    expect(exitCode).toBe(2);
  });

  it('show what was got for an address that holds no secret', () => {
    expect(refusal({ OPENAI_BASE_URL: 'localhost:11434' }).message).toContain('localhost:11434');
  });

  it.each(['DATABASE_URL', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET', 'ZALO_BOT_TOKEN', 'OPENAI_API_KEY'])(
    'never show the value of %s',
    (name) => {
      const error = refusal({ [name]: 'mat khau/rieng' });
      expect(error.message).toContain('(giá trị được giấu)');
      expect(error.message).not.toContain('mat khau');
      expect(JSON.stringify(error.facts)).not.toContain('mat khau');
    },
  );

  it('switch a channel on by its token, polling unless a webhook is given', () => {
    const { telegram } = loadSettings({ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' });
    expect(telegram).toEqual({ token: '1:a', apiRoot: 'http://127.0.0.1:8081', webhook: null });
    const { zalo } = loadSettings({
      ZALO_BOT_TOKEN: '2:b',
      ZALO_WEBHOOK_URL: 'https://example.vn/zalo',
      ZALO_WEBHOOK_SECRET: 'bi-mat-dai',
      ZALO_BOT_NAME: 'Nhắc Việc',
    });
    expect(zalo).toEqual({
      token: '2:b',
      apiRoot: null,
      webhook: { url: 'https://example.vn/zalo', secret: 'bi-mat-dai' },
      botName: 'Nhắc Việc',
      monthlyQuota: null,
    });
  });

  it('refuse a webhook that anybody could call', () => {
    const error = refusal({ TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://example.vn/tg' });
    expect(error.message).toContain('TELEGRAM_WEBHOOK_SECRET');
    expect(error.message).toContain('TELEGRAM_WEBHOOK_URL');
  });

  it('switch models on by a key and the name of one, with bounds of time and cost', () => {
    const key = { OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/' };
    expect(loadSettings({ ...key, OPENAI_CHAT_MODEL: 'qwen3' }).model).toEqual({
      apiKey: 'sk-1',
      baseUrl: 'http://127.0.0.1:11434/v1',
      chatModel: 'qwen3',
      embeddingModel: null,
      timeoutMs: 12_000,
      budget: { tokens: 2_000_000, chatAnswers: 200 },
      prices: { input: null, output: null },
    });
    expect(
      loadSettings({
        ...{ ...key, OPENAI_EMBEDDING_MODEL: 'bge-m3', OPENAI_TIMEOUT_SECONDS: '60', OPENAI_DAILY_TOKENS: '1' },
        ...{ OPENAI_CHAT_DAILY_ANSWERS: '5', OPENAI_PRICE_INPUT: '0.15', OPENAI_PRICE_OUTPUT: '25000' },
      }).model,
    ).toMatchObject({
      ...{ chatModel: null, embeddingModel: 'bge-m3', timeoutMs: 60_000 },
      ...{ budget: { tokens: 1, chatAnswers: 5 }, prices: { input: 0.15, output: 25_000 } },
    });
  });

  it.each([{ OPENAI_API_KEY: 'sk-1' }, { OPENAI_CHAT_MODEL: 'qwen3', OPENAI_EMBEDDING_MODEL: 'bge-m3' }])(
    'use no model with %j alone',
    (env) => {
      expect(loadSettings(env).model).toBeNull();
    },
  );

  it('know which settings name a model that no key lets them use', () => {
    const models = { OPENAI_CHAT_MODEL: 'qwen3', OPENAI_EMBEDDING_MODEL: 'bge-m3' };
    expect(loadSettings({ ...models, OPENAI_API_KEY: ' ' }).modelWithoutKey).toEqual(Object.keys(models));
    expect(loadSettings({ OPENAI_EMBEDDING_MODEL: 'bge-m3' }).modelWithoutKey).toEqual(['OPENAI_EMBEDDING_MODEL']);
    expect(loadSettings({ ...models, OPENAI_API_KEY: 'sk-1' }).modelWithoutKey).toEqual([]);
    expect(loadSettings({ OPENAI_API_KEY: 'sk-1' }).modelWithoutKey).toEqual([]);
  });

  it.each(['http://127.0.0.1:8110/v1', 'https://may-chu.vn/a@b/v1', 'http://[::1]:8110'])(
    'take %s as the address of a model',
    (address) => {
      const env = { OPENAI_API_KEY: 'sk-1', OPENAI_CHAT_MODEL: 'qwen3', OPENAI_BASE_URL: address };
      expect(loadSettings(env).model?.baseUrl).toBe(address);
    },
  );

  it('read administrators of both channels', () => {
    expect(loadSettings({ ADMIN_IDS: 'telegram:1000, zalo:abc,' }).admins).toEqual([
      { channel: 'telegram', id: '1000' },
      { channel: 'zalo', id: 'abc' },
    ]);
  });

  it('start the clock at an instant, in the product’s time zone where none is written', () => {
    expect(loadSettings({ BOT_NOW: '2024-11-20T08:00:00+07:00' }).startsAt).toBe('2024-11-20T01:00:00Z');
    expect(loadSettings({ BOT_NOW: '2024-11-20T08:00' }).startsAt).toBe('2024-11-20T01:00:00Z');
    expect(loadSettings({ BOT_NOW: '2024-11-20', TIMEZONE: 'UTC' }).startsAt).toBe('2024-11-20T00:00:00Z');
  });

  it('are listed in .env.example with their defaults', () => {
    const example = parseEnv(readFileSync('.env.example', 'utf8'));
    expect(loadSettings(example)).toEqual(loadSettings({}));
    const contract = [
      ...['CORPUS_DIR', 'DATA_DIR', 'DATABASE_URL', 'HOST', 'PORT', 'ADMIN_IDS', 'TIMEZONE', 'BOT_NOW', 'EVAL_DIR'],
      ...['BOT_TOKEN', 'API_ROOT', 'WEBHOOK_URL', 'WEBHOOK_SECRET'].map((part) => `TELEGRAM_${part}`),
      ...['BOT_TOKEN', 'API_ROOT', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'BOT_NAME'].map((part) => `ZALO_${part}`),
      ...['API_KEY', 'BASE_URL', 'CHAT_MODEL', 'EMBEDDING_MODEL'].map((part) => `OPENAI_${part}`),
      ...['TIMEOUT_SECONDS', 'DAILY_TOKENS', 'CHAT_DAILY_ANSWERS'].map((part) => `OPENAI_${part}`),
      ...['PRICE_INPUT', 'PRICE_OUTPUT'].map((part) => `OPENAI_${part}`),
      ...['LOG_LEVEL', 'CONVERSATION_MINUTES', 'ZALO_MONTHLY_QUOTA', 'PUBLIC_URL'],
      ...['REMINDER_MILESTONES', 'REMINDER_TIME', 'REMINDER_QUIET', 'REMINDER_APPROVAL', 'REMINDER_ON_UNKNOWN'],
      'DIGEST_TIME',
    ];
    expect(Object.keys(example).sort()).toEqual(contract.sort());
  });
});
