import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import type { OfficeMention } from '../../../src/domain/understood.ts';
import { communeOf, isOfOtherCommune, memberName } from '../../../src/retrieve/register/member.ts';
import { plans } from '../../support/corpus.ts';

const plan = plans[0] as Plan;
const police: OfficeMention = {
  words: 'Công an xã Hương Sơn',
  kind: 'police',
  content: [],
  level: 'xa',
  member: 'huong son',
};
const committee: OfficeMention = { ...police, words: 'thôn/xã Ea Tóh', kind: 'committee', member: 'ea toh' };

describe('a member of a class', () => {
  it('is called by its committee where it is a commune, else by its own words', () => {
    expect(memberName(committee)).toBe('UBND xã Ea Tóh');
    expect(memberName(police)).toBe('Công an xã Hương Sơn');
  });

  it('tells its commune', () => {
    expect(communeOf(police)).toBe('xã Hương Sơn');
    expect(communeOf({ ...police, level: 'thi tran' })).toBe('thị trấn Hương Sơn');
  });
});

describe("another commune's office", () => {
  it('is none of a commune whose name differs', () => {
    expect(isOfOtherCommune(police, { ...plan, level: 'xã', place: 'Ea Hồ' })).toBe(true);
    expect(isOfOtherCommune(police, { ...plan, level: 'xã', place: 'Hương Sơn' })).toBe(false);
  });

  it('may be meant by a class of a district’s plan', () => {
    expect(isOfOtherCommune(police, { ...plan, level: 'huyện', place: 'Krông Năng' })).toBe(false);
    expect(isOfOtherCommune(committee, { ...plan, level: 'xã', place: 'Ea Hồ' })).toBe(false);
  });
});
