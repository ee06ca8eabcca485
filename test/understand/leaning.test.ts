import { describe, expect, it } from 'vitest';
import { stripTones } from '../../src/text/fold.ts';
import { understandInContext } from '../../src/understand/context.ts';
import { vocabulary } from './invented.ts';

const read = (text: string, ...history: readonly string[]) => {
  const asked = understandInContext({ text, history, bound: false }, vocabulary, '2025-03-10');
  return { ...asked, heads: asked.offices.map(({ kind, content }) => [kind, ...content].join(' ')) };
};
const ROOM = 'Phòng Kinh tế và Hạ tầng có nhiệm vụ gì?';

describe('a question for a date that leaves out whose', () => {
  it.each([
    'Hạn báo cáo ngày nào?',
    'hạn báo cáo khi nào?',
    'Khi nào phải báo cáo?',
    'báo cáo trước ngày nào',
    'hạn nộp ngày nào?',
    'Thế hạn của họ khi nào',
    'bao h phải nộp báo cáo',
    'Báo cáo 6 tháng nộp trước ngày nào?',
    'Còn mấy ngày nữa đến hạn báo cáo?',
    'Nộp chậm nhất ngày mấy vậy em?',
    'Khi nào phải nộp kế hoạch?',
    'Hạn của đơn vị này là ngày nào?',
  ])('is of the agency spoken of before: %s', (question) => {
    for (const text of [question, stripTones(question)]) {
      const asked = read(text, ROOM);
      expect(asked.asks).toEqual(['deadline']);
      expect(asked.heads).toEqual(['division kinh te ha tang']);
      expect(asked).toMatchObject({ everyone: false, self: false });
    }
  });

  it('reaches back over thanks and over another such question', () => {
    expect(read('Hạn nộp ngày nào?', ROOM, 'Cảm ơn em', 'Hạn báo cáo khi nào?').heads).toEqual([
      'division kinh te ha tang',
    ]);
  });

  it('is of the agency spoken of last', () => {
    expect(read('Hạn báo cáo ngày nào?', ROOM, 'Còn Trạm Thủy nông?').heads).toEqual(['station thuy nong']);
  });

  it.each([
    'Hạn báo cáo của kế hoạch là khi nào?',
    'Hạn của kế hoạch?',
    'Hạn báo cáo của các đơn vị?',
    'Hạn báo cáo chung là ngày nào?',
    'Ai phải báo cáo, khi nào?',
    'Hạn báo cáo diệt cỏ lòng hồ là khi nào?',
    'Khi nào mọi đơn vị phải báo cáo?',
  ])('says that it is of nobody or of something else: %s', (question) => {
    expect(read(question, ROOM).heads).toEqual([]);
  });

  it('is of nobody where no agency was spoken of, and of the one that it names', () => {
    expect(read('Hạn báo cáo ngày nào?', 'Ai ký kế hoạch?').heads).toEqual([]);
    expect(read('UBND các xã báo cáo ngày nào?', ROOM).heads).toEqual(['committee']);
  });
});

describe('a word that stands for the agency spoken of before', () => {
  it.each(['Họ phải làm những gì trong mùa mưa?', 'Cơ quan đó phải báo cáo những gì cho cấp trên?'])(
    'brings it back: %s',
    (question) => {
      expect(read(question, ROOM).heads).toEqual(['division kinh te ha tang']);
    },
  );

  it.each(['Mỗi hộ phải đóng góp bao nhiêu?', 'Hồ sơ gồm những gì?', 'Các đơn vị này phải ghi họ tên ai?'])(
    'is none in "%s"',
    (question) => {
      expect(read(question, ROOM).follows).toBe(false);
    },
  );
});
