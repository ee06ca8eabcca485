import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawUpdateOf } from '../../../src/adapters/telegram/raw-update.ts';
import { read } from '../../../src/adapters/telegram/read.ts';

const BOT = { id: '1000', username: 'nhacviec_bot' };
const chat = { id: 2001, type: 'private' };

/** What becomes of a body: null where it is no update, else the kind of what was read. */
function fate(json: string): string | null {
  const raw = rawUpdateOf(JSON.parse(json));
  return raw && read(raw, BOT).content.of;
}

describe('what is no update', () => {
  it.each([
    'null',
    '[]',
    '{}',
    '"x"',
    '7',
    'true',
    '{"update_id":"7"}',
    '{"update_id":-1}',
    '{"update_id":1.5}',
    '{"update_id":null}',
    '{"update_id":9007199254740993}',
    '{"update_id":1e400}',
    '{"message":{"text":"x"}}',
  ])('%s is told apart', (json) => {
    expect(fate(json)).toBeNull();
  });

  it('is what is nested too deep to be written again', () => {
    expect(fate(`{"update_id":7,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBeNull();
  });
});

describe('a strange update', () => {
  it.each([
    ['nothing but its number', '{"update_id":7}', 'ignored'],
    ['a kind that is null', '{"update_id":7,"message":null}', 'ignored'],
    ['a message that is a list', '{"update_id":7,"message":[]}', 'ignored'],
    ['a message that is text', '{"update_id":7,"message":"x"}', 'ignored'],
    ['a message without a chat', '{"update_id":7,"message":{"text":"x"}}', 'ignored'],
    [
      'a chat beyond the safe integers',
      '{"update_id":7,"message":{"chat":{"id":9007199254740993,"type":"private"}}}',
      'ignored',
    ],
    ['a chat whose identifier is text', '{"update_id":7,"message":{"chat":{"id":"2001","type":"private"}}}', 'ignored'],
    ['a message without text', '{"update_id":7,"message":{"chat":{"id":2001,"type":"private"}}}', 'ignored'],
    ['text that is a number', '{"update_id":7,"message":{"chat":{"id":2001,"type":"private"},"text":7}}', 'ignored'],
    [
      'a sender that is text',
      '{"update_id":7,"message":{"chat":{"id":2001,"type":"private"},"from":"x","text":"x"}}',
      'text',
    ],
    [
      'fields twice: the last counts',
      '{"update_id":7,"message":null,"message":{"chat":{"id":2001,"type":"private"},"text":"x"}}',
      'text',
    ],
    [
      'a prototype',
      '{"update_id":7,"__proto__":{"message":{"chat":{"id":2001,"type":"private"},"text":"x"}}}',
      'ignored',
    ],
    [
      'a constructor',
      '{"update_id":7,"constructor":{"prototype":{"x":1}},"message":{"chat":{"id":2001,"type":"private"},"text":"x"}}',
      'text',
    ],
    [
      'a press without its number',
      '{"update_id":7,"callback_query":{"data":"x","message":{"chat":{"id":2001,"type":"private"}}}}',
      'ignored',
    ],
    [
      'a membership without a new standing',
      '{"update_id":7,"my_chat_member":{"chat":{"id":2001,"type":"private"}}}',
      'ignored',
    ],
  ])('with %s', (_, json, expected) => {
    expect(fate(json)).toBe(expected);
    expect(({} as Record<string, unknown>)['message']).toBeUndefined();
  });

  it('fifty levels deep is read for what is on top', () => {
    const deep = JSON.parse(`${'{"x":'.repeat(50)}1${'}'.repeat(50)}`) as object;
    expect(fate(JSON.stringify({ update_id: 7, message: { chat, text: 'x', reply_to_message: deep } }))).toBe('text');
  });

  it('is kept in the order of its chat, wherever that stands', () => {
    const chatOf = (update: object) => rawUpdateOf({ update_id: 7, ...update })?.chat;
    expect(chatOf({ message: { chat } })).toBe('2001');
    expect(chatOf({ edited_message: { chat } })).toBe('2001');
    expect(chatOf({ callback_query: { id: '1', message: { chat } } })).toBe('2001');
    expect(chatOf({ my_chat_member: { chat } })).toBe('2001');
    expect(chatOf({ kind_of_next_year: { chat } })).toBe('2001');
    expect(chatOf({ inline_query: { id: '1' } })).toBe('-');
    expect(rawUpdateOf({ update_id: 7, message: { chat } })).toMatchObject({ update: '7', order: 7 });
  });

  it('of any kind is read without falling over, and says which update it was', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const part = fc.record(
      { chat: fc.oneof(fc.constant(chat), anything), from: anything, text: anything, entities: anything, id: anything },
      { requiredKeys: [] },
    );
    const update = fc.record({ message: part, callback_query: part, my_chat_member: part }, { requiredKeys: [] });
    fc.assert(
      fc.property(update, fc.maxSafeNat(), (parts, update_id) => {
        const raw = rawUpdateOf({ ...parts, update_id });
        expect(raw).not.toBeNull();
        if (raw !== null) expect(read(raw, BOT).update).toBe(String(update_id));
      }),
    );
  });

  it('whose kept text was damaged is ignored', () => {
    const damaged = { update: '7', chat: '2001', order: 7, raw: '{"update_id":7,"mess' };
    expect(read(damaged, BOT)).toMatchObject({ chat: '2001', content: { of: 'ignored', kind: 'unknown' } });
  });
});
