import type { Content } from '../../domain/incoming.ts';
import { addressing, type BotIdentity } from './addressing.ts';
import type { Message } from './update-schema.ts';

/** What a person can send that has no words; a message without words and without one of these is Telegram's own. */
const WORDLESS = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'live_photo',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const;

/**
 * What a message says. Anonymous admins and people who speak as a channel are heard like anybody (who addresses the bot
 * gets an answer); other bots are not, nor is what a linked channel posts into its group by itself.
 */
export function messageContent(message: Message, bot: BotIdentity): Content {
  // The new group's `migrate_from_chat_id` says the same once more, and is a service message like any other.
  if (message.migrate_to_chat_id !== null) return { of: 'moved', to: message.migrate_to_chat_id };
  if (bot.id !== null && message.new_chat_members.some((member) => member?.id === bot.id)) return { of: 'joined' };
  if (bot.id !== null && message.left_chat_member?.id === bot.id) return { of: 'removed' };
  if (message.is_automatic_forward) return { of: 'ignored', kind: 'automatic_forward' };
  if (message.sender_chat === null && message.from?.is_bot === true) return { of: 'ignored', kind: 'bot' };
  const isPrivate = message.chat.type === 'private';
  const isReply = bot.id !== null && message.reply_to_message?.from?.id === bot.id;
  const words = message.text ?? message.caption;
  if (words === null) {
    if (!WORDLESS.some((kind) => Object.hasOwn(message, kind))) return { of: 'ignored', kind: 'service' };
    return { of: 'unreadable', addressed: isPrivate || isReply };
  }
  const entities = message.text === null ? message.caption_entities : message.entities;
  const { text, whom } = addressing(words, entities, bot);
  return { of: 'text', text, addressed: isPrivate || whom === 'bot' || (isReply && whom === 'nobody') };
}
