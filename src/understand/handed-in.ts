/** Somebody, as a question asks for them. */
const WHO =
  '(?:ai|nhung ai|(?:nhung |cac |may |bao nhieu |danh sach |co )*(?:don vi|co quan|phong|ban|so|nganh|xa|phuong|dia phuong|noi|cho|ben|to chuc)(?: nao)?)';
/** Something goes to whoever collects it; "nạp", "gởi", "goi" are how some say and type it. */
const HANDS_IN = '(?:nop|nap|gui|goi|bao cao|bc|hoan thanh|lam xong)';
const NOT_YET = '(?:chua|ko|k|khong|kg|cham|tre|muon)';

const UNIT = '(?:don vi|co quan|phong|ban|so|nganh|xa|phuong|dia phuong|noi|cho|ben|to chuc)';
/** Somebody of several: "xã" alone is also the end of "nhà ở xã". */
const WHICH = `(?:ai|${UNIT} nao|(?:nhung|cac|may|bao nhieu|danh sach|co|con)(?: cac| nhung)? ${UNIT})`;
const LATE = '(?:cham tre|tre nai|tre|cham|muon)';
/** What lateness is in, where that is said at all. */
const OF_WHAT = '(?: (?:han|hen|tien do))?(?: (?:nop|bao cao|bc|nop bao cao|nop bc))?';
/** "Đơn vị nào chậm?", "còn ai trễ không?", "ai trễ hạn ở Sơn Tịnh?": nothing else is asked of them. */
const WHO_IS_LATE = new RegExp(
  ` ${WHICH}(?: con| van| nua| bi| dang| la| hay| da){0,3} ${LATE}${OF_WHAT}(?: (?:o|tai)(?: [^ ]+){1,4}?)?(?: (?:khong|ko|k|nua|roi|the|vay|nhi|ha|a))* $`,
  'u',
);
/** "Phòng Y tế có nộp đúng hạn không?", "đơn vị nào nộp báo cáo đúng hạn?" */
const IN_TIME: readonly RegExp[] = [
  new RegExp(` ${HANDS_IN}(?: (?:bao cao|bc|co))* (?:dung|kip|tre) han (?:khong|ko|k|chua|hay khong) $`, 'u'),
  new RegExp(` ${WHICH}(?: da| co)? ${HANDS_IN}(?: [^ ]+){0,3} dung han(?: khong| ko| chua)? $`, 'u'),
];

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
  ...IN_TIME,
];

/** "Đến hạn nộp báo cáo chưa?", "nộp ngày 26/11 thì trễ chưa?", "kế hoạch đã gửi Sở chưa?" ask for something else. */
const OF_DATE =
  / (?:den|toi|sap|het|con|qua) han | han (?:nop|chot|bao cao)| phai (?!khong )| (?:thi|la|da) (?:tre|muon|cham|qua han) | hom nay | ngay mai | ngay (?:\d|may|nao)| \d+\/\d+ | khi nao | bao gio | (?:ke hoach|van ban|quyet dinh|cong van|chi thi) (?:nay |tren )?(?:da )?(?:duoc )?(?:gui|goi|bao cao) /u;

/** True where a message asks who has handed something in, or whether somebody has; folded words between spaces. */
export function asksHandedIn(words: string): boolean {
  const plain = words.replace(/ (?:vay|nhi|the|ad|em|anh|chi|ban|bot)(?= $)/u, '');
  return asksWhoIsLate(plain) || (WORDINGS.some((wording) => wording.test(plain)) && !OF_DATE.test(plain));
}

/** True where a message asks who is late, in no more words than that; folded words between spaces. */
export function asksWhoIsLate(words: string): boolean {
  return WHO_IS_LATE.test(words);
}
