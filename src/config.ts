import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { modelOf, modelShape, withoutKey, type ModelSettings } from './config-model.ts';
import { reminderShape, remindersOf } from './config-reminders.ts';
import { ProductError } from './domain/errors.ts';
import { parseInstant } from './domain/instant.ts';
import type { ReminderSettings } from './domain/reminder.ts';
import { settingInvalid, settingsFileUnreadable, wantsSecretFor, WANTS } from './text/vi/settings.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where a platform calls us; its path is served on the product's own port. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
}

/** A chat platform that is switched on. */
export interface ChannelSettings {
  readonly token: string;
  /** Without a closing slash; null for the platform's public address. */
  readonly apiRoot: string | null;
  /** Null: the product polls. */
  readonly webhook: WebhookSettings | null;
}

export interface ZaloSettings extends ChannelSettings {
  /** What messages in a group begin with; null: the name that the platform gives. */
  readonly botName: string | null;
  /** Messages that the platform sends in a month; null where nobody said. */
  readonly monthlyQuota: number | null;
}

/** A person on a platform who may manage the product. */
export interface AdminId {
  readonly channel: 'telegram' | 'zalo';
  readonly id: string;
}

/** Every setting, parsed once; folders are absolute. */
export interface Settings {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly web: { readonly host: string; readonly port: number };
  readonly telegram: ChannelSettings | null;
  readonly zalo: ZaloSettings | null;
  readonly model: ModelSettings | null;
  /** Settings that name a model which is not used, as `OPENAI_API_KEY` is empty. */
  readonly modelWithoutKey: readonly string[];
  readonly admins: readonly AdminId[];
  /** How long what somebody said counts for what they say next, in minutes. */
  readonly conversationMinutes: number;
  readonly reminders: ReminderSettings;
  /** Where people reach the product's web pages, without a closing slash; null where they do not. */
  readonly publicUrl: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Instant in UTC at which the product's clock starts; null: the real time. */
  readonly startsAt: string | null;
  readonly evalDir: string;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

const folder = z.string(WANTS.folder).refine((path) => !path.includes('\0'), WANTS.folder);
const url = z.url({ protocol: /^https?$/u, error: WANTS.url });
const token = z.string().regex(/^[\w:.~-]+$/u, WANTS.token);
const secret = (least: number, wants: string) =>
  z.string().regex(new RegExp(`^[\\w-]{${String(least)},256}$`, 'u'), wants);
/** A whole number within bounds, both included. */
const count = (least: number, most: number, wants: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/u, wants)
    .transform(Number)
    .refine((value) => value >= least && value <= most, wants);
const name = z.string().regex(/^[^\p{Cc}]{1,100}$/u, WANTS.name);
const admin = z
  .string()
  .regex(/^(?:telegram|zalo):[^\s:,]+$/u, WANTS.adminIds)
  .transform((entry) => {
    const [channel, id = ''] = entry.split(':');
    return { channel: channel === 'zalo' ? ('zalo' as const) : ('telegram' as const), id };
  });

const schema = z.object({
  CORPUS_DIR: folder.default('corpus'),
  DATA_DIR: folder.default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u, error: WANTS.databaseUrl }).optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/u, WANTS.host)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, WANTS.port)
    .transform(Number)
    .refine((port) => port <= 65_535, WANTS.port)
    .default(3000),
  TELEGRAM_BOT_TOKEN: token.optional(),
  TELEGRAM_API_ROOT: url.optional(),
  TELEGRAM_WEBHOOK_URL: url.optional(),
  TELEGRAM_WEBHOOK_SECRET: secret(1, WANTS.telegramSecret).optional(),
  ZALO_BOT_TOKEN: token.optional(),
  ZALO_API_ROOT: url.optional(),
  ZALO_WEBHOOK_URL: url.optional(),
  ZALO_WEBHOOK_SECRET: secret(8, WANTS.zaloSecret).optional(),
  ZALO_BOT_NAME: name.optional(),
  ZALO_MONTHLY_QUOTA: count(1, 10_000_000, WANTS.quota).optional(),
  ...modelShape,
  ADMIN_IDS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    )
    .pipe(z.array(admin))
    .default([]),
  CONVERSATION_MINUTES: count(1, 1440, WANTS.minutes).default(30),
  ...reminderShape,
  PUBLIC_URL: url.optional(),
  TIMEZONE: z.string().refine(isTimeZone, WANTS.timezone).default('Asia/Ho_Chi_Minh'),
  BOT_NOW: z
    .string()
    .refine((text) => parseInstant(text, 'UTC') !== null, WANTS.instant)
    .optional(),
  EVAL_DIR: folder.default('../shared'),
  LOG_LEVEL: z.enum(LOG_LEVELS, WANTS.logLevel).default('info'),
});
type Parsed = z.output<typeof schema>;

