import type { AttachedFile, Part } from '../../domain/outgoing.ts';

/** What `sendMessage` takes beside the chat. */
export function messageOf(part: Part) {
  const keyboard = keyboardOf(part);
  return {
    ...(part.html === null ? { text: part.text } : { text: part.html, parse_mode: 'HTML' as const }),
    link_preview_options: { is_disabled: true },
    ...(part.answers === undefined ? {} : { reply_parameters: answering(part.answers) }),
    ...(keyboard === null ? {} : { reply_markup: keyboard }),
  };
}

/** What `sendDocument` takes beside the chat: the file, with the text as its caption. */
export function documentOf(part: Part, { name, text }: AttachedFile) {
  const keyboard = keyboardOf(part);
  return {
    document: { source: Buffer.from(text), filename: name.replace(/[^\w.-]+/gu, '-') },
    ...(part.html === null ? { caption: part.text } : { caption: part.html, parse_mode: 'HTML' as const }),
    // A form has text alone, and telegraf leaves out every object that it takes for no file and does not know by name.
    ...(part.answers === undefined ? {} : { reply_parameters: JSON.stringify(answering(part.answers)) as never }),
    ...(keyboard === null ? {} : { reply_markup: keyboard }),
  };
}

/** The message may be gone, or the group may have moved, by the time the answer is sent. */
function answering(message: string) {
  return { message_id: Number(message), allow_sending_without_reply: true };
}

function keyboardOf({ buttons }: Part) {
  if (buttons.length === 0) return null;
  return {
    inline_keyboard: buttons.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data }))),
  };
}
