import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textReader } from '../../../src/adapters/files/text-reader.ts';
import { encode1258 } from './encode-1258.ts';

const TEXT = 'KẾ HOẠCH\r\nThực hiện Đề án "Bình đẳng giới" năm 2024 – hỗ trợ trẻ em, người lớn tuổi.\n';

function read(bytes: Uint8Array): Promise<string> {
  return textReader.read('ke-hoach.txt', bytes);
}
function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('reading a text file', () => {
  it('takes .txt and .md, in any case, and no other ending', () => {
    const names = ['a.txt', 'a.MD', 'a.docx', 'txt', 'a.txt.zip'];
    expect(names.filter((name) => textReader.accepts(name, new Uint8Array()))).toEqual(['a.txt', 'a.MD']);
  });

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-8, decomposed as macOS writes it', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-16 LE with a mark', utf16(TEXT, 'le', true)],
    ['UTF-16 BE with a mark', utf16(TEXT, 'be', true)],
    ['UTF-16 LE without a mark', utf16(TEXT, 'le', false)],
    ['UTF-16 BE without a mark', utf16(TEXT, 'be', false)],
    ['Windows-1258', encode1258(TEXT)],
  ])('tells %s by its content', async (_, bytes) => {
    expect(await read(bytes)).toBe(TEXT);
  });

  it('reads any Vietnamese sentence the same in every encoding', async () => {
    const letters = Array.from(
      'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđbchklmnpqrstvx',
    );
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 }).map((all) => all.join(''));
    // Two letters with marks at least: one alone may be a UTF-8 letter by chance.
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 20 })
      .map((words) => `Về việc đề nghị ${words.join(' ')}.`);
    await fc.assert(
      fc.asyncProperty(sentence, async (text) => {
        const expected = text.normalize('NFC');
        expect(await read(Buffer.from(text))).toBe(expected);
        expect(await read(utf16(text, 'le', false))).toBe(expected);
        expect(await read(utf16(text, 'be', true))).toBe(expected);
        expect(await read(encode1258(text))).toBe(expected);
      }),
    );
  });

  it('stays with UTF-8 where a single letter of a document is damaged', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1, 0xba]), Buffer.from(TEXT)]);
    const text = await read(bytes);
    expect(text.startsWith(TEXT)).toBe(true);
    expect(text.endsWith(TEXT)).toBe(true);
  });

  it('drops NUL and keeps everything else, line endings too', async () => {
    expect(await read(Buffer.from('Kế\0 hoạch\r\nsố 1\n'))).toBe('Kế hoạch\r\nsố 1\n');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['white space', Buffer.from(' \r\n\t\u00a0\n')],
    ['a byte order mark', Buffer.from('\ufeff')],
    ['zero-width characters', Buffer.from('\u200b\u200d \n')],
  ])('refuses a file that holds only %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'input-empty', exitCode: 66 });
  });

  it.each([
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.from(TEXT)])],
    ['a Word file', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(TEXT)])],
    ['a PDF', Buffer.from(`%PDF-1.7\n${TEXT}`)],
    ['a program', Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0', 'latin1'), Buffer.alloc(500, 1)])],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3) * 31) % 256))],
  ])('refuses %s that was named .txt', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'input-not-text', exitCode: 66 });
  });

  it('refuses more than 5 MB', async () => {
    const limit = 5 * 1024 * 1024;
    await expect(read(Buffer.alloc(limit + 1, 'a'))).rejects.toMatchObject({ code: 'input-too-large', exitCode: 66 });
    expect(await read(Buffer.alloc(limit, 'a'))).toHaveLength(limit);
  });
});
