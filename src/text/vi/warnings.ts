/** What the reader of a document says about the document itself. */
export const WARNINGS = {
  noNumber: 'Văn bản chưa ghi số.',
  noDay: 'Văn bản chưa ghi đủ ngày, tháng ban hành.',
  noAgencies: 'Không tìm thấy phần giao nhiệm vụ cho từng cơ quan, đơn vị.',
  noDeadlines: 'Văn bản không ấn định ngày cụ thể nào phải hoàn thành hoặc báo cáo.',
  repeatedNumber: (section: string, name: string): string => `Số mục ${section} bị đánh trùng ở “${name}”.`,
  skippedNumber: (before: string, after: string): string => `Số mục nhảy từ ${before} sang ${after}.`,
  impossibleDate: (words: string): string => `Ngày không có trong lịch: “${words}”.`,
  misreadDate: (words: string): string => `Ngày có thể bị đọc sai chữ số: “${words}”.`,
  openLimit: (words: string): string => `Thời hạn tính từ một mốc chưa biết ngày: “${words}”.`,
  amendsLater: (number: string): string =>
    `Văn bản số ${number} được sửa đổi hoặc thay thế lại ghi ngày sau ngày ban hành văn bản này.`,
  datelineDiffers: (printed: string, place: string): string =>
    `Địa danh ghi “${printed}” khác với “${place}” trong nội dung.`,
} as const;

/** Why a deadline is doubtful. */
export const DOUBTS = {
  notAPlan: 'Văn bản không phải là kế hoạch; thời hạn này cần được xác nhận trước khi nhắc việc.',
  yearGuessed: 'Văn bản không ghi năm; lấy theo năm của kế hoạch.',
  partOfTime: 'Văn bản chỉ ghi khoảng thời gian (đầu hoặc giữa kỳ), không ghi ngày.',
  reckoned: (words: string): string => `Hạn được tính từ ngày ban hành văn bản theo “${words}”, chưa trừ ngày nghỉ lễ.`,
  partyGuessed: 'Câu không nêu rõ cơ quan phải thực hiện.',
  mayPrecede:
    'Ngày cuối có thể rơi vào trước hoặc đúng thời gian ban hành văn bản (văn bản không ghi đủ ngày ban hành).',
  precedes: 'Ngày cuối rơi vào trước ngày ban hành văn bản.',
} as const;
