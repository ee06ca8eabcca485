import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutName } from '../../../src/adapters/zalo/addressing.ts';
import { fold } from '../../../src/text/fold.ts';

const NAME = 'Bot Kế Hoạch';
const asked = (text: string, ...names: readonly string[]): string =>
  withoutName(text, names.length > 0 ? names : [NAME]);

/** Any text that names nobody and begins with a word. */
const question = fc
  .string({ unit: 'grapheme', minLength: 2, maxLength: 60 })
  .map((text) => text.toWellFormed().normalize('NFC').trim())
  .filter((text) => /^[\p{L}\p{N}/].*[^\s\p{Cf}]$/su.test(text) && !text.includes('@') && !fold(text).includes('bot'));
/** The ways in which a name may be written. */
const written = fc.constantFrom(
  NAME,
  'bot kế hoạch',
  'BOT KẾ HOẠCH',
  'Bot Ke Hoach',
  'bot ke hoach',
  'Bot  Kế\u00a0Hoạch',
  '\u200bBot Kế Hoạch\u200b',
);

describe('a group message without the name of the bot', () => {
  it('is the question, whatever that is and however the name is written before it', () => {
    const mark = fc.constantFrom('', '@', ' @', '@ ');
    const between = fc.constantFrom(' ', ': ', ', ', '\n', ' - ');
    fc.assert(
      fc.property(mark, written, between, question, (at, name, gap, text) => {
        expect(asked(`${at}${name}${gap}${text}`)).toBe(text);
      }),
    );
  });

  it('is the question also where the name stands inside or after it', () => {
    fc.assert(
      fc.property(written, question, question, (name, before, after) => {
        expect(asked(`${before} @${name} ${after}`)).toBe(`${before} ${after}`);
        expect(asked(`${before} @${name}`)).toBe(before);
        expect(asked(`${before} ${name}`)).toBe(before);
      }),
    );
  });

  it('is unchanged where it does not name the bot', () => {
    fc.assert(
      fc.property(question, (text) => {
        expect(asked(text)).toBe(text);
      }),
    );
  });

  it('is empty where it holds nothing but the name', () => {
    for (const text of [NAME, `@${NAME}`, ` @${NAME} `, `@${NAME}:`, `@${NAME} @${NAME}`]) expect(asked(text)).toBe('');
  });

  it('keeps a command', () => {
    expect(asked(`@${NAME} /han Phòng Y tế`)).toBe('/han Phòng Y tế');
  });

  it('keeps words that only begin like the name', () => {
    expect(asked('@Bot Kế Hoạch2 hạn là khi nào?')).toBe('@Bot Kế Hoạch2 hạn là khi nào?');
    expect(asked('kế hoạch nào có hạn?')).toBe('kế hoạch nào có hạn?');
    expect(asked('gửi về abc@Bot Kế Hoạch', 'Kế Hoạch')).toBe('gửi về abc@Bot Kế Hoạch');
  });

  it('takes the longer of two names that fit', () => {
    expect(asked('@Bot Kế Hoạch hạn?', 'Bot', 'Bot Kế Hoạch')).toBe('hạn?');
    expect(asked('@Bot Kế Hoạch hạn?', 'Bot Kế Hoạch', 'Bot')).toBe('hạn?');
    expect(asked('@bot.VDKyGxQvc hạn?', 'bot.VDKyGxQvc')).toBe('hạn?');
  });

  it('takes a name inside a sentence for a word, unless it is marked or such as Zalo wants names to be', () => {
    expect(asked('danh sách nhắc việc tuần này', 'Nhắc Việc')).toBe('danh sách nhắc việc tuần này');
    expect(asked('danh sách @Nhắc Việc tuần này', 'Nhắc Việc')).toBe('danh sách tuần này');
    expect(asked('hạn báo cáo bot kế hoạch khi nào?')).toBe('hạn báo cáo khi nào?');
    expect(asked('@Bot Kế Hoạch ai lo bot kế hoạch?')).toBe('ai lo bot kế hoạch?');
  });

  it('takes any text for a name, also one that a pattern would read otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 40 }), (name, text) => {
        expect(typeof asked(text, name)).toBe('string');
      }),
    );
    expect(asked('@Bot (Sở) [1] hạn?', 'Bot (Sở) [1]')).toBe('hạn?');
    expect(asked('hạn?', '', '@', ' ')).toBe('hạn?');
  });
});

it('knows a command or a number behind a name that nobody told it, and leaves other words as they are', () => {
  const names = ['bot.VDKyGxQvc'];
  expect(withoutName('@Bot Nhắc Việc /kehoach', names)).toBe('/kehoach');
  expect(withoutName('@Bot Nhắc Việc /lienket ABCD2345', names)).toBe('/lienket ABCD2345');
  expect(withoutName('@Bot Nhắc Việc 5', names)).toBe('5');
  expect(withoutName('@Bot Nhắc Việc khi nào nộp?', names)).toBe('@Bot Nhắc Việc khi nào nộp?');
  expect(withoutName('a@b /x', names)).toBe('a@b /x');
});
