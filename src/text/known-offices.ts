/**
 * Offices by the whole of their names, as patterns of folded text: where such a name has ended, what follows in lower
 * case is said of the office. Departments of provinces, divisions of districts (Decree 37/2014/NĐ-CP) and of communes
 * (Decree 150/2025/NĐ-CP), ministries (Decree 178/2007/NĐ-CP and after), unions, and the branches of the centre.
 */

/** Fields of departments, divisions and ministries, with their joining words; longest first where one begins another. */
const FIELDS: readonly string[] = [
  'noi vu',
  'ngoai vu',
  'ngoai giao',
  'quoc phong',
  'cong an',
  'tu phap',
  'tai chinh(?: - ke hoach)?',
  'ke hoach va dau tu',
  'cong thuong',
  'y te',
  'xay dung',
  'giao thong van tai',
  'quy hoach - kien truc',
  'giao duc(?: va|,) dao tao',
  'khoa hoc(?: va|,) cong nghe',
  'nong nghiep va (?:moi truong|phat trien nong thon)',
  'tai nguyen va moi truong',
  'thong tin va truyen thong',
  'lao dong(?: -|,) thuong binh va xa hoi',
  'van hoa, the thao va du lich',
  'van hoa va (?:the thao|thong tin|du lich)',
  'van hoa(?: -|,) (?:xa hoi|thong tin|khoa hoc va thong tin)',
  'du lich',
  'dan toc(?: va ton giao)?',
  'kinh te(?:(?: va|,) ha tang(?: va do thi)?)?',
  'quan ly do thi',
  'tai chinh va dau tu',
  'tuyen giao(?: va dan van)?',
  'dan van',
  'kiem tra dang',
];

const NOUNS: readonly string[] = [
  `(?:so|phong|bo) (?:${FIELDS.join('|')})`,
  'so an toan thuc pham',
  'cong an',
  'thanh tra',
  'ban dan toc',
  'ban (?:chi huy|chqs) (?:quan su|phong thu dan su|bo doi bien phong)',
  'bo chi huy (?:quan su|bo doi bien phong)',
  '(?:uy ban nhan dan|ubnd)',
  '(?:hoi dong nhan dan|hdnd)',
  'van phong (?:hdnd va ubnd|hoi dong nhan dan va uy ban nhan dan|ubnd|uy ban nhan dan)',
  '(?:uy ban |ub)?(?:mat tran to quoc|mttq)(?: viet nam| vn)?',
  'lien doan lao dong',
  'hoi (?:nong dan|lien hiep phu nu|lhpn|phu nu|cuu chien binh|ccb|chu thap do|nguoi cao tuoi|khuyen hoc|luat gia|nha bao|dong y)',
  '(?:doan tncs ho chi minh|doan thanh nien(?: cong san ho chi minh)?|tinh doan|thanh doan|huyen doan|thi doan|quan doan)',
  'kho bac nha nuoc',
  'bao hiem xa hoi',
  'ngan hang (?:chinh sach xa hoi|nha nuoc)',
  'toa an nhan dan',
  'vien kiem sat nhan dan',
  'hat kiem lam',
  'chi cuc (?:thue|thong ke|hai quan|kiem lam|thuy loi|chan nuoi va thu y|thi hanh an dan su|quan ly thi truong)',
  'cuc (?:thue|thong ke|hai quan|quan ly thi truong|thi hanh an dan su)',
  '(?:tram|trung tam) y te',
  'trung tam (?:dich vu nong nghiep|kiem soat benh tat|phuc vu hanh chinh cong|xuc tien dau tu|khuyen nong)',
  'trung tam van hoa(?:,| -) thong tin(?: va|,| -) (?:the thao|truyen thong)(?: va du lich)?',
  'tram (?:chan nuoi va thu y|khuyen nong|trong trot va bao ve thuc vat|kiem lam)',
  'dai (?:phat thanh va truyen hinh|truyen thanh(?: - truyen hinh)?|phat thanh - truyen hinh)',
  '(?:bao|co quan bao) va (?:dai )?phat thanh(?:,| va) truyen hinh',
  'cac (?:so|phong|co quan|don vi)(?:(?:,| va) (?:ban|nganh|don vi|doan the|dia phuong))+',
  '(?:cac |truong )?(?:thon|ap|xom|buon|to dan pho|khu pho)(?:(?:,| va) (?:thon|ban|ap|xom|buon|to dan pho|khu pho))*',
  'vu (?:phap che|ke hoach|to chuc can bo|tai chinh)',
  'buu dien',
  'dien luc',
];

const LEVEL = '(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|khu vuc|co so|trung uong)';

/** The whole of a known name at the beginning of folded text, its level and the classes of local offices too. */
export const KNOWN_OFFICE = new RegExp(
  `^(?:${NOUNS.join('|')})(?: (?:cap )?${LEVEL}(?![a-z])| cac ${LEVEL}(?:(?:,| va) ${LEVEL})*(?![a-z]))?(?![a-z])`,
  'u',
);
