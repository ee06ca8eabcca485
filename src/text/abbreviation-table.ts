/** One reading of an abbreviation. */
export interface Abbreviation {
  /** Folded letters without dashes, ampersands and spaces; "và" is left out: `ldtbxh`. */
  readonly short: string;
  /** The words it stands for, with their marks. */
  readonly long: string;
  /** Where this reading holds; without it, anywhere. */
  readonly where?: Context;
}

/** Conditions of which one must hold. */
export interface Context {
  /** Folded syllables, one of which must stand right before. */
  readonly after?: readonly string[];
  /** Folded syllables, one of which must stand right after; `#` is any number. */
  readonly before?: readonly string[];
  /** True: also where it is typed in capitals among small letters. */
  readonly capitals?: boolean;
}

const OFFICE = ['phong', 'so', 'nganh', 'truong', 'p'];
const NUMBERED = ['so', '#', 'nam', 'cua', 'trien', 'thuc'];
const LEVEL = ['huyen', 'xa', 'tinh', 'thanh', 'tp', 'phuong', 'thi', 'quan', 'dia', 'khu', 'ubnd', 'uy'];

const always = (pairs: Readonly<Record<string, string>>): Abbreviation[] =>
  Object.entries(pairs).map(([short, long]) => ({ short, long }));
const where = (context: Context, pairs: Readonly<Record<string, string>>): Abbreviation[] =>
  Object.entries(pairs).map(([short, long]) => ({ short, long, where: context }));

