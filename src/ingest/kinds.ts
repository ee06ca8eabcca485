/** Kinds of documents with their marks, by folded name. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  'nghi quyet': 'nghị quyết',
  'quyet dinh': 'quyết định',
  'chi thi': 'chỉ thị',
  'quy che': 'quy chế',
  'quy dinh': 'quy định',
  'thong bao': 'thông báo',
  'thong cao': 'thông cáo',
  'huong dan': 'hướng dẫn',
  'chuong trinh': 'chương trình',
  'ke hoach': 'kế hoạch',
  'phuong an': 'phương án',
  'de an': 'đề án',
  'du an': 'dự án',
  'bao cao': 'báo cáo',
  'to trinh': 'tờ trình',
  'cong van': 'công văn',
  'cong dien': 'công điện',
  'ket luan': 'kết luận',
};

/** An official letter, folded: the one kind that is not printed above a title. */
export const LETTER = 'cong van';

/** Documents that lay out work, and what carries one of those. Folded. */
const PLANS: ReadonlySet<string> = new Set([
  'ke hoach',
  'chuong trinh',
  'phuong an',
  'de an',
  'du an',
  'huong dan',
  'quyet dinh',
]);

/** Documents that order offices by name in any item, as plans do. Folded. */
const ORDERS: ReadonlySet<string> = new Set([...PLANS, 'chi thi', 'cong dien']);

/** What may be put into force by another document and printed behind it. Folded. */
const ATTACHABLE: ReadonlySet<string> = new Set([
  'ke hoach',
  'chuong trinh',
  'phuong an',
  'de an',
  'du an',
  'quy che',
  'quy dinh',
  'huong dan',
]);

/** A kind as it is shown, from its folded name; where none is printed, any document. */
export const kindName = (kind: string | null): string => (kind === null ? 'văn bản' : (KIND_NAMES[kind] ?? kind));

/** False for a document that is known to be no plan: dates that it sets are offered as doubtful. */
export const isPlan = (kind: string | null): boolean => kind === null || PLANS.has(kind);

/** False where only a heading that is an office's name hands out work: minutes and reports name offices all over. */
export const ordersAnywhere = (kind: string | null): boolean => kind === null || ORDERS.has(kind);

/** True for a kind that another document may bring into force. */
export const isAttachable = (kind: string): boolean => ATTACHABLE.has(kind);

/** True for a document whose annexes are its own lists, never another document: only what is no plan itself carries one. */
export const mayCarry = (kind: string | null): boolean => kind !== null && !ATTACHABLE.has(kind);
