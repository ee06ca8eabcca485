import { describe, expect, it } from 'vitest';
import { localitiesNamed, localitiesOf } from '../../../src/text/office/localities.ts';

const at = (place: string, level: string | null, province: string | null) => ({ place, level, province });
const DOCUMENTS = [
  at('Tân Mai', 'xã', 'Nghệ An'),
  at('Tân Mai', 'xã', 'Lào Cai'),
  at('Tân Mai', 'huyện', 'Long An'),
  at('Tân Mai', 'huyện', null),
  at('Phú Lộc', 'thị xã', null),
];
const { all, labelOf } = localitiesOf(DOCUMENTS);
const named = (words: string) => localitiesNamed(all, words).map(({ label }) => label);

describe('a locality', () => {
  it('is called by as much as tells it from others of its name', () => {
    expect(DOCUMENTS.map(labelOf)).toEqual([
      'xã Tân Mai (Nghệ An)',
      'xã Tân Mai (Lào Cai)',
      'huyện Tân Mai',
      'huyện Tân Mai',
      'Phú Lộc',
    ]);
  });

  it('is the same for documents that leave out what others say', () => {
    const documents = [at('Sơn Hà', 'huyện', 'Quảng Ngãi'), at('Sơn Hà', null, null), at('SƠN HÀ', 'huyện', null)];
    expect(localitiesOf(documents).all.map(({ label }) => label)).toEqual(['Sơn Hà']);
  });

  it.each([
    ['huyện Tân Mai', ['huyện Tân Mai']],
    ['HUYỆN TAN MAI', ['huyện Tân Mai']],
    ['xã Tân Mai, tỉnh Lào Cai', ['xã Tân Mai (Lào Cai)']],
    ['xã Tân Mai - Lào Cai', ['xã Tân Mai (Lào Cai)']],
    ['xã Tân Mai (Nghệ An)', ['xã Tân Mai (Nghệ An)']],
    ['xã Tân Mai', ['xã Tân Mai (Lào Cai)', 'xã Tân Mai (Nghệ An)']],
    ['Tân Mai', ['huyện Tân Mai', 'xã Tân Mai (Lào Cai)', 'xã Tân Mai (Nghệ An)']],
    ['TP Phú Lộc', ['Phú Lộc']],
    ['xã Phú Lộc', []],
    ['Nơi khác', []],
  ])('is meant by %s', (words, wanted) => {
    expect(named(words)).toEqual(wanted);
  });
});
