/** Somebody, as a question asks for them. */
const WHO = '(?:ai|nhung ai|(?:don vi|co quan|phong|ban|so|nganh|xa|phuong|dia phuong|noi|cho|ben) nao)';
/** Something goes to whoever collects it. */
const HANDS_IN = '(?:nop|gui|bao cao|hoan thanh)';

/** "Ai chưa nộp báo cáo?", "đơn vị nào chậm nộp?", "còn xã nào chưa gửi không?" */
const WHO_HAS = new RegExp(
  ` ${WHO}(?: con| van| da| bi| dang){0,2} (?:chua|cham|tre|muon|da) (?:bi )?${HANDS_IN} `,
  'u',
);
/** "Phòng Y tế đã nộp báo cáo chưa?" */
const HAS = new RegExp(` da ${HANDS_IN}(?: [^ ]+){0,8} (?:chua|hay chua) `, 'u');
/** "Phòng Tư pháp nộp chưa?" */
const YET = / (?:nop|gui)(?: [^ ]+){0,5} chua $/u;
/** "Đến hạn nộp báo cáo chưa?" asks for a date. */
const OF_DATE = / (?:han|phai) /u;

/** True where a message asks who has handed something in, or whether somebody has; folded words between spaces. */
export function asksHandedIn(words: string): boolean {
  const plain = words.replace(/ (?:a|vay|nhi|the|roi|khong) (?=$)/u, ' ');
  return WHO_HAS.test(words) || ((HAS.test(plain) || YET.test(plain)) && !OF_DATE.test(plain));
}