/** Settings whose value must never be shown: the address of a database holds its password. */
const HIDDEN: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'ZALO_BOT_TOKEN',
  'ZALO_WEBHOOK_SECRET',
  'OPENAI_API_KEY',
]);
/** Other addresses are shown unless there is something in them that may be a password or a key. */
const ADDRESS = /_(?:URL|ROOT)$/u;
const MAY_BE_SECRET = /[@?#]/u;

/**
 * Reads every setting from an environment; what is empty counts as not set. Without an argument: the process's own
 * environment over the file `.env` of the working directory.
 * @throws ProductError `setting-invalid`, one line that names the setting, what it got and what it wants.
 */
export function loadSettings(env: Environment = processEnvironment()): Settings {
  const given = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, present(env[key])]));
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const setting = String(issue?.path[0] ?? '');
    throw invalid(setting, given[setting] ?? '', issue?.message ?? '');
  }
  return freeze(settingsOf(result.data));
}

function settingsOf(env: Parsed): Settings {
  return {
    corpusDir: resolve(env.CORPUS_DIR),
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    web: { host: env.HOST, port: env.PORT },
    telegram: channelOf(env, 'TELEGRAM'),
    zalo: zaloOf(env),
    model: modelOf(env),
    modelWithoutKey: withoutKey(env),
    admins: env.ADMIN_IDS,
    conversationMinutes: env.CONVERSATION_MINUTES,
    reminders: remindersOf(env, env.TIMEZONE),
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/u, '') ?? null,
    timeZone: env.TIMEZONE,
    startsAt: env.BOT_NOW === undefined ? null : parseInstant(env.BOT_NOW, env.TIMEZONE),
    evalDir: resolve(env.EVAL_DIR),
    logLevel: env.LOG_LEVEL,
  };
}

function zaloOf(env: Parsed): ZaloSettings | null {
  const channel = channelOf(env, 'ZALO');
  return channel && { ...channel, botName: env.ZALO_BOT_NAME ?? null, monthlyQuota: env.ZALO_MONTHLY_QUOTA ?? null };
}

function channelOf(env: Parsed, channel: 'TELEGRAM' | 'ZALO'): ChannelSettings | null {
  const webhook = webhookOf(env, channel);
  const token = env[`${channel}_BOT_TOKEN`];
  if (token === undefined) return null;
  return { token, apiRoot: env[`${channel}_API_ROOT`]?.replace(/\/+$/u, '') ?? null, webhook };
}

/** A webhook that anybody could call would let anybody speak as anybody: no address without a secret. */
function webhookOf(env: Parsed, channel: 'TELEGRAM' | 'ZALO'): WebhookSettings | null {
  const url = env[`${channel}_WEBHOOK_URL`];
  const secret = env[`${channel}_WEBHOOK_SECRET`];
  if (url === undefined) return null;
  if (secret === undefined) {
    throw new ProductError(
      'setting-invalid',
      settingInvalid(`${channel}_WEBHOOK_SECRET`, '', wantsSecretFor(`${channel}_WEBHOOK_URL`)),
      { setting: `${channel}_WEBHOOK_SECRET` },
    );
  }
  return { url, secret };
}

function invalid(setting: string, got: string, wants: string): ProductError {
  const isHidden = HIDDEN.has(setting) || (ADDRESS.test(setting) && MAY_BE_SECRET.test(got));
  const message = settingInvalid(setting, isHidden ? null : got, wants);
  return new ProductError('setting-invalid', message, { setting });
}

function present(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** True on a build server (`CI=true`), where missing evaluation data is a failure. No setting of the product. */
export function isBuildServer(env: Environment = process.env): boolean {
  return env['CI'] === 'true';
}

/** True where npm runs this process for `npm start`; npm says so in the environment. No setting of the product. */
export function isStartedByNpm(env: Environment = process.env): boolean {
  return env['npm_lifecycle_event'] === 'start';
}

/**
 * This process's environment with some settings changed, for a process that it starts; an empty value takes a setting
 * out, also where `.env` has it.
 */
export function childEnvironment(changes: Partial<Record<keyof Parsed, string>>): Record<string, string | undefined> {
  return { ...process.env, ...changes };
}

function processEnvironment(): Environment {
  return { ...settingsFile('.env'), ...process.env };
}

function settingsFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new ProductError('setting-invalid', settingsFileUnreadable(path), { setting: path }, { cause: error });
  }
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part as object);
  return Object.freeze(value);
}
