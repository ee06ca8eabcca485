import type { Ask } from '../domain/understood.ts';

const OFFICE =
  '(?:don vi|co quan|phong|ban|so|nganh|to chuc|bo phan|doan the|hoi|ben|can bo|noi|trung tam|nguoi|phong ban)';
const WHEN =
  '(?:khi nao|bao gio|(?:vao |tu )?ngay nao|(?:tu )?hom nao|luc nao|ngay may|thang may|thang nao|thoi gian nao|may ngay|bao lau|ngay bao nhieu|luc may)';

/** Something is sent: "những nơi nào" behind it are those that it is sent to. */
const SENT =
  '(?:gui|nop|chuyen|trinh|bao cao)(?: bao cao| ke hoach| van ban| nay| ve| cho| den| toi| qua| len| di| nhung| cac)*';
/** What may stand between a plan and what is done with it. */
const OF_PLAN =
  '(?: nay| do| tren| so| nam| cua| tinh| thanh pho| huyen| xa| phuong| thi tran| thi xa| PLC| OFC| [0-9]+| duoc| da| se| phai| can| thi)*';

/** What one document does to another; "bỏ", "bổ", "đính" and "lực" are not the "bộ", "định" and "lúc" of other questions. */
const AMENDS = '(?:sua doi|box? sung|dieu chinh|thay the|bai box?|huy box?|gia han|dinhx? chinh)';

