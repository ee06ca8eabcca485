import { describe, expect, it } from 'vitest';
import { statusAskedIn, type StatusQuestion } from '../../src/understand/status-asked.ts';
import { buildVocabulary } from '../../src/understand/vocabulary.ts';
import { plans } from '../support/corpus.ts';

const vocabulary = buildVocabulary(plans);

function asked(text: string, ...history: readonly string[]): StatusQuestion | null {
  return statusAskedIn({ text, history, bound: true }, vocabulary, '2024-11-20');
}

describe('whom a question about handing in wants listed', () => {
  it.each([
    ['ai chưa nộp báo cáo?', 'missing'],
    ['ai chua nop bao cao', 'missing'],
    ['còn ai chưa nộp', 'missing'],
    ['đơn vị nào còn nợ báo cáo?', 'missing'],
    ['danh sách đơn vị chưa nộp báo cáo', 'missing'],
    ['Ai đã nộp rồi?', 'done'],
    ['Đơn vị nào đã gửi báo cáo?', 'done'],
    ['ai nộp báo cáo rồi?', 'done'],
    ['bao nhiêu đơn vị đã nộp?', 'done'],
    ['ai quá hạn?', 'late'],
    ['hôm nay đơn vị nào quá hạn?', 'late'],
    ['những đơn vị nào đang quá hạn nộp báo cáo?', 'late'],
    ['đơn vị nào nộp trễ?', 'late'],
    ['ai chậm nộp báo cáo?', 'late'],
    ['còn đơn vị nào trễ không', 'late'],
    ['con don vi nao tre khong', 'late'],
    ['đơn vị nào chậm?', 'late'],
    ['don vi nao cham', 'late'],
    ['còn ai trễ không?', 'late'],
    ['con ai tre khong', 'late'],
    ['ai trễ hạn', 'late'],
    ['ai tre han', 'late'],
    ['hôm nay những cơ quan nào còn muộn?', 'late'],
    ['đơn vị nào nộp đúng hạn?', 'done'],
    ['tình hình nộp báo cáo', 'both'],
    ['tiến độ nộp báo cáo thế nào?', 'both'],
    ['có ai nộp báo cáo chưa?', 'both'],
  ] as const)('%s', (text, wants) => {
    expect(asked(text)).toEqual({ offices: [], places: [], wants });
  });
});

describe('an office or a place that is named', () => {
  it.each([
    ['Phòng Tư pháp nộp chưa?', ['Phòng Tư pháp'], 'both'],
    ['Phòng Tư pháp chưa nộp à?', ['Phòng Tư pháp'], 'both'],
    ['Phòng Tư pháp và Phòng Y tế nộp báo cáo chưa?', ['Phòng Tư pháp', 'Phòng Y tế'], 'both'],
    ['Phòng Y tế nộp trễ không?', ['Phòng Y tế'], 'late'],
    ['Phòng Y tế quá hạn chưa?', ['Phòng Y tế'], 'late'],
    ['Phòng Y tế có trễ không?', ['Phòng Y tế'], 'late'],
    ['Phòng Y tế có nộp đúng hạn không?', ['Phòng Y tế'], 'both'],
    ['PYT co nop bao cao dung han khong', ['Phòng Y tế'], 'both'],
    ['Phòng Y tế nộp đúng hạn không?', ['Phòng Y tế'], 'both'],
    ['Phòng Y tế được gia hạn đến ngày nào?', ['Phòng Y tế'], 'both'],
    ['Phòng Y tế có được gia hạn không?', ['Phòng Y tế'], 'both'],
    ['các xã nộp hết chưa?', ['các xã'], 'both'],
    ['xã nào trễ?', ['xã'], 'late'],
    ['xã nào chưa nộp báo cáo?', ['xã'], 'missing'],
  ] as const)('%s', (text, offices, wants) => {
    expect(asked(text)).toEqual({ offices, places: [], wants });
  });

  it('is not the one that collects', () => {
    expect(asked('Phòng Y tế đã gửi báo cáo cho Phòng Lao động chưa?')?.offices).toEqual(['Phòng Y tế']);
  });

  it('is told with the place', () => {
    expect(asked('đơn vị nào trễ ở Sơn Tịnh?')).toEqual({ offices: [], places: ['Sơn Tịnh'], wants: 'late' });
    expect(asked('ai chưa nộp báo cáo ở Sơn Tịnh?')).toEqual({ offices: [], places: ['Sơn Tịnh'], wants: 'missing' });
  });
});

describe('what goes on with such a question is one', () => {
  it.each([
    ['còn Phòng Y tế?', 'Phòng Tư pháp nộp chưa?', { offices: ['Phòng Y tế'], places: [], wants: 'both' }],
    ['Phòng Y tế thì sao?', 'ai chưa nộp báo cáo?', { offices: ['Phòng Y tế'], places: [], wants: 'both' }],
    ['còn Sơn Hà?', 'ai chưa nộp báo cáo?', { offices: [], places: ['Sơn Hà'], wants: 'missing' }],
    ['còn Sơn Hà?', 'ai quá hạn?', { offices: [], places: ['Sơn Hà'], wants: 'late' }],
  ])('%s after %s', (text, before, question) => {
    expect(asked(text, before)).toEqual(question);
  });

  it('and what asks for something else is none', () => {
    expect(asked('Phòng Y tế phải làm gì?', 'Phòng Tư pháp nộp chưa?')).toBeNull();
    expect(asked('còn Phòng Y tế?', 'Phòng Tư pháp nộp chưa?', 'Phòng Tư pháp phải làm gì?')).toBeNull();
  });
});

it.each([
  'Khi nào phải nộp báo cáo?',
  'đến hạn nộp báo cáo chưa?',
  'nộp ngày 26/11 thì trễ chưa?',
  'nộp ngày 26/11 có trễ không?',
  'Phòng Y tế nộp ngày 26/11 có trễ không?',
  'Phòng Y tế nộp hôm nay có đúng hạn không?',
  'Phòng Y tế có phải nộp đúng hạn không?',
  'hạn nộp chậm nhất là khi nào?',
  'chậm nhất đơn vị nào phải nộp?',
  'đơn vị nào phải báo cáo chậm nhất ngày 30/11?',
  'phòng nào chậm nhất?',
  'đơn vị nào giải quyết hồ sơ chậm?',
  'ai phụ trách xử lý hồ sơ chậm?',
  'ai chịu trách nhiệm nếu chậm?',
  'xin gia hạn đến ngày 30/11 vì chưa đủ số liệu',
  'Phòng Y tế xin gia hạn đến ngày 30/11/2024',
  'ai phải nộp báo cáo?',
  'Phòng Y tế phải làm gì?',
  'hạn nào quá hạn?',
  'Báo cáo nộp qua ai?',
  'xin chào',
])('“%s” asks about no status', (text) => {
  expect(asked(text)).toBeNull();
});
