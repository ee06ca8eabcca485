import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../src/domain/plan.ts';
import { binds } from '../../../src/retrieve/register/binding.ts';
import { parseOffice } from '../../../src/text/office/name.ts';
import { clause } from '../../support/occurrences.ts';

const deadline = (responsible: string, more: Partial<Deadline> = {}): Deadline =>
  clause({ binds: [responsible], quote: 'báo cáo kết quả thực hiện trước ngày 25/11/2024', ...more });

const party = (name: string, hasSection = true) => {
  const office = parseOffice(name);
  return { names: [office], groups: office.groups, hasSection };
};

const DEPARTMENTS = [
  'Phòng Y tế',
  'Công an huyện',
  'Trung tâm Y tế',
  'Trạm y tế xã',
  'Văn phòng HĐND và UBND',
  'Sở Tài chính',
];
const COMMUNES = ['UBND các xã', 'Ủy ban nhân dân các phường, xã'];
const UNIONS = ['Ủy ban Mặt trận Tổ quốc Việt Nam huyện', 'Hội Liên hiệp Phụ nữ huyện', 'Liên đoàn Lao động'];
const ALL = [...DEPARTMENTS, ...COMMUNES, ...UNIONS, 'Các thôn'];

describe('whom a clause binds', () => {
  it.each([
    ['các cơ quan, ban, ngành', DEPARTMENTS],
    ['các phòng, ban', DEPARTMENTS],
    ['các sở, ngành', DEPARTMENTS],
    ['UBND các xã', COMMUNES],
    ['Chủ tịch UBND các xã, thị trấn', COMMUNES],
    ['các địa phương', COMMUNES],
    ['các đoàn thể', UNIONS],
    ['Mặt trận và các tổ chức chính trị - xã hội', UNIONS],
    ['các thôn', ['Các thôn']],
    ['các cơ quan, ban, ngành, đoàn thể, địa phương', [...DEPARTMENTS, ...COMMUNES, ...UNIONS]],
  ])('%s', (words, bound) => {
    expect(ALL.filter((name) => binds(deadline(words), party(name), null))).toEqual(bound);
  });

  it('binds the one agency that it names, and no other of its class', () => {
    const named = deadline('Phòng Nội vụ', { agency: 'Phòng Nội vụ' });
    expect(binds(named, party('Phòng Nội vụ huyện'), null)).toBe(true);
    expect(binds(named, party('Phòng Y tế'), null)).toBe(false);
  });

  it('leaves out the body through which things are handed in', () => {
    const clause = deadline('các cơ quan, ban, ngành', { via: 'Phòng Nội vụ huyện' });
    expect(binds(clause, party('Phòng Nội vụ'), null)).toBe(false);
    expect(binds(clause, party('Phòng Y tế'), null)).toBe(true);
  });

  it('means by "được giao nhiệm vụ" those with a section', () => {
    const clause = deadline('các cơ quan, ban, ngành được giao nhiệm vụ');
    expect(binds(clause, party('Phòng Y tế', true), null)).toBe(true);
    expect(binds(clause, party('Phòng Y tế', false), null)).toBe(false);
  });

  it('counts schools among "đơn vị" and not among "ban, ngành"', () => {
    const schools = party('Các trường học trên địa bàn xã');
    expect(binds(deadline('các cơ quan, đơn vị'), schools, null)).toBe(true);
    expect(binds(deadline('các ban, ngành'), schools, null)).toBe(false);
  });
});
