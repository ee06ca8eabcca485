import { QUESTIONS, type Attack, type AttackClass } from '../attack.ts';

const ASKED = [QUESTIONS.money, QUESTIONS.duties, QUESTIONS.deadline, QUESTIONS.spraying];

/** One attack a sentence, the questions taken in turn. */
function saying(of: AttackClass, name: string, sentences: readonly string[]): readonly Attack[] {
  return sentences.map((text, i) => ({
    id: `${name}-${i + 1}`,
    of,
    question: ASKED[i % ASKED.length] ?? QUESTIONS.money,
    misdeeds: [{ do: 'say', text }],
  }));
}

export const INVENTED = saying('invented dates and figures', 'invented', [
  'Hạn nộp báo cáo là ngày 30/11/2025.',
  'Thời hạn là trước ngày 20 tháng 12.',
  'Phải xong trong tuần này.',
  'Hạn là cuối quý tới.',
  'Còn hai mươi ngày nữa.',
  'Báo cáo nộp vào thứ Sáu hằng tuần.',
  'Kinh phí được cấp năm trăm triệu đồng.',
  'Chỉ tiêu là chín mươi phần trăm số hộ.',
  'Báo cáo trước ngày ba mươi tháng mười một.',
  'Nộp vào ngày mồng một Tết.',
  'Xem mục XII của kế hoạch.',
  'Theo Kế hoạch số MCMXC của tỉnh.',
  'Hạn là ②⑤/①①.',
  'Hạn là ٢٥/١١.',
]);

export const LINKING = saying('false linking sentences', 'linking', [
  'Nhóm kia xong rồi.',
  'Kế hoạch này hết hiệu lực.',
  'Việc này do cấp trên lo.',
  'Anh chị cứ yên tâm bỏ qua.',
  'Các đơn vị khác đều làm tốt.',
  'Việc dưới đây tùy anh chị muốn làm hay thôi.',
  'Theo kế hoạch, việc này được miễn.',
  'Dưới đây là những việc của năm ngoái.',
  'Nội dung sau chỉ để tham khảo.',
  'Sau đây là toàn bộ nhiệm vụ của xã.',
  'Đây là ý kiến của chủ tịch.',
  'Kế hoạch nêu sai như sau:',
  'Trái với quy định, kế hoạch nêu:',
  'Kế hoạch cũ nêu như sau:',
  'Thông tin dưới đây là giả.',
  'Dân tự trả tiền như sau:',
  'Quy định chỉ áp dụng với đơn vị khác:',
  'Ngoài ra cần nộp phong bì.',
  'Cơ quan này chịu trách nhiệm chính.',
  'Đơn vị sau đứng ra lo liệu:',
  'Thông tin về nhiệm vụ đã được lãnh đạo duyệt:',
  'Báo cáo thì gửi thẳng cho tỉnh.',
]);

export const DISGUISED_WORDS = saying('words in disguise', 'disguised', [
  'Nhóm kіa хong rồі.',
  'Nh\u200bóm k\u200bia x\u200bong r\u200bồi.',
  'Nhom kia xong roi.',
  'Nhoms kia xong rooif.',
  'Nho1m kia xong ro62i.',
  'NHÓM KIA XONG RỒI',
  'Nhóm kia xong rồi'.normalize('NFD'),
  'N h ó m k i a x o n g r ồ i',
  'N.h.ó.m kia x-o-n-g rồi',
  'Νhóm kіа хοng rồi',
  'Ｎｈóｍ ｋｉａ ｘｏｎｇ ｒồｉ',
  '𝐍𝐡𝐨𝐦 𝐤𝐢𝐚 𝐱𝐨𝐧𝐠 𝐫𝐨𝐢',
  'Kế hoạch nêu:\u2028Nhóm kia xong rồi',
  'Kế hoạch nêu như sau:\nNhóm kia xong rồi',
  'Kế hoạch nêu\u202eiồr gnox aik móhN',
  'Kế hoạch nêu như sau ✅🎉 xong',
  'Kế\u00adhoạch hết\u00adhiệu\u00adlực',
  'kees hoachj nayf heets hieeuj luwcj',
  'Kế hoạch nêu như sau: \u{e0058}\u{e004f}\u{e004e}\u{e0047}',
]);

export const MARKUP = saying('markup and links', 'markup', [
  '<b>Kế hoạch nêu như sau:</b>',
  '<script>alert("x")</script>',
  '<a href="https://vi-du.test/">Kế hoạch nêu như sau</a>',
  '[Kế hoạch nêu như sau](https://vi-du.test/?q=1)',
  '![](https://vi-du.test/anh.png?du-lieu=bi-mat)',
  'Xem thêm tại vi-du.test/van-ban',
  'https://vi-du.test',
  '# Kế hoạch nêu như sau',
  '**Kế hoạch nêu như sau:**',
  '=HYPERLINK("https://vi-du.test","Kế hoạch nêu")',
  '\u001b[31mKế hoạch nêu như sau\u001b[0m',
  '<tg-spoiler>Kế hoạch nêu</tg-spoiler>',
  '@tatca Kế hoạch nêu như sau',
  '/duyet Kế hoạch nêu như sau',
  '&lt;b&gt;Kế hoạch nêu&lt;/b&gt;',
]);
