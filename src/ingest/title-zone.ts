import { isCapitals } from './evidence.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';

/** How an opening sentence begins, folded: it names documents, the issuer or a reason. */
const OPENING =
  /^(?:can cu\b|thuc hien .*(?:so \d|nghi quyet|quyet dinh|chi thi|ke hoach|cong van|chuong trinh|huong dan|chien luoc|luat)|trien khai (?:thuc hien )?.*so \d|theo (?:de nghi|chi dao|ke hoach|tinh than)|tiep tuc |nham |de (?:trien khai|thuc hien|tiep tuc|kip thoi|chu dong|tang cuong|nang cao|bao dam|dam bao)|xet |uy ban nhan dan|ubnd|chu tich uy ban|trong (?:nhung|thoi|nam)|ngay \d|nam \d{4}[,;]|thoi gian qua|hang nam|qua |phat huy|huong ung|kinh gui)/u;
/** "(Kèm theo Quyết định số …)" stands under a title. */
const NOTE = /^\(\s*(?:ban hanh\s+)?(?:kem|dinh kem)\b/u;
/** Who decides, in capitals of its own between title and opening, folded. */
const AUTHORITY =
  /^(?:(?:chu tich )?(?:uy ban|hoi dong nhan dan)|ban (?:thuong vu|chap hanh)|thu tuong|chinh phu|quoc hoi|bo truong|giam doc|truong (?:phong|ban))\b/u;
/** Words after which a line in capitals goes on, folded. */
const GOES_ON = /(?:^|\s)(?:cua|va|voi|theo|do|tai|cho|tu|den|boi)$|[,(-]$/u;
/** Lines of a title at most: longer ones have lost their end. */
const TITLE_LINES = 12;

/** True for a line with which an opening may begin. */
export const isOpening = (line: Line): boolean => OPENING.test(line.folded);

/** Index behind a title that stands from a line on; `inline` where the line holds more than the kind's words. */
export function titleEnd(lines: readonly Line[], at: number, inline: boolean): number {
  let capitals = inline && isCapitals(lines[at]?.text ?? '');
  let i = at + 1;
  for (; i < lines.length && i - at <= TITLE_LINES; i++) {
    const line = lines[i];
    if (line === undefined || NOTE.test(line.folded)) break;
    const first = i === at + 1 && !inline;
    if (!first && line.ruled) break;
    const loud = isCapitals(line.text);
    if (markOf(line.text)?.kind === 'part' || markOf(line.text)?.kind === 'article') break;
    if (!first && /^\p{Lu}/u.test(line.text) && isOpening(line)) break;
    if (!first && loud && AUTHORITY.test(line.folded) && !GOES_ON.test(lines[i - 1]?.folded ?? '')) break;
    if (!first && capitals && !loud && !/^[\d(]/u.test(line.text)) break;
    if (first) capitals = loud || !/\p{Ll}/u.test(line.text);
  }
  return beforeStop(lines, Math.min(at + (inline ? 1 : 2), i), i);
}

/**
 * A title ends in no stop: where one of its lines does, the opening begins at the paragraph that holds that line. What
 * is in capitals throughout is title all the same.
 */
function beforeStop(lines: readonly Line[], from: number, to: number): number {
  const loud = isCapitals(
    lines
      .slice(from - 1, to)
      .map((line) => line.text)
      .join(' '),
  );
  const stop = loud ? -1 : lines.slice(from, to).findIndex((line) => /[.:;]$/u.test(line.text));
  if (stop < 0) return to;
  const width = Math.max(...lines.slice(from - 1, to).map((line) => line.text.length));
  for (let i = from + stop; i > from; i--) {
    const first = /^\p{Lu}\S*/u.exec(lines[i]?.text ?? '')?.[0];
    const before = lines[i - 1]?.text.length ?? 0;
    if (first !== undefined && before + first.length + 1 <= width) return i;
  }
  return from;
}
