import { NOT_OFFICES, OFFICE_HEADS } from '../text/administration.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { KNOWN_OFFICE } from '../text/known-offices.ts';
import { beginsWith } from '../text/phrases.ts';
import { DUTY_VERBS } from '../text/verbs.ts';

/**
 * Offset at which the order begins to the office whose name a text begins with, after at least one syllable of it: at a
 * duty verb in lower case, or at any word in lower case behind a name known whole; -1 where none does.
 */
export function verbOffset(text: string): number {
  const name = knownEnd(text);
  const order = name === 0 ? -1 : orderBehind(text, name);
  if (order >= 0) return order;
  for (const match of text.slice(name).matchAll(/\s(?=\p{Ll})/gu)) {
    const at = name + match.index + 1;
    if (isDutyVerbAt(text, at)) return at;
  }
  return -1;
}

/** Words in lower case that go on a name which could have ended: its class, its place, who joins it. */
const GOES_ON =
  /^(?:v[aà]|và|các|cùng|cùng với|của|được|có|trên|thuộc|trực thuộc|trong|cấp|nơi|ở|tại|liên quan|khác|đóng|là|hoặc|với|quản lý|phụ trách|số|cũ|mới|nhân dân|xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|quận|thị xã|khu vực|địa phương|dự phòng|lưu động|chi nhánh|phòng giao dịch|chuyên ngành|giao thông|viên|văn hóa|nhà nước|đối ngoại|nông thôn|công lập|hai cấp|cấp trên|chủ quản|nêu trên|để|theo|trước|tới|từ|cho|qua|không|về|trưởng|sự nghiệp|chuyên môn|chức năng|hành chính|thành viên|khối|ngoài|phía)(?!\p{L})/u;

/** An office of any kind up to its level: "Nhà hát Chèo tỉnh", "Bảo tàng thành phố". Folded. */
const LEVELLED =
  /^[a-z](?:(?! (?:tinh|huyen|thanh pho|thi xa|xa|phuong|thi tran|dac khu)(?![a-z]))[a-z -]){2,40}(?<! (?:cac|cap|toan|moi|ban|trong|tai|o)) (?:tinh|huyen|thanh pho|thi xa|xa|phuong|thi tran|dac khu)(?![a-z])/u;

