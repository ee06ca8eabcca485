import { describe, expect, it } from 'vitest';
import { partyKey } from '../../src/text/office/party-key.ts';

const PLACE = 'Sơn Tịnh';
const key = (name: string): string => partyKey(name, PLACE);

describe('one office has one key, however its name is written', () => {
  it.each([
    ['Phòng Y tế', ['Phòng Y tế huyện', 'phòng y tế huyện Sơn Tịnh', 'Phong Y te', 'PHÒNG Y TẾ.']],
    [
      'Phòng Lao động - Thương binh và Xã hội',
      ['Phòng LĐ-TB&XH huyện', 'phòng LĐTBXH', 'Phòng Lao động – Thương binh và Xã hội huyện Sơn Tịnh'],
    ],
    ['Phòng Tài chính - Kế hoạch', ['Phòng TC-KH', 'Phòng Kế hoạch - Tài chính huyện']],
    [
      'UBND xã Tịnh Hà',
      ['xã Tịnh Hà', 'Ủy ban nhân dân xã Tịnh Hà', 'UBND xã Tịnh Hà, huyện Sơn Tịnh, tỉnh Quảng Ngãi'],
    ],
    ['UBND các xã', ['Ủy ban nhân dân các xã', 'Chủ tịch UBND các xã', 'UBND cấp xã']],
    ['UBND các xã, thị trấn', ['UBND các thị trấn, xã', 'Ủy ban nhân dân các xã và thị trấn']],
    ['Công an huyện', ['Công an huyện Sơn Tịnh', 'Công an']],
    ['Trường THCS Tịnh Hà', ['Trường Trung học cơ sở Tịnh Hà']],
    ['Các thôn', ['các thôn']],
  ])('%s', (name, others) => {
    expect(others.map(key)).toEqual(others.map(() => key(name)));
  });

  it('in a place that shares its name with others', () => {
    expect(partyKey('Trạm Y tế xã Sơn Hà', 'xã Sơn Hà (Nghệ An)')).toBe(partyKey('Trạm Y tế xã', 'Sơn Hà'));
  });
});

describe('two offices have two keys', () => {
  it.each([
    ['UBND xã Tịnh Hà', 'UBND xã Tịnh Bắc'],
    ['UBND xã Tịnh Hà', 'UBND các xã'],
    ['UBND xã Sơn Tịnh', 'UBND huyện Sơn Tịnh'],
    ['UBND thị trấn Sơn Tịnh', 'UBND huyện Sơn Tịnh'],
    ['UBND huyện', 'UBND tỉnh'],
    ['Phòng Kinh tế', 'Phòng Kinh tế và Hạ tầng'],
    ['Phòng Y tế', 'Trung tâm Y tế'],
    ['Công an huyện', 'Công an các xã'],
    ['Trường THCS Tịnh Hà', 'Trường Tiểu học Tịnh Hà'],
    ['Thôn Ngọc Trì', 'Tổ dân phố Ngọc Trì'],
    ['Các thôn', 'Các trường học'],
  ])('%s, %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});
