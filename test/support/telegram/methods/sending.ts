import { markupOf } from '../markup.ts';
import { flagOf, numberOf, objectOf, textOf } from '../read.ts';
import { badRequest, mistake, tooMany } from '../refusal.ts';
import { quoted } from '../store.ts';
import { shownText } from '../text-rules.ts';
import type { Shown } from '../text-rules.ts';
import type { Json, Message, Room, Sent } from '../types.ts';
import type { Context, Method } from './context.ts';

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const ACTIONS =
  /^(typing|upload_photo|record_video|upload_video|record_voice|upload_voice|upload_document|choose_sticker|find_location|record_video_note|upload_video_note)$/;

const sendMessage: Method = (context, values) => {
  const shown = shownText(values, 'text', LONGEST_TEXT);
  const entities = shown.entities.length === 0 ? {} : { entities: shown.entities };
  return send(context, values, shown, { text: shown.plain, ...entities }, null);
};

const sendDocument: Method = async (context, values) => {
  const shown = shownText(values, 'caption', LONGEST_CAPTION);
  const file = values['document'];
  if (file === undefined || file === '') throw mistake('there is no document in the request');
  const name = file instanceof File ? { file_name: file.name, file_size: file.size } : {};
  const document = { file_id: 'document-1', file_unique_id: 'd1', ...name };
  const uploaded = file instanceof File ? { name: file.name, mime: file.type, text: await file.text() } : null;
  const caption = shown.plain === '' ? {} : { caption: shown.plain };
  return send(context, values, shown, { document, ...caption }, uploaded);
};

const sendChatAction: Method = ({ store, done, now }, values) => {
  const room = store.reachable(textOf(values, 'chat_id'));
  const action = textOf(values, 'action');
  if (!ACTIONS.test(action)) throw mistake('wrong parameter action in request');
  done.actions.push({ chatId: room.id, action, at: now() });
  return true;
};

function send(context: Context, values: Json, shown: Shown, content: Json, file: Sent['file']): Message {
  const { store, limits, done, now } = context;
  const markup = markupOf(values);
  shown.complaints.forEach(context.complain);
  const room = store.reachable(textOf(values, 'chat_id'));
  const replied = repliedIn(context, values, room);
  const at = now();
  const wait = limits.admit(room.id, at);
  if (wait !== null) throw tooMany(wait);
  const inline = markup?.inline_keyboard === undefined ? {} : { reply_markup: markup };
  const reply = replied === null ? {} : { reply_to_message: quoted(replied) };
  const message = store.add(room.id, { from: store.bot, ...content, ...inline, ...reply });
  done.sent.push({
    chatId: room.id,
    messageId: message.message_id,
    text: shown.raw,
    parseMode: shown.parseMode,
    plain: shown.plain,
    entities: shown.entities,
    replyMarkup: markup,
    replyTo: replied?.message_id ?? null,
    file,
    at,
  });
  return message;
}

function repliedIn({ store }: Context, values: Json, room: Room): Message | null {
  const reply = objectOf(values, 'reply_parameters');
  if (reply === null) return null;
  const message = store.message(room.id, numberOf(reply, 'message_id', 0));
  if (message === null && !flagOf(reply, 'allow_sending_without_reply')) {
    throw badRequest('message to be replied not found');
  }
  return message;
}

export const sending: Readonly<Record<string, Method>> = { sendMessage, sendDocument, sendChatAction };
