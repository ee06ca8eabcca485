import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** When the groups were linked: nothing was due before that is still of use. */
export const LINKED_AT = '2024-11-19T09:00:00Z';
/** Eight o'clock in Vietnam, on the day of `DATES`. */
export const EIGHT = '2024-11-20T01:00:00Z';

/** Dates before which something is to be handed in, each with a milestone (0, 1, 3, 5, 10) that morning. */
const DATES = ['21/11/2024', '22/11/2024', '26/11/2024', '28/11/2024', '05/12/2024'];
/** How much later among the dates a plan's second deadline lies. */
const SECOND_LATER = 2;

const OFFICES = [
  ...['Phòng Y tế', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Tài chính - Kế hoạch', 'Phòng Giáo dục và Đào tạo'],
  ...['Thanh tra huyện', 'Công an huyện', 'Hạt Kiểm lâm huyện', 'Trung tâm Y tế huyện', 'Văn phòng HĐND và UBND huyện'],
];

const FIRST = [
  ...[
    'An',
    'Bình',
    'Cẩm',
    'Châu',
    'Đại',
    'Đông',
    'Đức',
    'Gia',
    'Giao',
    'Hòa',
    'Hoài',
    'Hưng',
    'Khánh',
    'Kim',
    'Kỳ',
    'Lâm',
  ],
  ...[
    'Long',
    'Lương',
    'Mỹ',
    'Nghĩa',
    'Ninh',
    'Phú',
    'Phước',
    'Quảng',
    'Quỳnh',
    'Sơn',
    'Tân',
    'Thanh',
    'Thiệu',
    'Tịnh',
    'Trà',
    'Vĩnh',
  ],
];
const SECOND = [
  ...[
    'Ân',
    'Bảo',
    'Cát',
    'Chánh',
    'Điền',
    'Đồng',
    'Giang',
    'Hà',
    'Hải',
    'Hiệp',
    'Hội',
    'Khê',
    'Lạc',
    'Lãnh',
    'Lộc',
    'Mai',
  ],
  ...[
    'Minh',
    'Ngãi',
    'Nguyên',
    'Nhơn',
    'Phong',
    'Phụng',
    'Sa',
    'Tài',
    'Thạnh',
    'Thịnh',
    'Thủy',
    'Trạch',
    'Trung',
    'Tường',
    'Xuyên',
    'Yên',
  ],
];

/** A group of an office that is to be reminded at eight. */
export interface RemindedGroup {
  readonly chat: string;
  readonly place: string;
  readonly agency: string;
  /** 0 for what is due today; the larger, the less urgent. Of its deadlines the most urgent one's. */
  readonly urgency: number;
}

/** The groups of as many districts as it takes, ten of each; 10,240 at most. */
export function remindedGroups(count: number): readonly RemindedGroup[] {
  return Array.from({ length: count }, (_, number) => {
    const district = Math.floor(number / OFFICES.length);
    return {
      chat: String(-(1_000_000_100_000 + number)),
      place: placeOf(district),
      agency: OFFICES[number % OFFICES.length] ?? '',
      urgency: Math.min(...urgenciesOf(district)),
    };
  });
}

/** Writes the plans of the groups' districts, one each with two deadlines for every office, into a new folder. */
export async function writePlans(folder: string, groups: readonly RemindedGroup[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [district, place] of [...new Set(groups.map((group) => group.place))].entries()) {
    await writeFile(join(folder, `ke-hoach-${district}.txt`), planOf(place, urgenciesOf(district)));
  }
}

function placeOf(district: number): string {
  return `${FIRST[Math.floor(district / SECOND.length)] ?? ''} ${SECOND[district % SECOND.length] ?? ''}`;
}

function urgenciesOf(district: number): readonly [number, number] {
  return [district % DATES.length, (district + SECOND_LATER) % DATES.length];
}

function planOf(place: string, [report, count]: readonly [number, number]): string {
  const assigned = OFFICES.map((office, at) => `${at + 1}. ${office}\n\n- Tổ chức thực hiện Kế hoạch.`).join('\n\n');
  return `ỦY BAN NHÂN DÂN
HUYỆN ${place.toLocaleUpperCase('vi')}

Số: 15/KH-UBND

${place}, ngày 10 tháng 10 năm 2024

KẾ HOẠCH
Kiểm kê tài sản công trên địa bàn huyện ${place} năm 2024

I. MỤC ĐÍCH

Nắm chắc số lượng, hiện trạng tài sản công.

II. TỔ CHỨC THỰC HIỆN

${assigned}

III. CHẾ ĐỘ BÁO CÁO

- Các cơ quan, đơn vị báo cáo kết quả thực hiện về UBND huyện trước ngày ${DATES[report] ?? ''}.

- Các cơ quan, đơn vị gửi biểu mẫu kiểm kê về UBND huyện trước ngày ${DATES[count] ?? ''}.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Cán Bộ A
`;
}
