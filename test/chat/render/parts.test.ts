import { describe, expect, it } from 'vitest';
import { answerBlocks } from '../../../src/chat/render/answer-blocks.ts';
import { renderParts } from '../../../src/chat/render/parts.ts';
import type { Block, ChannelTraits, Choice } from '../../../src/domain/outgoing.ts';
import { ask } from '../../support/corpus.ts';
import { answers, words } from './asked.ts';
import { strictText } from './strict-html.ts';

const TELEGRAM: ChannelTraits = { maxUnits: 4096, markup: 'html', buttons: true, files: true, pageUnits: 2000 };
const ZALO: ChannelTraits = { maxUnits: 2000, markup: 'none', buttons: false, files: false, pageUnits: 1500 };

const say = (label: string, shown = true): Choice => ({ label, words: [], shown, deed: { do: 'say', text: label } });
const paragraph = (text: string): Block => ({ of: 'paragraph', text });
const render = (blocks: readonly Block[], traits = TELEGRAM, choices: readonly (readonly Choice[])[] = []) =>
  renderParts({ blocks, choices }, traits, 'thuc-don').parts;
const textsOf = (blocks: readonly Block[], traits = TELEGRAM): readonly string[] =>
  render(blocks, traits).map(({ text }) => text);

describe('an answer in Telegram', () => {
  const [part] = render(answerBlocks(ask('Khi nào phải nộp báo cáo?', { place: 'Sơn Tịnh' })));

  it('has its heading in bold and the words of the document set apart', () => {
    expect(part?.html).toMatch(/^<b>Thời hạn theo kế hoạch \(Sơn Tịnh\):<\/b>\n- /u);
    expect(part?.html).toMatch(/\n<blockquote>Trích: “[^”]+”<\/blockquote>\n/u);
    expect(part?.html).toMatch(/\nNguồn: [^<]+$/u);
  });

  it('reads the same without markup', () => {
    expect(part?.text).toBe(ask('Khi nào phải nộp báo cáo?', { place: 'Sơn Tịnh' }).text);
    expect(strictText(part?.html ?? '')).toBe(part?.text);
  });
});

describe('an answer in Zalo', () => {
  it('is plain, word for word what the answer says', () => {
    for (const { text, choices } of answers.filter((answer) => answer.choices.length === 0)) {
      const parts = render(answerBlocks({ text, choices }), ZALO);
      expect(words(parts.map((part) => part.text).join('\n'))).toBe(words(text));
      for (const part of parts) expect([part.html, part.buttons, part.text.length <= 2000]).toEqual([null, [], true]);
    }
  });
});

