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
  const verb = requested ? 'được đề nghị thực hiện' : 'được giao';
  return `${agency}${where} ${verb} đủ ${count}/${count} nhiệm vụ:`;
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

/** `trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024, còn 4 ngày`. */
export function dueDate(
  bound: 'before' | 'by' | 'on',
  date: string,
  lastDay: string,
  time: string | null,
  distance: string,
): string {
  if (bound === 'before') return `trước ngày ${date}, tức chậm nhất ${lastDay}, ${distance}`;
  const hour = time === null ? '' : `${time} `;
  return bound === 'by'
    ? `chậm nhất ${hour}ngày ${date} (${lastDay}), ${distance}`
    : `${hour}ngày ${date} (${lastDay}), ${distance}`;
}

export function dueItem(action: string, when: string, recurs: string | null, extra: readonly string[]): string {
  const again = recurs === null ? '' : ` (${RECURS[recurs] ?? recurs})`;
  const rest = extra.length === 0 ? '' : `. ${extra.join('; ')}`;
  return `${action}: ${when}${again}${rest}.`;
}

export function bindsWhom(who: readonly string[]): string {
  return `Áp dụng: ${who.join(', ')}`;
}

export function toWhom(to: readonly string[], via: string | null): string {
  if (via === null) return `Gửi: ${to.join(', ')}`;
  return to.length === 0 ? `Gửi qua ${via}` : `Gửi: ${to.join(', ')} (qua ${via})`;
}

export const UNCERTAIN = 'Ngày này cần đối chiếu lại với văn bản gốc';

export function deadlinesOf(subject: string | null, place: string | null): string {
  const where = place === null ? '' : ` (${place})`;
  return subject === null ? `Thời hạn theo kế hoạch${where}:` : `Thời hạn của ${subject}${where}:`;
}

export function noDeadline(plan: string, report: boolean): string {
  return `${plan} không ấn định ${report ? 'ngày nộp báo cáo cụ thể' : 'thời hạn cụ thể cho việc này'}.`;
}

export function noDeadlineFor(subject: string, plan: string, report: boolean): string {
  return `${plan} không ấn định ${report ? 'ngày nộp báo cáo' : 'thời hạn'} cho ${subject}.`;
}

export function othersOnly(binds: string, when: string): string {
  return `Thời hạn ${when} chỉ áp dụng với ${binds}.`;
}

export const NEAREST = 'Đoạn gần nhất trong kế hoạch:';
export const NONE_IN_TIME = 'Trong khoảng thời gian này, các kế hoạch không có thời hạn nào.';
export const NONE_PAST = 'Không có thời hạn nào đã quá.';
export const NONE_UPCOMING = 'Sắp tới không có thời hạn nào.';

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
