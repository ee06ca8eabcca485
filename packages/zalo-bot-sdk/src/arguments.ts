import { z } from 'zod';
import { ZaloArgumentError } from './errors.ts';

/** Longest text and caption, in UTF-16 units: Zalo says "characters" and not which, and this is the smallest reading. */
export const MAX_TEXT_LENGTH = 2000;

/** Codes of `text_styles`: bold, italic, underline, strike; font sizes; colours; list and indent levels. */
export const STYLE_CODES = [
  ...(['b', 'i', 'u', 's'] as const),
  ...(['f_13', 'f_15', 'f_18', 'f_20'] as const),
  ...(['c_050a19', 'c_15a85f', 'c_f7b503', 'c_f27806', 'c_db342e'] as const),
  ...(['lst_1', 'lst_2', 'ind_1', 'ind_2', 'ind_3', 'ind_4', 'ind_5'] as const),
] as const;

const chat_id = z.string().min(1);
const written = z.string().min(1).max(MAX_TEXT_LENGTH);

const textStyle = z.strictObject({
  /** First UTF-16 unit, from 0. */
  start: z.int().min(0),
  /** UTF-16 units, at least 1. */
  len: z.int().min(1),
  st: z.array(z.enum(STYLE_CODES)).min(1),
});

export const sendMessageArgs = z
  .strictObject({
    chat_id,
    /** 1 to 2,000 UTF-16 units. */
    text: written,
    parse_mode: z.enum(['markdown', 'html']).optional(),
    /** Zalo ignores them where `parse_mode` is set. */
    text_styles: z.array(textStyle).optional(),
  })
  .superRefine(({ text, text_styles }, context) => {
    for (const [index, { start, len }] of (text_styles ?? []).entries()) {
      if (start + len <= text.length) continue;
      context.addIssue({ code: 'custom', path: ['text_styles', index], message: 'reaches beyond the text' });
    }
  });

export const sendPhotoArgs = z.strictObject({
  chat_id,
  /** Address of the picture; there is no upload. */
  photo: z.string().regex(/^https?:\/\//, 'must be an http or https address'),
  /** 1 to 2,000 UTF-16 units. */
  caption: written.optional(),
});

export const sendStickerArgs = z.strictObject({ chat_id, sticker: z.string().min(1) });

export const sendChatActionArgs = z.strictObject({ chat_id, action: z.enum(['typing']) });

export const sendVoiceArgs = z.strictObject({
  chat_id,
  voice_url: z.string().regex(/^https?:\/\/.*\.aac$/, 'must be an address that ends in .aac'),
});

/** Zalo says 8 to 256 characters; only those that survive in an HTTP header unchanged are let through. */
export const webhookSecret = z.string().regex(/^[\x21-\x7e]{8,256}$/, 'must be 8 to 256 printable ASCII characters');

export const setWebhookArgs = z.strictObject({
  /** Public https address; plain http only where `apiRoot` is plain http itself, which is a test server. */
  url: z.string().regex(/^https?:\/\/[^/]/, 'must be an https address'),
  secret_token: webhookSecret,
});

export const getUpdatesArgs = z.strictObject({
  /** How long Zalo may wait for an update, in whole seconds; 30 where it is not given. */
  timeout: z.int().min(0).max(300).default(30),
});

export type TextStyle = z.infer<typeof textStyle>;
export type StyleCode = (typeof STYLE_CODES)[number];
export type SendMessageArgs = z.input<typeof sendMessageArgs>;
export type SendPhotoArgs = z.input<typeof sendPhotoArgs>;
export type SendStickerArgs = z.input<typeof sendStickerArgs>;
export type SendChatActionArgs = z.input<typeof sendChatActionArgs>;
export type SendVoiceArgs = z.input<typeof sendVoiceArgs>;
export type SetWebhookArgs = z.input<typeof setWebhookArgs>;
export type GetUpdatesArgs = z.input<typeof getUpdatesArgs>;

/** @throws ZaloArgumentError that names the first field that is wrong and the rule, never the value */
export function checked<Schema extends z.ZodType>(method: string, schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...unknownKeys.slice(0, 1)].map(String).join('.');
  const rule = unknownKeys.length > 0 ? 'no such argument' : (issue?.message ?? 'is wrong');
  throw new ZaloArgumentError(method, field === '' ? 'arguments' : field, rule);
}
