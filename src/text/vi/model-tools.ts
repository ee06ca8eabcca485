/** What a model is told of the look-ups that it may make. */
export const TOOL_WORDS = {
  duties: 'Tra đầy đủ nhiệm vụ của một cơ quan, đơn vị.',
  deadlines: 'Tra thời hạn của một đơn vị hoặc của mọi đơn vị, có thể trong một khoảng ngày.',
  passages: 'Tra các đoạn văn bản và nhiệm vụ nói về một chủ đề có liên quan đến câu hỏi.',
  documents: 'Tra danh mục các kế hoạch.',
  status: 'Tra tình hình nộp: ai đã nộp, ai chưa.',
  agency: 'Tên cơ quan, đơn vị như người hỏi viết',
  anyAgency: 'Tên cơ quan, đơn vị; null là mọi đơn vị',
  from: 'Ngày đầu, dạng 2024-11-01; null là không giới hạn',
  to: 'Ngày cuối, dạng 2024-11-30; null là không giới hạn',
  topic: 'Chủ đề, bằng lời của văn bản hành chính, ví dụ: kinh phí thực hiện',
  question: 'Câu hỏi về tình hình nộp',
} as const;

/** Beside the result of a look-up. */
export const TOOL_NOTES = {
  nothing: 'Không thấy mục nào.',
  unreadable: 'Tham số không đúng dạng; hãy tra lại.',
  failed: 'Chưa tra được; hãy trả lời bằng những mục đã có.',
  cut: (left: number) => `Còn ${left} mục nữa không được đưa ra; hãy tra hẹp hơn.`,
} as const;
