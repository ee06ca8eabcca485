import { LEVEL_RANK } from '../../text/office/kinds.ts';
import { JOINING } from '../../text/office/name.ts';
import { writtenOut } from '../../text/office/short.ts';
import { syllables } from '../../text/syllables.ts';

const LEVELS = new RegExp(`(?:^| )(?:${[...LEVEL_RANK.keys()].join('|')})(?= |$)`, 'gu');

/** What two writings of one heading share: its syllables without levels, joining words and the place's own name. */
export function headingKey(name: string, place: string | null): string {
  const bare = syllables(writtenOut(name)).join(' ').replace(LEVELS, ' ');
  const own = place === null ? '' : syllables(place).join(' ');
  const kept = (own === '' ? bare : ` ${bare} `.replaceAll(` ${own} `, ' ')).split(' ');
  return kept.filter((word) => word !== '' && !JOINING.has(word)).join(' ');
}
