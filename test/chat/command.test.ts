import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/chat/command.ts';
import { stripTones } from '../../src/text/fold.ts';

describe('a command', () => {
  it.each([
    ['/nhiemvu', 'nhiemvu', ''],
    ['/nhiemvu Phòng Y tế', 'nhiemvu', 'Phòng Y tế'],
    ['/nhiemvu@nhacviec_bot Phòng Y tế', 'nhiemvu', 'Phòng Y tế'],
    ['/nhiệmvụ Phòng Y tế', 'nhiemvu', 'Phòng Y tế'],
    ['/nhiệm_vụ Phòng Y tế', 'nhiemvu', 'Phòng Y tế'],
    ['/nhiệm vụ Phòng Y tế', 'nhiemvu', 'Phòng Y tế'],
    ['/NHIEMVU', 'nhiemvu', ''],
    ['/Hạn Phòng Tư pháp', 'han', 'Phòng Tư pháp'],
    ['/hủy liên kết Phòng Y tế', 'huylienket', 'Phòng Y tế'],
    ['/huỷ_liên_kết', 'huylienket', ''],
    ['/liên kết ABCD-2345', 'lienket', 'ABCD-2345'],
    ['  /start deeplink', 'start', 'deeplink'],
    ['/kế hoạch', 'kehoach', ''],
    ['/tạo mã Phòng Y tế, Đồng Bằng', 'taoma', 'Phòng Y tế, Đồng Bằng'],
  ])('is understood as typed: %s', (text, name, rest) => {
    expect(readCommand(text)).toMatchObject({ name, rest });
  });

  it('is understood when the marks came apart on the way', () => {
    expect(readCommand('/nhiệm vụ Phòng Y tế'.normalize('NFD'))).toMatchObject({ name: 'nhiemvu', rest: 'Phòng Y tế' });
  });

  it.each(['/bay', '/nhiem', '/liên hoan'])('that there is none of is told apart from a question: %s', (text) => {
    expect(readCommand(text)).toMatchObject({ name: null });
  });

  it.each(['nhiemvu', 'Phòng Y tế / Trạm Y tế', '15/KH-UBND là gì?', '/', '/ han', '//'])('is not %s', (text) => {
    expect(readCommand(text)).toBeNull();
  });

  it('means the same with and without its marks, whatever follows', () => {
    const names = fc.constantFrom('nhiệmvụ', 'hạn', 'kếhoạch', 'địaphương', 'vaitrò', 'liênkết', 'tạomã', 'trợgiúp');
    fc.assert(
      fc.property(names, fc.string({ unit: 'grapheme' }), (name, rest) => {
        const marked = readCommand(`/${name} ${rest}`);
        expect(marked?.name).not.toBeNull();
        expect(readCommand(`/${stripTones(name)} ${rest}`)?.name).toBe(marked?.name);
      }),
    );
  });
});
