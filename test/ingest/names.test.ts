import { describe, expect, it } from 'vitest';
import { listedOffices } from '../../src/ingest/office-lists.ts';
import { namedStart, partiesOf } from '../../src/ingest/names.ts';
import { officeAt } from '../../src/ingest/offices.ts';

const ONE_OFFICE = [
  // Before 1 July 2025.
  'Phòng Lao động - Thương binh và Xã hội huyện',
  'Phòng Nông nghiệp và Phát triển nông thôn',
  'Phòng Tài nguyên và Môi trường thị xã',
  'Phòng Quản lý đô thị',
  'Hạt Kiểm lâm huyện',
  'Thanh tra huyện',
  'Sở Giáo dục và Đào tạo',
  // After it.
  'Sở Nông nghiệp và Môi trường',
  'Sở Dân tộc và Tôn giáo',
  'Phòng Kinh tế, Hạ tầng và Đô thị phường',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công xã',
  'Thuế cơ sở 3',
  // At any time.
  'Văn phòng HĐND và UBND huyện',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân các xã, phường, đặc khu',
  'UBND cấp xã',
  'Ban Chỉ huy Quân sự phường',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Bảo hiểm xã hội quận',
  'Kho bạc Nhà nước khu vực',
  'Ngân hàng Chính sách xã hội - Phòng giao dịch huyện',
  'Viện kiểm sát nhân dân khu vực',
  'Đài Phát thanh và Truyền hình',
  'Chi nhánh Văn phòng đăng ký đất đai',
  'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
];

