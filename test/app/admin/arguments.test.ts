import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/app/admin/arguments.ts';

function read(line: string) {
  return readArguments(line.match(/"[^"]*"|\S+/gu)?.map((word) => word.replaceAll('"', '')) ?? []);
}

describe('the arguments of admin', () => {
  it.each<[string, unknown]>([
    ['show a.txt', { of: 'show', file: 'a.txt', json: false }],
    ['show a.txt --json', { of: 'show', file: 'a.txt', json: true }],
    ['correct a H1 --date 2026-11-20', { date: '2026-11-20', bound: null }],
    ['correct a H1 --date 2026-11-20 --bound by', { date: '2026-11-20', bound: 'by' }],
    ['correct a H1 --date 1/2/2026', { date: '2026-02-01', bound: null }],
    ['correct a H1 --binds "UBND các xã;  Phòng  Y tế ;"', { binds: ['UBND các xã', 'Phòng Y tế'] }],
    ['correct a C1 --name " Phòng  Y tế "', { name: 'Phòng Y tế' }],
    ['correct a C1 --parties "Phòng A; Phòng B"', { parties: ['Phòng A', 'Phòng B'] }],
    ['correct a C1 --requested no', { requested: false }],
    ['correct a C1.2 --drop', { set: 'dropped' }],
    ['uncorrect a 12', { of: 'uncorrect', file: 'a', number: 12 }],
    ['version-of a b', { of: 'version-of', file: 'a', other: 'b' }],
    ['own a', { of: 'own', file: 'a' }],
    ['documents', { of: 'documents' }],
    ['reindex', { of: 'reindex' }],
    ['embed', { of: 'embed' }],
  ])('are understood: %s', (line, expected) => {
    const command = read(line);
    expect(command.of === 'correct' ? command.change : command).toMatchObject(expected as object);
  });

  it.each([
    '',
    'wipe',
    'show',
    'show a b',
    'show a --date 2026-11-20',
    'documents a',
    'documents --json',
    'correct a H1',
    'correct a --drop',
    'correct a H1 --drop --date 2026-11-20',
    'correct a H1 --bound by',
    'correct a H1 --date 2026-11-20 --bound soon',
    'correct a C1 --requested maybe',
    'correct a H1 --dat 2026-11-20',
    'uncorrect a H1',
    'uncorrect a 0',
    'version-of a',
    'toString a',
  ])('that are wrong are answered with how the command is used: %s', (line) => {
    expect(() => read(line)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining('Cách dùng') as string }) as Error,
    );
  });

  it.each([
    ['wipe', 'Không có lệnh “wipe”.'],
    ['toString a', 'Không có lệnh “toString”.'],
    ['show a b', 'Lệnh show cần đúng 1 từ đi kèm'],
    ['documents a', 'Lệnh documents không kèm tên tệp'],
    ['show a --drop', 'chỉ dùng với lệnh correct'],
    ['documents --json', 'chỉ dùng với lệnh show'],
    ['correct a H1', 'cần đúng một trong các lựa chọn'],
    ['correct a H1 --bound by', '--bound chỉ dùng kèm --date'],
    ['correct a C1 --requested maybe', '--requested nhận yes'],
    ['uncorrect a H1', '“H1” không phải là số của một đính chính'],
  ])('that are wrong are answered with what is wrong, first of all: %s', (line, wrong) => {
    expect(() => read(line)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(`^[^\\n]*${wrong}`) as string }) as Error,
    );
  });

  it.each(['20/11/0024', '20/11/9024', '1989-12-31'])('take no year that is a slip of the keyboard: %s', (day) => {
    expect(() => readArguments(['correct', 'a', 'H1', '--date', day])).toThrow(/nằm ngoài khoảng 1990 đến 2100/u);
  });

  it.each(['2026-02-30', '30/02/2026', '2026-13-01', 'mai', '2026-11', '20/11', ''])(
    'take no day that the calendar has not: %s',
    (day) => {
      expect(() => readArguments(['correct', 'a', 'H1', '--date', day])).toThrow(/không có trong lịch/u);
    },
  );

  it.each([' ; ', '', '123', 'x'.repeat(301)])('take no name without letters or of endless length', (names) => {
    expect(() => readArguments(['correct', 'a', 'H1', '--binds', names])).toThrow(/--binds/u);
  });
});
