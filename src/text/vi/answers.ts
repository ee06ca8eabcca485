/** Everything that an answer says, apart from the documents' own words. */

export const THANKS = 'Không có gì ạ. Khi cần tra nhiệm vụ hoặc thời hạn trong kế hoạch, anh/chị cứ nhắn.';
export const EMPTY =
  'Anh/chị vui lòng nhập câu hỏi, ví dụ: “Phòng Y tế phải làm gì?” hoặc “Khi nào phải nộp báo cáo?”.';
export const NO_PLANS = 'Hiện chưa có kế hoạch nào trong kho văn bản.';

export function greeting(places: readonly string[]): string {
  return `Xin chào anh/chị. Đây là trợ lý tự động tra cứu nhiệm vụ và thời hạn trong các kế hoạch của UBND${covering(places)}. Anh/chị cần tra việc gì?`;
}

export function help(places: readonly string[]): string {
  return [
    `Đây là trợ lý tự động, trả lời bằng chính lời văn của các kế hoạch đã nạp${covering(places)}. Anh/chị có thể hỏi:`,
    '- Đơn vị phải làm gì: “Phòng Tư pháp có nhiệm vụ gì?”',
    '- Thời hạn: “Khi nào phải nộp báo cáo?”, “Tháng này có hạn nào không?”',
    '- Ai làm, nội dung, văn bản: “Đơn vị nào chủ trì việc …?”, “Kinh phí lấy từ đâu?”, “Ai ký kế hoạch?”',
  ].join('\n');
}

function covering(places: readonly string[]): string {
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
}

/** `Kế hoạch số 342/KH-UBND của UBND thành phố Long Khánh`. */
export function planName(kind: string, number: string | null, year: number | null, issuer: string | null): string {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const which = number === null ? (year === null ? '' : ` năm ${year}`) : ` số ${number}`;
  return `${name}${which}${issuer === null ? '' : ` của ${issuer}`}`;
}

/** A document by its number, as a choice that can be sent back. */
export function planCalled(number: string): string {
  return `Kế hoạch số ${number}`;
}

export const MEMBER_COMMITTEE = 'UBND';

/** A level of locality, folded, as it is written. */
export function levelName(level: string): string {
  const named: Readonly<Record<string, string>> = {
    xa: 'xã',
    phuong: 'phường',
    'thi tran': 'thị trấn',
    'dac khu': 'đặc khu',
    huyen: 'huyện',
    quan: 'quận',
    'thi xa': 'thị xã',
    'thanh pho': 'thành phố',
    tinh: 'tỉnh',
  };
  return named[level] ?? level;
}

export function sectionName(section: string): string {
  const named: Readonly<Record<string, string>> = {
    header: 'phần mở đầu',
    closing: 'phần kết',
    recipients: 'nơi nhận',
    signature: 'phần ký',
  };
  return named[section] ?? `mục ${section}`;
}

export function source(plan: string, sections: readonly string[]): string {
  return `Nguồn: ${plan}${sections.length === 0 ? '' : `, ${sections.join(', ')}`}.`;
}

/** @param count of all duties given */
export function dutiesOf(agency: string, place: string | null, count: number, requested: boolean): string {
  const where = place === null ? '' : ` (${place})`;
  return `${agency}${where} ${requested ? 'được đề nghị thực hiện' : 'được giao'} ${count} nhiệm vụ:`;
}

/** One entry of a list: numbered, unless it is the only one. @param index from 0 */
export function listItem(text: string, index: number, count: number): string {
  return count === 1 ? `- ${text}` : `${index + 1}. ${text}`;
}

/** After a duty, where the duties of one list stand in several sections. */
export function inSection(section: string): string {
  return ` (${sectionName(section)})`;
}

export function memberOf(words: string, agency: string): string {
  return `“${words}” thuộc nhóm “${agency}” trong kế hoạch.`;
}

export function noDutiesWritten(agency: string): string {
  return `Kế hoạch có nêu ${agency} nhưng không ghi nhiệm vụ cụ thể.`;
}