/** What wordings ask, on folded words with offices as "OFC" and places as "PLC". */
const ASKS: readonly (readonly [Ask, RegExp])[] = [
  [
    'help',
    / (?:ban|may|bot|tro ly|he thong)(?: nay)? (?:la ai|la gi|ten (?:la )?gi|(?:co the )?(?:lam|giup|tra loi|ho tro)(?: duoc)?(?: nhung)?(?: viec)? gi)|huong dan su dung|cach (?:dung|su dung|dat cau hoi)|hoi (?:duoc )?(?:nhung )?gi (?:duoc )?$|^ (?:tro giup|help|menu) $| (?:giup|ho tro) (?:toi|em|minh|duoc) (?:duoc )?(?:nhung )?gi /u,
  ],
  [
    'places',
    new RegExp(
      ` (?:huyen|thanh pho|tinh) nao |(?<! ${SENT}) (?:dia phuong|noi) nao |bao nhieu (?:dia phuong|huyen|tinh) |^ (?:nhung |cac )?(?:ke hoach|van ban) nao (?:duoc |co |da )?(?:can cu|dua (?:tren|theo|vao)|thuc hien|trien khai|cu the hoa|ban hanh theo) `,
      'u',
    ),
  ],
  [
    'signer',
    / (?:ai|nguoi nao|lanh dao nao|vi nao)(?: la nguoi)?(?: da)? ky | nguoi ky | ky ten | chu ky (?!so )| ky boi /u,
  ],
  [
    'number',
    / so (?:bao nhieu|may|hieu|van ban|ke hoach|ky hieu|la gi) |(?:ke hoach|van ban) so nao | ky hieu | kem(?: theo)? (?:quyet dinh|cong van|to trinh|van ban) (?:nao|gi|so) /u,
  ],
  [
    'issued',
    new RegExp(
      ` (?:ban hanh|ky|phat hanh)(?: vao| tu)?(?: hom)? ${WHEN} | ngay (?:ban hanh|ky|phat hanh) |${WHEN}(?: thi)?(?: duoc)? ban hanh | ban hanh ngay `,
      'u',
    ),
  ],
  [
    'basis',
    / can cu |dua (?:tren|vao|theo) (?:van ban|co so|ke hoach|dau)|co so phap ly|(?<!kem )theo (?:van ban|ke hoach|quyet dinh|chi dao|cong van) nao|(?:thuc hien|trien khai) (?:theo )?(?:van ban|ke hoach|chi thi|quyet dinh|cong van) nao|van ban (?:nao )?cua (?:tinh|trung uong|cap tren)/u,
  ],
  [
    'recipients',
    new RegExp(
      ` noi nhan |(?<!(?:xay dung|lap|lam|soan|nop) )(?<! (?:ket qua|bao cao|so lieu|danh sach) .{0,60})(?:ke hoach|van ban)${OF_PLAN} (?:gui|chuyen)(?: cho| den| toi| ve| di)* (?:nhung |cac )?(?:ai|dau|(?:dia phuong|cho|${OFFICE}) nao) |(?:ai|${OFFICE} nao) (?:duoc |se )?nhan (?:ke hoach|van ban) `,
      'u',
    ),
  ],
  [
    'title',
    / trich yeu | tom tat | tieu de | ten (?:day du|goi|ke hoach|van ban|cua (?:ke hoach|van ban))|(?:ke hoach|van ban)(?: nay)?(?: cua)?(?: PLC)? (?:noi |la )?ve (?:viec |van de |noi dung |cai )?gi |(?:ke hoach|van ban)(?: nay| PLC| so [a-z0-9]+| [0-9]+)* (?:noi|quy dinh|co noi dung|de cap) (?:nhung |ve )?gi /u,
  ],
  [
    'outline',
    / (?:ke hoach|van ban|quyet dinh|chi thi)(?: [^ ]+){0,8} (?:co|gom|bao gom|chia)(?: thanh| lam)?(?: nhung| cac| may)? (?:noi dung|phan|muc lon|phan chinh)(?: chinh| lon| chu yeu)? (?:gi|nao) | (?:gom|chia (?:lam|thanh)) may (?:phan|muc) | (?:bo cuc|muc luc) /u,
  ],
  [
    'issuer',
    new RegExp(
      ` (?:${OFFICE} nao|ai|cap nao) (?:da )?(?:ban hanh|phat hanh) (?:ke hoach|van ban)? ?| do (?:ai|${OFFICE} nao) ban hanh | (?:ke hoach|van ban)(?: so)?(?: [0-9]+)? (?:la )?cua (?:ai|${OFFICE} nao) | co quan ban hanh | ban hanh boi `,
      'u',
    ),
  ],
  [
    'standing',
    new RegExp(
      ` (?:ke hoach|van ban|quyet dinh)(?: [^ ]+){0,8} (?:con|het|mat|co) hieu lucx? (?:khong|chua|nua|roi|hay) |(?:ke hoach|van ban|quyet dinh) nao (?:da |dang |van |thi )*(?:con|het|mat|khong con) hieu lucx? |(?:ke hoach|van ban|quyet dinh) nao (?:da |moi |bi |duoc )*${AMENDS} |(?:ke hoach|van ban|quyet dinh)${OF_PLAN}(?: bi| co)* ${AMENDS}(?: ${AMENDS})?(?: lan)? (?:chua|khong|roi|boi|bang|gi|nao|may lan|(?:cho )?(?:ke hoach|van ban|quyet dinh)) `,
      'u',
    ),
  ],
  [
    'plans',
    / (?:co|dang co|nhung|cac)(?: nhung| may| bao nhieu| cac)? (?:ke hoach|van ban)(?: [a-z]+){0,3} nao | bao nhieu (?:ke hoach|van ban) | may ke hoach |(?:ke hoach|van ban) nao (?:noi ve|ve|quy dinh|de cap|lien quan)|(?:liet ke|danh sach|danh muc|xem|ke ten)(?: cac| nhung)? (?:ke hoach|van ban) /u,
  ],
  [
    'period',
    / tu (?:ngay|hom) nao | dien ra | keo dai | bat dau (?:tu )?(?:khi|ngay|luc|bao)| ket thuc (?:khi|ngay|luc|bao|vao)| (?:thang hanh dong|tuan le|dot cao diem|thang cao diem|dot thi dua)(?: [a-z0-9]+){0,14} (?:khi nao|bao gio|ngay nao|luc nao|thoi gian nao|thang may) | (?:khi nao|bao gio)(?: [a-z0-9]+){0,4} (?:thang hanh dong|tuan le|dot cao diem|dot thi dua)/u,
  ],
  [
    'deadline',
    new RegExp(
      ` ${WHEN} | han (?!che|hep)|thoi han| thoi diem | cham nhat | truoc ngay | (?:qua|tre|cham|den|toi|sap|het) han | con (?:may|bao nhieu|bao lau)|moc thoi gian|lich (?:bao cao|nop)|(?:viec|gi|nao) (?:da )?(?:sap toi|sap den|qua han)| sap toi | (?:da |nop |bi )tre | (?:con |co )?kip | moc | (?:may|bao nhieu) lan | (?:tu )?nam nao `,
      'u',
    ),
  ],
  [
    'via',
    new RegExp(
      ` (?:gui|nop|bao cao)(?: bao cao)?(?: ve| qua| cho| den| toi| thong qua| len| di)* (?:nhung |cac )?(?:dau|ai|cho nao|${OFFICE} nao) | (?:qua|thong qua) (?:dau|ai|${OFFICE} nao) | (?:gui|nop) (?:bao cao )?(?:o )?dau |(?:ai|${OFFICE} nao) (?:la |lam )?(?:dau moi(?= tong hop| tiep nhan| nhan| thu| bao cao)|tong hop (?:cac |so lieu )?(?:bao cao|ket qua)|tiep nhan bao cao|nhan bao cao|thu bao cao)| noi nhan bao cao `,
      'u',
    ),
  ],
  [
    'who',
    new RegExp(
      ` ai | ${OFFICE} nao | ${OFFICE} gi |(?:bao nhieu|may|liet ke|danh sach)(?: cac| nhung)? ${OFFICE} `,
      'u',
    ),
  ],
  [
    'duties',
    / lam (?:nhung |cac )?(?:gi|viec gi|viec nao|nhu the nao|sao)|lam nhung gi|nhiem vu(?! (?:chung|trong tam|chu yeu|cu the|tong quat))|trach nhiem|(?:viec|cong viec|phan viec|dau viec|phan cong) (?:gi|nao|cua|duoc|phai|can|cho)|giao (?:nhung |cac )?(?:gi|viec|cong viec)|(?:phai|can|duoc|de nghi|lo|phu trach|thuc hien|trien khai|dam nhan|chu tri|phoi hop|tham muu)(?: [a-z]+){0,4} gi |(?:mang|linh vuc|khau|phan viec) (?:nao|gi)|(?:lien quan|dinh dang|dinh liu)(?: den)? (?:gi|nao)| co gi (?:moi|can|phai) |chuc nang|vai tro | de nghi OFC|yeu cau (?:gi )?(?:doi voi |cho )?OFC /u,
  ],
];

