import { officeKey } from '../text/office/key.ts';

/** True where two names are one office of a place: by kind and content, or word for word where they name a class. */
export function sameOffice(one: string, other: string, place: string | null): boolean {
  return officeKey(one, place) === officeKey(other, place);
}
