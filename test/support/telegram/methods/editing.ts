import { markupOf } from '../markup.ts';
import { flagOf, numberOf, textOf } from '../read.ts';
import { badRequest, mistake } from '../refusal.ts';
import { without } from '../store.ts';
import { shownText } from '../text-rules.ts';
import type { Json, Markup, Message } from '../types.ts';
import type { Context, Method } from './context.ts';

const LONGEST_TEXT = 4096;
const LONGEST_NOTICE = 200;
const UNCHANGED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

const editMessageText: Method = (context, values) => {
  const shown = shownText(values, 'text', LONGEST_TEXT);
  shown.complaints.forEach(context.complain);
  const message = edited(context, values);
  const next = { text: shown.plain, ...(shown.entities.length === 0 ? {} : { entities: shown.entities }) };
  const changed = replace(context, message, { ...without(message, 'entities'), ...next }, markupOf(values));
  record(context, changed, shown.raw, shown.parseMode);
  return changed;
};

const editMessageReplyMarkup: Method = (context, values) => {
  const message = edited(context, values);
  const changed = replace(context, message, message, markupOf(values));
  record(context, changed, changed.text ?? '', null);
  return changed;
};

const deleteMessage: Method = ({ store, done }, values) => {
  const room = store.reachable(textOf(values, 'chat_id'));
  const messageId = numberOf(values, 'message_id', 0);
  if (store.message(room.id, messageId) === null) throw badRequest('message to delete not found');
  store.delete(room.id, messageId);
  done.deleted.push({ chatId: room.id, messageId });
  return true;
};

const answerCallbackQuery: Method = ({ done }, values) => {
  const id = textOf(values, 'callback_query_id');
  const text = textOf(values, 'text');
  if (!done.openCallbacks.has(id)) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  if (text.length > LONGEST_NOTICE) throw mistake('MESSAGE_TOO_LONG');
  done.answeredCallbacks.push({ id, text, alert: flagOf(values, 'show_alert') });
  return true;
};

function edited({ store }: Context, values: Json): Message {
  const room = store.reachable(textOf(values, 'chat_id'));
  const message = store.message(room.id, numberOf(values, 'message_id', 0));
  if (message === null) throw badRequest('message to edit not found');
  if (message.from?.id !== store.bot.id) throw badRequest("message can't be edited");
  return message;
}

function replace({ store }: Context, before: Message, content: Message, markup: Markup | null): Message {
  const after = { ...without(content, 'reply_markup'), ...(markup === null ? {} : { reply_markup: markup }) };
  if (JSON.stringify(essence(before)) === JSON.stringify(essence(after))) throw badRequest(UNCHANGED);
  const changed = { ...after, edit_date: store.date() };
  store.replace(changed);
  return changed;
}

function essence(message: Message): readonly unknown[] {
  return [message.text, message.entities ?? [], message.reply_markup?.inline_keyboard ?? []];
}

function record({ done, now }: Context, message: Message, raw: string, parseMode: string | null): void {
  done.edits.push({
    chatId: message.chat.id,
    messageId: message.message_id,
    text: raw,
    parseMode,
    plain: message.text ?? '',
    entities: message.entities ?? [],
    replyMarkup: message.reply_markup ?? null,
    replyTo: null,
    file: null,
    at: now(),
  });
}

export const editing: Readonly<Record<string, Method>> = {
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
};
