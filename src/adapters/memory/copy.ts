import { storable } from '../../text/storable.ts';

/** A copy of one's own with the strings that any store can keep: what the caller does to its object later is not kept. */
export function storableCopy<T extends object>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storable(part) : part)),
  ) as T;
}
