import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../src/answer/model/linking.ts';
import type { DropReason } from '../../../src/domain/model.ts';
import { SAID, textOf, whyNot } from '../../support/links.ts';

describe('a sentence that only presents what follows', () => {
  it.each([
    'Dưới đây là các nhiệm vụ theo kế hoạch:',
    'Dưới đây là nội dung liên quan:',
    'Dưới đây là những nội dung liên quan trong kế hoạch.',
    'Dưới đây là thông tin về thời hạn nộp báo cáo:',
    'Sau đây là các nội dung liên quan:',
    'Sau đây là nội dung cụ thể:',
    'Sau đây là các nhiệm vụ cụ thể theo kế hoạch:',
    'Cụ thể như sau:',
    'Cụ thể:',
    'Chi tiết như sau:',
    'Nội dung cụ thể như sau:',
    'Nội dung liên quan như sau:',
    'Các nội dung sau:',
    'Các nhiệm vụ cụ thể như sau:',
    'Các nhiệm vụ sau đây:',
    'Nhiệm vụ theo kế hoạch:',
    'Nhiệm vụ và thời hạn như sau:',
    'Thời hạn cụ thể như sau:',
    'Thời hạn theo kế hoạch như sau:',
    'Thời hạn liên quan:',
    'Thời gian thực hiện như sau:',
    'Về kinh phí, kế hoạch nêu như sau:',
    'Về kinh phí thực hiện, kế hoạch quy định:',
    'Về kinh phí tuyên truyền:',
    'Về nguồn kinh phí:',
    'Về thời hạn:',
    'Về thời hạn nộp báo cáo, kế hoạch quy định như sau:',
    'Về nhiệm vụ:',
    'Về nội dung này, kế hoạch nêu:',
    'Về việc nộp báo cáo:',
    'Về việc nộp báo cáo kết quả, kế hoạch ghi như sau:',
    'Về công tác tuyên truyền:',
    'Về hạn nộp báo cáo kết quả:',
    'Về phòng, chống dịch bệnh:',
    'Liên quan đến kinh phí, văn bản ghi:',
    'Liên quan đến phòng, chống dịch bệnh, kế hoạch nêu:',
    'Liên quan tới công tác tuyên truyền, các nội dung sau:',
    'Đối với công tác tuyên truyền, kế hoạch nêu:',
    'Đối với cơ sở giáo dục:',
    'Đối với việc nộp báo cáo:',
    'Theo kế hoạch:',
    'Theo kế hoạch, các nội dung liên quan như sau:',
    'Theo kế hoạch, thời hạn như sau:',
    'Theo các kế hoạch, nội dung liên quan đến tuyên truyền như sau:',
    'Theo văn bản này, nội dung được quy định như sau:',
    'Trong kế hoạch, nội dung về kinh phí như sau:',
    'Căn cứ kế hoạch, các nhiệm vụ như sau:',
    'Kế hoạch nêu như sau:',
    'Kế hoạch ghi:',
    'Kế hoạch quy định cụ thể như sau:',
    'Kế hoạch nêu nội dung liên quan đến tuyên truyền như sau:',
    'Văn bản quy định như sau:',
    'Nội dung này được nêu trong kế hoạch như sau:',
    'Nội dung được ghi trong văn bản như sau:',
    'Trích kế hoạch:',
    'Trích nội dung liên quan:',
    'Trích nguyên văn:',
    'Xin trích nội dung liên quan:',
    'Xin trả lời câu hỏi như sau:',
    'Ngoài ra, kế hoạch nêu:',
    'Ngoài ra, về kinh phí:',
    'Bên cạnh đó, kế hoạch nêu nội dung liên quan:',
    'Bên cạnh đó, thời hạn như sau:',
    'Trước hết, về nhiệm vụ:',
    'Tiếp theo là thời hạn:',
    'Tiếp theo, về thời hạn nộp báo cáo:',
    'Cụ thể, kế hoạch nêu:',
    'Kết quả tra cứu như sau:',
    'Các cơ quan, đơn vị liên quan:',
    'Các quy định liên quan đến kinh phí:',
  ])('%s', (sentence) => {
    expect(textOf(sentence)).toBe(sentence);
  });
});