describe('choices', () => {
  const rows = [[say('Sơn Hà'), say('Sơn Tịnh')], [say('👍', false)]];

  it('are buttons in their rows, each with its place among all of them', () => {
    expect(render([paragraph('Địa phương nào?')], TELEGRAM, rows)).toEqual([
      {
        text: 'Địa phương nào?',
        html: 'Địa phương nào?',
        buttons: [
          [
            { label: 'Sơn Hà', data: 'thuc-don.0' },
            { label: 'Sơn Tịnh', data: 'thuc-don.1' },
          ],
          [{ label: '👍', data: 'thuc-don.2' }],
        ],
      },
    ]);
  });

  it('are numbered lines where there are no buttons, and what is not shown is not printed', () => {
    expect(render([paragraph('Địa phương nào?')], ZALO, rows)).toEqual([
      {
        text: 'Địa phương nào?\n\nTrả lời bằng số hoặc bằng chữ:\n1. Sơn Hà\n2. Sơn Tịnh',
        html: null,
        buttons: [],
      },
    ]);
    expect(textsOf([paragraph('Xong.')], ZALO)).toEqual(['Xong.']);
    expect(render([paragraph('Xong.')], ZALO, [[say('👍', false)]])[0]?.text).toBe('Xong.');
  });

  it('are handed back in the order that numbers and buttons count them in', () => {
    const { choices } = renderParts({ blocks: [paragraph('?')], choices: rows }, ZALO, 'm');
    expect(choices.map(({ label }) => label)).toEqual(['Sơn Hà', 'Sơn Tịnh', '👍']);
  });

  it('are printed as well where a button of a telephone cannot show them whole', () => {
    const long = 'Phòng Lao động - Thương binh và Xã hội huyện - Sơn Tịnh';
    const [part] = render([paragraph('Đơn vị nào?')], TELEGRAM, [[say(long)], [say('Công an')]]);
    expect(part?.text).toBe(`Đơn vị nào?\n\nChọn một mục:\n1. ${long}\n2. Công an`);
    expect(part?.buttons.flat().map(({ label }) => label)).toEqual([long, 'Công an']);
  });

  it('have at most 64 units on a button, cut between letters', () => {
    const family = '👨‍👩‍👧';
    const labels = ['ấ'.repeat(64), 'ấ'.repeat(65), `${'a'.repeat(62)}${family}b`];
    const shown = render([paragraph('?')], TELEGRAM, [labels.map((label) => say(label))])[0]?.buttons.flat() ?? [];
    expect(shown.map(({ label }) => label)).toEqual(['ấ'.repeat(64), `${'ấ'.repeat(63)}…`, `${'a'.repeat(62)}…`]);
  });

  it('have a label whatever it is made of', () => {
    expect(render([paragraph('?')], TELEGRAM, [[say('\u200b'), say('a\nb')]])[0]?.buttons).toEqual([
      [
        { label: '1', data: 'thuc-don.0' },
        { label: 'a b', data: 'thuc-don.1' },
      ],
    ]);
  });

  it('stand under the last part only, and their lines stay together', () => {
    const blocks = [paragraph('x'.repeat(4000)), paragraph('y'.repeat(4000))];
    expect(render(blocks, TELEGRAM, rows).map(({ buttons }) => buttons.length)).toEqual([0, 2]);
    const [, , last] = render([paragraph('x'.repeat(3990))], ZALO, rows);
    expect(last?.text).toBe('Trả lời bằng số hoặc bằng chữ:\n1. Sơn Hà\n2. Sơn Tịnh');
  });

  it('of an answer appear once, whatever the channel', () => {
    const answer = ask('Công an huyện làm gì?');
    const choices = answer.choices.map((choice) => [say(choice)]);
    const [zalo] = render(answerBlocks(answer), ZALO, choices);
    expect(answer.choices.length).toBeGreaterThan(1);
    for (const [i, choice] of answer.choices.entries()) {
      expect(zalo?.text.split(`${i + 1}. ${choice}`).length).toBe(2);
    }
  });
});

describe('a long message', () => {
  it.each([
    [TELEGRAM, 4096],
    [ZALO, 2000],
  ])('is one part up to the limit and two above it', (traits, limit) => {
    expect(textsOf([paragraph('x'.repeat(limit))], traits).map(({ length }) => length)).toEqual([limit]);
    expect(textsOf([paragraph('x'.repeat(limit + 1))], traits).map(({ length }) => length)).toEqual([limit, 1]);
    // The empty line between two blocks counts while they share a message, and is gone where they do not.
    const two = (first: number, second: number) =>
      textsOf([paragraph('x'.repeat(first)), paragraph('y'.repeat(second))], traits).map(({ length }) => length);
    expect(two(limit - 12, 10)).toEqual([limit]);
    expect(two(limit - 11, 10)).toEqual([limit - 11, 10]);
    expect(two(limit, 1)).toEqual([limit, 1]);
  });

  it('is divided between blocks rather than inside one that fits into a message', () => {
    const quote: Block = { of: 'citation', quote: `“${'c '.repeat(700)}”`, source: 'Nguồn: A.' };
    const texts = textsOf([paragraph('a '.repeat(400)), { of: 'heading', text: 'Ai:' }, quote], ZALO);
    expect(texts.map((text) => text.slice(0, 4))).toEqual(['a a ', 'Ai:\n']);
  });

  it('is divided between items where a list is too long', () => {
    const items = Array.from({ length: 30 }, () => 'x'.repeat(95));
    const texts = textsOf(
      [
        { of: 'heading', text: 'Giao:' },
        { of: 'list', items, from: 1 },
      ],
      ZALO,
    );
    // "Giao:" is 5, items 1 to 9 are 99 each with their line feed, later ones 100: 1,996 after the 20th.
    expect(texts.map((text) => /\n?(?<last>\d+)\. x+$/u.exec(text)?.groups?.['last'])).toEqual(['20', '30']);
    expect(texts[1]?.startsWith('21. ')).toBe(true);
  });

  it('is divided between lines, sentences or words where a paragraph is too long', () => {
    const filled = (unit: string): string => unit.repeat(Math.ceil(2500 / unit.length));
    expect(textsOf([paragraph(filled('Một dòng dài không dấu chấm\n'))], ZALO)[0]).toMatch(/dấu chấm$/u);
    expect(textsOf([paragraph(filled('Một câu. Thêm một câu “nữa.” '))], ZALO)[0]).toMatch(/(?:câu\.|“nữa\.”)$/u);
    expect(textsOf([paragraph(filled('từng từ một '))], ZALO)[1]).toMatch(/^(?:từng|từ|một) /u);
  });

  it('has every tag closed in the part in which it was opened', () => {
    const parts = render([{ of: 'citation', quote: `“${'lời văn '.repeat(700)}”`, source: '' }]);
    expect(parts).toHaveLength(2);
    for (const { html, text } of parts) expect(html).toBe(`<blockquote>${text}</blockquote>`);
  });

  it('has HTML of at most twice the limit, however much there is to escape', () => {
    const parts = render([paragraph('<&>"'.repeat(1500))]);
    for (const { html } of parts) expect(html?.length).toBeLessThanOrEqual(8192);
    expect(parts.map(({ text }) => text).join('')).toBe('<&>"'.repeat(1500));
  });

  it('cuts a grapheme only where it is longer than a message, and then no character', () => {
    const grapheme = `e${'\u0301'.repeat(2500)}`;
    expect(textsOf([paragraph(grapheme)], ZALO).map(({ length }) => length)).toEqual([2000, 501]);
    const family = `👩${'\u200d👩'.repeat(1000)}`;
    const texts = textsOf([paragraph(family)], ZALO);
    expect(texts.join('')).toBe(family);
    for (const text of texts) expect(text.isWellFormed()).toBe(true);
  });
});

