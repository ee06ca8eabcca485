import { fold } from '../text/fold.ts';
import { plain } from '../text/plain.ts';
import { leadingLists, listedOffices, NOBODY } from './office-lists.ts';
import { beginsWithOffice, type NamedStart, namedStart } from './names.ts';

/** "Chủ trì: …" at the beginning of a cell whose column holds leaders and helpers. */
const LABEL = /^\W*(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|thực hiện|đầu mối)\s*:\s*/iu;
/** Where such a cell turns to a list of who only helps. */
const HELPERS = /(?:^|[\s;,.(])(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?\s*:.*$/isu;
/** A new line of the cell that begins with a list mark, and the line break of converters. */
const NEW_ITEM = /(?:<br\s*\/?>|\n|^)\s*[-–+•]\s+|<br\s*\/?>/gu;
/** "Sở Y tế Sở Tài chính": offices of one kind in lines of their own, joined by the converter. */
const SAME_KIND = /(?<=^(?:Sở|Phòng|UBND)\s.{3,})\s+(?=(?:Sở|Phòng|UBND)\s+\p{L})/gu;

/** "UBND cấp xã thực hiện": the cell's words say again what its column says. */
const DONE_BY = /\s+thực hiện$/iu;
/** Characters of a cell that can be a list of agencies. */
const LONGEST = 1500;

/** The agencies that a lead cell names, in its order; classes that name nobody are left out. */
export function leadsIn(cell: string): readonly NamedStart[] {
  const items = cell
    .slice(0, LONGEST)
    .split(NEW_ITEM)
    .map((item) => plain(item).replace(LABEL, '').replace(HELPERS, ''));
  const seen = new Set<string>();
  return items
    .reduce<readonly string[]>((list, item) => {
      const last = list.at(-1);
      // A line that begins with a dash may go on a name: "Sở Lao động" and "- Thương binh và Xã hội".
      const goesOn = last !== undefined && last !== '' && !beginsWithOffice(fold(item.slice(0, 80)));
      return goesOn ? [...list.slice(0, -1), `${last} - ${item}`] : [...list, item];
    }, [])
    .flatMap((item) => leadingLists(item))
    .flatMap((item) => listedOffices(item))
    .flatMap((item) => item.split(SAME_KIND))
    .flatMap((item) => namedStart(item) ?? [])
    .map((named) => ({ ...named, name: named.name.replace(DONE_BY, '') }))
    .filter(({ name }) => {
      const key = fold(name);
      return !NOBODY.test(key) && !seen.has(key) && seen.add(key).size > 0;
    });
}
