import type { Random } from './random.ts';

/** A text with its agencies' sections in another order. */
export interface Shuffled {
  readonly text: string;
  /** Their headings on one line, as the text now has them, without number and marks; none where no section was found. */
  readonly agencies: readonly string[];
}

const IMPLEMENTATION = /^[\s*#]*(?:[IVX]+[.)]\s*)?TỔ CHỨC THỰC HIỆN/iu;
const NUMBERED = /^([\s*#]*)(\d{1,2})([.)]\s*)/u;
/** What ends the last agency's section. */
const AFTER = /^[\s*#]*(?:[IVX]+[.)]\s|Trên đây|Nhận được|Nơi nhận|Yêu cầu|Căn cứ|Trong quá trình|Quá trình)/u;
const OFFICE =
  /(?<!\p{L})(?:Phòng|Sở|Ban|Công an|Trung tâm|Trạm|Hội|Đoàn|Đài|Văn phòng|Ủy ban|Uỷ ban|UBND|UB|Mặt trận|MTTQ|UBMTTQ|Liên đoàn|Thanh tra|Tòa án|Viện|Trường|Chi cục|Kho bạc|Bảo hiểm|Các|Trưởng)(?!\p{L})/u;
const LONGEST_HEADING = 160;
/** Items of duties, in either mark. */
const ITEM = /^[\s*]*(?:[-–•]\s+|[a-zđ]\)\s+)\S/u;
const FEWEST = 3;
const SOME = 0.3;

/**
 * Puts the numbered sections of agencies under "Tổ chức thực hiện" into another order and numbers them anew. In some, a
 * duty without a figure is dropped or given to the next agency too. A text in which they are not plainly marked stays.
 */
export function shuffleSections(text: string, random: Random): Shuffled {
  const lines = text.split('\n');
  const starts = sectionStarts(lines);
  const [first] = starts;
  const end = starts.length === 0 ? -1 : lines.findIndex((line, at) => at > (starts.at(-1) ?? 0) && AFTER.test(line));
  if (first === undefined || starts.length < FEWEST || end < 0) return { text, agencies: [] };
  const sections = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? end));
  const renumbered = moveDuties(random.shuffled(sections), random).map((section, at) => [
    (section[0] ?? '').replace(NUMBERED, `$1${at + 1}$3`),
    ...section.slice(1),
  ]);
  return {
    text: [...lines.slice(0, first), ...renumbered.flat(), ...lines.slice(end)].join('\n'),
    agencies: renumbered.filter(isPlain).map(([heading = '']) => headingName(heading)),
  };
}

/** Where the sections 1, 2, 3 … begin; none where one of their headings names no office or is no short line. */
function sectionStarts(lines: readonly string[]): readonly number[] {
  const from = lines.findLastIndex((line) => IMPLEMENTATION.test(line));
  const starts: number[] = [];
  for (let at = from + 1; from >= 0 && at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (starts.length > 0 && AFTER.test(line)) break;
    if (Number(NUMBERED.exec(line)?.[2]) === starts.length + 1) starts.push(at);
  }
  const named = (at: number): boolean => {
    const name = headingName(lines[at] ?? '');
    return OFFICE.test(name) && name.length < LONGEST_HEADING;
  };
  return starts.every(named) ? starts : [];
}

/** A heading that goes on in small letters on the next line is not told whole by its first. */
function isPlain([heading = '', next = '']: readonly string[]): boolean {
  return heading.includes(':') || !/^[\s*]*\p{Ll}/u.test(next);
}

function headingName(line: string): string {
  const name = line.replace(NUMBERED, '').replace(/[*#]/gu, '');
  const [before = ''] = name.split(':');
  return before
    .replace(/\s+/gu, ' ')
    .replace(/^Đề nghị (?:các )?/u, '')
    .replace(/[\s.:]+$/u, '');
}

function moveDuties(sections: readonly (readonly string[])[], random: Random): readonly (readonly string[])[] {
  const moved = sections.map((section) => [...section]);
  moved.forEach((section, at) => {
    const items = section.flatMap((line, i) => (i > 0 && ITEM.test(line) ? [i] : []));
    const [first, second, third] = items;
    if (first === undefined || second === undefined || third === undefined || !random.chance(SOME)) return;
    const item = section.slice(first, second);
    if (/\d/u.test(item.join(''))) return;
    const next = moved[at + 1];
    const before = next?.findIndex((line, i) => i > 0 && ITEM.test(line)) ?? -1;
    if (next !== undefined && before > 0 && random.chance(0.5)) next.splice(before, 0, ...item);
    else section.splice(first, second - first);
  });
  return moved;
}
