import { storable } from '../../text/storable.ts';

/** A value as the database takes it: JSON text whose strings it can keep. */
export function json(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}
