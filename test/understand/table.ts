import type { Ask } from '../../src/domain/understood.ts';

/** A question with what it must be understood as; what is left out must be empty. */
export interface Row {
  readonly question: string;
  readonly asks: readonly Ask[];
  readonly places?: readonly string[];
  /** Key of the head noun (null: none said), content, level, member. */
  readonly offices?: readonly string[];
  readonly self?: true;
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
  { question: 'Sắp tới có hạn nào phải báo cáo không?', asks: ['deadline'] },
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
  { question: 'Cảm ơn nhé', asks: ['thanks'] },
  { question: 'Chào bạn', asks: ['greeting'] },
  { question: 'Bạn làm được gì?', asks: ['help'] },
];
