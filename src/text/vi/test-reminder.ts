/** What /thunhac says to an admin. */
export const TEST_REMINDER = {
  usage:
    'Cách dùng: /thunhac trong cuộc trò chuyện đã liên kết, hoặc /thunhac ĐƠN VỊ, ĐỊA PHƯƠNG. Ví dụ: /thunhac Phòng Y tế, tên huyện.',
  notLinkedHere: 'Cuộc trò chuyện này chưa liên kết với đơn vị nào nên không có tin nhắc để gửi thử.',
  notLinked: (agency: string, place: string) =>
    `Chưa có cuộc trò chuyện nào liên kết với ${agency}, ${place} (hoặc trợ lý đã bị đưa ra khỏi đó), nên chưa gửi thử được.`,
  nothing: (agencies: readonly string[]) =>
    `${agencies.join('; ')} không còn thời hạn nào sắp tới nên không có tin nhắc để gửi thử.`,
  sent: (agency: string, place: string, count: number) =>
    `Đã gửi tin nhắc thử tới ${count} cuộc trò chuyện của ${agency}, ${place}.`,
  several: (words: string) => `Có nhiều đơn vị gần với “${words}”. Anh/chị gửi thử cho đơn vị nào?`,
} as const;
