import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandAbbreviations } from '../../src/text/abbreviations.ts';
import { initialismsOf, initialsOf } from '../../src/text/initials.ts';
import { HUGE, vietnamese } from '../support/vietnamese.ts';

describe('an administrative abbreviation', () => {
  it.each(['LĐ-TB&XH', 'LĐTBXH', 'LDTBXH', 'ldtb&xh', 'lđtb xh', 'LĐ TBXH', 'LĐTB và XH', 'LĐ – TB & XH'])(
    '%s is written out however it is typed',
    (typed) => {
      expect(expandAbbreviations(`Phòng ${typed} huyện`)).toBe('Phòng Lao động - Thương binh và Xã hội huyện');
    },
  );

  it.each([
    ['phòng GD&ĐT làm gì', 'phòng Giáo dục và Đào tạo làm gì'],
    ['PGDĐT', 'Phòng Giáo dục và Đào tạo'],
    ['phòng vh-tt', 'phòng Văn hóa và Thông tin'],
    ['Sở VH&TT', 'Sở Văn hóa và Thể thao'],
    ['phòng TC-KH', 'phòng Tài chính - Kế hoạch'],
    ['NN&PTNT hay NN&MT', 'Nông nghiệp và Phát triển nông thôn hay Nông nghiệp và Môi trường'],
    ['UBMTTQ VN xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    ['hội LHPN', 'hội Liên hiệp Phụ nữ'],
    ['UBND các xã, TT', 'Ủy ban nhân dân các xã, thị trấn'],
    ['BC về BĐG', 'báo cáo về bình đẳng giới'],
  ])('%s is %s', (typed, meant) => {
    expect(expandAbbreviations(typed)).toBe(meant);
  });

  it.each([
    ['phòng TP', 'phòng Tư pháp'],
    ['công an TP', 'công an thành phố'],
    ['TP. Thủ Đức', 'thành phố Thủ Đức'],
    ['ca huyện', 'Công an huyện'],
    ['phòng NV', 'phòng Nội vụ'],
    ['CT UBND', 'Chủ tịch Ủy ban nhân dân'],
    ['CT số 5', 'Chỉ thị số 5'],
    ['sở CT', 'sở Công thương'],
    ['theo kh này', 'theo kế hoạch này'],
  ])('with several readings takes the one of its neighbours: %s is %s', (typed, meant) => {
    expect(expandAbbreviations(typed)).toBe(meant);
  });

  it.each(['cả huyện làm gì', 'một ca trực', 'phòng, chống ma túy', 'Số 342/KH-UBND', '342 /KH - UBND', 'k có hạn'])(
    'is not seen in %s',
    (text) => {
      expect(expandAbbreviations(text)).toBe(text);
    },
  );

  it('leaves well-written text alone, and what it wrote out too', () => {
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('', 'UBND', 'phòng LĐTBXH', 'TTYT', 'HĐND'), (text, short) => {
        expect(expandAbbreviations(text)).toBe(text);
        const once = expandAbbreviations(`${short} ${text}`);
        expect(expandAbbreviations(once)).toBe(once);
      }),
    );
  });

  it('is the same in any encoding of its marks', () => {
    expect(expandAbbreviations('phòng GD&ĐT, BĐG'.normalize('NFD'))).toBe('phòng Giáo dục và Đào tạo, bình đẳng giới');
  });

  it.each(HUGE)('is looked for in a million %s and comes back', (_, text) => {
    expect(expandAbbreviations(text)).not.toBe('');
  });
});

describe('the initials of an agency', () => {
  it('are taken with and without "và", kind and level', () => {
    const initials = initialsOf('Trung tâm Văn hóa, Thông tin và Thể thao huyện');
    for (const expected of ['ttvhttvtt', 'ttvhtttt', 'vhtttt', 'ttvhtttth']) expect(initials).toContain(expected);
  });

  it('keep what a name writes short already', () => {
    expect(initialsOf('Văn phòng HĐND và UBND xã')).toContain('vphdndubnd');
  });

  it('find an agency that no table knows', () => {
    const known = initialismsOf(['Ban Quản lý chợ đầu mối huyện', 'Đội Kiểm tra liên ngành']);
    expect(expandAbbreviations('BQL-CĐM báo cáo ai?', known)).toBe('Ban Quản lý chợ đầu mối báo cáo ai?');
    expect(expandAbbreviations('đktln làm gì', known)).toBe('Đội Kiểm tra liên ngành làm gì');
  });

  it('that two agencies share stand for neither', () => {
    const known = initialismsOf(['Đội Kiểm tra liên ngành', 'Đoàn Khảo thí lâm nghiệp']);
    expect(known.has('dktln')).toBe(false);
  });

  it('that read as a word are only taken in capitals', () => {
    const known = initialismsOf(['Công an Nhơn']);
    expect(expandAbbreviations('can bo nao', known)).toBe('can bo nao');
    expect(expandAbbreviations('CAN làm gì', known)).toBe('Công an Nhơn làm gì');
  });
});
