import type { DocumentRef } from '../domain/understood.ts';

const BARE_NUMBER =
  /(?:ke hoach|van ban|quyet dinh|cong van|chi thi|thong bao|nghi quyet|cong dien|to trinh) (?:so )?(\d{1,6})(?![\d/.-])|(?<![a-z])so (\d{1,6})(?![\d/.-])/gu;
const YEAR = /(?<![\d/.-])(?:nam )?(20\d\d)(?![\d/.-])/u;
/** "tháng 12 năm 2024" and "quý 4 năm 2024" are stretches of time, "đến năm 2030" is a goal: neither is the plan's year. */
const DATED_YEAR =
  /(?:thang|quy) (?:\d{1,2}|[iv]{1,3}) (?:nam )?20\d\d|\d{1,2} ?[/-] ?20\d\d|(?:den|toi|tu|truoc|sau|giai doan|tam nhin) (?:nam )?20\d\d|20\d\d ?- ?20\d\d/gu;

/** The document that folded text points to. `numbers` are those that carry a symbol ("342/kh-ubnd"), `title` the words of its title. */
export function readDocument(folded: string, numbers: readonly string[], title: readonly string[]): DocumentRef {
  const bare = [...folded.matchAll(BARE_NUMBER)].map((match) => match[1] ?? match[2] ?? '');
  const year = YEAR.exec(folded.replace(DATED_YEAR, ' '))?.[1];
  return {
    numbers: [...numbers, ...bare.filter((number) => !/^20\d\d$/u.test(number))],
    year: year === undefined ? null : Number(year),
    title,
  };
}
