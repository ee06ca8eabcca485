import { addDays, addMonths } from '../../domain/calendar.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { foldInPlace } from '../../text/fold.ts';

/** Most of a reason that is kept and passed on, in UTF-16 units. */
const LONGEST_REASON = 300;
/** Folded. Where the reason begins. */
const BECAUSE = /(?:^|[\s,.;:])(?:vi|do|boi|ly do|li do)(?: la|:)?\s+/u;
const DAY = /(?:(?:den|toi|sang|truoc|het|ngay)\s+)*\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?/u;
/** "thêm 5 ngày"; working days are not counted here. */
const MORE = /(?:^|\s)them\s+(\d{1,2})\s+(ngay|tuan|thang)(?!\s+lam viec)(?![a-z])/u;

/** Until when an extension is asked for, and why. */
export interface Until {
  /** Null where the words name no day. */
  readonly day: IsoDate | null;
  readonly why: string | null;
}

/**
 * Reads "đến 30/11 vì chưa đủ số liệu", "thêm 5 ngày".
 * @param term what "thêm" is counted from
 * @param dayIn the first day that words name
 */
export function readUntil(words: string, term: IsoDate, dayIn: (text: string) => IsoDate | null): Until {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const folded = foldInPlace(text);
  const because = BECAUSE.exec(folded);
  const when = because === null ? text : text.slice(0, because.index);
  // Days that the reason names are not those that are asked for, unless no other is.
  const day = moreThan(foldInPlace(when), term) ?? dayIn(when) ?? dayIn(text);
  return { day, why: whyIn(text, folded, because) };
}

/** Reads words that are nothing but a reason: "vì chưa đủ số liệu". */
export function readWhy(words: string): string {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const because = BECAUSE.exec(foldInPlace(text));
  return (
    tidy(because?.index === 0 ? text.slice(because[0].length) : text) ?? text.slice(0, LONGEST_REASON).toWellFormed()
  );
}

function moreThan(folded: string, term: IsoDate): IsoDate | null {
  const [, count, unit] = MORE.exec(folded) ?? [];
  if (count === undefined) return null;
  if (unit === 'thang') return addMonths(term, Number(count));
  return addDays(term, Number(count) * (unit === 'tuan' ? 7 : 1));
}

function whyIn(text: string, folded: string, because: RegExpExecArray | null): string | null {
  if (because !== null) return tidy(text.slice(because.index + because[0].length));
  const day = DAY.exec(folded);
  return day === null ? null : tidy(text.slice(day.index + day[0].length));
}

/** Without the punctuation at its ends; null where no words are left, or only those that courtesy adds. */
function tidy(words: string): string | null {
  const bare = words.replace(/^[\s,.;:–-]+|[\s,.;:!]+$/gu, '');
  if (!/\p{L}{2}/u.test(bare) || /^(?:ạ|nhé|nha|với|dạ)(?: ạ)?$/iu.test(bare)) return null;
  return bare.slice(0, LONGEST_REASON).toWellFormed();
}
