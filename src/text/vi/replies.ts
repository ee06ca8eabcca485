/** What is said where nothing is looked up or nothing found: greetings, questions back, refusals. */

export const THANKS = 'Không có gì ạ. Khi cần tra nhiệm vụ hoặc thời hạn trong kế hoạch, anh/chị cứ nhắn.';

/** To who asks whether somebody has handed something in, where nobody is known: documents cannot say it. */
export const NOT_TRACKED =
  'Các kế hoạch không cho biết đơn vị nào đã nộp hay chưa nộp. Việc nộp được theo dõi trong Telegram và Zalo: đơn vị đã liên kết xem việc của mình, lãnh đạo địa phương và cơ quan đầu mối xem bằng lệnh /tiendo. Tại đây anh/chị có thể hỏi thời hạn, ví dụ: “Khi nào phải nộp báo cáo?”.';

export const EMPTY =
  'Anh/chị vui lòng nhập câu hỏi, ví dụ: “Phòng Y tế phải làm gì?” hoặc “Khi nào phải nộp báo cáo?”.';

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

export const ASK_BACK = {
  place: (words: string) =>
    `Nhiều địa phương có kế hoạch${words === '' ? '' : ` nêu “${words}”`}. Anh/chị hỏi địa phương nào?`,
  agency: (words: string) =>
    words === '' ? 'Anh/chị hỏi cơ quan, đơn vị nào?' : `Có nhiều đơn vị gần với “${words}”. Anh/chị hỏi đơn vị nào?`,
  near: (words: string, plan: string, names: string) =>
    `${plan} không giao nhiệm vụ cho “${words}”. Có phải anh/chị hỏi ${names}?`,
  left: (count: number) => `(Còn ${count} lựa chọn nữa; anh/chị có thể gõ tên.)`,
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

/** Before passages that a model picked where the words of the question find nothing. */
export const MAY_BELONG = 'Các kế hoạch không nói đúng như câu hỏi; đoạn sau đây có thể liên quan:';

export function tooLong(limit: number): string {
  return `Câu hỏi dài quá ${limit} ký tự; anh/chị vui lòng hỏi ngắn gọn hơn.`;
}
