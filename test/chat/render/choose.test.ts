import { describe, expect, it } from 'vitest';
import { choiceOf, pressedChoice } from '../../../src/chat/render/choose.ts';
import { buttonData, menuIdOf, readButtonData } from '../../../src/chat/render/menu-id.ts';
import type { Menu } from '../../../src/domain/chat.ts';
import type { Choice } from '../../../src/domain/outgoing.ts';

const choice = (label: string, words: readonly string[] = [], shown = true): Choice => ({
  label,
  words,
  shown,
  deed: { do: 'say', text: label },
});
const menuOf = (...choices: readonly Choice[]): Menu => ({
  id: 'm',
  person: null,
  at: '2024-11-20T01:00:00Z',
  choices,
});

const menu = menuOf(
  choice('Công an huyện - Sơn Hà'),
  choice('👍 Hữu ích', ['👍', 'hữu ích'], false),
  choice('Công an huyện - Sơn Tịnh'),
  choice('Phòng Y tế', ['yt']),
);
const labelFor = (reply: string, among = menu): string | undefined => choiceOf(among, reply)?.label;

describe('a reply', () => {
  it.each([
    '1',
    '1.',
    ' 01 ',
    'số 1',
    'So 1',
    'SỐ 1',
    '1️⃣',
    '１',
    '①',
    '1)',
    '(1)',
    'chọn 1',
    'câu số 1',
    '1 ạ',
    'mục 1 nhé',
  ])('that says number one in any way names the first choice that is shown: %s', (reply) => {
    expect(labelFor(reply)).toBe('Công an huyện - Sơn Hà');
  });

  it('counts only what is printed', () => {
    expect(['2', '3', '4', '0', '-', '1000'].map((reply) => labelFor(reply))).toEqual([
      'Công an huyện - Sơn Tịnh',
      'Phòng Y tế',
      ...Array.from({ length: 4 }, () => undefined),
    ]);
  });

  it('is no number where a number stands in something else', () => {
    for (const reply of ['1/2', '25/11', '1 tháng', 'hạn 1', '1,5', '+1', 'Phòng 1']) {
      expect(labelFor(reply)).toBeUndefined();
    }
  });

  it.each([
    ['Công an huyện - Sơn Tịnh', 'Công an huyện - Sơn Tịnh'],
    ['cong an huyen son tinh', 'Công an huyện - Sơn Tịnh'],
    ['CÔNG AN HUYỆN – SƠN TỊNH!', 'Công an huyện - Sơn Tịnh'],
    ['phong y te', 'Phòng Y tế'],
    ['phòng y tế ạ', 'Phòng Y tế'],
    ['YT', 'Phòng Y tế'],
    ['công an huyện sơn h', undefined],
    ['Công an huyện', undefined],
    ['phòng y', 'Phòng Y tế'],
    ['phòng', undefined],
    ['Phòng Y tế phải làm gì?', undefined],
    ['', undefined],
    ['…', undefined],
  ])('names by words: %s', (reply, label) => {
    expect(labelFor(reply)).toBe(label);
  });

  it('names the one that has the tones right where only a tone tells two apart', () => {
    const places = menuOf(choice('Sơn Hà'), choice('Sơn Hạ'));
    expect(['sơn hà', 'Sơn Hạ', 'son ha'].map((reply) => labelFor(reply, places))).toEqual([
      'Sơn Hà',
      'Sơn Hạ',
      undefined,
    ]);
  });

  it('names a choice called by a number that is none of the list', () => {
    expect(labelFor('2024', menuOf(choice('2024'), choice('2025')))).toBe('2024');
  });

  it('of a hand names what the hand means, in any colour and number', () => {
    for (const reply of ['👍', '👍🏽', '👍🏿👍🏿', 'hữu ích', 'huu ich']) expect(labelFor(reply)).toBe('👍 Hữu ích');
    expect(labelFor('👎')).toBeUndefined();
  });

  it('goes on with a list in words', () => {
    const more = menuOf(choice('Xem tiếp 4–6 / 12', ['Xem tiếp', 'tiếp']));
    for (const reply of ['1', 'xem tiếp', 'tiep', 'Xem tiếp 4-6/12', 'Tiếp đi']) {
      expect(labelFor(reply, more)).toBe('Xem tiếp 4–6 / 12');
    }
  });
});

describe('a button', () => {
  it('is the choice at its place in its own menu', () => {
    expect(pressedChoice(menu, 'm.1')?.label).toBe('👍 Hữu ích');
    for (const data of ['m.4', 'm.-1', 'm.01', 'n.1', 'm', '', 'm.1.1', '__proto__.0', 'm.length']) {
      expect(pressedChoice(menu, data)).toBeNull();
    }
  });

  it('names its menu in at most 64 bytes', () => {
    const data = buttonData({ menu: 'x'.repeat(40), index: 9999 });
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(readButtonData(data)).toEqual({ menu: 'x'.repeat(40), index: 9999 });
  });
});

describe("a menu's identifier", () => {
  it('is the same for the same message, another for another, and fits into a button', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `telegram:${i}:0`);
    const ids = keys.map(menuIdOf);
    expect(new Set(ids).size).toBe(1000);
    expect(keys.map(menuIdOf)).toEqual(ids);
    for (const id of ids) expect(readButtonData(buttonData({ menu: id, index: 0 }))?.menu).toMatch(/^[\w-]{16}$/u);
  });
});
