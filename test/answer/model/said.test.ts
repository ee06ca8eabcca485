import { describe, expect, it } from 'vitest';
import { textOf, whyNot } from '../../support/links.ts';

describe("the person's own words", () => {
  it('may be repeated where they stand together and behind what says that this is the topic', () => {
    expect(textOf('Về kinh phí tuyên truyền phòng, chống dịch bệnh:')).not.toBeNull();
    expect(textOf('Kinh phí tuyên truyền phòng, chống dịch bệnh:')).toBeNull();
    expect(textOf('Về dịch bệnh tuyên truyền:')).toBeNull();
    expect(textOf('Về dịch bệnh, kinh phí, cơ sở giáo dục:')).toBeNull();
  });

  it('are taken across no full stop and no bracket', () => {
    expect(textOf('Về báo cáo tuyên truyền:', 'Khi nào nộp báo cáo. Tuyên truyền ra sao?')).toBeNull();
    expect(textOf('Về báo cáo tuyên truyền:', 'Khi nào nộp báo cáo (tuyên truyền)?')).toBeNull();
    expect(textOf('Về báo cáo tuyên truyền:', 'Khi nào nộp báo cáo tuyên truyền?')).not.toBeNull();
  });

  it('may be no more than eight', () => {
    const said = 'lập sổ tay phát tờ rơi in áp phích treo băng rôn';
    expect(textOf('Về lập sổ tay phát tờ rơi in áp:', said)).not.toBeNull();
    expect(textOf('Về lập sổ tay phát tờ rơi in áp phích:', said)).toBeNull();
  });

  it('typed without marks come back with marks, and with no others than they were typed with', () => {
    expect(textOf('Về nộp báo cáo:', 'khi nao nop bao cao')).toBe('Về nộp báo cáo:');
    expect(textOf('Về nốp bào cào:', 'khi nào nộp báo cáo')).toBeNull();
  });

  it.each([
    ['Về việc báo cáo đã nộp:', 'Báo cáo đã nộp chưa?', 'status'],
    ['Về việc báo cáo đã nộp:', 'bao cao da nop chua', 'status'],
    ['Về báo cáo dã nộp:', 'bao cao da nop chua', 'word'],
    ['Về việc không nộp báo cáo:', 'Không nộp báo cáo thì sao?', 'negation'],
    ['Về khống nộp báo cáo:', 'khong nop bao cao thi sao', 'word'],
    ['Về Phòng Y tế:', 'Phòng Y tế làm gì?', 'name'],
    ['Về phòng y tế:', 'phòng y tế làm gì?', 'name'],
    ['Về nhóm khác:', 'nhóm khác làm gì?', 'name'],
    ['Về thời hạn 25/11:', 'Thời hạn 25/11 phải không?', 'digit'],
    ['Về chủ trì tuyên truyền:', 'Ai chủ trì tuyên truyền?', 'role'],
    ['Về tất cả báo cáo:', 'tất cả báo cáo nộp khi nào', 'word'],
    ['Về việc có thời hạn:', 'việc có thời hạn không', 'word'],
    ['Về nộp tháng sau:', 'nộp tháng sau được không', 'date'],
  ])('hold nothing that claims: %s', (sentence, said, why) => {
    expect(whyNot(sentence, said)).toBe(why);
  });
});
