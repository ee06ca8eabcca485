/** What a later document did to a plan, with the preposition before that document's name. */
const DONE = {
  amend: 'đã được sửa đổi, bổ sung theo',
  supplement: 'đã được bổ sung theo',
  extend: 'đã được gia hạn theo',
  correct: 'đã được đính chính theo',
  replace: 'không còn hiệu lực, đã được thay thế theo',
  repeal: 'không còn hiệu lực, đã bị bãi bỏ theo',
} as const;

const DOES = {
  amend: 'sửa đổi, bổ sung',
  supplement: 'bổ sung',
  extend: 'gia hạn',
  correct: 'đính chính',
  replace: 'thay thế',
  repeal: 'bãi bỏ',
} as const;

export const STANDING = {
  ended: 'Không còn hiệu lực.',
  changed: 'Chưa có văn bản thay thế hoặc bãi bỏ; đã có văn bản sửa đổi, bổ sung, gia hạn hoặc đính chính.',
  untouched: 'Trong các văn bản đã nạp, không có văn bản nào sửa đổi, thay thế hoặc bãi bỏ văn bản này.',
} as const;

/** @param ended true where only what was replaced or repealed was asked for */
export function noneChanged(ended: boolean): string {
  return `Trong các văn bản đã nạp, không có văn bản nào bị ${ended ? 'thay thế hoặc bãi bỏ' : 'sửa đổi, bổ sung, gia hạn, thay thế hoặc bãi bỏ'}.`;
}

/** What a document does to an earlier one. @param date of the earlier one, or null where it is not named */
export function amends(how: keyof typeof DOES, number: string, date: string | null): string {
  return `Văn bản này ${DOES[how]} văn bản số ${number}${date === null ? '' : ` ngày ${date}`}.`;
}

/**
 * `Lưu ý: Kế hoạch số 12/KH-UBND của UBND huyện … đã được sửa đổi, bổ sung theo Kế hoạch số 45/KH-UBND ngày …: “…”`.
 * @param issued the later document's date, or null where it does not say
 */
export function amendedBy(
  plan: string,
  how: keyof typeof DONE,
  by: string,
  issued: string | null,
  quote: string,
): string {
  return `Lưu ý: ${plan} ${DONE[how]} ${by}${issued === null ? '' : ` ngày ${issued}`}: “${quote}”.`;
}