/** Things that take place, and do not have to be handed in: their day stands in the plan's text. */
const OF_EVENT =
  / (?:le|hoi nghi|hoi thi|hoi thao|ngay hoi|tap huan|mit tinh|phat dong|ra quan|khai mac|be mac|to chuc|dien tap|chien dich) /u;
/** What has a date by which it is owed. */
const OWED = / (?:bao cao|nop|gui|han|thoi han|hoan thanh|xong|cham nhat|dang ky|trinh|truoc ngay|phai|tong hop) /u;
const REPORTS = / (?:bao cao|nop|gui|so ket|tong ket) /u;
/** What may stand beside "số mấy?" in a question that has no other subject. */
const BESIDE_NUMBER: ReadonlySet<string> = new Set(
  'so bao nhieu may la gi PLC OFC cua con the vay thi nay do va a ad em anh chi cho toi minh hoi nhi nhe nua'.split(
    ' ',
  ),
);
const META: ReadonlySet<Ask> = new Set([
  'signer',
  'number',
  'issued',
  'basis',
  'recipients',
  'title',
  'outline',
  'issuer',
  'standing',
]);

/**
 * What a message asks, the leading ask first. `words` are folded, offices "OFC", places "PLC", a space at both ends;
 * `yesNo` where it asks whether ("có phải báo cáo không"): that is about the date by which to.
 */
