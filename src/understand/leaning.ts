import type { Understood } from '../domain/understood.ts';

/** Longer questions say whom they are about. In words. */
const SHORT = 5;
const MAX_BARE = 12;
/** All that a question may say that asks for a date and leaves out whose. Folded. */
const BARE: ReadonlySet<string> = new Set(
  `han thoi chot cuoi cung bao cao nop gui trinh ket qua hoan thanh xong phai can khi nao gio luc ngay hom thang may
  nhieu lau con nua den toi het tre cham nhat truoc sau la thi the vay va roi a ad em anh chi nhe nhi ha day cho hoi da
  u ok xin co bi duoc se chua khong moc gian diem deadline lich lan nay do viec cua dau nam giua quy hang dinh ky so tong
  6 mot vao`.split(/\s+/u),
);
/** A plan that is to be drawn up and handed in is a deed and not the document that is spoken of. */
const PLAN_DUE = / (?:nop|gui|trinh|lap|xay dung|ban hanh) ke hoach (?!nay )/gu;
/** The plan's own dates, or everybody's: nobody's who was spoken of before. */
const OF_ALL = / (?:han|cua|trong|theo) (?:ca |toan bo )?(?:ke hoach|van ban) | (?:ke hoach|van ban) nay | chung /u;

/** True where a message cannot be answered by itself: "Còn …?", a bare name, "khi nào?". */
export function leans(now: Understood): boolean {
  const nobody = now.offices.length === 0 && !now.self && !now.everyone;
  const bare = now.asks.length === 0 && now.topic.length <= 6;
  const short =
    nobody && now.topic.length === 0 && now.places.length === 0 && now.text.trim().split(/\s+/u).length <= SHORT;
  return now.follows || bare || short;
}

/**
 * True for a question for a date that leaves out whose, after one about an agency: "hạn báo cáo ngày nào?". It says
 * nothing but that, so "hạn báo cáo của kế hoạch", "… của các đơn vị", "… chung" are questions of their own.
 * `words` are those of `now`, folded, a space at both ends.
 */
export function asksItsDate(now: Understood, words: string, before: Understood): boolean {
  const { offices, receivers, places, unknownPlaces, document, time } = now;
  const named = [offices, receivers, places, unknownPlaces, document.numbers, document.title].some(
    (all) => all.length > 0,
  );
  const dated = document.year !== null || time.range !== null || time.direction !== null;
  if (named || dated || now.self || now.everyone || now.asks[0] !== 'deadline') return false;
  if (before.offices.length === 0 && !before.self) return false;
  const said = words.replace(PLAN_DUE, ' ').trim().split(/ +/u);
  return said.length <= MAX_BARE && said.every((word) => BARE.has(word));
}

/** True for a date that is the whole plan's: "hạn của kế hoạch?" is no agency's, however short. */
export function asksPlanDate(now: Understood, words: string): boolean {
  return now.asks[0] === 'deadline' && !now.follows && OF_ALL.test(words.replace(PLAN_DUE, ' '));
}
