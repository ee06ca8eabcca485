import { describe, expect, it } from 'vitest';
import { namedStart } from '../../src/ingest/names.ts';

/** The name and what is said of its office, parted by " | "; null where the words name no office. */
const parted = (sentence: string): string | null => {
  const named = namedStart(sentence);
  return named === null ? null : named.form === 'alone' ? named.name : `${named.name} | ${named.rest}`;
};

describe('an office’s name ends', () => {
  it.each([
    'Sở Y tế | khám sàng lọc cho 2.000 trẻ em vùng cao.',
    'Sở Công Thương | hỗ trợ các cơ sở dệt thổ cẩm.',
    'Phòng Văn hóa - Xã hội | dán áp phích tại nhà văn hóa các thôn.',
    'Phòng Quản lý đô thị quận | tỉa cây, dọn cống trước mùa mưa.',
    'Hội Liên hiệp Phụ nữ xã | may áo ấm tặng học sinh vùng lũ.',
    'Công an xã, Ban Chỉ huy Quân sự xã | trực 24/24 giờ trong mùa lũ.',
    'Sở Giao thông vận tải; Sở Xây dựng | lắp camera tại 15 nút giao.',
    'Trung tâm Văn hóa, Thông tin và Truyền thông huyện | chiếu phim lưu động tại 12 xã.',
    'Công an huyện Ea Kar | khoanh nợ cho các hộ nghèo.',
    'Hội Nông dân các xã | nhân rộng mô hình nuôi ong.',
    'Các sở, ban, ngành | gỡ vướng mắc ngay tại cơ sở.',
    'Các thôn | đào rãnh thoát nước quanh khu dân cư.',
    'Nhà hát Chèo tỉnh | biểu diễn phục vụ nhân dân vùng biên.',
    'Bảo tàng tỉnh | mở cửa miễn phí trong tuần lễ di sản.',
  ])('before any word that is not of it: “%s”', (sentence) => {
    expect(parted(sentence.replace(' | ', ' '))).toBe(sentence);
  });

  it.each([
    'Trưởng bản | phải báo tin trong vòng 30 phút.',
    'Các bản | rà soát hộ nghèo trước ngày 15/10.',
    'Các cơ quan báo chí đóng trên địa bàn | mở chuyên trang về trẻ em.',
    'Trường Đại học Tây Bắc, Học viện Hải quân | tham gia nghiên cứu, đào tạo.',
    'Các đơn vị được giao chủ trì nhiệm vụ | lập dự toán kinh phí.',
    'Các phòng, ban được giao phụ trách xã | cử cán bộ theo dõi từng thôn.',
    'Ủy ban nhân dân các xã | tự rà soát văn bản đã ban hành.',
    'Chủ tịch UBND các xã | báo cáo kết quả về UBND huyện trước ngày 01/12/2025.',
    'Bảo tàng | gửi danh mục hiện vật về UBND tỉnh để xếp hạng.',
    'Hạt Kiểm lâm | chủ trì tuần tra rừng giáp ranh.',
    'Sở Kế hoạch và Đầu tư | tổ chức thẩm định dự án.',
    'Ban Xúc tiến đầu tư | bố trí gian hàng tại hội chợ.',
    'Công ty cổ phần cấp nước Hà Lam | bảo đảm nước sạch.',
    'Công ty Điện lực Sơn La | vận hành hồ chứa theo quy trình.',
  ])('before a verb that elsewhere is half of a name: “%s”', (sentence) => {
    expect(parted(sentence.replace(' | ', ' '))).toBe(sentence);
  });

  it.each([
    'Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo tỉnh về cổ phần hóa',
    'Trung tâm Y tế dự phòng các huyện miền núi',
    'Thôn trưởng các thôn, Tổ công nghệ số',
    'Công an viên các thôn, tổ dân phố',
    'Ban Chỉ đạo tỉnh về chuyển đổi số',
    'Công ty Cổ phần Cấp nước Sơn Tây',
    'Các sở, ban, ngành cấp tỉnh và tương đương',
    'UBND các xã, thị trấn trên địa bàn huyện',
    'Phòng Nội vụ các huyện, thị xã',
  ])('nowhere inside “%s”', (name) => {
    expect(parted(name)).toBe(name);
  });
});
