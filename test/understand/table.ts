import type { Ask } from '../../src/domain/understood.ts';

/** A question with what it must be understood as; what is left out must be empty. */
export interface Row {
  readonly question: string;
  readonly asks: readonly Ask[];
  readonly places?: readonly string[];
  /** Key of the head noun (null: none said), content, level, member. */
  readonly offices?: readonly string[];
  readonly self?: true;
  readonly yesNo?: true;
  /** Words of a plan's title that were named. */
  readonly title?: string;
}

/** Questions of an officer's day, fully marked. */
export const TABLE: readonly Row[] = [
  { question: 'Phòng Y tế phải làm gì?', asks: ['duties'], offices: ['division y te'] },
  {
    question: 'Nhiệm vụ của Phòng Tư pháp huyện Sơn Hà là gì?',
    asks: ['duties'],
    places: ['Sơn Hà'],
    offices: ['division tu phap'],
  },
  {
    question: 'Ở Long Khánh, Công an thành phố được giao nhiệm vụ gì?',
    asks: ['duties'],
    places: ['Long Khánh'],
    offices: ['police thanh pho'],
  },
  { question: 'Phòng LĐ-TB&XH làm gì?', asks: ['duties'], offices: ['division lao dong thuong binh xa hoi'] },
  { question: 'MTTQ huyện được đề nghị làm gì?', asks: ['duties'], offices: ['front huyen'] },
  { question: 'Hội phụ nữ huyện có trách nhiệm gì?', asks: ['duties'], offices: ['association phu nu huyen'] },
  { question: 'Bên tư pháp phải làm gì?', asks: ['duties'], offices: ['- tu phap'] },
  { question: 'Các thôn có trách nhiệm gì?', asks: ['duties'], offices: ['village'] },
  { question: 'Xã Tịnh Hà phải làm gì?', asks: ['duties'], offices: ['committee xa (tinh ha)'] },
  { question: 'Đơn vị tôi phải làm gì?', asks: ['duties'], self: true },
  { question: 'Hạn của mình là khi nào?', asks: ['deadline'], self: true },
  { question: 'Khi nào phải nộp báo cáo?', asks: ['deadline'] },
  { question: 'UBND các xã báo cáo trước ngày nào?', asks: ['deadline'], offices: ['committee xa'] },
  { question: 'Còn mấy ngày nữa đến hạn báo cáo UBND huyện?', asks: ['deadline'] },
  { question: 'Sắp tới có hạn nào phải báo cáo không?', asks: ['deadline'], yesNo: true },
  {
    question: 'Phòng Nội vụ làm gì và hạn báo cáo khi nào?',
    asks: ['duties', 'deadline'],
    offices: ['division noi vu'],
  },
  { question: 'Báo cáo gửi qua đơn vị nào?', asks: ['via'] },
  { question: 'Đơn vị nào chủ trì việc đào tạo cán bộ nữ?', asks: ['who'] },
  { question: 'Ai chịu trách nhiệm phòng chống mua bán người?', asks: ['who'] },
  { question: 'Tháng hành động diễn ra từ ngày nào đến ngày nào?', asks: ['period'] },
  { question: 'Kinh phí thực hiện lấy từ đâu?', asks: ['passage'] },
  { question: 'Ai ký kế hoạch của huyện Sơn Hà?', asks: ['signer'], places: ['Sơn Hà'] },
  {
    question: 'Kế hoạch của Long Khánh số bao nhiêu, ban hành ngày nào?',
    asks: ['number', 'issued'],
    places: ['Long Khánh'],
  },
  { question: 'Kế hoạch Sơn Tịnh căn cứ vào văn bản nào của tỉnh?', asks: ['basis'], places: ['Sơn Tịnh'] },
  { question: 'Có những kế hoạch nào?', asks: ['plans'] },
  { question: 'Những địa phương nào thực hiện Kế hoạch số 72/KH-UBND?', asks: ['places'] },
  {
    question: 'Phòng Tư pháp có phải báo cáo không?',
    asks: ['deadline'],
    offices: ['division tu phap'],
    yesNo: true,
  },
  { question: 'Phòng Tư pháp có nhiệm vụ gì không?', asks: ['duties'], offices: ['division tu phap'], yesNo: true },
  { question: 'Phòng Tư pháp có nhiệm vụ tham mưu không?', asks: ['duties'], offices: ['division tu phap'] },
  {
    question: 'Phòng Nội vụ nộp báo cáo năm đúng không ạ?',
    asks: ['deadline'],
    offices: ['division noi vu'],
    yesNo: true,
  },
  {
    question: 'Có phải công an thành phố báo cáo hằng quý không?',
    asks: ['deadline'],
    offices: ['police thanh pho'],
    yesNo: true,
  },
  { question: 'Hội Nông dân xã phụ trách mảng nào?', asks: ['duties'], offices: ['association nong dan xa'] },
  { question: 'Phòng Tư pháp liên quan gì?', asks: ['duties'], offices: ['division tu phap'] },
  { question: 'LĐTBXH có gì mới?', asks: ['duties'], offices: ['- lao dong thuong binh xa hoi'] },
  { question: 'NN&PTNT nộp báo cáo ngày nào?', asks: ['deadline'], offices: ['- nong nghiep phat trien nong thon'] },
  { question: 'TC-KH làm gì?', asks: ['duties'], offices: ['- tai chinh ke hoach'] },
  { question: 'Các tổ chức chính trị - xã hội làm gì?', asks: ['duties'], offices: ['unions'] },
  { question: 'Thôn trưởng thôn Phú Lộc phải làm gì?', asks: ['duties'], offices: ['village (phu loc)'] },
  { question: 'Tổ trưởng tổ dân phố 5 làm gì?', asks: ['duties'], offices: ['village (5)'] },
  { question: 'Huyện đội làm gì?', asks: ['duties'], offices: ['military'] },
  { question: 'Khu phố 4 làm gì?', asks: ['duties'], offices: ['village (4)'] },
  { question: 'Những đơn vị nào có trong kế hoạch bình đẳng giới?', asks: ['who'], title: 'binh dang gioi' },
  { question: 'Kế hoạch bình đẳng giới căn cứ văn bản nào?', asks: ['basis'], title: 'binh dang gioi' },
  { question: 'Kế hoạch trồng rừng căn cứ văn bản nào?', asks: ['basis'] },
  { question: 'Ai là đầu mối bình đẳng giới?', asks: ['who'] },
  { question: 'Ai là đầu mối tổng hợp báo cáo?', asks: ['via'] },
  { question: 'Lễ phát động tổ chức ngày nào?', asks: ['period'] },
  { question: 'Báo cáo lễ phát động nộp ngày nào?', asks: ['deadline'] },
  { question: 'Phòng Nội vụ bao h nộp báo cáo?', asks: ['deadline'], offices: ['division noi vu'] },
  { question: 'Phòng Nội vụ báo cáo Sở Nội vụ ngày nào?', asks: ['deadline'], offices: ['division noi vu'] },
  { question: 'Kế hoạch gửi những nơi nào?', asks: ['recipients'] },
  { question: 'Kế hoạch số mấy?', asks: ['number'] },
  { question: 'Đường dây nóng là số mấy?', asks: ['passage'] },
  { question: 'Hôm nay ngày mấy?', asks: ['passage'] },
  { question: 'Nhiệm vụ chung là gì?', asks: ['passage'] },
  { question: 'Cảm ơn nhé', asks: ['thanks'] },
  { question: 'Chào bạn', asks: ['greeting'] },
  { question: 'Bạn làm được gì?', asks: ['help'] },
];
