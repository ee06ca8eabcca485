import { describe, expect, it } from 'vitest';
import { moveDates } from '../../../src/app/vary/dates.ts';
import { placesOf } from '../../../src/app/vary/places.ts';
import { randomOf } from '../../../src/app/vary/random.ts';
import { renamed } from '../../../src/app/vary/rename.ts';
import { shuffleSections } from '../../../src/app/vary/sections.ts';
import { varyPlans } from '../../../src/app/vary/vary.ts';
import { originalsIn } from '../../support/varied.ts';

const MOVE = { years: 1, months: 1, days: 3 };
const moved = (text: string) => moveDates(text, MOVE, 2024).text;

describe('a moved date', () => {
  it.each([
    ['ngày 07 tháng 3 năm 2024', 'ngày 10 tháng 4 năm 2025'],
    ['trước ngày 25/11/2024', 'trước ngày 28/12/2025'],
    ['từ ngày 15/11 đến ngày 15/12/2024', 'từ ngày 18/12 đến ngày 18/12/2025'],
    ['tháng 4 năm 2024', 'tháng 5 năm 2025'],
    ['trong Quý III/2024', 'trong Quý III/2025'],
    ['giai đoạn 2021 - 2025', 'giai đoạn 2022 - 2026'],
    ['trước ngày 30/11/2024', 'trước ngày 28/12/2025'],
  ])('keeps its form: %s', (text, wanted) => {
    expect(moved(text)).toBe(wanted);
  });

  it.each(['Nghị quyết số 72/2025/QH15', 'Kế hoạch số 2304/KH-UBND', 'tỷ lệ 1/2', 'ngày 30/02/2024'])(
    'is none: %s',
    (text) => {
      expect(moved(text)).toBe(text);
    },
  );

  it('is told with what it was, and whether it is a limit', () => {
    const text = 'Thực hiện Kế hoạch ngày 29/10/2021; báo cáo chậm nhất ngày 10/5; xong trong tháng 11/2024.';
    expect(moveDates(text, MOVE, 2024).dates).toEqual([
      { was: '2021-10-29', is: '2022-11-28', limit: false },
      { was: '2024-05-10', is: '2025-06-13', limit: true },
      { was: '2024-11-30', is: '2025-12-31', limit: false },
    ]);
  });
});

describe('a moved place', () => {
  const names = new Map([
    ['Sơn Hòa', 'Tân Mai'],
    ['Phú Yên', 'Sơn Hòa'],
  ]);

  it.each([
    ['UBND huyện Sơn Hòa', 'UBND huyện Tân Mai'],
    ['HUYỆN SƠN HOÀ', 'HUYỆN TÂN MAI'],
    ['huyện Sơn\nHòa, tỉnh Phú Yên', 'huyện Tân Mai, tỉnh Sơn Hòa'],
    ['đá sơn hòa tan', 'đá sơn hòa tan'],
    ['xã Sơn, Hòa Bình', 'xã Sơn, Hòa Bình'],
  ])('is renamed wherever it is a name: %j', (text, wanted) => {
    expect(renamed(text, names)).toBe(wanted);
  });

  it('shares its name with places of other levels and provinces', () => {
    const [communes, districts] = [placesOf('xã', [], true), placesOf('huyện', [], true)];
    const [first] = communes;
    const twins = communes.filter(({ name }) => name === first?.name);
    expect(new Set(twins.map(({ province }) => province)).size).toBe(2);
    expect(districts.map(({ name }) => name)).toContain(first?.name);
  });
});

describe('shuffled sections', () => {
  const names = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Công an xã', 'Trạm Y tế', 'Hội Phụ nữ'];
  const text = [
    'IV. TỔ CHỨC THỰC HIỆN',
    ...names.flatMap((name, at) => [`${at + 1}. ${name}`, `- Việc của ${name}.`]),
    'V. CHẾ ĐỘ BÁO CÁO',
    '1. Báo cáo năm.',
  ].join('\n');

  it('are numbered anew, each with its own text, and nothing else moves', () => {
    const { text: other, agencies } = shuffleSections(text, randomOf(4));
    expect(agencies.toSorted()).toEqual(names.toSorted());
    expect(agencies).not.toEqual(names);
    const wanted = agencies.flatMap((name, at) => [`${at + 1}. ${name}`, `- Việc của ${name}.`]);
    expect(other.split('\n')).toEqual(['IV. TỔ CHỨC THỰC HIỆN', ...wanted, 'V. CHẾ ĐỘ BÁO CÁO', '1. Báo cáo năm.']);
  });

  it('stay where they name no office', () => {
    const items = text.replace('Phòng Tư pháp', 'Tuyên truyền');
    expect(shuffleSections(items, randomOf(4))).toEqual({ text: items, agencies: [] });
  });
});

describe('varied documents', () => {
  const originals = originalsIn(['corpus']);
  const make = (count: number, seed: number) => [...varyPlans(originals, { count, seed, names: [] })];

  it('are the same for the same seed, and others for another', () => {
    expect(make(8, 7)).toEqual(make(20, 7).slice(0, 8));
    expect(make(8, 7)).not.toEqual(make(8, 8));
  });

  it('hold their new place and number and nothing of the old ones', () => {
    for (const { text, truth } of make(20, 1)) {
      const original = originals.find(({ plan }) => plan === truth.original);
      const words = text.replace(/\s+/gu, ' ').toLocaleLowerCase('vi');
      expect(words).toContain(truth.place.toLocaleLowerCase('vi'));
      if (truth.number !== null) expect(words.replace(/ /gu, '')).toContain(truth.number.toLocaleLowerCase('vi'));
      if (original === undefined || original.place === truth.place) continue;
      expect(words).not.toContain(`${original.level} ${original.place}`.toLocaleLowerCase('vi'));
    }
  });
});
