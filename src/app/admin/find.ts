import { parse } from 'node:path';
import type { FileRef } from '../../domain/admin.ts';
import { ProductError } from '../../domain/errors.ts';
import { documentUnknown, fileNotHeld } from '../../text/vi/admin.ts';
import type { ShelvedDocument } from '../shelf.ts';
import type { SyncProblem } from '../sync.ts';

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

/**
 * As `findDocument`. @param problems of the folder's files
 * @throws ProductError as `notFound`; `usage` for a file that lies elsewhere only.
 */
export function documentOf(
  ref: FileRef,
  shelf: readonly ShelvedDocument[],
  problems: readonly SyncProblem[],
): ShelvedDocument {
  const found = findDocument(ref, shelf);
  if (found !== null) return found;
  throw ref.hash === null ? notFound(ref, problems) : new ProductError('usage', fileNotHeld(ref.words));
}

/** Why there is no document of a name: its file is in the folder and cannot be read, or there is none. */
export function notFound({ name, words }: FileRef, problems: readonly SyncProblem[]): ProductError {
  const fault = problems.find(({ fileName }) => fileName === name || parse(fileName).name === name);
  if (fault !== undefined) return new ProductError(fault.code, fault.message, { file: fault.fileName });
  return new ProductError('input-missing', documentUnknown(words));
}
