/**
 * The words that a sentence of a model may be made of. It only presents what follows: there is no verb here but "nêu" and
 * the like, said of a document, no copula but "dưới đây là", nobody who does anything, no possessive but of a document,
 * and nothing that counts, orders in time, or says that something is whole, done, due or not there. What was left out and
 * why: "trong/sau/đến/hết thời hạn" would be a status, "thời hạn tiếp theo/cuối cùng" a claim about the others, "đơn vị
 * của anh/chị" one about whose it is, "hiện hành, mới" about what is in force, "còn, có, đủ, tất cả" about completeness.
 */

const list = (words: string): readonly string[] => words.split(',').map((one) => one.trim().replace(/\s+/gu, ' '));

const DOCUMENTS = list('kế hoạch, văn bản, tài liệu, các kế hoạch, các văn bản, kế hoạch này, văn bản này');

/** What only begins a sentence, and is set off: "trước hết thời hạn" would be another thing. */
export const OPENERS = list('ngoài ra, bên cạnh đó, trước hết, tiếp theo, cụ thể, chi tiết, cụ thể hơn');

/** What points at that which follows; only at the beginning or behind a comma. */
export const POINTERS = list(
  `dưới đây là, sau đây là, đây là, trước hết là, tiếp theo là, cụ thể là, ngoài ra là, xin nêu, xin trích, xin gửi, xin
  trả lời, xin trả lời câu hỏi, trích, trích dẫn, trích nguyên văn`,
);

/** What is said of nouns and at the end. */
export const QUALIFIERS = list(
  `liên quan, có liên quan, cụ thể, chi tiết, sau đây, dưới đây, như sau, như dưới đây, này, theo câu hỏi, được hỏi, được
  nêu, được ghi, được quy định, được trích, được trích dẫn`,
);

/** "Các nội dung sau:"; "thời hạn sau kế hoạch" would be another thing. */
export const AT_END = 'sau';

/** What an answer may be about, before a stretch of the person's own words. */
export const TOPIC_MARKS: readonly string[] = list('về, liên quan đến, liên quan tới, đối với').flatMap((mark) => [
  mark,
  `${mark} việc`,
  `${mark} công tác`,
]);

/** Documents as those who say something, and as where something stands. */
export const SOURCES: readonly string[] = DOCUMENTS.flatMap((document) => [
  ...list('nêu, ghi, quy định, nêu cụ thể, quy định cụ thể').map((verb) => `${document} ${verb}`),
  ...list('theo, trong, tại, căn cứ, của, nêu trong, ghi trong, nêu tại, ghi tại, quy định tại').map(
    (mark) => `${mark} ${document}`,
  ),
]);

/** What follows, by no name that could be false of it. */
export const NEUTRAL_NOUNS = list(
  'nội dung, nội dung chính, thông tin, câu hỏi, đoạn, đoạn trích, phần, phần trích, kết quả tra cứu',
);

/** What a noun promises: a duty or a date, or else that its own words stand in what follows. */
export type Promised = 'duty' | 'deadline' | 'words';

/** Nouns that have to be true of what follows. */
export const PROMISING_NOUNS: ReadonlyMap<string, Promised> = new Map([
  ...list('nhiệm vụ, các cơ quan, các đơn vị, đơn vị liên quan, cơ quan liên quan').map(
    (noun) => [noun, 'duty'] as const,
  ),
  ...list('thời hạn, thời gian, thời gian thực hiện').map((noun) => [noun, 'deadline'] as const),
  ...list(
    `các quy định, kinh phí, kinh phí thực hiện, nguồn kinh phí, mục tiêu, mục đích, giải pháp, đối tượng, phạm vi, chỉ tiêu,
    tổ chức thực hiện, chế độ báo cáo`,
  ).map((noun) => [noun, 'words'] as const),
  ...DOCUMENTS.map((noun) => [noun, 'words'] as const),
]);

/** Words that stand before a noun. */
export const DETERMINERS = list('các, những, và, và các, và những');

/** Everything that a sentence may hold beside the person's own words. */
export const LINKING_PHRASES: readonly string[] = [
  ...OPENERS,
  ...POINTERS,
  ...QUALIFIERS,
  AT_END,
  ...TOPIC_MARKS,
  ...SOURCES,
  ...NEUTRAL_NOUNS,
  ...PROMISING_NOUNS.keys(),
  ...DETERMINERS,
];