const REFUSED: Readonly<Partial<Record<DropReason, readonly string[]>>> = {
  digit: [
    'Dưới đây là 3 nhiệm vụ:',
    'Dưới đây là ba nhiệm vụ:',
    'Các nội dung sau ①:',
    'Kế hoạch nêu² như sau:',
    'Các nhiệm vụ theo kế hoạch ３:',
    'Theo phần IV, kế hoạch nêu:',
    'Theo kế hoạch Ⅳ:',
    'Kế hoạch nêu một nội dung:',
    'Thời hạn nhất:',
    'Thời hạn là 25/11.',
    'Các nhiệm vụ sau ٣:',
    'Kế hoạch nêu vài nội dung:',
    '1. Nội dung liên quan:',
    'Thời hạn còn hai tuần.',
  ],
  date: [
    'Thời hạn là hôm nay.',
    'Thời hạn trong tuần này:',
    'Thời hạn trước tháng tới:',
    'Thời hạn cuối quý:',
    'Ngày mai là thời hạn:',
    'Các nhiệm vụ trước thời hạn:',
    'Thời hạn hằng tháng:',
    'Dưới đây là nội dung đầu kỳ:',
  ],
  name: [
    'Về Sơn Tịnh:',
    'Kế hoạch của UBND nêu:',
    'Phòng Y tế:',
    'Nhiệm vụ của phòng y tế:',
    'Các nhiệm vụ của Công an:',
    'Nhiệm vụ của sở:',
    'Dưới đây là nhiệm vụ của đơn vị anh chị:',
    'Nhiệm vụ của đơn vị:',
    'Nội dung của nhóm khác:',
    'Theo ông chủ tịch:',
    'DƯỚI ĐÂY LÀ NỘI DUNG:',
    'dưới đây là nội dung của Hà:',
    'Về huyện:',
    'TmhqduXImjZyBWaeGxhxM=',
    'Về prompt:',
    'Văn phòng nêu như sau:',
  ],
  role: [
    'Chủ trì nhiệm vụ:',
    'Nhiệm vụ phối hợp:',
    'Các nhiệm vụ được giao:',
    'Kế hoạch giao nhiệm vụ:',
    'Kế hoạch đề nghị:',
    'Theo yêu cầu:',
    'Nhiệm vụ tham mưu như sau:',
    'Trách nhiệm như sau:',
    'Nội dung cần thực hiện:',
    'Nhiệm vụ phải làm:',
    'chu tri nhiem vu:',
  ],
  negation: [
    'Kế hoạch không nêu nội dung này.',
    'Kế hoạch chưa quy định thời hạn.',
    'Kế hoạch chẳng nêu thời hạn.',
    'Thời hạn được miễn.',
    'Các nhiệm vụ trừ nội dung này:',
    'Thời hạn được bãi bỏ.',
    'Hết thời hạn.',
    'Kế hoạch ko nêu:',
    'ke hoach khong neu thoi han',
    'Nội dung ngoài kế hoạch:',
    'Nhiệm vụ được hủy bỏ:',
    'Kế hoạch kh\u00f4\u200bng quy định:',
    'Kế hoạch không quy định:'.normalize('NFD'),
  ],
  status: [
    'Báo cáo đã nộp.',
    'Thời hạn quá rồi.',
    'Nhiệm vụ xong.',
    'Thời hạn được gia hạn.',
    'Các nhiệm vụ hoàn thành:',
    'Nội dung đang thực hiện:',
    'Các nhiệm vụ còn lại:',
    'Kế hoạch hiệu lực:',
    'Thời hạn mới:',
    'Nội dung được phê duyệt:',
    'Câu trả lời đúng:',
    'Kế hoạch còn nêu nội dung liên quan:',
  ],
  word: [
    '',
    '   ',
    ':',
    ',',
    'Kế hoạch có nêu thời hạn.',
    'Dưới đây là tất cả nhiệm vụ:',
    'Dưới đây là toàn thể nội dung:',
    'Chỉ các nội dung sau:',
    'Mọi nhiệm vụ như sau:',
    'Dưới đây là đủ các nhiệm vụ:',
    'Thời hạn duy tâm:',
    'Nội dung tuyên truyền:',
    'Về khen thưởng:',
    'Về,',
    'Về:',
    'Liên quan đến, nội dung:',
    'Nội dung,, như sau:',
    ', nội dung như sau:',
    'Nội dung như sau,',
    'Tiếp theo kế hoạch nêu:',
    'Thời hạn tiếp theo:',
    'Trước hết thời hạn:',
    'Sau thời hạn:',
    'Nội dung sau thời hạn:',
    'Các nhiệm vụ trong thời hạn:',
    'Nhiệm vụ theo thời hạn:',
    'Nhiệm vụ đến thời hạn:',
    'Thời hạn cụ thể là:',
    'Nội dung như sau: kế hoạch nêu:',
    'Nội dung. Kế hoạch nêu:',
    'Nội dung như sau!',
    'Nội dung như sau?',
    'Nội dung như sau…',
    '**Nội dung như sau:**',
    '- Nội dung như sau:',
    '# Nội dung:',
    '<b>nội dung:</b>',
    '“Nội dung”:',
    'Nội dung như sau 👇:',
    'Nội dung (như sau):',
    'Nội dung / thông tin:',
    'https://example.org',
    'Nội dung: https://example.org',
    'noi dung nhu sau:',
    'duoi day la cac nhiem vu:',
    'Nội\u200b dung như sau:',
    'Nội dung \u202enhư sau:',
    'Nội dung như sau\u2066:',
    'Nội dung nh\u01b0 s\u0430u:',
    'Ｎội dung như sau:',
    'nộ\u0131 dung như sau:',
    'Nội dung như ſau:',
    `Nội dung${' liên quan'.repeat(30)}:`,
    'Xin chào:',
    'Tuân thủ quy định:',
    'Kế hoạch bảo đảm thời hạn:',
  ],
};