/** Between two names of a list. */
const BETWEEN = /^(?:\s*[,;]\s*|\s+và\s+)(?:các\s+)?(?=\p{Lu})/u;
/** The name of a place behind a level, the number of an office: "huyện Sơn Hà", "khu vực III". */
const PLACE = /^(?:\s+(?:số\s+)?(?:\p{Lu}[\p{L}'’-]*|\d+))+/u;

/** Where the names end that a text begins with, of those that are known whole; 0 where the first is not. */
function knownEnd(text: string): number {
  let end = 0;
  for (;;) {
    const next = end === 0 ? '' : BETWEEN.exec(text.slice(end))?.[0];
    if (next === undefined) return end;
    const at = end + next.length;
    const words = foldInPlace(text.slice(at, at + 140));
    const name = KNOWN_OFFICE.exec(words)?.[0] ?? levelled(text.slice(at), words);
    if (name === null || NOT_OFFICES.test(words) || !/^\p{Lu}/u.test(text.slice(at))) return end;
    end = at + name.length;
    end += PLACE.exec(text.slice(end))?.[0].length ?? 0;
  }
}

/** The words of an office of any kind up to its level, folded, where nothing is said of it before; else null. */
function levelled(text: string, folded: string): string | null {
  const name = beginsWith(folded, OFFICE_HEADS) === null ? undefined : LEVELLED.exec(folded)?.[0];
  if (name === undefined) return null;
  const words = [...text.slice(0, name.length).matchAll(/\s(?=\p{Ll})/gu)];
  return words.some((match) => isDutyVerbAt(text, match.index + 1)) ? null : name;
}

/**
 * The offset at which the order begins behind names that end at `end`, whatever its verb: "Sở Du lịch, Công an tỉnh
 * quảng bá …"; -1 where no word in lower case follows, or one that goes on the name.
 */
function orderBehind(text: string, end: number): number {
  const gap = /^\s+(?=\p{Ll}(?:\S*\s+){3})/u.exec(text.slice(end))?.[0].length ?? 0;
  return gap > 0 && !GOES_ON.test(text.slice(end + gap)) ? end + gap : -1;
}

/** Nouns whose kind a verb behind them may tell: "cơ quan quản lý chợ", "lực lượng bảo vệ rừng". Folded. */
const KINDS =
  /(?:^|\s)(?:co quan|don vi|bo phan|luc luong|can bo|cong chuc|co so|doanh nghiep|cong ty|nguoi|to chuc)$/u;

/**
 * In a whole sentence of more than eight words something is said of the office: the offset of its first verb, those
 * that are as often part of a name among them ("Công an xã bảo vệ điểm bỏ phiếu trong ngày bầu cử."); -1 elsewhere.
 */
export function sentenceVerb(text: string): number {
  if (!/[.;]\s*$/u.test(text) || text.trim().split(/\s+/u).length <= 8) return -1;
  for (const match of text.matchAll(/\s(?=\p{Ll})/gu)) {
    const at = match.index + 1;
    const verb = beginsWith(fold(text.slice(at, at + 40)), NOUN_VERB_LIST);
    if (verb === null || !verb.includes(' ') || OF_PLACE.has(verb)) continue;
    const before = fold(text.slice(0, at));
    if (!KINDS.test(before) && !NOUN_BEFORE.test(before) && before.split(' ').length > 2) return at;
  }
  return -1;
}

/** True where the word at an offset, in lower case, begins an order to the office whose name stands before it. */
export function isDutyVerbAt(text: string, at: number): boolean {
  const folded = fold(text.slice(at, at + 40));
  const verb = beginsWith(folded, DUTY_VERBS);
  // "Công ty Cổ phần Cấp nước": where a capital stands inside, it is no verb.
  if (verb === null || /\p{Lu}/u.test(text.slice(at, at + verb.length))) return false;
  // "Đầu tư bố trí", "Kiểm lâm đầu mối", "cổ phần cấp nước": the last syllable of a name with the first of what follows.
  if (/^(?:tư|từ|lâm|phần)\s/iu.test(text.slice(at))) return false;
  const before = fold(text.slice(0, at));
  if (MUST.test(text.slice(at))) return true;
  const hamlet = HAMLET.test(text.slice(0, at));
  const behindClass = SHORT_OFFICES.test(before) && PLAIN_ORDERS.has(verb);
  // In one syllable only the tone tells a verb from half a compound ("đào tạo", "hạ tầng").
  if (!verb.includes(' ') && !(SINGLE_VERB.test(text.slice(at)) && (behindClass || hamlet || !COMPOUND.test(before))))
    return false;
  // "được giao chủ trì", "được phân công": a relative clause of the name.
  if (RELATIVE.test(before) && OF_RELATIVE.has(verb)) return false;
  // "Doanh nghiệp viễn thông bảo đảm kinh phí": two words' halves fold like a verb.
  if (verb === 'thong bao' && !/^thông báo/iu.test(text.slice(at))) return false;
  if (verb === 'to chuc' && (ORGANISATION.test(folded) || isListedNoun(before, folded))) return false;
  // "Các cơ quan tham mưu quản lý ngành": what sort of office, not what it is to do.
  if (verb === 'tham muu' && GENERIC.test(before) && !ADVISED.test(folded)) return false;
  if (verb === 'thuong xuyen' && before.endsWith('giao duc')) return false;
  if (verb === 'pho bien' && before.endsWith('hoi dong phoi hop')) return false;
  // "các tổ chức thành viên", "các cơ quan thông tin": nouns behind a number word or another noun.
  if (NOUN_BEFORE.test(before) && !hamlet) return behindClass;
  return (
    !NOUN_VERBS.has(verb) ||
    OF_A_PLACE.test(before) ||
    PROPER.test(text.slice(0, at)) ||
    /(?:,|\s)(?:va|va cac)$/u.test(before) ||
    STRONG_AFTER.test(folded)
  );
}

/** What is said of whoever stands before it. */
const MUST = /^(?:phải|sẽ)\s/u;
/** With its tone: "trưởng bản", "trên địa bàn", while "ban" may go on as the name of a board. */
const HAMLET = /(?<!\p{L})b[ảà]n\s+$/iu;
/** A name that has come to its level or place goes on with what its office is to do. Folded. */
const OF_A_PLACE =
  /(?:^|\s)(?:dia ban|tinh|huyen|xa|phuong|thanh pho|thi xa|thi tran|dac khu|trung uong)(?<!(?:cap|cac|cong an|don vi|co quan|can bo) \S+)$/u;
/** Behind a word in capital letters that is neither the name's first nor initials: "Học viện Âm nhạc Huế". */
const PROPER = /\s\p{Lu}\p{Ll}+\s+$/u;
const NOUN_BEFORE =
  /(?:^|\s)(?:cac|nhung|va|moi|cua|cong tac|cong|(?<!(?:duoc giao|chu tri|phan cong|thuc hien) )nhiem vu|ban|phong|trung tam|chi cuc|doi|to|hat|,)$/u;
/** "các phòng, ban", "các trung tâm": a class in short words, whole in itself. */
const SHORT_OFFICES = /(?:^|\s)cac (?:[a-z]+(?: [a-z]+)?(?:, | va ))*(?:ban|phong|trung tam|chi cuc|doi|to|hat)$/u;
/** Verbs that no office is named after. */
const PLAIN_ORDERS: ReadonlySet<string> = new Set([
  'bao cao',
  'gui',
  'nop',
  'hoan thanh',
  'chu tri',
  'chu dong',
  'can cu',
  'co trach nhiem',
  'chiu trach nhiem',
  'phoi hop',
  'trien khai',
  'thuc hien',
  'tong hop',
  'tang cuong',
  'tiep tuc',
  'day manh',
  'khan truong',
  'nghiem tuc',
  'ra soat',
]);

const RELATIVE = /(?:^|\s)duoc(?: (?:giao|phan cong)(?: (?:nhiem vu|chu tri|thuc hien|phoi hop))*)?$/u;

const OF_RELATIVE: ReadonlySet<string> = new Set(['giao', 'phan cong', 'chu tri', 'thuc hien', 'phoi hop']);
const SINGLE_VERB =
  /^(?:lập|giúp(?! việc)|gửi|nộp|trình|phải|sẽ|cần|đưa|tăng|cử|họp|treo|mở(?= (?:chuyên|các|lớp|đợt|sổ|rộng|hòm|đường dây|\d))|giao(?= (?:cho|các|nhiệm|chỉ|\p{Lu})))(?=\s)/u;
const COMPOUND = /(?:^|\s)(?:chuong|cong|quy|doc|thanh|phien|ban)$/u;
/** "tổ chức" as a noun. */
const ORGANISATION =
  /^to chuc(?:(?: khac)?(?:,| va| hoac) (?:ca nhan|doanh nghiep|don vi|co quan|doan the|hiep hoi|hoi|ho gia dinh|ho kinh doanh|hop tac xa|nguoi|dia phuong|co so|truong|nha)| (?:khac|chinh tri|xa hoi|thanh vien|doan the|ca nhan|co lien quan|lien quan|kinh te|hoi|dang|tin dung|nghe nghiep|ton giao|quan chung|quoc te|phi chinh phu|hanh nghe|su dung|tu van|cung cap|khoa hoc))(?![a-z])/u;
/** "cơ quan, đơn vị, tổ chức có trách nhiệm …", "chủ rừng là tổ chức": the last of a list of nouns. Folded. */
const isListedNoun = (before: string, folded: string): boolean =>
  /(?:^|\s)la$/u.test(before) ||
  (/(?:co quan|don vi|doanh nghiep|dia phuong|doan the|ca nhan)(?:,| va)$/u.test(before) &&
    /^to chuc (?:co trach nhiem|chiu trach nhiem|chu dong|can cu|phan hoi|phan anh|bao cao|trong va ngoai|tren dia ban|dong tren|thuoc|truc thuoc|duoc)/u.test(
      folded,
    ));
/** "các cơ quan", "đơn vị": an office without a name of its own. */
const GENERIC = /(?:^|\s)(?:co quan(?: quan)?|don vi|bo phan)$/u;
/** "tham mưu UBND …", "tham mưu cho …": an order to advise somebody, or to draw something up. */
const ADVISED =
  /^tham muu,? (?:cho|giup(?! viec)|voi|trinh|ubnd|uy ban|chu tich|ban chi dao|cap|lanh dao|xay dung|ban hanh|to chuc|de xuat|bo tri|trien khai|thuc hien|kip thoi)(?![a-z])/u;

/** Verbs that are as often part of a name in lower case ("cơ quan quản lý", "đơn vị cung cấp dịch vụ"). */
const NOUN_VERBS: ReadonlySet<string> = new Set([
  'quan ly',
  'tong hop',
  'thong tin',
  'su dung',
  'dao tao',
  'bao ve',
  'giam sat',
  'thanh tra',
  'kiem tra',
  'truc tiep',
  'cung cap',
  'phat trien',
  'ho tro',
  'khai thac',
  'van hanh',
  'dau tu',
  'cong tac',
  'tham gia',
  'phuc vu',
  'phan phoi',
  'tu van',
  'truyen thong',
  'duoc',
  'mo',
  'ky',
  'in',
  'viet',
  'moi',
  'can',
  'cung',
  'cu',
  'gan',
  'khi',
  'ngoai',
  'giao',
  'xay dung',
  'nghien cuu',
  'quan tam',
  'thuc hien',
]);
const NOUN_VERB_LIST = [...NOUN_VERBS];
/** Of those, the ones that most often tell what an office is for. */
const OF_PLACE: ReadonlySet<string> = new Set(['phuc vu', 'dao tao', 'cong tac', 'khai thac', 'phat trien']);
const STRONG_AFTER =
  /^(?:cu (?:can bo|cong chuc|vien chuc|nguoi|dai dien|lanh dao|chuyen vien|thanh vien|luc luong)|(?:giam sat|kiem tra|quan ly|ho tro|tham gia|phuc vu|bao ve) (?:viec|qua trinh|tinh hinh|tot|chat che|day du|kip thoi)|giam sat (?:cac|thuc hien)|tham gia (?:tuyen truyen|cac|phoi hop|thuc hien|tich cuc|van dong|giam sat|trong)|truc tiep (?:chi dao|thuc hien|xu ly|phu trach)|thuc hien (?:cac|viec|nhiem vu|theo|nghiem|tot|dung)|xay dung (?:ke hoach|va|cac|phuong an|chuong trinh)|nghien cuu(?:,| xay| tham| de| ban| trien khai| to chuc| thuc hien| van dung| ap dung| quan triet)|mo (?:chuyen|lop|dot|so|hom|duong day|\d)|tham gia nghien cuu|quan tam|tong hop(?:,| bao cao| ket qua| cac| tinh hinh| danh sach| nhu cau| so lieu| va | chung| kinh phi| trinh| tham)|giao )/u;
