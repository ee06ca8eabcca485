/** What the `bench` command says and prints. */

export function benchmarkUnknown(got: string, known: readonly string[]): string {
  return `Không có phép đo "${got}"; các phép đo hiện có: ${known.join(', ')}.`;
}

export const BENCH_USAGE = 'Cách dùng: npm run bench -- [tên phép đo …]; không ghi tên thì chạy tất cả.';

export const NO_EVALUATION_DATA = 'not run: no evaluation data';

/** @param bound what the figure should be, already written */
export function measureLine(name: string, value: string, bound: string | null, kept: boolean): string {
  const verdict = bound === null ? '' : `  (cần ${bound}${kept ? '' : ' - KHÔNG ĐẠT'})`;
  return `  ${name.padEnd(44)} ${value.padStart(10)}${verdict}`;
}

export function atMost(value: string): string {
  return `không quá ${value}`;
}

export function atLeast(value: string): string {
  return `từ ${value}`;
}

export function reportWritten(path: string): string {
  return `Kết quả được ghi vào ${path}.`;
}
