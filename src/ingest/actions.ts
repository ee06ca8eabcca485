import { fold, foldInPlace } from '../text/fold.ts';
import { beginsWith } from '../text/phrases.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import { mentionsIn } from './offices.ts';

/** Verbs of what a date is set for, folded. */
const VERBS =
  /\b(?:bao cao|tong hop|xay dung|hoan thanh|gui|nop|dang ky|ban hanh|trien khai|to chuc|trinh|ra soat|so ket|tong ket|cap nhat|de xuat|thuc hien)\b/gu;
/** Openings that say how or by what right the order is carried out, not what it is. Folded. */
const MANNER =
  /^(?:can cu|chu dong|khan truong|nghiem tuc|kip thoi|co trach nhiem|chiu trach nhiem|theo chuc nang|trong pham vi|tren co so|hang |dinh ky|yeu cau|de nghi|giao)/u;
/** From the date on; "đ" and "ý" are no word characters to a pattern, so the borders are spelled out. */
const DATED =
  /[,\s]*(?:(?:định kỳ\s+)?(?<!\p{L})(?:trước(?! mắt| hết| tiên)|chậm nhất|muộn nhất|đến hết|đến ngày|đến tháng|vào ngày|(?:vào|trong) (?:đầu |giữa |cuối )?(?:tháng|quý|năm|thời gian|thời hạn|vòng)|trong ngày|trong \d+ ngày|sau \d+ ngày|không quá|từ nay(?= đến (?:hết )?(?:ngày )?[\d/]+\P{L}*$)|xong trong|là ngày|hạn (?:cuối|chót|nộp|gửi))(?!\p{L}).*|\s*:\s*(?:quý|tháng|ngày|năm|\d).*|(?<!\p{L})để (?:tổng hợp|báo cáo|theo dõi)(?!\p{L}).*)$/iu;
const LOOSE_END = /(?:\s|^)(?:thông qua|qua|gửi về|về|cho|với|gửi|và|,)\s*$/iu;
/** Longest action, in characters. */
const LONGEST = 160;

const shortened = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…` : words;

/** What tells the reports of one order apart, at its end: "6 tháng", "đợt 1", "quý II". */
const WHICH = /(?:(?:6|sáu) tháng(?: (?:đầu|cuối) năm)?|(?:cả )?năm|quý \S+|(?:đợt|lần|kỳ) \S+)$/iu;

/**
 * The order's verb and object without subject, addressee, date and what brackets add. `before` is the clause before:
 * where this one only says "hoàn thành trước …", what is to be completed stands there. `between` are the words behind
 * another date of the same clause, which say what this date is for: "…, kết quả năm trước ngày …".
 */
export function actionOf(quote: string, responsible: string, before: string, between = ''): string {
  const at = quote.indexOf(responsible);
  const first = ordered(quote.slice(at < 0 ? 0 : at + responsible.length));
  const words = withOwnWords(
    first,
    between.replace(/\([^()]*\)/gu, ' ').replace(/^[\s),;:.]*(?:và\s+)?|[\s(]+$/gu, ''),
  );
  if (before !== '' && /^(?:hoan thanh|xong)?(?: xong)?$/u.test(fold(words))) {
    const other = before.indexOf(responsible);
    return shortened(ordered(before.slice(other < 0 ? 0 : other + responsible.length)) || 'thực hiện');
  }
  return words === '' ? 'thực hiện' : shortened(words);
}

/** An order whose end another date's own words replace, from the word that both have or the part that tells them apart. */
function withOwnWords(action: string, own: string): string {
  if (own === '' || !/\p{L}/u.test(own)) return action;
  const head = own.split(/\s/u)[0]?.toLowerCase() ?? '';
  const shared = action.toLowerCase().lastIndexOf(` ${head} `);
  if (shared >= 0) return `${action.slice(0, shared)} ${own}`;
  return `${action.replace(WHICH, '').trim()} ${own}`;
}

/** Text without the bodies that a report goes to or through, and without what only joins them. */
function withoutBodies(text: string): string {
  let rest = '';
  let from = 0;
  for (const { name, start } of mentionsIn(text)) {
    const gap = text.slice(from, start).replace(LOOSE_END, ' ');
    rest += from > 0 && /^\s*(?:,|;|và)?\s*$/u.test(gap) ? ' ' : `${gap} `;
    from = start + name.length;
  }
  return rest + text.slice(from);
}

/** "(…): 6 tháng trước ngày …": what the colon names belongs to the order. */
const LISTED = /\s*:\s*((?:(?:6|sáu) tháng|(?:cả )?năm|quý(?: \S+)?|đợt \S+)\s+)(?=trước|chậm|muộn)/giu;

/** The words of an order from its verb up to its date. */
function ordered(text: string): string {
  const clause = text
    .replace(/^[\s,:;.–-]+/u, '')
    .replace(/^(?:thời (?:gian|hạn)|tiến độ)(?: thực hiện)?\s*:\s*/iu, '');
  const folded = foldInPlace(clause);
  const starts = beginsWith(fold(clause.slice(0, 60)), DUTY_VERBS) !== null && !MANNER.test(folded);
  const words = clause.slice(starts ? 0 : ([...folded.matchAll(VERBS)][0]?.index ?? 0));
  return withoutBodies(words)
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(LISTED, ' $1')
    .replace(DATED, ' ')
    .replace(/[\s.;:,/]+$/u, '')
    .replace(LOOSE_END, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;.:])/gu, '$1')
    .replace(/[\s.;:,/]+$/u, '')
    .trim();
}
