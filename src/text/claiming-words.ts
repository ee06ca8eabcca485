/**
 * Words that make a sentence claim something, by what they claim. They tell apart why a sentence of a model was refused,
 * and none may stand in a stretch of the person's own words that a model repeats. No such list is ever whole.
 */
export type Claim = 'digit' | 'date' | 'name' | 'role' | 'negation' | 'status' | 'word';

const CLAIMING: readonly (readonly [Claim, string])[] = [
  [
    'digit',
    `một, mốt, hai, ba, bốn, năm, sáu, bảy, bẩy, tám, chín, mười, mươi, lăm, chục, trăm, nghìn, ngàn, vạn, triệu, tỷ, tỉ,
    nửa, rưỡi, đôi, vài, mấy, số, nhất, nhì, phần trăm, gấp`,
  ],
  [
    'date',
    `ngày, tháng, quý, tuần, giờ, phút, buổi, sáng, trưa, chiều, tối, đêm, hôm, mai, nay, kia, thứ, chủ nhật, tết, kỳ, trước,
    sau, lúc, khi, đầu, cuối, sớm, giữa, hằng, hàng, hạn chót`,
  ],
  [
    'name',
    `ubnd, hđnd, mttq, ubmttq, lđtbxh, gdđt, vhtt, ủy ban, hội đồng, sở, phòng, ban, bộ, cục, chi cục, viện, trung tâm,
    trường, trạm, hội, đoàn, đảng, liên đoàn, mặt trận, công an, quân sự, tòa, kho bạc, ngân hàng, bệnh viện, văn phòng, đội,
    công ty, doanh nghiệp, huyện, xã, tỉnh, quận, phường, thành phố, thị trấn, thôn, ấp, làng, ông, bà, anh, chị, em, đồng
    chí, chủ tịch, bí thư, trưởng, giám đốc, lãnh đạo, cán bộ, tôi, chúng, mình, bạn, họ, nó, ai, nhóm, chat, kênh, tin nhắn,
    đơn vị, cơ quan, khác, zalo, telegram, admin, quản trị, mật khẩu, prompt, token`,
  ],
  [
    'role',
    `chủ trì, phối hợp, tham mưu, đầu mối, chịu, trách nhiệm, giao, phân công, đề nghị, yêu cầu, kiến nghị, phụ trách, đảm
    nhiệm, đảm nhận, thường trực, chỉ đạo, điều hành, ủy quyền, bắt buộc, nghĩa vụ, phải, cần, nên, cho phép, được phép, lo`,
  ],
  [
    'negation',
    `không, ko, k, kg, khg, hong, hông, hổng, chưa, chẳng, chả, đừng, chớ, miễn, trừ, khỏi, bãi, bỏ, hủy, hết, thôi, ngừng,
    dừng, ngưng, hoãn, vô, thiếu, sai, cấm, loại, mất, ngoài, vắng, trái, dù, tuy, nhưng, no, not`,
  ],
  [
    'status',
    `đã, đang, sẽ, vừa, mới, rồi, xong, quá, trễ, muộn, chậm, kịp, còn, gia hạn, hoàn thành, hoàn tất, duyệt, phê duyệt, chấp
    thuận, đồng ý, đạt, đúng, hiệu lực, kết thúc, lùi, kéo dài, tạm, dời, nhận, vẫn, đến hạn, tới hạn, ok, done`,
  ],
  [
    'word',
    `có, được, bị, là, thì, do, bởi, vì, nếu, từ, tới, đến, qua, tất cả, tất, đủ, chỉ, duy, mọi, toàn, mỗi, cả, hơn, luôn,
    cũng, rằng, tự, như, để, cho, của, với, hay, hoặc, gồm, thuộc, bằng, lại, cùng, ngay, rất, đều, càng, nhiều, ít, nào,
    này, đó, ấy, nữa, mà, nhé, ạ, gì, sao, đâu, http, https, www, com`,
  ],
];

/** Words in which one of those only sounds: "cơ sở" is no department, "xã hội" no commune. */
const HARMLESS = `cơ sở, trụ sở, xã hội, hội nghị, hội thảo, hội thi, lễ hội, phòng chống, phòng ngừa, phòng tránh, phòng
  bệnh, phòng dịch, phòng cháy, quốc phòng, dự phòng, ban hành, đồng bộ, nội bộ, tiến bộ, bộ máy, đoàn kết, môi trường, thị
  trường, trường học, tăng trưởng, quy định, quy hoạch, quy chế, quy trình, quy mô, chuyển đổi số, số hóa, kỹ thuật số, thống
  nhất, chi trả, chi tiêu, chi tiết, thu thập, thu hút, thu hồi, giao thông, giao lưu, nông thôn mới, đổi mới, nhận
  thức, tự nguyện, cộng đồng, đầu tư, công nghiệp, từ thiện`;

const split = (words: string): readonly string[] => words.split(',').map((one) => one.trim().replace(/\s+/gu, ' '));

export const CLAIMING_WORDS: readonly (readonly [Claim, readonly string[]])[] = CLAIMING.map(
  ([claim, words]) => [claim, split(words)] as const,
);

export const HARMLESS_COMPOUNDS: readonly string[] = split(HARMLESS);