describe('words that are no good to a platform', () => {
  it('are escaped where they look like markup', () => {
    expect(render([paragraph('<tên cơ quan> & "b" &amp; *c* _d_')])[0]?.html).toBe(
      '&lt;tên cơ quan&gt; &amp; &quot;b&quot; &amp;amp; *c* _d_',
    );
  });

  it('are cleaned of controls, halves of characters and turned reading', () => {
    expect(textsOf([paragraph('a\u0000b\ud800c\u202ed\tđ\r\ne\u{e0041}\ufeff')])).toEqual(['ab\ufffdcd đ\ne']);
  });

  it('keep an emoji of several people whole', () => {
    expect(textsOf([paragraph('nhà 👨‍👩‍👧 ta')])).toEqual(['nhà 👨‍👩‍👧 ta']);
  });

  it('make no message where nothing can be seen', () => {
    expect(textsOf([paragraph(' \n'), { of: 'heading', text: '\u200b' }, paragraph('\u200d')])).toEqual([]);
    expect(textsOf([])).toEqual([]);
    expect(textsOf([paragraph('A'), paragraph(' '), { of: 'list', items: [], from: 1 }, paragraph('B')])).toEqual([
      'A\n\nB',
    ]);
  });
});

describe('a file', () => {
  const file = { name: 'lich.ics', mime: 'text/calendar', text: 'BEGIN:VCALENDAR' };
  const withFile = (text: string, traits = TELEGRAM) =>
    renderParts({ blocks: [paragraph(text)], choices: [[say('Xem')]], file }, traits, 'thuc-don').parts;

  it('goes with the text as its caption, and with its buttons', () => {
    expect(withFile('Lịch <mới>')).toMatchObject([
      { text: 'Lịch <mới>', html: 'Lịch &lt;mới&gt;', buttons: [[{ label: 'Xem' }]], file },
    ]);
  });

  it('goes by itself, under its name, behind a text that is longer than a caption', () => {
    const long = 'a'.repeat(1025);
    expect(withFile('a'.repeat(1024))).toHaveLength(1);
    const [text, own, ...more] = withFile(long);
    expect(text).toMatchObject({ text: long, buttons: [[{ label: 'Xem' }]] });
    expect(text?.file).toBeUndefined();
    expect(own).toMatchObject({ text: 'lich.ics', buttons: [], file });
    expect(more).toEqual([]);
  });

  it('stays away where the platform sends none', () => {
    expect(withFile('Lịch', ZALO).map((part) => part.file)).toEqual([undefined]);
  });
});