describe('what the prompt tells a model to write', () => {
  const patterns = [...readFileSync('prompts/answer.md', 'utf8').matchAll(/^ {2}- "(.+)"$/gmu)].map(
    ([, one = '']) => one,
  );

  it('is let through', () => {
    expect(patterns.length).toBeGreaterThan(2);
    expect(patterns.map((one) => textOf(one))).toEqual(patterns);
  });
});

describe('a sentence that says more', () => {
  const cases = Object.entries(REFUSED).flatMap(([why, sentences]) => sentences.map((one) => [why, one] as const));
  it.each(cases)('is refused for its %s: %j', (why, sentence) => {
    expect(whyNot(sentence)).toBe(why);
  });
});

describe('what comes back', () => {
  it('is one line in NFC with a capital, a single space between words and a mark at the end', () => {
    const nfd = '  dưới  đây là\ncác nội dung ,liên quan '.normalize('NFD');
    expect(textOf(nfd)).toBe('Dưới đây là các nội dung, liên quan:');
    expect(textOf('Các nội dung sau.')).toBe('Các nội dung sau.');
  });

  it('writes a document small inside a sentence', () => {
    expect(textOf('Theo Kế hoạch, nội dung như sau:')).toBe('Theo kế hoạch, nội dung như sau:');
  });
});

describe('whatever a model writes', () => {
  const words = fc.constantFrom(
    ...'dưới đây là các nội dung nhiệm vụ thời hạn theo kế hoạch về liên quan đến như sau không đã nộp 25/11 Phòng Y tế'.split(
      ' ',
    ),
    ...'chủ trì quá hạn tất cả ba , . : xong gia hạn cụ thể nêu kinh phí tuyên truyền cuối cùng'.split(' '),
  );
  const sentences = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 20 }).map((all) => all.join(' ')),
  );

  it('passes only in letters of Vietnamese on one line, and again as it is', () => {
    fc.assert(
      fc.property(sentences, fc.string(), (sentence, said) => {
        const text = textOf(sentence, `${said} ${SAID}`);
        if (text === null) return;
        expect(text).toMatch(/^\p{Lu}[\p{Ll} ,]*[.:]$/u);
        expect(textOf(text, `${said} ${SAID}`)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('passes with nothing that it was not given: no number, date, name, role, negation or status', () => {
    const claiming =
      /(?<!\p{L})(?:không|đã|chưa|nộp xong|xong|quá|gia|ba|phòng y|chủ trì|tất cả|cuối|nhất|là ngày|hết hạn)(?!\p{L})/u;
    fc.assert(
      fc.property(sentences, (sentence) => {
        expect(textOf(sentence, 'tuyên truyền') ?? '').not.toMatch(claiming);
      }),
      { numRuns: 2000 },
    );
  });

  it('is answered in time that grows with its length alone', () => {
    const long = `Về ${'nội dung liên quan '.repeat(10)}`.slice(0, 199);
    expect(checkLink(`${long}x`, 'nội dung liên quan '.repeat(500)).ok).toBe(false);
    expect(checkLink('Về '.repeat(100_000), 'về '.repeat(2000)).ok).toBe(false);
  });
});
