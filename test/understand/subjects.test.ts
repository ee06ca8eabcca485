import { describe, expect, it } from 'vitest';
import { stripTones } from '../../src/text/fold.ts';
import { understandInContext } from '../../src/understand/context.ts';
import { vocabulary } from './invented.ts';

const read = (text: string) => {
  const asked = understandInContext({ text, history: [], bound: false }, vocabulary, '2025-03-10');
  const keys = (all: typeof asked.offices) => all.map(({ kind, content }) => [kind, ...content].join(' '));
  return { ...asked, heads: keys(asked.offices), to: keys(asked.receivers) };
};

describe('who reports to whom', () => {
  it.each([
    ['Trạm Thủy nông phải báo cáo Sở Xây dựng khi nào?', 'station thuy nong', ['department xay dung']],
    ['Trạm Thủy nông gửi báo cáo Sở Xây dựng ngày nào?', 'station thuy nong', ['department xay dung']],
    ['Trạm Thủy nông nộp cho Phòng Kinh tế và Hạ tầng khi nào?', 'station thuy nong', ['division kinh te ha tang']],
    [
      'Trạm Thủy nông báo cáo UBND huyện và Sở Xây dựng trước ngày nào?',
      'station thuy nong',
      ['committee', 'department xay dung'],
    ],
  ])('%s', (question, from, to) => {
    expect(read(question)).toMatchObject({ asks: ['deadline'], heads: [from], to });
  });

  it.each([
    ['Phòng Kinh tế và Hạ tầng và Trạm Thủy nông báo cáo khi nào?', ['division kinh te ha tang', 'station thuy nong']],
    ['Hạn báo cáo Trạm Thủy nông?', ['station thuy nong']],
    ['Hạn báo cáo của Phòng Kinh tế và Hạ tầng?', ['division kinh te ha tang']],
  ])('takes nobody for a receiver in "%s"', (question, heads) => {
    expect(read(question)).toMatchObject({ heads, to: [] });
  });
});

describe('a number that is asked for', () => {
  it.each(['Kế hoạch số mấy?', 'Số mấy vậy?', 'Văn bản này số bao nhiêu?', 'Kế hoạch phòng chống bão là số mấy?'])(
    "is the plan's: %s",
    (question) => {
      for (const text of [question, stripTones(question)]) expect(read(text).asks).toEqual(['number']);
    },
  );

  it.each([
    'Đường dây nóng cứu hộ đê là số mấy?',
    'Chuyển đổi số là gì?',
    'Số điện thoại trực ban trong kế hoạch số mấy?',
  ])("is something else's: %s", (question) => {
    for (const text of [question, stripTones(question)]) expect(read(text).asks).toEqual(['passage']);
  });
});

describe('"những nơi nào"', () => {
  it.each([
    'Kế hoạch gửi những nơi nào?',
    'Kế hoạch này được gửi đến những nơi nào?',
    'Kế hoạch của huyện số 12 gửi nơi nào?',
    'Những đơn vị nào nhận kế hoạch này?',
  ])('are those that a plan is sent to: %s', (question) => {
    for (const text of [question, stripTones(question)]) expect(read(text).asks[0]).toBe('recipients');
  });

  it('are those that a report is sent to', () => {
    expect(read('Báo cáo gửi những nơi nào?').asks).toEqual(['via']);
  });

  it('are localities where nothing is sent', () => {
    expect(read('Những nơi nào thực hiện?').asks).toEqual(['places']);
    expect(read('Những địa phương nào có kế hoạch này?').asks).toEqual(['places']);
  });
});

describe('the hour of chats', () => {
  it.each(['Trạm Thủy nông bao h báo cáo', 'tram thuy nong baoh bao cao', 'trạm thủy nông Bao H báo cáo'])(
    'is asked for in "%s"',
    (question) => {
      expect(read(question)).toMatchObject({ asks: ['deadline'], heads: ['station thuy nong'] });
    },
  );

  it('is not in "báo h"', () => {
    expect(read('báo h').asks).toEqual(['passage']);
  });
});