export const RECURS: Readonly<Record<string, string>> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'hằng năm',
};

/** A deadline's date as it is said, ready in parts. */
export interface DueWords {
  readonly bound: 'before' | 'by' | 'on';
  readonly date: string;
  /** Last day in time with its weekday. */
  readonly last: string;
  /** The hour, where one is written. */
  readonly time: string | null;
  /** The month or quarter that is written instead of a day. */
  readonly within: string | null;
  /** The last working day, where the last day is none. */
  readonly workday: string | null;
  readonly distance: string;
}

/** The date alone, where only whom it binds matters: `trước ngày 25/11/2024`, `trong quý II/2026`. */
export function dueBriefly({ bound, date, time, within }: DueWords): string {
  if (bound === 'before') return `trước ngày ${date}`;
  if (within !== null) return `trong ${within}`;
  return `${bound === 'by' ? 'chậm nhất ' : ''}${time === null ? '' : `${time} `}ngày ${date}`;
}

/** `trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024 (ngày làm việc cuối: thứ Sáu 22/11), còn 4 ngày`. */
export function dueDate({ bound, date, last, time, within, workday, distance }: DueWords): string {
  const working = workday === null ? '' : ` (ngày làm việc cuối: ${workday})`;
  if (bound === 'before') return `trước ngày ${date}, tức chậm nhất ${last}${working}, ${distance}`;
  if (within !== null) {
    const end = workday === null ? date : `${date}; ngày làm việc cuối: ${workday}`;
    return `trong ${within} (đến hết ${end}), ${distance}`;
  }
  return `${bound === 'by' ? 'chậm nhất' : 'vào'} ${time === null ? '' : `${time} `}${last}${working}, ${distance}`;
}

/** @param notes sentences of their own, each with its full stop */
export function dueItem(
  action: string,
  when: string,
  recurs: string | null,
  extra: readonly string[],
  notes: readonly string[],
): string {
  const again = recurs === null ? '' : ` (${RECURS[recurs] ?? recurs})`;
  const [first = '', ...more] = extra;
  const rest = extra.length === 0 ? '' : `. ${[first.charAt(0).toUpperCase() + first.slice(1), ...more].join('; ')}`;
  return [`${action}: ${when}${again}${rest}.`, ...notes].join(' ');
}

export function bindsWhom(who: readonly string[]): string {
  return `áp dụng: ${who.join(', ')}`;
}

export function toWhom(to: readonly string[], via: string | null): string {
  if (via === null) return `gửi: ${to.join(', ')}`;
  return to.length === 0 ? `gửi qua ${via}` : `gửi: ${to.join(', ')} (qua ${via})`;
}

/** @param why the reason as the reading gives it: a sentence, or null */
export function uncertain(why: string | null): string {
  const reason = why === null ? '' : `: ${why.charAt(0).toLowerCase()}${why.slice(1).replace(/[.\s]+$/u, '')}`;
  return `Cần đối chiếu với văn bản gốc${reason}.`;
}

/** The sentence of the document that an item was read from. */
export function excerpt(quote: string): string {
  return `Trích: “${quote}”`;
}

/** The two cells of a table row that an item was read from: what is to be done and by when. */
export function rowExcerpt(task: string, time: string): string {
  return `${excerpt(task)} … “${time}”`;
}

/** Judges a day of handing in. */
export function handedIn(day: string, late: boolean): string {
  return late ? `Nộp ngày ${day} là quá hạn.` : `Nộp ngày ${day} là còn trong hạn.`;
}

export const YES = 'Có.';
export const NO = 'Không.';

/** @param past true where only dates that have passed are given: whether somebody is late the plans do not know */
export function deadlinesOf(subject: string | null, place: string | null, past: boolean): string {
  const where = place === null ? '' : ` (${place})`;
  return `Thời hạn${past ? ' đã qua' : ''} ${subject === null ? 'theo kế hoạch' : `của ${subject}`}${where}:`;
}

