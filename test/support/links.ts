import { checkLink } from '../../src/answer/model/linking.ts';
import type { DropReason } from '../../src/domain/model.ts';

/** What the person said for whom the sentences below are written. */
export const SAID =
  'Cho tôi hỏi kinh phí tuyên truyền phòng, chống dịch bệnh ở cơ sở giáo dục lấy từ đâu? Hạn nộp báo cáo kết quả là khi nào?';

/** A linking sentence as it would be shown; null where it is refused. */
export function textOf(sentence: string, said = SAID): string | null {
  const link = checkLink(sentence, said);
  return link.ok ? link.text : null;
}

/** Why a linking sentence is refused; null where it is not. */
export function whyNot(sentence: string, said = SAID): DropReason | null {
  const link = checkLink(sentence, said);
  return link.ok ? null : link.why;
}
