import { describe, expect, it } from 'vitest';
import { rawUpdateOf } from '../../../src/adapters/telegram/raw-update.ts';
import { read } from '../../../src/adapters/telegram/read.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';

const BOT = { id: '1000', username: 'nhacviec_bot' };
const OFFICER = { id: 2001, is_bot: false, first_name: 'Cán bộ', last_name: 'A' };
const OWN = { id: 1000, is_bot: true, first_name: 'Nhắc Việc', username: 'nhacviec_bot' };
const PRIVATE = { id: 2001, type: 'private', first_name: 'Cán bộ' };
const GROUP = { id: -1_001_234_567_890, type: 'supergroup', title: 'Tổ công tác' };

function readUpdate(update: object): Incoming {
  const raw = rawUpdateOf({ update_id: 7, ...update });
  if (raw === null) throw new Error('no update');
  return read(raw, BOT);
}

function message(fields: object): Incoming {
  return readUpdate({ message: { message_id: 1, date: 0, from: OFFICER, chat: GROUP, ...fields } });
}

/** A text in which every `@name` and `/command` is marked as Telegram marks them. */
function written(text: string): object {
  const entities = [...text.matchAll(/@\w+|^\/[a-z\d_]+(?:@\w+)?/gu)].map(({ 0: word, index: offset }) => ({
    type: word.startsWith('/') ? 'bot_command' : 'mention',
    offset,
    length: word.length,
  }));
  return { text, entities };
}

function saidInGroup(text: string, more: object = {}): unknown {
  return message({ ...written(text), ...more }).content;
}

describe('what an answer points to', () => {
  it('is the message, in a group; in a private chat everybody knows', () => {
    expect(message({ message_id: 12, text: 'Hạn?' }).answers).toBe('12');
    expect(message({ message_id: 12, chat: PRIVATE, text: 'Hạn?' }).answers).toBeUndefined();
  });
});

describe('a message in a private chat', () => {
  it('is always addressed; chat, sender and update are text, whatever numbers they are', () => {
    expect(message({ chat: PRIVATE, text: 'Hạn báo cáo?' })).toEqual({
      channel: 'telegram',
      update: '7',
      chat: '2001',
      kind: 'private',
      title: null,
      sender: { id: '2001', name: 'Cán bộ A' },
      content: { of: 'text', text: 'Hạn báo cáo?', addressed: true },
    });
  });

  it.each([
    ['the name is dropped from a command', '/han@NhacViec_Bot Phòng Y tế', '/han Phòng Y tế'],
    ['a mention is dropped', '@nhacviec_bot hạn nộp?', 'hạn nộp?'],
    ["another bot's command is still said to us", '/han@other_bot', '/han@other_bot'],
    ['decomposed letters are composed', 'Phòng Y tế'.normalize('NFD'), 'Phòng Y tế'],
    ['NUL and half letters become a replacement sign', 'a\u0000b\ud800', 'a\ufffdb\ufffd'],
  ])('%s', (_, text, expected) => {
    const { content } = message({ chat: PRIVATE, ...written(text) });
    expect(content).toEqual({ of: 'text', text: expected, addressed: true });
  });
});

