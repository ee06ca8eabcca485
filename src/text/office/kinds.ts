/**
 * What an office is, told from the head noun of its name. Folded syllables; the organisation of local government
 * before and after 1 July 2025.
 */

/** Which words of a clause bind an office: "các cơ quan, ban, ngành", "UBND các xã", "đoàn thể", … */
export type OfficeGroup =
  'ministry' | 'department' | 'commune' | 'district' | 'union' | 'village' | 'school' | 'committee' | 'other';

export interface OfficeKind {
  /** Stable key: two head nouns of one office share it. */
  readonly key: string;
  /** Folded head noun. */
  readonly head: string;
  readonly group: OfficeGroup;
  /** True where the head noun alone names the office ("Công an huyện"). */
  readonly whole: boolean;
}

const kind = (key: string, group: OfficeGroup, whole: boolean, ...heads: string[]): OfficeKind[] =>
  heads.map((head) => ({ key, head, group, whole }));

/** Every head noun, longest first, so that the first that fits is the right one. */
export const OFFICE_KINDS: readonly OfficeKind[] = [
  ...kind('front', 'union', true, 'uy ban mat tran to quoc', 'mat tran to quoc', 'mat tran'),
  ...kind('committee', 'committee', true, 'uy ban nhan dan'),
  ...kind('council', 'other', true, 'hoi dong nhan dan'),
  ...kind(
    'military',
    'department',
    true,
    'ban chi huy quan su',
    'bo chi huy quan su',
    'chi huy quan su',
    'co quan quan su',
    'xa doi',
    'phuong doi',
    'huyen doi',
    'thi doi',
    'tinh doi',
  ),
  ...kind('border', 'department', true, 'bo doi bien phong', 'don bien phong', 'ban chi huy bo doi bien phong'),
  ...kind('prime-minister', 'ministry', true, 'thu tuong chinh phu', 'thu tuong'),
  ...kind('government-office', 'ministry', true, 'van phong chinh phu'),
  ...kind('ministry', 'ministry', false, 'bo'),
  ...kind('office', 'department', true, 'van phong'),
  ...kind('division', 'department', false, 'phong'),
  ...kind('department', 'department', false, 'so'),
  ...kind('board', 'department', false, 'ban'),
  ...kind('centre', 'department', false, 'trung tam'),
  ...kind('police', 'department', true, 'cong an'),
  ...kind('station', 'department', false, 'tram'),
  ...kind('broadcaster', 'department', false, 'dai'),
  ...kind('press', 'department', false, 'bao', 'cong thong tin dien tu'),
  ...kind('branch', 'department', false, 'chi cuc', 'cuc'),
  ...kind('treasury', 'department', true, 'kho bac nha nuoc', 'kho bac'),
  ...kind('insurance', 'department', true, 'bao hiem xa hoi'),
  ...kind('inspectorate', 'department', true, 'thanh tra'),
  ...kind('court', 'other', true, 'toa an nhan dan', 'toa an'),
  ...kind('procuracy', 'other', true, 'vien kiem sat nhan dan', 'vien kiem sat'),
  ...kind('forest', 'department', true, 'hat kiem lam'),
  ...kind('hospital', 'department', true, 'benh vien'),
  ...kind('bank', 'other', false, 'ngan hang'),
  ...kind('school', 'school', true, 'truong hoc', 'nha truong', 'co so giao duc', 'truong mam non', 'truong tieu hoc'),
  ...kind(
    'school',
    'school',
    true,
    'truong thcs',
    'truong thpt',
    'truong trung hoc co so',
    'truong trung hoc pho thong',
  ),
  ...kind('board-of', 'other', false, 'hoi dong'),
  ...kind('workers', 'union', true, 'lien doan lao dong', 'cong doan'),
  ...kind('youth', 'union', true, 'doan thanh nien', 'huyen doan', 'thanh doan', 'tinh doan', 'thi doan', 'xa doan'),
  ...kind('youth', 'union', true, 'quan doan', 'phuong doan', 'doan tncs', 'doan tnc'),
  ...kind(
    'unions',
    'union',
    true,
    'to chuc chinh tri xa hoi',
    'to chuc chinh tri - xa hoi',
    'to chuc doan the',
    'doan the',
  ),
  ...kind('team', 'department', false, 'doi', 'to'),
  ...kind('association', 'union', false, 'hoi', 'hiep hoi', 'lien minh'),
  ...kind(
    'village',
    'village',
    true,
    'thon',
    'to dan pho',
    'khu pho',
    'khoi pho',
    'khu dan cu',
    'ap',
    'buon',
    'bon',
    'lang',
    'xom',
    'khom',
    'truong thon',
  ),
  ...kind('company', 'other', false, 'cong ty', 'doanh nghiep', 'hop tac xa', 'hiep hoi doanh nghiep'),
].sort((a, b) => b.head.length - a.head.length);

/** Levels of a locality, folded; each with the rank that tells a commune from a district from a province. */
export const LEVEL_RANK: ReadonlyMap<string, 'commune' | 'district' | 'province'> = new Map([
  ['xa', 'commune'],
  ['phuong', 'commune'],
  ['thi tran', 'commune'],
  ['dac khu', 'commune'],
  ['huyen', 'district'],
  ['quan', 'district'],
  ['thi xa', 'district'],
  ['thanh pho', 'district'],
  ['tinh', 'province'],
]);
