/** What the `vary` command says. */

export const VARY_USAGE =
  'Cách dùng: npm run --silent vary -- --out THƯ_MỤC [--count 1000] [--seed 1] [--from THƯ_MỤC …] [--places TỆP]; ' +
  'thư mục ghi ra phải là thư mục mới hoặc rỗng.';

export function nothingToVary(folders: readonly string[]): string {
  return `Không có văn bản nào của UBND đọc được trong ${folders.join(', ')} để biến đổi.`;
}

export function varied(count: number, originals: number, folder: string, truth: string): string {
  return `Đã ghi ${count} văn bản vào ${folder}, biến đổi từ ${originals} văn bản gốc; nội dung phải đọc được ghi ở ${truth}.`;
}
