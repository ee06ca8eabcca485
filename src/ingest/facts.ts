/**
 * What tells of something that is so or was so, at the end of the words before "trước ngày …". In lower case with tones,
 * which tell "đã" from "đa dạng"; a text without tones has the bare form.
 */
const FACTS: readonly RegExp[] = [
  // Perfect: "đã triển khai", "đã được cấp đất".
  /(?<!\p{L})(?:đã|da(?! (?:cam|dạng|liễu)))(?: \p{L}+){0,5}$/u,
  // Passive: "được thành lập", "được Sở Y tế cấp"; what is to be done or handed in is an order in the passive too.
  /(?<!(?:phải|cần|sẽ|phai|can|se) )(?<!\p{L})(?:được|duoc) (?!(?:báo cáo|hoàn|gửi|nộp|trình|tổ chức|triển khai|thực hiện|bao cao|hoan|gui|nop|trinh|to chuc|trien khai|thuc hien)(?!\p{L}))\p{L}+(?: \p{L}+)?$/u,
  // In force, applied, arisen, begun; "đưa … vào hoạt động" is an order.
  /(?<!\p{L})(?:(?:có )?hiệu lực(?: thi hành)?|áp dụng|phát sinh|tồn tại|hình thành|ra đời|xảy ra|diễn ra|hết hạn|hieu luc(?: thi hanh)?|ap dung|phat sinh|ton tai)$/u,
  /(?<!(?:đưa|dua) [^,;.]{0,80})(?:đi vào hoạt động|di vao hoat dong)$/u,
  // Who is born before a day; not "vệ sinh", "học sinh".
  /(?:^|[,;]|(?<!\p{L})(?:người|trẻ|em|cháu|bé|dân|nam|nữ|niên|con|tượng|được|nguoi|tre)) ?sinh(?: ra)?$/u,
  // A contract or paper that is spoken of: "hợp đồng ký trước ngày …", "Kế hoạch số 12/KH-UBND ban hành trước ngày …".
  /(?<!\p{L})(?:hợp đồng|thỏa thuận|giao ước)(?: \p{L}+){0,4} ký(?: kết)?$/u,
  /(?<!\p{L})s[ốo]:? ?\d\S* (?:ban hành|ký|ban hanh)$/u,
  // Reckoned from or compared with a day.
  /(?<!\p{L})(?:so với|so sánh với|(?:tính )?kể từ|tính (?:đến|từ|tới)|được tính|cùng kỳ|lũy kế|luỹ kế|thời điểm|so voi|ke tu|tinh den)$/u,
];

/** "trước ngày 01/01/2020 được …": what happened before the day, not what is ordered. */
const OF_FACT = /^\s*(?:được|duoc|thì|đã|mà|còn|chưa)(?!\p{L})/u;

const spaced = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ');

/** True where the words around a limit tell of a fact: those before it, and those behind its date. */
export function isFact(before: string, after: string): boolean {
  const words = spaced(before).replace(/(?: (?:từ|vào|đến))* ?$/u, '');
  return OF_FACT.test(after.toLowerCase()) || FACTS.some((fact) => fact.test(words));
}

const PERCENT = '\\d+(?:[.,]\\d+)? ?%';
/** A measure that is to be reached: "đạt 80%", "có ít nhất 12", "100%", "tỷ lệ …", "giảm 5%". */
const MEASURE = new RegExp(
  `^(?:(?:phấn đấu|bảo đảm|đảm bảo) )?(?:(?:đạt|dat)(?!\\p{L})|phấn đấu|(?:đã )?có (?:ít nhất|tối thiểu|trên|khoảng|đủ|từ|\\d)|t[ỷỉ] lệ|ty le|(?:tăng|giảm|nâng) .{0,30}\\d|(?:còn|dưới|trên|ít nhất|tối thiểu) \\d|${PERCENT})`,
  'u',
);
/** Who is to reach it may stand between date and measure: "đến 31/12/2025, toàn tỉnh có …". */
const WHERE = /^(?:toàn|trên địa bàn|cả) [\p{L} ]{2,30}?,? (?=đạt |có |t[ỷỉ] lệ|\d+(?:[.,]\d+)? ?%)/u;
/** A clause about a goal. */
const GOAL = new RegExp(
  `^\\P{L}*(?:(?:mục tiêu|chỉ tiêu|phấn đấu|bảo đảm|đảm bảo)(?!\\p{L})|(?:ít nhất |trên )?${PERCENT})`,
  'u',
);
/** Verbs of what can be over by a day: what they say is an order, whatever its measure. */
const FINISHES =
  /(?<!\p{L})(?:hoàn thành|hoàn tất|xong|báo cáo|gửi|nộp|ban hành|trình|đăng ký|phê duyệt|công bố|tổ chức|xây dựng|triển khai)(?!\p{L})/u;

/** True where a date says until when a measure is to be reached: the words of its clause before and behind it. */
export function isTarget(before: string, after: string): boolean {
  const behind = spaced(after).replace(/^[ ,:]+/u, '');
  if (MEASURE.test(behind) || MEASURE.test(behind.replace(WHERE, ''))) return true;
  const words = spaced(before).trimStart();
  return GOAL.test(words) && words.includes('%') && !FINISHES.test(words);
}

/** A heading over what is to be reached. */
const AIMS = /^(?:(?:các|một số) )?(?:mục (?:tiêu|đích)|chỉ tiêu)(?!\p{L})/iu;

/** True where words under a heading of aims say by when something is to be so, and do not begin with what can be over. */
export function isAim(heading: string, words: string): boolean {
  const verb = FINISHES.exec(spaced(words));
  return AIMS.test(heading) && !(verb !== null && /^\P{L}*$/u.test(words.slice(0, verb.index)));
}
