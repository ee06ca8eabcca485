import type { FalseWord } from './case.ts';
import { heard } from './normal.ts';

const FIGURES =
  /\p{N}|(?:^| )(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|trieu|ty)(?: (?:muoi|tram|nghin|ngan|trieu|ty|phan tram|lan|nguoi|xa|don vi|ngay|thang|nam|tuan|gio))(?= |$)/u;
const DATES =
  /(?:^| )(?:ngay (?!ban hanh)|thang |quy (?:nay|toi|sau|truoc|i|ii|iii|iv)|tuan|hom (?:nay|qua)|mai|tet|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|nam (?:nay|sau|toi|ngoai|truoc)|mong mot)(?= |$|\S)/u;
const AGENCIES =
  /(?:^| )(?:phong [a-z]|so [a-z]|ubnd|uy ban|chi cuc|chu tich|lanh dao|ban chi dao|cong an|dang uy|cap tren|nhom)(?:[a-z]*)/u;
const ROLES = /(?:^| )(?:chu tri|phoi hop|tham muu|phu trach|dau moi|chiu trach nhiem|lo lieu|dung ra)(?= |$)/u;
const NEGATIONS =
  /(?:^| )(?:khong|chua|chang|cha|dung|khoi|mien|tru|thoi|bai bo|huy|het|ngung|sai|gia|cu|trai|bo qua|cam)(?= |$)/u;
/** Words that are heard like a negation and are none: dừng and đúng, trú, giá, của. */
const NEGATION_MARKED =
  /(?<!\p{L})(?:không|chưa|chẳng|chả|đừng|khỏi|miễn|trừ|thôi|bãi bỏ|hủy|huỷ|hết|ngừng|sai|giả|cũ|trái|bỏ qua|cấm)(?!\p{L})/iu;
const STATUSES =
  /(?:^| )(?:da (?:nop|gui|xong|duyet|nhan|hoan thanh)|xong|hoan thanh|nop roi|qua han|tre|dang tre|gia han|ghi nhan)(?= |$)/u;
const MARKUP = /[<>[\]{}`#@=\\|~^*_]|https?:|www\.|[a-z]\.(?:test|com|vn|net|org)|&[a-z]+;|^\s*\//iu;
const ODD = /(?![\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\t])./u;

/** What a sentence that only links may not hold. `line`: what is left of it without true lines and true quotations. */
export function wrongInLinking(line: string): readonly FalseWord[] {
  const words = heard(line);
  const has = (kind: FalseWord['kind'], found: boolean): readonly FalseWord[] => (found ? [{ kind, words: line }] : []);
  const marked = /[\p{M}đ]/iu.test(line.normalize('NFD'));
  return [
    ...has('figure', FIGURES.test(words) || /\p{N}/u.test(line)),
    ...has('date', DATES.test(words)),
    ...has('agency', AGENCIES.test(words)),
    ...has('role', ROLES.test(words)),
    ...has('negation', marked ? NEGATION_MARKED.test(line.normalize('NFC')) : NEGATIONS.test(words)),
    ...has('status', STATUSES.test(words)),
    ...has('markup', MARKUP.test(line)),
    ...has('letters', ODD.test(line)),
  ];
}
