/** Said once at the start. */
export const SEARCHES_EXACTLY =
  'Máy này không nạp được thư viện hnswlib-node (phần tùy chọn), nên tìm theo nghĩa sẽ so từng đoạn một: vẫn đúng, chỉ chậm hơn khi có rất nhiều văn bản.';

/** Said once at the start, of a database server. */
export const SERVER_WITHOUT_VECTORS =
  'Máy chủ cơ sở dữ liệu không có phần mở rộng pgvector, nên chỉ mục tìm theo nghĩa nằm ở máy này: vẫn đúng, chỉ tốn thêm bộ nhớ.';
