import { parseOffice } from '../text/office/name.ts';
import { fold } from '../text/fold.ts';

/** True where two names are one office of a place: by kind and content, or word for word where they name a class. */
export function sameOffice(one: string, other: string, place: string | null): boolean {
  return officeKey(one, place) === officeKey(other, place);
}

/** What two writings of one office's name share. */
export function officeKey(name: string, place: string | null): string {
  const { kind, content, collective } = parseOffice(name, place);
  return kind === null || collective ? fold(name) : `${kind.key} ${content.join(' ')}`;
}
