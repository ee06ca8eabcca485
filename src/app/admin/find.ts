import type { FileRef } from '../../domain/admin.ts';
import { ProductError } from '../../domain/errors.ts';
import { documentUnknown, fileNotHeld } from '../../text/vi/admin.ts';
import type { ShelvedDocument } from '../shelf.ts';

/**
 * The document of the corpus that a clerk named, or null: by its file's name with or without the ending, or by the
 * content of a file that lies elsewhere, whatever that one is called. Words without a folder are a name first.
 */
export function findDocument(ref: FileRef, shelf: readonly ShelvedDocument[]): ShelvedDocument | null {
  const isName = ref.hash === null || ref.words.normalize('NFC') === ref.name;
  const named = isName
    ? (shelf.find(({ stored }) => stored.fileName === ref.name) ?? shelf.find(({ stored }) => stored.plan === ref.name))
    : undefined;
  if (named !== undefined || ref.hash === null) return named ?? null;
  const equal = shelf.filter(({ stored }) => stored.hash === ref.hash);
  return equal.find(({ supersededBy }) => supersededBy === null) ?? equal[0] ?? null;
}

/** As `findDocument`. @throws ProductError `usage` where there is none. */
export function documentOf(ref: FileRef, shelf: readonly ShelvedDocument[]): ShelvedDocument {
  const found = findDocument(ref, shelf);
  if (found !== null) return found;
  throw new ProductError('usage', ref.hash === null ? documentUnknown(ref.words) : fileNotHeld(ref.words));
}
