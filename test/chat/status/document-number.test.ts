import { describe, expect, it } from 'vitest';
import { findDocumentNumber, readDocumentNumber } from '../../../src/chat/status/document-number.ts';

describe('the number of a document', () => {
  it.each([
    ['45/BC-PYT', '45/BC-PYT'],
    ['số 45', '45'],
    ['45', '45'],
    ['Số: 45/BC-PYT ạ', '45/BC-PYT'],
    ['12/BC-UBND ngày 22/11', '12/BC-UBND ngày 22/11'],
    ['dạ công văn số 7 / CV - UBND, ngày 22/11/2024.', '7/CV-UBND ngày 22/11/2024'],
    ['bao cao so 105/bc-ubnd', '105/BC-UBND'],
    ['12/2024/BC-UBND', '12/2024/BC-UBND'],
    ['45/BC–PYT', '45/BC-PYT'],
    ['văn bản 45a/BC-PYT nhé', '45a/BC-PYT'],
  ])('is read from “%s”', (message, number) => {
    expect(readDocumentNumber(message)).toBe(number);
  });

  it.each([
    '22/11',
    '22/11/2024',
    'ngày 22/11',
    'Phòng Y tế phải làm gì?',
    '45/BC-PYT nộp cho ai?',
    'chưa có số',
    'kế hoạch 342/KH-UBND nói gì',
    'bỏ qua',
    '',
  ])('is not read from “%s”', (message) => {
    expect(readDocumentNumber(message)).toBeNull();
  });
});

describe('the number within other words', () => {
  it.each([
    ['công văn số 45 của phòng', '45'],
    ['phòng đã ban hành báo cáo số 45/BC-PYT hôm qua', '45/BC-PYT'],
    ['văn bản 12/bc-ubnd ngày 22/11 của phòng', '12/BC-UBND ngày 22/11'],
  ])('is found in “%s”', (message, number) => {
    expect(findDocumentNumber(message)).toBe(number);
  });

  it.each(['báo cáo 6 tháng', 'gửi ngày 22/11 rồi', 'theo kế hoạch số 342/KH-UBND', 'số 45/BC-PYT và số 46/BC-PYT'])(
    'is not guessed from “%s”',
    (message) => {
      expect(findDocumentNumber(message)).toBeNull();
    },
  );
});