/** Abbreviations of Vietnamese administrative writing. Of several readings of one, the first whose context fits holds. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  // Offices, as they stand after "Phòng", "Sở" or alone.
  ...always({
    ldtbxh: 'Lao động - Thương binh và Xã hội',
    ldtb: 'Lao động - Thương binh và Xã hội',
    ldxh: 'Lao động - Xã hội',
    tbxh: 'Thương binh và Xã hội',
    gddt: 'Giáo dục và Đào tạo',
    gdnn: 'giáo dục nghề nghiệp',
    gdtx: 'giáo dục thường xuyên',
    vhttdl: 'Văn hóa, Thể thao và Du lịch',
    vhkhtt: 'Văn hóa, Khoa học và Thông tin',
    vhxh: 'Văn hóa - Xã hội',
    tckh: 'Tài chính - Kế hoạch',
    tnmt: 'Tài nguyên và Môi trường',
    nnptnt: 'Nông nghiệp và Phát triển nông thôn',
    nnmt: 'Nông nghiệp và Môi trường',
    khcn: 'Khoa học và Công nghệ',
    khdt: 'Kế hoạch và Đầu tư',
    tttt: 'Thông tin và Truyền thông',
    gtvt: 'Giao thông vận tải',
    qldt: 'Quản lý đô thị',
    kthtdt: 'Kinh tế, Hạ tầng và Đô thị',
    ktht: 'Kinh tế và Hạ tầng',
    dttg: 'Dân tộc và Tôn giáo',
  }),
  ...where({ after: ['so'] }, { vhtt: 'Văn hóa và Thể thao' }),
  ...always({ vhtt: 'Văn hóa và Thông tin' }),
  ...where(
    { after: [...OFFICE, 'ban'] },
    {
      tp: 'Tư pháp',
      nv: 'Nội vụ',
      ld: 'Lao động',
      gd: 'Giáo dục',
      vh: 'Văn hóa',
      tc: 'Tài chính',
      xd: 'Xây dựng',
      kt: 'Kinh tế',
      dt: 'Dân tộc',
      nn: 'Nông nghiệp',
      tn: 'Tài nguyên',
    },
  ),
  ...where({ after: ['so'] }, { ct: 'Công thương' }),
  ...where({ after: [...OFFICE, 'tram', 'tam', 'nhan', 'vien'], capitals: true }, { yt: 'Y tế' }),

  // People's Committees and what stands beside them.
  ...always({
    ubnd: 'Ủy ban nhân dân',
    hdnd: 'Hội đồng nhân dân',
    vpubnd: 'Văn phòng Ủy ban nhân dân',
    vphdnd: 'Văn phòng Hội đồng nhân dân',
    ttyt: 'Trung tâm Y tế',
    tyt: 'Trạm Y tế',
    ttvhtttt: 'Trung tâm Văn hóa, Thông tin và Thể thao',
    ttvhtt: 'Trung tâm Văn hóa - Thể thao',
    ttttvhtt: 'Trung tâm Truyền thông - Văn hóa - Thể thao',
    tttdtt: 'Trung tâm Thể dục thể thao',
    ttpvhcc: 'Trung tâm Phục vụ hành chính công',
    dvsnc: 'dịch vụ sự nghiệp công',
    bql: 'Ban Quản lý',
    kcn: 'khu công nghiệp',
    kcnc: 'khu công nghệ cao',
    mtqg: 'mục tiêu quốc gia',
    bhxh: 'Bảo hiểm xã hội',
    bhyt: 'bảo hiểm y tế',
    bchqs: 'Ban Chỉ huy Quân sự',
    bchpcttvatkcn: 'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn',
    bcd: 'Ban Chỉ đạo',
    tand: 'Tòa án nhân dân',
    vksnd: 'Viện kiểm sát nhân dân',
    thads: 'thi hành án dân sự',
    kbnn: 'Kho bạc Nhà nước',
    nhcsxh: 'Ngân hàng Chính sách xã hội',
    qltt: 'Quản lý thị trường',
    bdbp: 'Bộ đội Biên phòng',
    catp: 'Công an thành phố',
    pct: 'Phó Chủ tịch',
    tw: 'Trung ương',
    tdp: 'tổ dân phố',
  }),
  ...where({ before: ['quan', 'qs'] }, { bch: 'Ban Chỉ huy' }),
  ...where({ before: ['doan', 'hoi', 'dang', 'cong', 'tw', 'trung'], capitals: true }, { bch: 'Ban Chấp hành' }),
  ...where({ before: LEVEL, after: ['nganh', 'luc'], capitals: true }, { ca: 'Công an' }),
  ...where({ before: [...LEVEL, 'hdnd', 'hoi'] }, { ct: 'Chủ tịch' }),
  ...where({ before: ['so', '#'] }, { ct: 'Chỉ thị' }),
  ...where({ after: ['huy', 'ban'] }, { qs: 'Quân sự' }),
  ...where({ before: [...LEVEL, 'hdnd', 'hd'], after: ['chanh', 'qua', 'gui'], capitals: true }, { vp: 'Văn phòng' }),

  // Mặt trận and the mass organisations.
  ...always({
    mttq: 'Mặt trận Tổ quốc',
    mttqvn: 'Mặt trận Tổ quốc Việt Nam',
    ubmttq: 'Ủy ban Mặt trận Tổ quốc',
    ubmttqvn: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
    ubmt: 'Ủy ban Mặt trận Tổ quốc',
    btt: 'Ban Thường trực',
    hlhpn: 'Hội Liên hiệp Phụ nữ',
    hlhpnvn: 'Hội Liên hiệp Phụ nữ Việt Nam',
    lhpn: 'Liên hiệp Phụ nữ',
    lhpnvn: 'Liên hiệp Phụ nữ Việt Nam',
    hpn: 'Hội Phụ nữ',
    hnd: 'Hội Nông dân',
    hccb: 'Hội Cựu chiến binh',
    ccb: 'Cựu chiến binh',
    hctd: 'Hội Chữ thập đỏ',
    ctd: 'Chữ thập đỏ',
    nct: 'Người cao tuổi',
    dtn: 'Đoàn Thanh niên',
    dtncs: 'Đoàn Thanh niên Cộng sản',
    dtncshcm: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    tncs: 'Thanh niên Cộng sản',
    tncshcm: 'Thanh niên Cộng sản Hồ Chí Minh',
    ldld: 'Liên đoàn Lao động',
  }),
  ...where({ after: ['hoi'] }, { pn: 'Phụ nữ', nd: 'Nông dân', lh: 'Liên hiệp', kh: 'Khuyến học' }),
  ...where({ after: ['doan'] }, { tn: 'Thanh niên' }),

  // Documents.
  ...where({ before: NUMBERED, after: ['theo', 'trong', 'ban', 'lap', 'dung'], capitals: true }, { kh: 'kế hoạch' }),
  ...where({ before: ['so', '#'], capitals: true }, { nq: 'nghị quyết', nd: 'nghị định', cv: 'công văn' }),
  ...where({ before: ['so', '#'] }, { tb: 'thông báo', tt: 'thông tư', hd: 'hướng dẫn' }),
  ...always({ bc: 'báo cáo', qd: 'quyết định' }),

  // Places.
  ...where({ after: ['xa', 'phuong', 'ubnd'] }, { tt: 'thị trấn' }),
  ...always({ tp: 'thành phố', tx: 'thị xã' }),

  // Matters.
  ...always({
    bdg: 'bình đẳng giới',
    vstbpn: 'vì sự tiến bộ của phụ nữ',
    vstbcpn: 'vì sự tiến bộ của phụ nữ',
    blgd: 'bạo lực gia đình',
    pcblgd: 'phòng, chống bạo lực gia đình',
    tthc: 'thủ tục hành chính',
    cchc: 'cải cách hành chính',
    cds: 'chuyển đổi số',
    cntt: 'công nghệ thông tin',
    csdl: 'cơ sở dữ liệu',
    nsnn: 'ngân sách nhà nước',
    ntm: 'nông thôn mới',
    mtqg: 'mục tiêu quốc gia',
    ctmtqg: 'chương trình mục tiêu quốc gia',
    ktxh: 'kinh tế - xã hội',
    qpan: 'quốc phòng, an ninh',
    anqp: 'an ninh, quốc phòng',
    antt: 'an ninh trật tự',
    atgt: 'an toàn giao thông',
    attp: 'an toàn thực phẩm',
    vsattp: 'vệ sinh an toàn thực phẩm',
    atvsld: 'an toàn, vệ sinh lao động',
    pccc: 'phòng cháy, chữa cháy',
    cnch: 'cứu nạn, cứu hộ',
    pctt: 'phòng, chống thiên tai',
    tkcn: 'tìm kiếm cứu nạn',
    pcd: 'phòng, chống dịch',
    pctn: 'phòng, chống tham nhũng',
    dtts: 'dân tộc thiểu số',
    cbcc: 'cán bộ, công chức',
    cbccvc: 'cán bộ, công chức, viên chức',
    htx: 'hợp tác xã',
    gpmb: 'giải phóng mặt bằng',
    thcs: 'trung học cơ sở',
    thpt: 'trung học phổ thông',
    ptth: 'phát thanh - truyền hình',
    tdtt: 'thể dục thể thao',
  }),
  ...where({ capitals: true }, { nv: 'nhiệm vụ' }),
];
