import { syllables } from '../syllables.ts';
import { JOINING, parseOffice } from './name.ts';
import { writtenOut } from './short.ts';

/**
 * What two writings of one office's name share: kind and content, or the words where it names a class, without joining
 * words and with abbreviations written out. `place` is the locality whose name may close it.
 */
export function officeKey(name: string, place: string | null): string {
  const { kind, content, collective } = parseOffice(name, place);
  if (kind !== null && !collective) return `${kind.key} ${content.join(' ')}`;
  return syllables(writtenOut(name))
    .filter((word) => !JOINING.has(word))
    .join(' ');
}
