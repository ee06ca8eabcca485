import { isJson } from './body.ts';
import { mistake } from './refusal.ts';
import { objectOf } from './read.ts';
import type { Json, Markup } from './types.ts';

const ACTIONS = ['callback_data', 'url', 'web_app', 'login_url', 'copy_text', 'pay', 'callback_game'] as const;
const INLINE_ACTIONS = ['switch_inline_query', 'switch_inline_query_current_chat', 'switch_inline_query_chosen_chat'];
/** More buttons than this are "too long" whatever they say. */
const MOST_BUTTONS = 100;

/** The keyboard of a call, checked by Telegram's rules; null where there is none. */
export function markupOf(values: Json): Markup | null {
  const markup = objectOf(values, 'reply_markup');
  if (markup === null) return null;
  const rows = markup['inline_keyboard'];
  if (rows === undefined) {
    if (['keyboard', 'remove_keyboard', 'force_reply'].some((name) => name in markup)) return { ...markup };
    throw mistake('object expected as reply markup');
  }
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    throw mistake('field "inline_keyboard" must be an Array of Arrays');
  }
  const buttons = rows.flat();
  for (const button of buttons) checkButton(button);
  if (buttons.length > MOST_BUTTONS) throw mistake('reply markup is too long');
  return buttons.length === 0 ? null : { ...markup };
}

function checkButton(button: unknown): void {
  if (!isJson(button)) throw mistake("can't parse inline keyboard button: expected an Object");
  const text = button['text'];
  if (typeof text !== 'string') throw mistake('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (text.trim() === '') throw mistake('inline keyboard button text is empty');
  const acts = ACTIONS.some((action) => button[action] !== undefined && button[action] !== '');
  if (!acts && !INLINE_ACTIONS.some((action) => action in button)) {
    throw mistake("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  const data = button['callback_data'];
  if (data === undefined) return;
  if (typeof data !== 'string' || Buffer.byteLength(data) > 64) throw mistake('BUTTON_DATA_INVALID');
}