describe('an office’s name', () => {
  it.each(ONE_OFFICE)('“%s” is one office, alone in its heading', (name) => {
    expect(namedStart(name)).toEqual({ name, requested: false, form: 'alone', rest: '' });
    expect(partiesOf(name)).toEqual([name]);
  });

  it.each(ONE_OFFICE)('“%s” is read whole in the middle of a sentence', (name) => {
    const sentence = `gửi về ${name} để tổng hợp`;
    expect(officeAt(sentence, 7)).toBe(name);
  });

  it.each([
    ['Phòng Y tế, Trung tâm Y tế thành phố', ['Phòng Y tế', 'Trung tâm Y tế thành phố']],
    ['Công an xã và Ban Chỉ huy Quân sự xã', ['Công an xã', 'Ban Chỉ huy Quân sự xã']],
    ['Hội Nông dân, Hội Cựu chiến binh', ['Hội Nông dân', 'Hội Cựu chiến binh']],
    ['Trưởng thôn, Bí thư chi bộ', ['Trưởng thôn', 'Bí thư chi bộ']],
    ['Phòng Tư pháp, Phòng Nội vụ và Công an huyện', ['Phòng Tư pháp', 'Phòng Nội vụ', 'Công an huyện']],
    ['Văn phòng HĐND và UBND, Phòng Kinh tế', ['Văn phòng HĐND và UBND', 'Phòng Kinh tế']],
    ['Mặt trận Tổ quốc và các đoàn thể', ['Mặt trận Tổ quốc', 'các đoàn thể']],
    ['Các sở, ban, ngành; UBND các xã, phường', ['Các sở, ban, ngành', 'UBND các xã, phường']],
    ['Các phòng, ban chuyên môn', ['Các phòng, ban chuyên môn']],
  ])('“%s” holds its parties', (name, parties) => {
    expect(namedStart(name)?.form).toBe('alone');
    expect(partiesOf(name)).toEqual(parties);
  });

  it.each([
    ['Phòng Dân tộc.', 'Phòng Dân tộc', 'alone', false],
    ['Đối với UBND các xã', 'UBND các xã', 'alone', false],
    ['Trách nhiệm của Phòng Y tế', 'Phòng Y tế', 'alone', false],
    ['Đề nghị Tỉnh đoàn', 'Tỉnh đoàn', 'alone', true],
    ['Phòng Y tế: Chủ trì hướng dẫn các trạm y tế.', 'Phòng Y tế', 'colon', false],
    ['Giao cho Công an huyện: Bảo đảm an ninh trật tự.', 'Công an huyện', 'colon', false],
    ['Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định dự toán.', 'Sở Tài chính', 'subject', false],
    ['Giao Phòng Tài chính - Kế hoạch tham mưu bố trí kinh phí.', 'Phòng Tài chính - Kế hoạch', 'subject', false],
    ['Phòng Giáo dục và Đào tạo đưa nội dung vào giờ học.', 'Phòng Giáo dục và Đào tạo', 'subject', false],
    ['Các phòng, ban gửi báo cáo về UBND huyện.', 'Các phòng, ban', 'subject', false],
    ['Đề nghị các đoàn thể giám sát việc thực hiện.', 'các đoàn thể', 'subject', true],
    ['Đề nghị Thị đoàn, Hội Cựu chiến binh huy động hội viên.', 'Thị đoàn, Hội Cựu chiến binh', 'subject', true],
    ['Đề nghị: Hội Nông dân tỉnh', 'Hội Nông dân tỉnh', 'alone', true],
    ['Các Sở: Xây dựng, Công Thương: Rà soát quy trình.', 'Các Sở: Xây dựng, Công Thương', 'colon', false],
    ['Các đơn vị: Rà soát, Báo cáo kết quả.', 'Các đơn vị', 'colon', false],
    ['Các tổ chức, cá nhân có liên quan', 'Các tổ chức, cá nhân có liên quan', 'alone', false],
    ['Các cơ quan, đơn vị, tổ chức có trách nhiệm thực hiện.', 'Các cơ quan, đơn vị, tổ chức', 'subject', false],
    ['Doanh nghiệp viễn thông bảo đảm kinh phí.', 'Doanh nghiệp viễn thông', 'subject', false],
    ['Riêng UBND xã Ea Tân bố trí kho vật tư.', 'UBND xã Ea Tân', 'subject', false],
    ['Văn phòng UBND tỉnh là đầu mối.', 'Văn phòng UBND tỉnh', 'subject', false],
    ['Công an xã bảo vệ các điểm bỏ phiếu trong suốt ngày bầu cử.', 'Công an xã', 'subject', false],
    ['Các đơn vị được giao nhiệm vụ báo cáo kết quả.', 'Các đơn vị được giao nhiệm vụ', 'subject', false],
  ] as const)('“%s” names %s (%s, requested: %s)', (body, name, form, requested) => {
    expect(namedStart(body)).toMatchObject({ name, form, requested });
  });

  it.each([
    'Phòng, chống dịch bệnh',
    'Phòng ngừa tội phạm',
    'Ban hành văn bản hướng dẫn',
    'Ban đêm',
    'Hội nghị tổng kết',
    'Hội thi tìm hiểu pháp luật',
    'Báo cáo kết quả',
    'Báo chí',
    'Tổ chức thực hiện',
    'Đoàn kết nội bộ',
    'Đại hội thi đua',
    'Bộ tiêu chí',
    'Bộ thủ tục hành chính',
    'Số hóa dữ liệu',
    'Sơ kết, tổng kết',
    'Quy định chung',
    'Quỹ đất',
    'Cơ sở vật chất',
    'Trường hợp phát sinh',
    'Môi trường sống',
    'Xã hội hóa nguồn lực',
    'Bố trí kinh phí',
    'Cơ quan chủ trì: Phòng Y tế.',
    'Thống kê tình hình thiệt hại.',
    'Lãnh đạo, chỉ đạo thực hiện tốt công tác phòng bệnh.',
    'Tổ chức, triển khai kế hoạch.',
    'Đối với cây trồng: Tăng diện tích.',
    'Người dân được hưởng lợi từ dự án.',
    'Nhiệm vụ của Phòng Y tế là hướng dẫn các trạm y tế xã thực hiện tiêm chủng.',
  ])('is not “%s”', (body) => {
    expect(namedStart(body)).toBeNull();
  });

  it.each([
    ['Phòng Y tế, Phòng Nội vụ và UBND các xã, phường.', ['Phòng Y tế', 'Phòng Nội vụ', 'UBND các xã, phường']],
    ['Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính']],
    ['Công an huyện; Ban CHQS huyện, Hạt Kiểm lâm', ['Công an huyện', 'Ban CHQS huyện', 'Hạt Kiểm lâm']],
    ['Văn phòng HĐND và UBND, Phòng Kinh tế', ['Văn phòng HĐND và UBND', 'Phòng Kinh tế']],
    [
      'Sở Nông nghiệp và Môi trường; các sở, ngành liên quan',
      ['Sở Nông nghiệp và Môi trường', 'các sở, ngành liên quan'],
    ],
  ])('stands in the list “%s”', (list, offices) => {
    expect(listedOffices(list)).toEqual(offices);
  });
});
