import { stripTones } from '../text/fold.ts';

/** Closed lists of folded words that the readers of a message share. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words of other languages that are no slip of a Vietnamese one. */
export const FOREIGN = list(
  'help menu start hello thanks thank email deadline file form link online web zalo telegram',
);

/** Words that may follow a name: where one stands, the name has ended. */
export const AFTER_NAME = list(`
  phai lam co duoc bao nop gui trien xay nao la khi ve trong can va thi hay giao theo to chuc thuc hien gom cho den tu
  truoc sau nay minh toi ta cua khong con se da dang chu phoi tham qua o tai bi cung voi hoac chiu lo phu trach nhiem vu
  viec cong duoi len trinh lap tong hop han thoi ngay thang nam quy tuan de yeu nhan nhe a nhi vay the ra sao gi ai bao
  may nhung cac moi tat ca neu thuoc dung nen muon biet hoi xin vui long noi dung ke hoach ky ban hanh chua roi cham dinh
  dang day nua them lai di nua tre nhung bang ngoai nhu giup huong dan kiem tra theo don thoi xin cap lien quan minh em
  tren so dia tham muu phan hoan thanh cu tung moi cham tien do thuong xuyen dot gan sap khac nhau`);

/** Words that carry no topic at the ends of one: asking, politeness, and what every plan says of itself. With marks. */
const NO_TOPIC_TONED = list(`
  à ạ ai anh bao bị bởi các cái cần chi chị cho chưa có còn con của cũng dạ đã đang đâu để đó được em gì giúp giờ giữa hả hãy
  hay hỏi hôm khi không là làm lại lên lúc mà mấy mình mỗi muốn nào này nếu nên ngày nhé nhỉ nhiều như nhưng những nhi nói nữa ở
  ơi phải qua ra rằng rồi sao sẽ sau tại tất cả theo thế thì tôi trong trên trước từ và vào vậy về vì việc với vui lòng xin
  xem thực hiện triển khai chủ trì phối hợp nhiệm vụ công tác năm cấp ta tui bên phía gồm nộp gửi riêng lấy hạn chót lịch mốc`);
const NO_TOPIC_FOLDED: ReadonlySet<string> = new Set([...NO_TOPIC_TONED].map((word) => stripTones(word)));

/**
 * True for a word that cannot begin or end a topic. Where a message is written
 * with its marks they count: "ma" of "ma túy" is not "mà".
 */
export function isNoTopic(folded: string, toned: string, marked: boolean): boolean {
  return marked || toned !== folded ? NO_TOPIC_TONED.has(toned) : NO_TOPIC_FOLDED.has(folded);
}
