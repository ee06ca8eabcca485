export { ZaloBot, type CallOptions, type ZaloBotOptions } from './zalo-bot.ts';
export type { Fetch } from './call.ts';
export type { PollOptions } from './poll.ts';
export {
  MAX_TEXT_LENGTH,
  STYLE_CODES,
  type GetUpdatesArgs,
  type SendChatActionArgs,
  type SendMessageArgs,
  type SendPhotoArgs,
  type SendStickerArgs,
  type SendVoiceArgs,
  type SetWebhookArgs,
  type StyleCode,
  type TextStyle,
} from './arguments.ts';
export type { Account, SentMessage, WebhookInfo } from './results.ts';
export {
  ZaloApiError,
  ZaloArgumentError,
  ZaloError,
  ZaloNetworkError,
  ZaloResponseError,
  ZaloWebhookError,
  type Delivered,
  type ZaloApiErrorKind,
  type ZaloNetworkReason,
} from './errors.ts';
export { isFromBot, parseUpdate } from './parse-update.ts';
export type * from './update.ts';
export {
  createWebhook,
  WEBHOOK_HEADER,
  type Webhook,
  type WebhookOptions,
  type WebhookOutcome,
  type WebhookRequest,
} from './webhook.ts';
export { splitText } from './split-text.ts';
