/** What the `search` command says and prints. */

export const SEARCH_USAGE =
  'Cách dùng: npm run --silent search -- [--json] --passages TỆP --queries TỆP [--k 10]; mỗi dòng của hai tệp là một đối tượng JSON có "id" và "text".';

/** @param got what was typed after `--k` @param most the largest that is taken */
export function searchDepthInvalid(got: string, most: number): string {
  return `Tùy chọn --k không đúng: nhận được "${got}", cần một số nguyên từ 1 đến ${most}.`;
}

/** @param line counted from 1 */
export function jsonLineInvalid(name: string, line: number): string {
  return `Dòng ${line} của tệp ${name} không đúng mẫu; mỗi dòng cần là một đối tượng JSON có "id" và "text".`;
}

export function notUtf8(name: string): string {
  return `Tệp ${name} không phải là văn bản mã UTF-8; hãy lưu lại với mã UTF-8.`;
}

export function queryHeading(id: string, text: string): string {
  return `Câu hỏi ${id}: ${text}`;
}

export const NOTHING_FOUND = '   Không tìm thấy đoạn nào.';

/** Where the model that is set gave no vectors. */
export const SEARCH_BY_WORDS = 'Không lấy được véc-tơ từ máy chủ mô hình; kết quả dưới đây chỉ tìm theo từ.';

/** @param count of passages, at least 1 */
export function passagesRefused(count: number): string {
  return `Máy chủ mô hình từ chối ${count} đoạn; các đoạn ấy chỉ tìm được theo từ.`;
}
