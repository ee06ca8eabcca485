/** What stands under a message that offers something to choose. */

/** Above numbered choices that are answered by writing. */
export const ANSWER_BY_WRITING = 'Trả lời bằng số hoặc bằng chữ:';

/** Above choices whose words do not fit on their buttons. */
export const CHOOSE_ONE = 'Chọn một mục:';

const MORE = 'Xem tiếp';

/** What people write for it. */
export const MORE_WORDS: readonly string[] = [MORE, 'tiếp', 'tiếp tục', 'xem thêm', 'nữa'];

/** `Xem tiếp 4–6 / 12`. @param items numbers of the first and the last item that follow; null where none does */
export function moreLabel(items: { readonly from: number; readonly to: number } | null, total: number): string {
  if (items === null) return MORE;
  const which = items.from === items.to ? `${items.from}` : `${items.from}–${items.to}`;
  return `${MORE} ${which} / ${total}`;
}
