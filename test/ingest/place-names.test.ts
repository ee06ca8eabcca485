import { describe, expect, it } from 'vitest';
import { beginsWithOffice } from '../../src/ingest/names.ts';
import { fold } from '../../src/text/fold.ts';
import { planText } from '../support/plan-builder.ts';
import { reading } from '../support/reading.ts';

/** A plan with another header, dateline and opening. */
const issuedBy = (header: string, place: string, opening: string): ReturnType<typeof reading> =>
  reading(
    planText()
      .replace('ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NĂNG', header)
      .replace('Krông Năng, ngày', `${place}, ngày`)
      .replace('trên địa bàn huyện', '')
      .replace(/^Căn cứ .*$/mu, opening),
  );

describe('a place’s name', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI\nPHÒNG\n-------', 'Hải Phòng', 'thành phố Hải Phòng', 'Hải Phòng'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN TRẠM\nTẤU', 'Trạm Tấu', 'huyện Trạm Tấu', 'Trạm Tấu'],
    ['ỦY BAN NHÂN DÂN\nPHƯỜNG\nSỞ DẦU', 'Sở Dầu', 'phường Sở Dầu', 'Sở Dầu'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ\nBAN MÊ THUỘT', 'Ban Mê Thuột', 'thành phố Ban Mê Thuột', 'Ban Mê Thuột'],
    ['ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA -\nVŨNG TÀU', 'Bà Rịa - Vũng Tàu', 'tỉnh Bà Rịa - Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA-VŨNG TÀU', 'Vũng Tàu', 'tỉnh Bà Rịa - Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['ỦY BAN NHÂN DÂN\nTỈNH THỪA THIÊN HUẾ', 'Thừa Thiên Huế', 'tỉnh Thừa Thiên Huế', 'Thừa Thiên Huế'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ\nMINH', 'TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN CƯ M’GAR', 'Cư M’gar', 'huyện Cư M’gar', 'Cư M’gar'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN IA H’DRAI', 'Ia H’Drai', 'huyện Ia H’Drai', 'Ia H’Drai'],
    ['ỦY BAN NHÂN DÂN\nPHƯỜNG HỘI AN TÂY', 'Hội An Tây', 'phường Hội An Tây', 'Hội An Tây'],
  ])('is read whole from the header %j', (header, dateline, committee, place) => {
    const plan = issuedBy(header, dateline, `UBND ${committee} ban hành Kế hoạch như sau:`);
    expect(plan.place).toBe(place);
    expect(plan.issuer).toMatch(new RegExp(`^UBND \\p{Ll}+(?: \\p{Ll}+)? ${place}$`, 'u'));
  });

  it.each([
    ['UBND HUYỆN KRÔNG NĂNG\nPHÒNG\nY TẾ', 'Phòng Y tế'],
    ['UBND HUYỆN KRÔNG NĂNG\nPHÒNG GIÁO DỤC\nVÀ ĐÀO TẠO', 'Phòng Giáo dục và Đào tạo'],
  ])('ends where an office of the committee is named below it: %j', (header, issuer) => {
    const plan = issuedBy(header, 'Krông Năng', `${issuer} ban hành Kế hoạch như sau:`);
    expect(plan).toMatchObject({ issuer, place: 'Krông Năng' });
  });

  it('with a dash is the province’s where another committee of it is named', () => {
    const plan = issuedBy(
      'ỦY BAN NHÂN DÂN\nHUYỆN XUYÊN MỘC',
      'Xuyên Mộc',
      'Thực hiện Kế hoạch số 3/KH-UBND ngày 02/01/2025 của UBND tỉnh Bà Rịa - Vũng Tàu, UBND huyện Xuyên Mộc ban hành Kế hoạch như sau:',
    );
    expect(plan).toMatchObject({ place: 'Xuyên Mộc', province: 'Bà Rịa - Vũng Tàu' });
  });

  it.each([
    ['Sở Dầu', 'Sở Du lịch'],
    ['Trạm Tấu', 'Trạm Y tế'],
    ['Hội An', 'Hội An toàn thực phẩm'],
    ['Đoan Hùng', 'Đoàn Thanh niên'],
    ['Bảo Yên', 'Báo Yên Bái'],
    ['Bảo Lâm', 'Báo Lâm Đồng'],
    ['Bố Trạch', 'Bộ Xây dựng'],
    ['Quy Nhơn', 'Quỹ Bảo trợ trẻ em'],
    ['Lạng Sơn', 'Làng văn hóa'],
    ['Phong Điền', 'Phòng Y tế'],
    ['Trường Sa', 'Trường Tiểu học'],
  ])('“%s” is no office, “%s” is one', (place, office) => {
    expect([beginsWithOffice(fold(place)), beginsWithOffice(fold(office))]).toEqual([false, true]);
  });
});
