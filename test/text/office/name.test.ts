import { describe, expect, it } from 'vitest';
import { classGroups, parseOffice } from '../../../src/text/office/name.ts';

describe("an office's name", () => {
  it.each([
    ['Phòng Lao động - Thương binh và Xã hội huyện', 'division', 'lao dong thuong binh xa hoi', 'huyen'],
    ['Phòng Văn hoá - Xã hội xã', 'division', 'van hoa xa hoi', 'xa'],
    ['Phòng Tài chính – Kế hoạch Thành phố', 'division', 'tai chinh ke hoach', 'thanh pho'],
    ['Phòng LĐ-TB&XH', 'division', 'lao dong thuong binh xa hoi', null],
    ['Công an huyện', 'police', '', 'huyen'],
    ['UBMTTQ VN Thành phố', 'front', '', 'thanh pho'],
    ['UBNDTTQVN huyện', 'front', '', 'huyen'],
    ['Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các tổ chức thành viên', 'front', '', 'huyen'],
    ['Trưởng phòng Tư pháp', 'division', 'tu phap', null],
  ])('%s', (name, kind, content, level) => {
    const parsed = parseOffice(name);
    expect(parsed.kind?.key).toBe(kind);
    expect(parsed.content.join(' ')).toBe(content);
    expect(parsed.level).toBe(level);
    expect(parsed.collective).toBe(false);
  });

  it('loses the place that closes it', () => {
    expect(parseOffice('Công an huyện Sơn Hà', 'Sơn Hà').level).toBe('huyen');
  });

  it.each([
    ['Ủy ban nhân dân các phường, xã', ['commune']],
    ['UBND xã, phường, đặc khu', ['commune']],
    ['các sở, ban, ngành Thành phố', ['department']],
    ['Thủ trưởng các sở, ngành và UBND các xã, phường', ['commune', 'department']],
    ['Các thôn', ['village']],
    ['Các trường học trên địa bàn xã', ['school']],
  ])('names a class: %s', (name, groups) => {
    const parsed = parseOffice(name);
    expect(parsed.collective).toBe(true);
    expect([...parsed.groups].sort()).toEqual(groups);
  });
});

describe('the classes that words name', () => {
  it.each([
    ['cac co quan, ban, nganh', ['department']],
    ['cac co quan, ban, nganh, doan the, dia phuong', ['commune', 'department', 'district', 'union']],
    ['cac phong, ban', ['department']],
    ['uy ban nhan dan cac xa, thi tran', ['commune']],
    ['cac to chuc chinh tri - xa hoi', ['union']],
    ['phong chong bao luc gia dinh', []],
  ])('%s', (words, groups) => {
    expect([...classGroups(words)].sort()).toEqual(groups);
  });
});
