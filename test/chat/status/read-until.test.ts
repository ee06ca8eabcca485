import { describe, expect, it } from 'vitest';
import { readUntil } from '../../../src/chat/status/read-until.ts';
import { fold } from '../../../src/text/fold.ts';
import { scanTimes } from '../../../src/understand/time-scan.ts';

const TODAY = '2024-11-20';

function read(words: string) {
  return readUntil(words, '2024-11-24', (text) => scanTimes(fold(text), TODAY)[0]?.time.from ?? null);
}

describe('until when an extension is asked for, and why', () => {
  it.each([
    ['đến 30/11 vì chưa đủ số liệu', '2024-11-30', 'chưa đủ số liệu'],
    ['30/11/2024', '2024-11-30', null],
    ['den ngay 30/11 do chua tong hop xong.', '2024-11-30', 'chua tong hop xong'],
    ['30/11, các xã chưa gửi đủ', '2024-11-30', 'các xã chưa gửi đủ'],
    ['đến 30/11 ạ', '2024-11-30', null],
    ['vì đến 25/11 các xã mới gửi', '2024-11-25', 'đến 25/11 các xã mới gửi'],
    ['đến 02/12, lý do: cán bộ nghỉ ốm đến 28/11', '2024-12-02', 'cán bộ nghỉ ốm đến 28/11'],
    ['thêm 5 ngày', '2024-11-29', null],
    ['xin thêm 1 tuần vì thiếu người', '2024-12-01', 'thiếu người'],
    ['cho em thêm 1 tháng', '2024-12-24', null],
    ['chưa biết', null, null],
    ['thêm 5 ngày làm việc', null, null],
  ])('are read from “%s”', (words, day, why) => {
    expect(read(words)).toEqual({ day, why });
  });

  it('keeps no more than 300 characters of a reason', () => {
    expect(read(`đến 30/11 vì ${'rất bận '.repeat(100)}`).why).toHaveLength(300);
  });
});
