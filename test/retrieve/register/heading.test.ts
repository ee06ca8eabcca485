import { describe, expect, it } from 'vitest';
import { headingKey } from '../../../src/retrieve/register/heading.ts';

describe('two writings of one heading', () => {
  it.each([
    ['Hội Cựu chiến binh, Đoàn Thanh niên thị xã', 'Hội Cựu chiến binh và Đoàn Thanh niên'],
    ['Phòng Lao động - Thương binh và Xã hội huyện', 'phòng LĐTBXH huyện Krông Năng'],
    ['UBND các xã', 'Ủy ban nhân dân các xã, thị trấn'],
  ])('are the same: %s = %s', (one, other) => {
    expect(headingKey(one, 'Krông Năng')).toBe(headingKey(other, 'Krông Năng'));
  });

  it('differ in what they name', () => {
    expect(headingKey('Công an huyện', null)).not.toBe(headingKey('Ban Chỉ huy Quân sự huyện, Công an huyện', null));
  });
});
