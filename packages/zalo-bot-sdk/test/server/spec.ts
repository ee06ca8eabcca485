/** A field of a method's body, as far as it is known. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'array';
  readonly required: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

const chat: Field = { name: 'chat_id', type: 'string', required: true };

/** Style codes that `text_styles` may hold. */
export const STYLES: readonly string[] = (
  'b i u s f_13 f_15 f_18 f_20 c_050a19 c_15a85f c_f7b503 c_f27806 c_db342e ' +
  'lst_1 lst_2 ind_1 ind_2 ind_3 ind_4 ind_5'
).split(' ');

/** Every method with its fields. Kept apart from the client on purpose: the two check one another. */
export const METHODS: Readonly<Record<string, readonly Field[]>> = {
  getMe: [],
  getUpdates: [{ name: 'timeout', type: 'string', required: false }],
  setWebhook: [
    { name: 'url', type: 'string', required: true, pattern: '^https://' },
    { name: 'secret_token', type: 'string', required: true, minLength: 8, maxLength: 256 },
  ],
  deleteWebhook: [],
  getWebhookInfo: [],
  sendMessage: [
    chat,
    { name: 'text', type: 'string', required: true, minLength: 1, maxLength: 2000 },
    { name: 'parse_mode', type: 'string', required: false, enum: ['markdown', 'html'] },
    { name: 'text_styles', type: 'array', required: false },
  ],
  sendPhoto: [
    chat,
    { name: 'photo', type: 'string', required: true, pattern: '^https?://' },
    { name: 'caption', type: 'string', required: false, minLength: 1, maxLength: 2000 },
  ],
  sendSticker: [chat, { name: 'sticker', type: 'string', required: true }],
  sendChatAction: [chat, { name: 'action', type: 'string', required: true, enum: ['typing'] }],
  sendVoice: [chat, { name: 'voice_url', type: 'string', required: true, pattern: '\\.aac$' }],
};
