/** What `npm run eval -- fusion` prints. */

export const FUSION_NOT_RUN = 'fusion: not run: no embedding model (OPENAI_API_KEY, OPENAI_EMBEDDING_MODEL)';
export const FUSION_NO_DATA = 'Xếp hạng điều luật: not run: no evaluation data';

export function fusionOf(model: string): string {
  return `Ghép tìm theo từ và theo nghĩa, mô hình ${model}; mỗi phần năm được chấm bằng tham số chọn từ bốn phần kia`;
}

/** @param recall shares of the questions with a right article among the first 1, 5 and 10 */
export function rankingLine(method: string, marked: boolean, recall: readonly number[], value: number): string {
  const shares = recall.map((share) => share.toFixed(2)).join('  ');
  return `  ${marked ? 'có dấu   ' : 'không dấu'}  ${method.padEnd(44)} ${shares}  (${value})`;
}

export const RANKING_HEADING = 'Xếp hạng điều luật: cách ghép, recall@1, @5, @10 (tham số tốt nhất)';
export const GATE_HEADING =
  'Câu hỏi tìm trong đoạn văn: đúng khi chỉ theo từ, khi ghép thêm nghĩa (trả lời nhầm câu ngoài kế hoạch)';

export interface GateFigures {
  readonly set: string;
  readonly all: number;
  readonly words: number;
  readonly joined: number;
  readonly falseByWords: number;
  readonly falseJoined: number;
}

export function gateLine({ set, all, words, joined, falseByWords, falseJoined }: GateFigures): string {
  const name = set === '' ? 'tất cả' : set;
  return `  ${name.padEnd(20)} ${all} câu: ${words} (${falseByWords}), ${joined} (${falseJoined})`;
}

export function bestGate(values: object): string {
  return `Tham số tốt nhất trên tất cả: ${JSON.stringify(values)}`;
}
