/** Somebody, as a question asks for them. */
const WHO =
  '(?:ai|nhung ai|(?:nhung |cac |may |bao nhieu |danh sach |co )*(?:don vi|co quan|phong|ban|so|nganh|xa|phuong|dia phuong|noi|cho|ben|to chuc)(?: nao)?)';
/** Something goes to whoever collects it; "nạp", "gởi", "goi" are how some say and type it. */
const HANDS_IN = '(?:nop|nap|gui|goi|bao cao|bc|hoan thanh|lam xong)';
const NOT_YET = '(?:chua|ko|k|khong|kg|cham|tre|muon)';

const WORDINGS: readonly RegExp[] = [
  // "Ai chưa nộp?", "còn xã nào nữa chưa gửi không?", "danh sách đơn vị chưa nộp"
  new RegExp(` ${WHO}(?: con| van| nua| bi| dang| la){0,3} ${NOT_YET} (?:bi )?${HANDS_IN} `, 'u'),
  // "Đơn vị nào đã nộp?", "ai nộp rồi?", "xã nào nộp trễ?"
  new RegExp(` ${WHO}(?: da) ${HANDS_IN} `, 'u'),
  new RegExp(` ${WHO} ${HANDS_IN}(?: [^ ]+){0,3} (?:roi|r|tre|muon|cham) `, 'u'),
  // "Đơn vị nào còn nợ báo cáo?"
  / (?:con )?(?:no|thieu) (?:bao cao|bc) /u,
  // "Phòng Y tế đã nộp báo cáo chưa?", "… đã gửi rồi phải không?", "… chưa nộp à?"
  new RegExp(` da ${HANDS_IN}(?: [^ ]+){0,8} (?:chua|hay chua|roi|phai khong) `, 'u'),
  new RegExp(
    ` (?:nop|nap|gui|goi|lam xong|hoan thanh)(?: [^ ]+){0,4} (?:chua|roi)(?: a| ha| phai khong| dung khong| hay chua)? $`,
    'u',
  ),
  new RegExp(` chua (?:nop|nap|gui|goi)(?: [^ ]+){0,4}(?: a| ha| phai khong)? $`, 'u'),
  // "Đã nhận được báo cáo của Phòng Y tế chưa?", "báo cáo của Phòng Y tế có chưa?"
  / da (?:nhan|co)(?: duoc)? (?:bao cao|bc) (?:[^ ]+ ){0,10}chua /u,
  / (?:bao cao|bc) (?:[^ ]+ ){0,8}(?:da )?co chua $/u,
  // "Phòng Y tế nộp trễ không?", "UBND xã báo cáo chưa?"
  / (?:nop|gui) (?:tre|muon|cham)(?: han)? khong $/u,
  / (?:bao cao|bc) chua $/u,
  // "Tình hình nộp báo cáo": with its mark "tình" is no "tỉnh", which a message's words tell by another ending.
  / (?:tinhx? hinh|tien do|ty le|ti le) (?:nop|gui) (?:bao cao|bc) /u,
  / (?:tinhx? hinh|tien do|ty le|ti le) (?:nop|gui)(?: cua (?:cac )?(?:don vi|xa|phuong))? $/u,
];

/** "Đến hạn nộp báo cáo chưa?", "nộp ngày 26/11 thì trễ chưa?", "kế hoạch đã gửi Sở chưa?" ask for something else. */
const OF_DATE =
  / (?:den|toi|sap|het|con|qua) han | han (?:nop|chot|bao cao)| phai (?!khong) | (?:thi|la|da) (?:tre|muon|cham|qua han) | hom nay | ngay mai | ngay (?:\d|may|nao)| \d+\/\d+ | khi nao | bao gio | (?:ke hoach|van ban|quyet dinh|cong van|chi thi) (?:nay |tren )?(?:da )?(?:duoc )?(?:gui|goi|bao cao) /u;

/** True where a message asks who has handed something in, or whether somebody has; folded words between spaces. */
export function asksHandedIn(words: string): boolean {
  const plain = words.replace(/ (?:vay|nhi|the|ad|em|anh|chi|ban|bot)(?= $)/u, '');
  return WORDINGS.some((wording) => wording.test(plain)) && !OF_DATE.test(plain);
}
