import { describe, expect, it } from 'vitest';
import { readSaid } from '../../../src/chat/status/said.ts';

const OWN = ['Phòng Y tế huyện'];

/** `handed-in 2 sure`, with what was said beside it. */
function read(message: string): string | null {
  const said = readSaid(message, OWN);
  if (said === null) return null;
  const { act, items, all, number, words, isSure } = said;
  const more = [...items, ...(all ? ['all'] : []), ...(isSure ? [] : ['?'])].join(' ');
  return [act, more, number ?? '', words ?? ''].filter((part) => part !== '').join(' | ');
}

describe('reports in words', () => {
  it.each([
    ['đã nộp 2', 'handed-in | 2'],
    ['da nop 2', 'handed-in | 2'],
    ['ĐÃ NỘP MỤC 2 RỒI Ạ', 'handed-in | 2'],
    ['dạ, em nộp rồi ạ', 'handed-in'],
    ['nộp báo cáo xong', 'handed-in'],
    ['đơn vị em đã gửi báo cáo 1, 3 và 4', 'handed-in | 1 3 4'],
    ['đã nộp tất cả', 'handed-in | all'],
    ['nộp 2', 'handed-in | 2'],
    ['đã nộp 2 số 45/BC-PYT ngày 22/11', 'handed-in | 2 | 45/BC-PYT ngày 22/11'],
    ['đã nộp báo cáo số 45/BC-PYT', 'handed-in | 45/BC-PYT'],
    ['đã nộp hôm qua', 'handed-in'],
    ['đã nộp ngày 22/11', 'handed-in'],
    ['Phòng Y tế đã nộp rồi', 'handed-in'],
    ['đã nộp lại rồi nhé', 'handed-in'],
    ['nộp lại rồi', 'handed-in'],
    ['đã nộp lại 2', 'handed-in | 2'],
    ['đã nhận', 'received'],
    ['da nhan tat ca a', 'received | all'],
    ['nhận được rồi', 'received'],
    ['nhận 1', 'received | 1'],
    ['xin gia hạn 1', 'ask-extension | 1'],
    ['đề nghị cho gia hạn', 'ask-extension'],
    ['xin gia hạn 1 đến 30/11 vì chưa đủ số liệu', 'ask-extension | 1 | đến 30/11 vì chưa đủ số liệu'],
    ['xin gia hạn 30/11', 'ask-extension | 30/11'],
    ['rút lại 2', 'taken-back | 2'],
    ['chưa nộp', 'taken-back'],
    ['chưa nộp được 2', 'taken-back | 2'],
    ['báo nhầm rồi', 'taken-back'],
    ['xác nhận 3', 'confirmed | 3'],
    ['trả lại 1 vì thiếu chữ ký', 'returned | 1 | thiếu chữ ký'],
    ['đồng ý', 'granted'],
    ['không đồng ý', 'refused'],
  ])('are understood: “%s”', (message, meant) => {
    expect(read(message)).toBe(meant);
  });

  it.each([
    ['đã nộp báo cáo quý III', 'handed-in | ?'],
    ['đã nhận kế hoạch của huyện', 'received | ?'],
    ['đã nộp 2 báo cáo', 'handed-in | 2 ?'],
  ])('are doubtful where more is said: “%s”', (message, meant) => {
    expect(read(message)).toBe(meant);
  });

  it.each([
    'đã nộp chưa?',
    'đã nộp chưa',
    'đã nộp 2?',
    'ai đã nộp báo cáo',
    'ai chưa nộp báo cáo',
    'Phòng Tư pháp đã nộp rồi',
    'Phòng Tư pháp nộp chưa',
    'các đơn vị đã nộp',
    'nộp báo cáo',
    'nộp cho ai',
    'nộp lại cho ai',
    'chúng tôi sẽ nộp vào ngày mai',
    'không nộp thì sao',
    'nếu đã nộp 2 thì sao',
    'đã nhận được chưa',
    'gia hạn',
    'gia hạn thế nào',
    'xin gia hạn thì làm thế nào',
    'xin gia hạn ở đâu',
    'rút lại được không',
    'đồng ý với kế hoạch',
    'Khi nào phải nộp báo cáo?',
    '2',
    '',
  ])('are not read into other messages: “%s”', (message) => {
    expect(read(message)).toBeNull();
  });
});