/** @param some true where the plan sets dates, for other things */
export function noDeadline(plan: string, report: boolean, some: boolean): string {
  const what = report ? 'ngày nộp báo cáo cụ thể' : some ? 'thời hạn cụ thể cho việc này' : 'thời hạn cụ thể nào';
  return `${plan} không ấn định ${what}.`;
}

/** @param some true where the plan sets that agency dates for other things */
export function noDeadlineFor(subject: string, plan: string, report: boolean, some: boolean): string {
  const what = report ? 'ngày nộp báo cáo' : 'thời hạn';
  return `${plan} không ấn định ${what}${some ? ' cho việc này' : ''} ${some ? 'đối với' : 'cho'} ${subject}.`;
}

/** Whom dates bind, as part of a sentence. @param when each date without its distance */
export function appliesTo(binds: string, when: readonly string[]): string {
  return `thời hạn ${when.join(' và ')} áp dụng với ${binds}`;
}

export function isCollector(subject: string): string {
  return `${subject} là nơi tổng hợp`;
}

export function notNamed(subject: string): string {
  return `không nêu ${subject}`;
}

/** The plans that were searched, inside a sentence. */
export function plansOf(places: readonly string[]): string {
  return places.length === 0 ? 'các kế hoạch hiện có' : `các kế hoạch hiện có (${places.join(', ')})`;
}

/** What there is none of: in which plans, for whom, in what time. @param within after "trong" */
export const NONE = {
  past: (scope: string, subject: string | null) =>
    `Đến hôm nay, ${scope} không có thời hạn nào${subject === null ? '' : ` của ${subject}`} đã quá.`,
  upcoming: (scope: string, subject: string | null) =>
    `Từ hôm nay, ${scope} không còn thời hạn nào${subject === null ? '' : ` cho ${subject}`}.`,
  within: (scope: string, subject: string | null, within: string) =>
    `Trong ${within}, ${scope} không đặt thời hạn nào${subject === null ? '' : ` cho ${subject}`}.`,
} as const;

export const NEAREST = 'Câu gần nhất trong kế hoạch:';
export function nearestDue(item: string, subject: string | null): string {
  return `Thời hạn gần nhất${subject === null ? '' : ` của ${subject}`}: ${item}`;
}

export function whoDoes(agency: string, place: string | null, role: 'lead' | 'cooperate' | 'advise' | null): string {
  const where = place === null ? '' : ` (${place})`;
  const part = { lead: ' – chủ trì', cooperate: ' – phối hợp', advise: ' – tham mưu' };
  return `${agency}${where}${role === null ? '' : part[role]}:`;
}

export function sentVia(place: string | null, to: readonly string[], via: string | null): string {
  const where = place === null ? '' : `${place}: `;
  const goal = to.length === 0 ? '' : ` về ${to.join(', ')}`;
  return `${where}Báo cáo gửi${goal}${via === null ? '' : ` qua ${via}`}.`;
}

export function passagesFrom(place: string | null): string {
  return place === null ? 'Kế hoạch nêu:' : `Kế hoạch (${place}) nêu:`;
}

export function morePassages(count: number): string {
  return `(Còn ${count} đoạn nữa trong mục này.)`;
}

export function period(name: string, from: string, to: string, recurs: string | null): string {
  return `${name}: từ ngày ${from} đến ngày ${to}${recurs === null ? '' : ` (${RECURS[recurs] ?? recurs})`}.`;
}

/** What documents that a plan carries out are called, the longer names first. */
export const DOCUMENT_KINDS = [
  'thông tư liên tịch',
  'chương trình hành động',
  ...['nghị quyết', 'nghị định', 'quyết định', 'quy định', 'quy chế', 'kế hoạch', 'công văn', 'công điện', 'chỉ thị'],
  ...['thông tư', 'thông báo', 'thông tri', 'chương trình', 'hướng dẫn', 'kết luận', 'đề án', 'tờ trình', 'báo cáo'],
  'luật',
] as const;

