import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUpdate } from 'zalo-bot-sdk';
import { type BotIdentity, read } from '../../../src/adapters/zalo/read.ts';
import { rawUpdateOf } from '../../../src/adapters/zalo/raw-update.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';

const BOT: BotIdentity = { id: 'b0b0', names: ['Bot Kế Hoạch'] };

interface Shape {
  readonly event_name?: string;
  readonly message?: object;
}

const person = { id: 'u1', display_name: 'Cán bộ A', is_bot: false };
const inPrivate = { from: person, chat: { id: 'u1', chat_type: 'PRIVATE' }, message_id: 'a1', date: 1750316131602 };
const inGroup = { ...inPrivate, chat: { id: 'g99', chat_type: 'GROUP' } };

function kept(shape: unknown) {
  const update = parseUpdate(shape);
  const raw = update && rawUpdateOf(update);
  if (raw === null) throw new Error('kept nowhere');
  return raw;
}

const said = (shape: Shape): Incoming => read(kept(shape), BOT);
const text = (words: string, base: object = inPrivate): Shape => ({
  event_name: 'message.text.received',
  message: { ...base, text: words },
});

describe('what an update says', () => {
  it('a private message is addressed, and is read with who wrote it', () => {
    expect(said(text('Phòng Y tế phải làm gì?'))).toEqual({
      channel: 'zalo',
      update: 'u1:a1',
      chat: 'u1',
      kind: 'private',
      title: null,
      sender: { id: 'u1', name: 'Cán bộ A' },
      content: { of: 'text', text: 'Phòng Y tế phải làm gì?', addressed: true },
    });
  });

  it('a group message is addressed, and loses the name of the bot', () => {
    const { kind, chat, content } = said(text('@Bot Kế Hoạch hạn báo cáo năm là khi nào?', inGroup));
    expect({ kind, chat }).toEqual({ kind: 'group', chat: 'g99' });
    expect(content).toEqual({ of: 'text', text: 'hạn báo cáo năm là khi nào?', addressed: true });
  });

  it('a group message that is only the name is an empty text: whoever calls gets an answer', () => {
    expect(said(text('@Bot Kế Hoạch', inGroup)).content).toEqual({ of: 'text', text: '', addressed: true });
  });

  it('a private message keeps every word', () => {
    const words = 'Bot Kế Hoạch là gì?';
    expect(said(text(words)).content).toMatchObject({ of: 'text', text: words });
  });

  it('an older answer of getUpdates without the name of the event is the same', () => {
    const message = { ...inPrivate, from: { id: 'u1', first_name: 'Cán bộ A' }, text: 'Xin chào' };
    expect(said({ message })).toEqual(said(text('Xin chào')));
  });

  it('the words under a photo and beside a link are text', () => {
    const photo = { ...inPrivate, photo: 'https://example.com/a.jpg' };
    const caption = 'ai phụ trách việc này?';
    for (const shape of [
      { event_name: 'message.image.received', message: { ...photo, caption } },
      { event_name: 'message.link.received', message: { ...inPrivate, text: caption, url: 'https://example.com' } },
    ]) {
      expect(said(shape).content).toEqual({ of: 'text', text: caption, addressed: true });
    }
    const called = { ...inGroup, photo: photo.photo, caption: `@Bot Kế Hoạch ${caption}` };
    expect(said({ event_name: 'message.image.received', message: called }).content).toMatchObject({ text: caption });
  });

  it('what holds no words is unreadable, and addressed, so that it gets an answer', () => {
    for (const name of ['image', 'sticker', 'voice', 'link', 'unsupported']) {
      const shape = { event_name: `message.${name}.received`, message: inPrivate };
      expect(said(shape).content).toEqual({ of: 'unreadable', addressed: true });
    }
  });

  it('what the bot itself or another bot wrote is ignored', () => {
    const own = { ...inPrivate, from: { id: 'b0b0', display_name: 'Bot Kế Hoạch' } };
    const another = { ...inPrivate, from: { ...person, is_bot: true } };
    for (const bot of [own, another]) {
      expect(said(text('Xin chào', bot)).content).toEqual({ of: 'ignored', kind: 'echo' });
    }
  });

  it('events that are unknown, or about no message, are ignored with their name', () => {
    const kinds = ['message.reaction.received', 'message.unsupported.received'];
    for (const kind of kinds) expect(said({ event_name: kind }).content).toEqual({ of: 'ignored', kind });
    expect(said({ event_name: 'Nguyễn\nVăn' }).content).toEqual({ of: 'ignored', kind: 'unknown' });
  });

  it('identifiers that are none are ignored', () => {
    for (const id of [null, {}, [], true, 1.5, '', 'u 1', 'u\u0000', 'x'.repeat(200), 'một']) {
      expect(said(text('Xin chào', { ...inPrivate, chat: { id, chat_type: 'PRIVATE' } })).content.of).toBe('ignored');
      expect(said(text('Xin chào', { ...inPrivate, from: { ...person, id } })).content.of).toBe('ignored');
    }
  });

  it('a chat of a kind that Zalo does not say is private where it bears the name of its person', () => {
    expect(said(text('Xin chào', { ...inPrivate, chat: { id: 'u1' } })).kind).toBe('private');
    expect(said(text('Xin chào', { ...inPrivate, chat: { id: 'g99' } })).kind).toBe('group');
  });

  it('text is made such as every store can keep: composed, without NUL and halves of characters', () => {
    const words = 'Phòng Y tế'.normalize('NFD') + '\u0000\ud800';
    expect(said(text(words)).content).toMatchObject({ text: 'Phòng Y tế\ufffd\ufffd' });
  });

  it('is total: whatever was kept, it is read or ignored', () => {
    const deep = '{"message":'.repeat(50) + 'null' + '}'.repeat(50);
    for (const raw of ['', 'null', '[]', '{}', '"a"', '{', deep, '{"message":[]}', '{"__proto__":{"message":{}}}']) {
      expect(read({ update: 'x', chat: '-', order: 0, raw }, BOT).content.of).toBe('ignored');
    }
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, word) => {
        const shape = `{"event_name":${JSON.stringify(word)},"message":${json}}`;
        for (const raw of [json, word, shape]) {
          expect(read({ update: 'x', chat: '-', order: 0, raw }, BOT).update).toBe('x');
        }
      }),
    );
  });
});

describe('how an update is kept', () => {
  it('by its chat and message, in the order of its time, without its envelope', () => {
    const shape = text('Xin chào');
    expect(kept({ ok: true, result: shape })).toEqual({
      update: 'u1:a1',
      chat: 'u1',
      order: 1750316131602,
      raw: JSON.stringify(shape),
    });
  });

  it('events without a message of their own go by their content', () => {
    const silent = kept({ event_name: 'message.unsupported.received' });
    expect(silent).toMatchObject({ chat: '-', order: 0 });
    expect(silent.update).toMatch(/^[0-9a-f]{64}$/u);
    const reaction = kept({ event_name: 'message.reaction.received', message: inPrivate });
    expect(reaction.chat).toBe('u1');
    expect(reaction.update).not.toBe(kept(text('Xin chào')).update);
    expect(kept({ event_name: 'message.reaction.received', message: inPrivate }).update).toBe(reaction.update);
  });

  it('a time that is none counts as none', () => {
    for (const date of [undefined, null, 'hôm nay', 1e300, NaN, {}]) {
      expect(kept(text('Xin chào', { ...inPrivate, date })).order).toBe(0);
    }
  });
});
