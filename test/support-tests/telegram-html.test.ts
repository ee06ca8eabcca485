import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesIn } from '../support/telegram/entities.ts';
import { parseHtml } from '../support/telegram/parse-html.ts';

/** 🏟 is four bytes and two UTF-16 units: the tag after this begins at byte 13, and at unit 6 of what is seen. */
const LEAD = '🏟 🏟&lt;';

describe("the test server's HTML, against what Telegram's own parser is known to say", () => {
  it.each([
    ['<abacaba', 'Unclosed start tag at byte offset 13'],
    ['<abac aba>', 'Unsupported start tag "abac" at byte offset 13'],
    ['<tên cơ quan>', 'Unsupported start tag "tên" at byte offset 13'],
    ['<i   =aba>', 'Empty attribute name in the tag "i" at byte offset 13'],
    ['<i    aba>', 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13'],
    ['<i    aba  =  ', 'Unclosed start tag "i" at byte offset 13'],
    ['<i    aba  =  190azAz-.,', 'Unexpected end of name token at byte offset 27'],
    ['<i    aba  =  "&lt;&gt;&quot;>', 'Unclosed start tag at byte offset 13'],
    ['</', 'Unexpected end tag at byte offset 13'],
    ['<b></b></', 'Unexpected end tag at byte offset 20'],
    ['<i>a</i   ', 'Unclosed end tag at byte offset 17'],
    ['<i>a</em   >', 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
    ['<b><i>a</i>', `Can't find end tag corresponding to start tag "b"`],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 13'],
    ['a &#57311; b', 'Text contains invalid Unicode characters after decoding HTML entities'],
  ])('refuses %s', (html, problem) => {
    expect(() => parseHtml(LEAD + html)).toThrow(`Bad Request: can't parse entities: ${problem}`);
  });

  it.each([
    ['🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>', '🏟 🏟🏟 ><🏟', ['italic 5+7', 'bold 9+3']],
    ['➡️ ➡️<i>➡️ ➡️</i><b>➡️ ➡️</b>', '➡️ ➡️➡️ ➡️➡️ ➡️', ['italic 5+5', 'bold 10+5']],
    [`${LEAD}<i>🏟 🏟&lt;</>`, '🏟 🏟<🏟 🏟<', ['italic 6+6']],
    [`${LEAD}<b></b>`, '🏟 🏟<', []],
    [`${LEAD}<pre><code class="language-fift">🏟 🏟&lt;</></>`, '🏟 🏟<🏟 🏟<', ['pre 6+6 fift']],
    [`${LEAD}<pre> <code class="language-fift">🏟 🏟&lt;</></>`, '🏟 🏟< 🏟 🏟<', ['pre 6+7', 'code 7+6']],
    ["<a   href=  'telegram.org?&lt;'   > </a>", ' ', ['text_link 0+1 http://telegram.org/?%3C']],
    ['<a>telegram.org </a><a> </a>', 'telegram.org  ', []],
    ['<blockquote expandable>a</blockquote>', 'a', ['expandable_blockquote 0+1']],
    ['<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', 'ab', ['spoiler 0+1', 'spoiler 1+1']],
    ['<S>a</S><del>b</del>', 'ab', ['strikethrough 0+1', 'strikethrough 1+1']],
  ])('reads %s', (html, text, entities) => {
    const parsed = parseHtml(html);
    expect(parsed.text).toBe(text);
    expect(
      parsed.entities.map(({ type, offset, length, language, url }) =>
        [type, `${offset}+${length}`, language ?? url].filter((word) => word !== undefined).join(' '),
      ),
    ).toEqual(entities);
  });

  it('knows four names and numbers, shows the rest as it is, and says where it should have been escaped', () => {
    const { text, strays } = parseHtml('&lt;&gt;&amp;&quot;&#225;&#xe1;&laquo;&#12345678; Lao động & TBXH > 3');
    expect(text).toBe('<>&"áá&laquo;&#12345678; Lao động & TBXH > 3');
    // 4+4+5+6+6+6 bytes that it knows; then &laquo; 7, &#12345678; 11 and " Lao động " 13 (đ is two, ộ three), "& TBXH " 7.
    expect(strays).toEqual([31, 38, 62, 69]);
  });

  it('gives back any text that was escaped as it should be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(parseHtml(`<b>${html}</b>`)).toMatchObject({ text, strays: [] });
      }),
    );
  });
});

describe('what Telegram marks in what people write', () => {
  it.each([
    ['/giup', ['bot_command /giup']],
    ['🏟 /hoi@nhacviec_bot hạn?', ['bot_command /hoi@nhacviec_bot']],
    ['@nhacviec_bot ơi, xem https://vd.gov.vn/kh', ['mention @nhacviec_bot', 'url https://vd.gov.vn/kh']],
    ['/nhiệm vụ', []],
    ['88/KH-UBND, a@nhacviec_bot', []],
  ])('%s', (text, marked) => {
    expect(
      entitiesIn(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`),
    ).toEqual(marked);
  });
});
