import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFromBot, parseUpdate } from '../src/index.ts';

const head = {
  from: { id: 'u1', display_name: 'Cán bộ A', is_bot: false },
  chat: { id: 'g99', chat_type: 'GROUP' },
  message_id: 'aa02',
  date: 1_750_316_131_602,
};

describe('parseUpdate', () => {
  it.each([
    ['message.text.received', { text: 'Xin chào' }, { text: 'Xin chào' }],
    [
      'message.image.received',
      { photo: 'https://a/b.jpg', caption: 'gì đây?' },
      { photo: 'https://a/b.jpg', caption: 'gì đây?' },
    ],
    ['message.image.received', { photo_url: 'https://a/b.jpg' }, { photo: 'https://a/b.jpg', caption: null }],
    ['message.sticker.received', { sticker: 's1', url: 'https://a/s' }, { sticker: 's1', url: 'https://a/s' }],
    ['message.voice.received', { voice_url: 'https://a/v.aac' }, { voice_url: 'https://a/v.aac' }],
    ['message.link.received', { text: 'xem', url: 'https://a' }, { text: 'xem', url: 'https://a' }],
  ])('reads %s', (event_name, content, expected) => {
    const raw = { event_name, message: { ...head, ...content } };
    expect(parseUpdate(raw)).toEqual({ event_name, message: { ...head, ...expected }, raw });
  });

  it('reads the update in its envelope too, and keeps it without', () => {
    const result = { event_name: 'message.text.received', message: { ...head, text: 'a' } };
    expect(parseUpdate({ ok: true, result })).toMatchObject({ event_name: 'message.text.received', raw: result });
  });

  it.each([
    [{ text: 'a' }, 'message.text.received'],
    [{ photo: 'https://a/b.jpg', text: 'a' }, 'message.image.received'],
    [{ sticker: 's1' }, 'message.sticker.received'],
    [{ voice_url: 'https://a/v.aac' }, 'message.voice.received'],
  ])('infers the event from %j where it is not named', (content, event_name) => {
    expect(parseUpdate({ message: { ...head, ...content } })).toMatchObject({ event_name });
  });

  it('takes the first name where there is no display name, and says where nothing is said', () => {
    const message = {
      ...head,
      from: { id: 'u1', first_name: 'Cán bộ B' },
      chat: { id: 7 },
      date: undefined,
      text: 'a',
    };
    expect(parseUpdate({ message })).toMatchObject({
      message: {
        from: { display_name: 'Cán bộ B', is_bot: false },
        chat: { id: '7', chat_type: 'UNKNOWN' },
        date: null,
      },
    });
  });

  it('reads the kind of chat in small letters too', () => {
    const message = { ...head, chat: { id: 'g99', chat_type: 'group' }, text: 'a' };
    expect(parseUpdate({ message })).toMatchObject({ message: { chat: { chat_type: 'GROUP' } } });
  });

  it('knows that content was withheld, with and without a message', () => {
    const event_name = 'message.unsupported.received';
    expect(parseUpdate({ event_name })).toEqual({ event_name, message: null, raw: { event_name } });
    expect(parseUpdate({ event_name, message: head })).toMatchObject({ event_name, message: head });
  });

  it.each([
    ['message.reaction.received', undefined],
    ['message.text.received', undefined],
    ['message.text.received', head],
    ['message.text.received', { ...head, text: 'a', chat: {} }],
    ['', head],
  ])('keeps an event it cannot read: %s with %j', (event_name, message) => {
    const raw = { event_name, message };
    expect(parseUpdate(raw)).toMatchObject({ event_name: 'unknown', name: event_name, raw });
  });

  it.each([{}, null, undefined, 'a', 7, [], { ok: true, result: {} }, { ok: true }, { message: null }])(
    'takes %j for no update',
    (raw) => {
      expect(parseUpdate(raw)).toBeNull();
    },
  );

  it('never throws, whatever arrives, and keeps what it takes for an update', () => {
    const message = fc.record(
      { from: fc.anything(), chat: fc.anything(), text: fc.anything(), message_id: fc.anything(), date: fc.anything() },
      { requiredKeys: [] },
    );
    const update = fc.record({ event_name: fc.anything(), message: fc.oneof(message, fc.anything()) });
    fc.assert(
      fc.property(fc.oneof(update, fc.anything()), (raw) => {
        const parsed = parseUpdate(raw);
        expect(parsed === null || 'raw' in parsed).toBe(true);
      }),
    );
  });

  it("tells a bot's own message that comes back", () => {
    const by = (from: object): boolean => {
      const update = parseUpdate({ message: { ...head, from, text: 'a' } });
      return update !== null && isFromBot(update, 'bot1');
    };
    expect(by({ id: 'bot1' })).toBe(true);
    expect(by({ id: 'x', is_bot: true })).toBe(true);
    expect(by({ id: 'u1', is_bot: false })).toBe(false);
    const nobody = parseUpdate({ event_name: 'message.unsupported.received' });
    expect(nobody !== null && isFromBot(nobody)).toBe(false);
  });
});