export function readAsks(words: string, hasOffice: boolean, yesNo: boolean): readonly Ask[] {
  const all = ASKS.filter(([, pattern]) => pattern.test(words)).map(([ask]) => ask);
  const has = (ask: Ask): boolean => all.includes(ask);
  if (has('help')) return ['help'];
  const meta = all.filter(
    (ask) =>
      META.has(ask) &&
      !(ask === 'basis' && has('places')) &&
      !(ask === 'issued' && / phai /u.test(words)) &&
      !(ask === 'number' && isNumberOfElse(words, all)),
  );
  if (meta.length > 0 && !(meta.length === 1 && meta[0] === 'issuer' && hasOffice)) return meta;
  if (has('places') && (!has('deadline') || / khong (?:an dinh|quy dinh|co|neu|ghi|dat|an) /u.test(words)))
    return ['places'];
  if (has('plans')) return ['plans'];
  if (has('deadline') && / hieu luc(?! den)/u.test(words)) return ['period'];
  if (has('period') && !/ (?:bao cao|nop|gui|han) /u.test(words)) return ['period'];
  if (has('deadline') && OF_EVENT.test(words) && !OWED.test(words) && !hasOffice)
    return has('who') ? ['who', 'period'] : ['period'];
  if (has('deadline')) return deadlineAsks(words, has);
  if (yesNo && REPORTS.test(words) && !has('via')) return ['deadline'];
  if (has('via')) return ['via'];
  if (has('who') && !hasOffice) return ['who'];
  return has('duties') || (has('who') && / (?:phoi hop|cung|voi) /u.test(words)) ? ['duties'] : [];
}

/**
 * "Đường dây nóng là số mấy", "chuyển đổi số là gì": of something else than a plan. The number is a plan's where a plan
 * is spoken of, where something else is asked of the plan too, or where nothing but the number and a place is said.
 */
function isNumberOfElse(words: string, all: readonly Ask[]): boolean {
  if (all.some((ask) => META.has(ask) && ask !== 'number')) return false;
  if (/ (?:so (?:hieu|van ban|ke hoach|ky hieu)|ky hieu) |(?:ke hoach|van ban) so nao /u.test(words)) return false;
  const said = words.replace(/ (?:trong|theo|o|tai) (?:ban )?(?:ke hoach|van ban)(?: nay)?(?= )/gu, ' ');
  if (/ (?:ke hoach|van ban|quyet dinh|cong van|chi thi) /u.test(said)) return false;
  return !said
    .trim()
    .split(/ +/u)
    .every((word) => BESIDE_NUMBER.has(word));
}

/** Said before the question word: "trong kế hoạch này", "ở Cần Thơ", "cho hỏi". */
const BEFORE_WHO =
  '(?:trong|theo|o|tai|cua|thi|ke hoach|van ban|nay|PLC|so|nam|[0-9]+|cho|xin|em|toi|minh|hoi|biet|a|da) ';
const WHO_ACTS = new RegExp(`^ (?:${BEFORE_WHO})*(?:nhung )?(?:ai|${OFFICE} nao) (?!OFC|cua |thuoc )`, 'u');

/**
 * True where somebody unknown is the subject ("Đơn vị nào kiểm tra các trạm y tế?"): the offices named behind are what is
 * acted on. "Ai phối hợp với Sở X?" asks about X's work. `words` as for `readAsks`.
 */
export function asksWhoActs(words: string): boolean {
  return WHO_ACTS.test(words) && !/ (?:phoi hop|cung|voi)(?: [a-z]+)? OFC /u.test(words);
}

/** "làm gì và trước ngày nào" asks two things; "việc gì sắp đến hạn" one. */
function deadlineAsks(words: string, has: (ask: Ask) => boolean): readonly Ask[] {
  const both =
    / (?:gi|nao|nhiem vu|trach nhiem)(?: [A-Za-z]+){0,4} va | va (?:[a-z]+ ){0,3}(?:lam gi|nhiem vu|viec gi)/u;
  const then =
    / (?:lam gi|nhiem vu gi|viec gi|trach nhiem gi|nhung gi)(?: [a-z]+){0,2} (?:han|thoi han|khi nao|bao gio|truoc ngay(?! \d)|cham nhat) /u;
  if (has('duties') && (both.test(words) || then.test(words))) return ['duties', 'deadline'];
  return has('via') ? ['deadline', 'via'] : ['deadline'];
}
