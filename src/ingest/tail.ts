import type { HeaderLine, Signer } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { plain } from '../text/plain.ts';
import { isCapitals } from './evidence.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';

/** Recipients and signature at a document's end. */
export interface Tail {
  readonly recipients: readonly string[];
  readonly signer: Signer | null;
  readonly lines: readonly HeaderLine[];
}

/** Two columns printed side by side stand at least this many spaces apart. */
const COLUMNS = /\s{4,}|\t+|\s*\|\s*/u;
const NAME = /^(?:\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}*){1,5}$/u;
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q|TUN)\s*\.\s*/u;
/** An office held: the last one printed is the signer's own. */
const RANK_START =
  /(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|BÍ THƯ|THỦ TƯỚNG)/gu;

/** Where the right column's signature begins when the spaces between the columns are lost. */
const SIGNED =
  /\s+(?=(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}{2}|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG PHÒNG)(?:\s|$))/u;

/** Splits a line that holds two columns of the page into their texts. */
function columnsOf(line: Line, source: string): readonly string[] {
  return source
    .slice(line.start, line.end)
    .split(COLUMNS)
    .map((part) =>
      part
        .replace(/[*_#|]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .flatMap((part) => (/^\p{Lu}[\p{Lu}\s.,]*$/u.test(part) ? [part] : part.split(SIGNED)))
    .filter((part) => part !== '');
}

/** A line broken before the dash of a name: "… chính trị" and "- xã hội huyện;". */
const goesOn = (item: string | undefined, text: string): boolean =>
  item !== undefined && !/[;.,:]$/u.test(item) && /^[-–—]\s*\p{Ll}/u.test(text);

const clean = (item: string): string => item.replace(/^[-–—+•]\s*/u, '').replace(/[;.,\s]+$/u, '');

/** A list printed in one line: "- Chính phủ; - Các bộ; - Lưu: VT." */
const listed = (text: string): readonly string[] => (/^[-–—]/u.test(text) ? text.split(/;\s+(?=[-–—]\s)/u) : [text]);

/** Reads the lines from "Nơi nhận" or the signature on. */
export function tailOf(lines: readonly Line[], source: string): Tail {
  const items: string[] = [];
  const signature: string[] = [];
  // Where the signature stands in the line of a list, nothing else says that the list is the recipients'.
  let listing = lines[0] !== undefined && /^[-–—]/u.test(lines[0].text);
  for (const line of lines) {
    for (const text of columnsOf(line, source).flatMap(listed)) {
      if (/^noi nhan\b/u.test(fold(text))) {
        listing = true;
        const inline = text.replace(/^[^:]*:?\s*/u, '');
        if (inline !== '') items.push(...listed(inline));
      } else if (listing && markOf(text)?.kind === 'dash' && !goesOn(items.at(-1), text)) items.push(text);
      else if (isCapitals(text) || NAME.test(text) || signature.length > 0) signature.push(text);
      else if (listing && items.length > 0) items[items.length - 1] = `${items.at(-1) ?? ''} ${text}`;
    }
  }
  const printed = plain(source.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0));
  const signer = signerOf(signature, printed);
  return {
    recipients: items.map(clean).filter((item) => item !== ''),
    signer,
    lines:
      signer === null || !printed.includes(signer.name)
        ? []
        : [{ of: 'signer', section: 'signature', quote: signer.name }],
  };
}

/** `printed`: the tail as it is quoted. */
function signerOf(signature: readonly string[], printed: string): Signer | null {
  const joined = signature.join(' ').replace(/\s+/gu, ' ');
  const ranks = [...joined.matchAll(RANK_START)];
  const last = ranks.at(-1);
  if (last === undefined) return null;
  const behind = joined.slice(last.index);
  const capitals = /^(?:\p{Lu}+(?:[\s,-]+|$))+/u.exec(behind)?.[0] ?? last[0];
  const rest = behind.slice(capitals.length);
  // The run of capitals takes the first letter of a name in title case with it only where words are cut apart.
  const name = /^(?:\p{Lu}\p{Ll}*)(?:\s+\p{Lu}\p{Ll}*){1,5}/u.exec(rest)?.[0] ?? null;
  const title = capitals.replace(AUTHORITY, '').trim();
  if (name !== null && printed.includes(name)) return { name, title };
  // Words of other lines were drawn into it, or it is printed before the office.
  const alone = signature.find((text) => NAME.test(text) && (name?.startsWith(text) ?? true)) ?? name;
  return alone === null ? null : { name: alone, title };
}