describe('a message in a group', () => {
  it.each([
    ['a command', '/han Phòng Y tế', '/han Phòng Y tế'],
    ['a command with the name', '/han@nhacviec_bot Phòng Y tế', '/han Phòng Y tế'],
    ['a command with tone marks, which Telegram marks in part', '/nhiệmvụ', '/nhiệmvụ'],
    ['a mention first', '@nhacviec_bot, khi nào nộp?', 'khi nào nộp?'],
    ['a mention in other letters', '@NHACVIEC_BOT khi nào nộp?', 'khi nào nộp?'],
    ['a mention in the middle', 'Chào @nhacviec_bot khi nào nộp?', 'Chào khi nào nộp?'],
    ['a mention before a comma', 'Chào @nhacviec_bot, khi nào nộp?', 'Chào, khi nào nộp?'],
    ['a mention last', 'Khi nào nộp, @nhacviec_bot', 'Khi nào nộp,'],
    ['a mention after letters of two units', '😀😀 @nhacviec_bot khi nào?', '😀😀 khi nào?'],
    ['two mentions', '@nhacviec_bot @nhacviec_bot hạn?', 'hạn?'],
    ['a mention alone', '@nhacviec_bot', ''],
    ['a mention before a command', '@nhacviec_bot /han', '/han'],
  ])('that holds %s is addressed', (_, text, expected) => {
    expect(saidInGroup(text)).toEqual({ of: 'text', text: expected, addressed: true });
  });

  it.each([
    'Khi nào nộp?',
    '/han@other_bot',
    '@other_bot khi nào nộp?',
    '@nhacviec_bot2 khi nào nộp?',
    '/5/2024 họp',
    '/home/tep',
    'viết /han',
    '/',
    'nhacviec_bot',
  ])('"%s" is not for us', (text) => {
    expect(saidInGroup(text)).toEqual({ of: 'text', text, addressed: false });
  });

  it('is addressed where it replies to one of the bot, but not where it is a command of another bot', () => {
    const toBot = { reply_to_message: { message_id: 3, chat: GROUP, from: OWN } };
    expect(saidInGroup('còn gì nữa?', toBot)).toMatchObject({ addressed: true });
    expect(saidInGroup('/han@other_bot', toBot)).toMatchObject({ addressed: false });
    expect(saidInGroup('còn gì nữa?', { reply_to_message: { from: OFFICER } })).toMatchObject({ addressed: false });
  });

  it('is addressed by a mention of the person that the bot is', () => {
    const entities = [{ type: 'text_mention', offset: 0, length: 9, user: OWN }];
    const { content } = message({ text: 'Nhắc Việc hạn nộp?', entities });
    expect(content).toEqual({ of: 'text', text: 'hạn nộp?', addressed: true });
  });

  it('takes marks that lie outside the text, or are none, for nothing', () => {
    const entities = [
      null,
      'x',
      { type: 'mention', offset: 900, length: 13 },
      { type: 'mention', offset: -1, length: 2 },
    ];
    const { content } = message({ text: 'Hạn?', entities });
    expect(content).toEqual({ of: 'text', text: 'Hạn?', addressed: false });
  });

  it('has the title of the group, and its identifier without loss', () => {
    expect(message({ text: 'x' })).toMatchObject({ chat: '-1001234567890', kind: 'group', title: 'Tổ công tác' });
  });

  it('names nobody by mentions before the bot knows its name', () => {
    const raw = rawUpdateOf({ update_id: 7, message: { chat: GROUP, ...written('@nhacviec_bot hạn?') } });
    const { content } = read(raw ?? { update: '', chat: '', order: 0, raw: '' }, { id: '1000', username: null });
    expect(content).toMatchObject({ addressed: false });
  });
});

describe('a message without words of its own', () => {
  it('is read by its caption', () => {
    const caption_entities = [{ type: 'mention', offset: 0, length: 13 }];
    const { content } = message({ photo: [{}], caption: '@nhacviec_bot đây là gì?', caption_entities });
    expect(content).toEqual({ of: 'text', text: 'đây là gì?', addressed: true });
  });

  it.each(['photo', 'sticker', 'voice', 'document', 'video_note', 'location', 'contact'])('%s: unreadable', (kind) => {
    expect(message({ chat: PRIVATE, [kind]: {} }).content).toEqual({ of: 'unreadable', addressed: true });
    expect(message({ [kind]: {} }).content).toEqual({ of: 'unreadable', addressed: false });
    const replied = message({ [kind]: {}, reply_to_message: { from: OWN } });
    expect(replied.content).toEqual({ of: 'unreadable', addressed: true });
  });

  it.each(['pinned_message', 'new_chat_title', 'migrate_from_chat_id', 'kind_of_next_year'])('%s: ignored', (kind) => {
    expect(message({ chat: PRIVATE, [kind]: {} }).content).toEqual({ of: 'ignored', kind: 'service' });
  });
});

describe('who speaks', () => {
  it('other bots are not heard', () => {
    const { content } = message({ from: { id: 9, is_bot: true, first_name: 'x' }, text: '/han' });
    expect(content).toEqual({ of: 'ignored', kind: 'bot' });
  });

  it('an anonymous admin is heard, as nobody in particular', () => {
    const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    const incoming = message({ from, sender_chat: GROUP, text: '/han' });
    expect(incoming).toMatchObject({ sender: null, content: { of: 'text', text: '/han', addressed: true } });
  });

  it('what a linked channel posts by itself is not', () => {
    const channel = { id: -1_009, type: 'channel', title: 'Kênh' };
    const { content } = message({ sender_chat: channel, is_automatic_forward: true, text: '/han' });
    expect(content).toEqual({ of: 'ignored', kind: 'automatic_forward' });
  });

  it('a message without a sender is read', () => {
    expect(message({ from: undefined, text: '/han' })).toMatchObject({ sender: null, content: { of: 'text' } });
  });

  it('a person without a name has none', () => {
    expect(message({ from: { id: 5 }, text: 'x' }).sender).toEqual({ id: '5', name: null });
  });
});

