import { stripTones } from '../text/fold.ts';

/** Closed lists of folded words that the readers of a message share. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words of other languages that are no slip of a Vietnamese one. */
export const FOREIGN = list(
  'help menu start hello thanks thank email deadline file form link online web zalo telegram',
);

/** Words that may follow a name: where one stands, the name has ended. */
const AFTER_NAME = list(`
  phai lam co duoc bao nop gui nao la khi ve trong can va thi hay theo gom cho den tu truoc sau nay minh toi ta cua
  khong con se da dang o tai bi cung voi hoac lo viec duoi len trinh lap han thoi ngay thang nam quy tuan de yeu nhan
  nhe a nhi vay the ra sao gi ai may nhung cac moi tat ca neu thuoc dung nen muon biet hoi xin vui ky chua roi them lai
  di nua tre em bang ngoai nhu giup don so phan cu tung cham gan sap khac do nhe`);

/** Pairs of words that end a name too, though the first of them may be part of one ("phụ trách", but "Phụ nữ"). */
const PAIRS_AFTER_NAME: ReadonlySet<string> = new Set(
  `trien khai|xay dung|to chuc|thuc hien|qua han|chu tri|chu dong|phoi hop|tham muu|tham gia|chiu trach|phu trach|nhiem vu|cong viec|cong
   tac|tong hop|noi dung|ke hoach|ban hanh|dinh ky|huong dan|kiem tra|theo doi|xin y|cap nhat|lien quan|tren dia|dia
   ban|hoan thanh|tien do|thuong xuyen|dot xuat|moi nhat|hang nam|hang quy|hang thang|don doc|tuyen truyen|ra soat|dang
   ky|phat dong|giao cho|giao nhiem|giao viec|giao gi|giao nhung|trach nhiem|chung toi|chung em|chung ta|chung minh|chung tui|lay tien|lay kinh|lay tu|lay o|het
   han`
    .split('|')
    .map((pair) => pair.trim().replace(/\s+/gu, ' ')),
);

/** Every syllable of the lists above: what a slip may be put right to. */
export const QUESTION_SYLLABLES: ReadonlySet<string> = new Set([
  ...AFTER_NAME,
  ...[...PAIRS_AFTER_NAME].flatMap((pair) => pair.split(' ')),
]);

/** A syllable as these lists look at it: `word` is folded, and no word of theirs where it was typed with other marks. */
interface Worded {
  readonly word: string;
}

/** True where a name has ended before a token: a word that follows names stands there, or nothing. */
export function endsName(tokens: readonly Worded[], at: number): boolean {
  const word = tokens[at]?.word;
  return word === undefined || AFTER_NAME.has(word) || PAIRS_AFTER_NAME.has(`${word} ${tokens[at + 1]?.word ?? ''}`);
}

/**
 * The words with which messages ask, as they are marked. One that is typed with other marks is another word: the market
 * "chợ Hàn" has no "hạn" in it, and "xã Đồn Đạc" no "đơn". Syllables that are missing here are compared without marks.
 */
const ASKING_TONED = list(`
  hạn thời thoi điểm chậm nhất trước ngày quá quà trễ đến tới tôi sắp hết còn con mấy máy bao báo nhiêu lâu mốc gian giản lịch
  cáo nộp gửi việc gì nào đã bị kịp có lần từ tư năm đâu ai chỗ qua thông đầu mối tổng hợp nhận làm những các nhiệm vụ
  trách phải cần được đề để nghị lo phụ chủ trì phối tham mưu khi giờ hôm lúc tháng thang vào mai nay mới ký kỳ ky
  người là la số sở so hỏi hội với và va cho của thì thế thể đơn vị cơ không chưa rồi đang dang đăng nhé nhỉ vậy sao ra
  kế hoạch văn bản ban bạn bộ địa phương nơi tên ở về theo trong ngoài lên duyệt trình lập quy quý tuần yêu minh mình ta
  cùng hoặc sẽ thuộc đúng nên muốn biết xin vui nữa thêm lại đi bằng như giúp cũng khác tất cả nếu mỗi mọi từng phân phần
  đoàn nội dung quyết định chỉ căn cứ đó do gồm tại dưới chịu hay thuê giao dựng dụng này cán phận yếu kể
  kê chữ vấn độ trọng nói nhiều chị dạ nắm vì quả cụ thống huyện quận tỉnh thành phố xã phường thị trấn hàng hằng`);
const ASKING_TONES = new Map<string, Set<string>>();
for (const word of ASKING_TONED) {
  const folded = stripTones(word);
  ASKING_TONES.set(folded, (ASKING_TONES.get(folded) ?? new Set()).add(word));
}

/** True for a syllable whose marks say that it is not the word of a question which it looks like without them. */
export function isOtherWord(folded: string, toned: string): boolean {
  const allowed = toned === folded ? undefined : ASKING_TONES.get(folded);
  return allowed !== undefined && !allowed.has(toned);
}

/** Words that carry no topic at the ends of one: asking, politeness, and what every plan says of itself. With marks. */
const NO_TOPIC_TONED = list(`
  à ạ ai anh bao bị bởi các cái cần chi chị cho chưa có còn con của cũng dạ đã đang đâu để đó được em gì giúp giờ giữa hả hãy
  hay hỏi hôm khi không là làm lại lên lúc mà mấy mình mỗi muốn nào này nếu nên ngày nhé nhỉ nhiều như nhưng những nhi nói nữa ở
  ơi phải qua ra rằng rồi sao sẽ sau tại tất cả theo thế thì tôi trong trên trước từ và vào vậy về vì việc với vui lòng xin
  xem thực hiện triển khai chủ trì phối hợp nhiệm vụ công tác năm cấp ta tui bên phía gồm nộp gửi riêng lấy hạn chót lịch mốc đến`);
const NO_TOPIC_FOLDED: ReadonlySet<string> = new Set([...NO_TOPIC_TONED].map((word) => stripTones(word)));

/**
 * True for a word that cannot begin or end a topic. Where a message is written
 * with its marks they count: "ma" of "ma túy" is not "mà".
 */
export function isNoTopic(folded: string, toned: string, marked: boolean): boolean {
  return marked || toned !== folded ? NO_TOPIC_TONED.has(toned) : NO_TOPIC_FOLDED.has(folded);
}
