import { describe, expect, it } from 'vitest';
import { stripTones } from '../../src/text/fold.ts';
import { timeIn } from '../support/asked-time.ts';

/** A Wednesday. */
const TODAY = '2024-11-20';
const read = (message: string) => timeIn(message, TODAY);

describe('the time that a question asks about, with and without marks', () => {
  it.each([
    ['hôm nay', '2024-11-20', '2024-11-20'],
    ['hôm qua', '2024-11-19', '2024-11-19'],
    ['ngày mai', '2024-11-21', '2024-11-21'],
    ['ngày mốt', '2024-11-22', '2024-11-22'],
    ['tuần này có hạn gì', '2024-11-18', '2024-11-24'],
    ['tuần sau có hạn gì', '2024-11-25', '2024-12-01'],
    ['tuần tới', '2024-11-25', '2024-12-01'],
    ['tuần trước', '2024-11-11', '2024-11-17'],
    ['thứ hai tuần sau', '2024-11-25', '2024-11-25'],
    ['thứ sáu tuần này', '2024-11-22', '2024-11-22'],
    ['chủ nhật tuần trước', '2024-11-17', '2024-11-17'],
    ['hạn trước thứ sáu', '2024-11-20', '2024-11-22'],
    ['thứ tư tới', '2024-11-27', '2024-11-27'],
    ['cuối tuần', '2024-11-22', '2024-11-24'],
    ['cuối tuần sau', '2024-11-29', '2024-12-01'],
    ['tháng này', '2024-11-01', '2024-11-30'],
    ['tháng sau', '2024-12-01', '2024-12-31'],
    ['tháng trước', '2024-10-01', '2024-10-31'],
    ['tháng tới', '2024-12-01', '2024-12-31'],
    ['3 ngày nữa', '2024-11-20', '2024-11-23'],
    ['ba ngày nữa', '2024-11-20', '2024-11-23'],
    ['2 tuần tới', '2024-11-20', '2024-12-04'],
    ['hai tuần tới', '2024-11-20', '2024-12-04'],
    ['nửa tháng tới', '2024-11-20', '2024-12-05'],
    ['trong vòng 10 ngày', '2024-11-20', '2024-11-30'],
    ['trong vòng mười lăm ngày', '2024-11-20', '2024-12-05'],
    ['2 tuần qua', '2024-11-06', '2024-11-20'],
    ['quý 4', '2024-10-01', '2024-12-31'],
    ['quý IV', '2024-10-01', '2024-12-31'],
    ['quý tư', '2024-10-01', '2024-12-31'],
    ['quý này', '2024-10-01', '2024-12-31'],
    ['quý sau', '2025-01-01', '2025-03-31'],
    ['quý 1/2025', '2025-01-01', '2025-03-31'],
    ['sáu tháng đầu năm', '2025-01-01', '2025-06-30'],
    ['6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['đầu tháng 11', '2024-11-01', '2024-11-10'],
    ['giữa tháng 11', '2024-11-11', '2024-11-20'],
    ['cuối tháng 11', '2024-11-21', '2024-11-30'],
    ['nửa đầu tháng 12', '2024-12-01', '2024-12-15'],
    ['nửa cuối năm', '2024-07-01', '2024-12-31'],
    ['cuối năm', '2024-10-01', '2024-12-31'],
    ['cuối quý này', '2024-12-01', '2024-12-31'],
    ['năm nay', '2024-01-01', '2024-12-31'],
    ['năm ngoái', '2023-01-01', '2023-12-31'],
    ['năm sau', '2025-01-01', '2025-12-31'],
    ['tháng mười một', '2024-11-01', '2024-11-30'],
    ['tháng 2/2024', '2024-02-01', '2024-02-29'],
    ['tháng 12 năm 2025', '2025-12-01', '2025-12-31'],
    ['tháng 3 năm sau', '2025-03-01', '2025-03-31'],
    ['20/11', '2024-11-20', '2024-11-20'],
    ['20/11/25', '2025-11-20', '2025-11-20'],
    ['ngày 20 tháng 11', '2024-11-20', '2024-11-20'],
    ['ngày hai mươi tháng mười một', '2024-11-20', '2024-11-20'],
    ['mùng 5 tháng chín năm 2025', '2025-09-05', '2025-09-05'],
    ['20-11-2025', '2025-11-20', '2025-11-20'],
    ['20.11.2025', '2025-11-20', '2025-11-20'],
    ['hạn 20-11', '2024-11-20', '2024-11-20'],
    ['ngày 20 tháng sau', '2024-12-20', '2024-12-20'],
    ['từ 1/11 đến 15/11', '2024-11-01', '2024-11-15'],
    ['1-15/11', '2024-11-01', '2024-11-15'],
    ['từ ngày 1 đến ngày 15 tháng 11', '2024-11-01', '2024-11-15'],
    ['từ 15/12 đến 15/1', '2024-12-15', '2025-01-15'],
    ['từ ngày 1/11/2024 đến ngày 15/11/2024', '2024-11-01', '2024-11-15'],
    ['tháng 3 tới tháng 5 năm 2025', '2025-03-01', '2025-05-31'],
    ['trước 20/11', '2024-01-01', '2024-11-20'],
    ['sau 20/11', '2024-11-21', '2024-12-31'],
    ['từ 20/11', '2024-11-20', '2024-12-31'],
    ['trước ngày 31/12/2999', '1000-01-01', '2999-12-31'],
    ['sau ngày 31/12/2999', '3000-01-01', '3000-12-31'],
    ['đến hết quý IV', '2024-01-01', '2024-12-31'],
    ['đến hết tháng', '2024-11-20', '2024-11-30'],
    ['từ nay đến cuối năm', '2024-11-20', '2024-12-31'],
    ['từ đầu năm đến nay', '2024-01-01', '2024-11-20'],
    ['ngày cuối tháng 11', '2024-11-30', '2024-11-30'],
  ])('%s', (words, from, to) => {
    expect(read(words).range).toEqual({ from, to });
    expect(read(stripTones(words)).range).toEqual({ from, to });
  });

  it('is told by its marks where syllables look alike without them', () => {
    expect(read('tháng sáu').range).toMatchObject({ from: '2025-06-01' });
    expect(read('hạn của tuần tới').range).toMatchObject({ from: '2024-11-25' });
    expect(read('báo cáo tuần tôi phải nộp khi nào').range).toBeNull();
    expect(read('nguồn thu năm nay').range).toMatchObject({ from: '2024-01-01', to: '2024-12-31' });
    expect(read('tối nay có hạn gì').range).toEqual({ from: TODAY, to: TODAY });
    expect(read('chúng tôi nay phải làm gì').range).toBeNull();
  });

  it('ends with the month before, where the month is what comes after', () => {
    expect(read('việc phải làm trước tháng 6').range).toEqual({ from: '2025-01-01', to: '2025-05-31' });
    expect(read('trước tháng 3/2025').range).toMatchObject({ to: '2025-02-28' });
  });

  it('is the date rather than the days beside it', () => {
    expect(read('hôm nay ai phải nộp trước ngày 25/11/2024').range).toMatchObject({ to: '2024-11-25' });
    expect(read('thứ hai ngày 25/11').range).toEqual({ from: '2024-11-25', to: '2024-11-25' });
  });
});

describe('no time', () => {
  it.each([
    'báo cáo 6 tháng trước ngày nào',
    'báo cáo 6 tháng đầu năm nộp khi nào',
    'báo cáo tổng kết cuối năm',
    'ngày 31/2',
    'tháng 13',
    'tháng hành động',
    'quý định',
    'hôm nay ngày mấy',
    'ngày 20/10 là ngày gì',
    'nhiệm vụ thứ hai của phòng tôi',
    'kế hoạch năm 2024',
    'trong 5 ngày làm việc kể từ ngày nhận được',
    'quyết định số 12/2025/QĐ-UBND',
    'quỹ 3 không có tiền',
  ])('is found in "%s"', (words) => {
    expect(read(words).range).toBeNull();
  });

  it('is what today is in "hôm nay ai quá hạn": every day that has passed', () => {
    expect(read('hom nay ai qua han')).toEqual({ range: null, anyYear: false, direction: 'past' });
  });
});

describe('a year that was not said', () => {
  it('stays open', () => {
    expect(read('tháng 12').anyYear).toBe(true);
    expect(read('tháng 12/2024').anyYear).toBe(false);
    expect(read('tháng sau').anyYear).toBe(false);
  });

  it.each([
    ['2024-11-26', '25/11', '2024-11-25'],
    ['2024-12-25', '25/11', '2024-11-25'],
    ['2024-12-26', '25/11', '2025-11-25'],
    ['2025-01-05', '25/12', '2024-12-25'],
    ['2024-11-20', '29/2', '2028-02-29'],
  ])('is on %s, for %s, the coming one or that of the last thirty days: %s', (today, words, day) => {
    expect(timeIn(`hạn ${words} là hạn gì`, today).range).toEqual({ from: day, to: day });
  });

  it('is the one that lies ahead where "từ nay đến" says so', () => {
    expect(timeIn('từ nay đến 20/11', '2024-11-21').range).toEqual({ from: '2024-11-21', to: '2025-11-20' });
  });
});

describe('the direction of a question', () => {
  it.each([
    ['co viec gi da qua han khong', 'past'],
    ['sap toi co han nao', 'upcoming'],
    ['han bao cao da qua han chua', null],
    ['con may ngay nua la het han', null],
    ['dang ky den bao gio thi het han', null],
    ['chung toi con han nao sap toi khong', 'upcoming'],
    ['sap den han chua', null],
    ['co viec gi den het ngay 20/11', null],
  ])('"%s": %s', (words, direction) => {
    expect(read(words).direction).toBe(direction);
  });
});