describe('coming and going', () => {
  const change = (before: object | null, now: object, chat: object = GROUP): unknown =>
    readUpdate({ my_chat_member: { chat, from: OFFICER, old_chat_member: before, new_chat_member: now } }).content;

  it.each([
    ['added to a group', { status: 'left' }, { status: 'member' }],
    ['added as an admin', { status: 'kicked' }, { status: 'administrator' }],
    [
      'allowed to write',
      { status: 'restricted', can_send_messages: false },
      { status: 'restricted', can_send_messages: true },
    ],
    ['of unknown past', null, { status: 'member' }],
  ])('%s: joined', (_, before, now) => {
    expect(change(before, now)).toEqual({ of: 'joined' });
  });

  it.each([
    ['left', { status: 'left' }],
    ['kicked', { status: 'kicked' }],
    ['muted', { status: 'restricted', can_send_messages: false }],
    ['restricted and gone', { status: 'restricted', can_send_messages: true, is_member: false }],
  ])('%s: removed', (_, now) => {
    expect(change({ status: 'member' }, now)).toEqual({ of: 'removed' });
  });

  it('blocked and unblocked in a private chat are the same', () => {
    expect(change({ status: 'member' }, { status: 'kicked' }, PRIVATE)).toEqual({ of: 'removed' });
    expect(change({ status: 'kicked' }, { status: 'member' }, PRIVATE)).toEqual({ of: 'joined' });
  });

  it('being made an admin is no second joining', () => {
    expect(change({ status: 'member' }, { status: 'administrator' })).toMatchObject({ of: 'ignored' });
  });

  it('is said by service messages as well, where they are about the bot', () => {
    expect(message({ new_chat_members: [OFFICER, OWN] }).content).toEqual({ of: 'joined' });
    expect(message({ new_chat_members: [OFFICER] }).content).toEqual({ of: 'ignored', kind: 'service' });
    expect(message({ left_chat_member: OWN }).content).toEqual({ of: 'removed' });
    expect(message({ left_chat_member: OFFICER }).content).toEqual({ of: 'ignored', kind: 'service' });
  });

  it('a group that was upgraded goes on under the new identifier', () => {
    const moved = message({ chat: { id: -3001, type: 'group' }, migrate_to_chat_id: -1_001_234_567_890 });
    expect(moved).toMatchObject({ chat: '-3001', content: { of: 'moved', to: '-1001234567890' } });
  });
});

describe('a pressed button', () => {
  it('has its data, and what Telegram wants answered', () => {
    const query = { id: '44', from: OFFICER, message: { message_id: 3, date: 0, chat: GROUP }, data: 'm1:2' };
    expect(readUpdate({ callback_query: query })).toMatchObject({
      chat: '-1001234567890',
      kind: 'group',
      sender: { id: '2001' },
      content: { of: 'pressed', data: 'm1:2', press: '44' },
    });
  });

  it('without data or without a message is ignored', () => {
    const inline = { id: '44', from: OFFICER, inline_message_id: 'x', data: 'm1:2' };
    expect(readUpdate({ callback_query: inline }).content).toEqual({ of: 'ignored', kind: 'callback_query' });
    const game = { id: '44', from: OFFICER, message: { chat: GROUP }, game_short_name: 'x' };
    expect(readUpdate({ callback_query: game }).content).toEqual({ of: 'ignored', kind: 'callback_query' });
  });
});

describe('other kinds', () => {
  it.each(['edited_message', 'channel_post', 'edited_channel_post', 'poll_answer', 'kind_of_next_year'])(
    '%s: ignored, by its name',
    (kind) => {
      const incoming = readUpdate({ [kind]: { message_id: 1, chat: GROUP, text: '/han' } });
      expect(incoming).toMatchObject({ chat: '-1001234567890', content: { of: 'ignored', kind } });
    },
  );

  it('a message in a channel is ignored', () => {
    const { content } = message({ chat: { id: -1_009, type: 'channel', title: 'Kênh' }, text: '/han' });
    expect(content).toEqual({ of: 'ignored', kind: 'channel' });
  });
});
