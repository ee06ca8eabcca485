/** Why two entries of two versions of a document may, or may not, be the same one. */
export const CHANGE_DOUBTS = {
  several: 'Có nhiều mục tương ứng trong hai bản, chưa xác định được mục nào thay cho mục nào.',
  action: 'Việc phải làm ở hai bản được viết khác nhau.',
  party: 'Cơ quan phải thực hiện ở hai bản được viết khác nhau.',
  duty: 'Nhiệm vụ ở hai bản được viết khác nhau nhiều.',
  moved: 'Nhiệm vụ giữ nguyên lời văn nhưng đứng dưới tên cơ quan khác.',
  agency: 'Tên cơ quan ở hai bản được viết khác nhau.',
  renamed: 'Tên cơ quan khác nhau nhưng nhiệm vụ được giao phần lớn giống nhau.',
} as const;
