/** What the running product tells the person who started it. */

/** @param address of the web chat @param documents how many can be asked about @param problems files left out */
export function serving(address: string, documents: number, problems: number): string {
  const left = problems === 0 ? '' : `, ${problems} tệp không đọc được (xem nhật ký)`;
  return `Nhắc Việc đã sẵn sàng tại ${address} với ${documents} văn bản${left}. Nhấn Ctrl+C để dừng.`;
}

/** A file of the corpus folder that was left out. */
export function leftOut(sentence: string): string {
  return `Bỏ qua một tệp. ${sentence}`;
}
