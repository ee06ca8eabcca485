/**
 * Fields of ministries, folded and without joining words: of the Government before and after March 2025 (Resolution
 * 176/2025/QH15).
 */
export const MINISTRY_FIELDS: readonly (readonly string[])[] = [
  'quoc phong',
  'cong an',
  'ngoai giao',
  'noi vu',
  'tu phap',
  'tai chinh',
  'ke hoach dau tu',
  'cong thuong',
  'nong nghiep moi truong',
  'nong nghiep phat trien nong thon',
  'tai nguyen moi truong',
  'xay dung',
  'giao thong van tai',
  'thong tin truyen thong',
  'khoa hoc cong nghe',
  'giao duc dao tao',
  'y te',
  'van hoa the thao du lich',
  'lao dong thuong binh xa hoi',
  'dan toc ton giao',
].map((words) => words.split(' '));

const BEGINNINGS = [...new Set(MINISTRY_FIELDS.map((field) => field.slice(0, 2).join(' ')))];

/** Folded words that begin with a ministry: "bo" is also the beginning of "bo phan" and "bo sung". */
export const BEGINS_MINISTRY = new RegExp(`^bo (?:${BEGINNINGS.join('|')})(?![a-z0-9])`, 'u');
