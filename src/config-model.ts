import { z } from 'zod';
import { WANTS } from './text/vi/settings.ts';

/** Any OpenAI-compatible server. */
export interface ModelSettings {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly chatModel: string | null;
  readonly embeddingModel: string | null;
  /** After which the answer without a model goes out, in milliseconds. */
  readonly timeoutMs: number;
  readonly budget: ModelBudget;
  readonly prices: ModelPrices;
}

/** What a model may be asked for in a day; then answers are made without one. */
export interface ModelBudget {
  /** Tokens of everybody together, both ways. */
  readonly tokens: number;
  /** Answers of one chat. */
  readonly chatAnswers: number;
}

/** What a million tokens cost, in a currency of the operator's; null where nobody said. */
export interface ModelPrices {
  readonly input: number | null;
  readonly output: number | null;
}

/** A whole number from 1 to `most`. */
const upTo = (most: number, wants: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/u, wants)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, wants);
const name = z.string().regex(/^[^\p{Cc}]{1,100}$/u, WANTS.name);
const price = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,6})?$/u, WANTS.price)
  .transform(Number);

/** What a path can be put behind. A name and password in it no client could send: the key is a setting of its own. */
const server = z
  .url({ protocol: /^https?$/u, error: WANTS.modelUrl, abort: true })
  .refine((text) => !/[?#]/u.test(text) && !hasCredentials(new URL(text)), WANTS.modelUrl);

/** The settings of models, as the environment has them. */
export const modelShape = {
  OPENAI_API_KEY: z.string().regex(/^\S+$/u, WANTS.token).optional(),
  OPENAI_BASE_URL: server.optional(),
  OPENAI_CHAT_MODEL: name.optional(),
  OPENAI_EMBEDDING_MODEL: name.optional(),
  OPENAI_TIMEOUT_SECONDS: upTo(60, WANTS.modelSeconds).default(12),
  OPENAI_DAILY_TOKENS: upTo(999_999_999, WANTS.modelTokens).default(2_000_000),
  OPENAI_CHAT_DAILY_ANSWERS: upTo(1_000_000, WANTS.modelAnswers).default(200),
  OPENAI_PRICE_INPUT: price.optional(),
  OPENAI_PRICE_OUTPUT: price.optional(),
};

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/** Settings that name a model which is not used, as there is no key. */
export function withoutKey(env: z.output<z.ZodObject<typeof modelShape>>): readonly string[] {
  if (env.OPENAI_API_KEY !== undefined) return [];
  return (['OPENAI_CHAT_MODEL', 'OPENAI_EMBEDDING_MODEL'] as const).filter((name) => env[name] !== undefined);
}

/** Null without a key, and where no model is named that it could be used for. */
export function modelOf(env: z.output<z.ZodObject<typeof modelShape>>): ModelSettings | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_CHAT_MODEL: chat, OPENAI_EMBEDDING_MODEL: embedding } = env;
  if (apiKey === undefined || (chat ?? embedding) === undefined) return null;
  return {
    apiKey,
    baseUrl: env.OPENAI_BASE_URL?.replace(/\/+$/u, '') ?? null,
    chatModel: chat ?? null,
    embeddingModel: embedding ?? null,
    timeoutMs: env.OPENAI_TIMEOUT_SECONDS * 1000,
    budget: { tokens: env.OPENAI_DAILY_TOKENS, chatAnswers: env.OPENAI_CHAT_DAILY_ANSWERS },
    prices: { input: env.OPENAI_PRICE_INPUT ?? null, output: env.OPENAI_PRICE_OUTPUT ?? null },
  };
}