/** `kế hoạch số 31/KH-UBND ngày 17/02/2025 của UBND tỉnh …`. @param kind null where the opening gives none */
export function basedOn(kind: string | null, number: string, date: string | null, issuer: string | null): string {
  const when = date === null ? '' : ` ngày ${date}`;
  return `${kind ?? 'văn bản'} số ${number}${when}${issuer === null ? '' : ` của ${issuer}`}`;
}

export const DOCUMENT = {
  number: (number: string) => `Số: ${number}.`,
  noNumber: (symbol: string | null) =>
    `Số: văn bản để trống phần số${symbol === null ? '' : ` (chỉ ghi ký hiệu ${symbol})`}.`,
  issued: (date: string) => `Ngày ban hành: ${date}.`,
  noIssued: 'Ngày ban hành: văn bản không ghi.',
  signer: (title: string, name: string) => `Người ký: ${title} ${name}.`,
  noSigner: 'Người ký: không đọc được trong văn bản.',
  basis: 'Căn cứ thực hiện:',
  noBasis: 'Phần mở đầu của văn bản không nêu số văn bản căn cứ.',
  recipients: 'Nơi nhận:',
  noRecipients: 'Văn bản không ghi nơi nhận.',
  title: (title: string) => `Trích yếu: ${title}.`,
  issuer: (issuer: string) => `Cơ quan ban hành: ${issuer}.`,
  unknown: 'Văn bản không ghi nội dung này.',
} as const;

export function plansHeld(count: number): string {
  return count === 0 ? NO_PLANS : `Hiện có ${count} kế hoạch:`;
}

export function agenciesOf(plan: string, count: number): string {
  return `${plan} giao nhiệm vụ cho ${count} cơ quan, đơn vị:`;
}

export function placesOf(count: number): string {
  return count === 0 ? 'Không thấy địa phương nào như vậy trong các kế hoạch đã nạp.' : `Có ${count} địa phương:`;
}

export const ASK_BACK = {
  place: (words: string) =>
    `Nhiều địa phương có kế hoạch${words === '' ? '' : ` nêu “${words}”`}. Anh/chị hỏi địa phương nào?`,
  agency: (words: string) =>
    words === '' ? 'Anh/chị hỏi cơ quan, đơn vị nào?' : `Có nhiều đơn vị gần với “${words}”. Anh/chị hỏi đơn vị nào?`,
  near: (words: string, plan: string, names: string) =>
    `${plan} không giao nhiệm vụ cho “${words}”. Có phải anh/chị hỏi ${names}?`,
  plan: 'Có nhiều kế hoạch. Anh/chị hỏi kế hoạch nào?',
  own: 'Chưa biết anh/chị ở cơ quan, đơn vị nào. Anh/chị vui lòng chọn hoặc ghi tên đơn vị.',
} as const;

export const MISSING = {
  place: (words: string, places: readonly string[]) =>
    `Chưa có kế hoạch của ${words}. Hiện có kế hoạch của: ${places.join(', ')}.`,
  agency: (words: string, plan: string) => `${plan} không giao nhiệm vụ cho ${words}.`,
  elsewhere: (places: readonly string[]) => `Đơn vị này có trong kế hoạch của: ${places.join(', ')}.`,
  agenciesThere: (names: readonly string[]) => `Các đơn vị có trong kế hoạch: ${names.join('; ')}.`,
  plan: (plans: readonly string[]) => `Không có kế hoạch như vậy. Hiện có: ${plans.join('; ')}.`,
  nothing:
    'Không thấy nội dung này trong các kế hoạch. Anh/chị có thể hỏi về nhiệm vụ của từng đơn vị, thời hạn báo cáo, kinh phí, căn cứ hoặc nội dung của kế hoạch.',
} as const;

export function tooLong(limit: number): string {
  return `Câu hỏi dài quá ${limit} ký tự; anh/chị vui lòng hỏi ngắn gọn hơn.`;
}
