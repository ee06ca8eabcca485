import { basename, dirname, resolve } from 'node:path';
import { readCorpusFile } from '../../adapters/files/corpus.ts';
import { decode } from '../../adapters/files/decode.ts';
import { isChatCommand, isReminderCommand, type AdminCommand, type FileRef } from '../../domain/admin.ts';
import { ProductError } from '../../domain/errors.ts';
import type { TypedCommand } from './arguments.ts';

/**
 * What the words of a clerk refer to: a file of the corpus folder by its name; a file elsewhere by its content; else a
 * name, as words without a folder may be whatever lies in the folder that the command was started in.
 * @throws ProductError `input-unreadable`, `input-too-large` for a file that is there and cannot be read.
 */
async function fileRef(words: string, corpusDir: string): Promise<FileRef> {
  const name = basename(words).normalize('NFC');
  if (resolve(dirname(words)) === resolve(corpusDir)) return { words, name, hash: null };
  const hash = await readCorpusFile(words).then(
    (file) => file.hash,
    (error: unknown) => {
      const mayBeName = words === basename(words) || (error instanceof ProductError && error.code === 'input-missing');
      if (error instanceof ProductError && mayBeName) return null;
      throw error;
    },
  );
  return { words, name, hash };
}

/** A typed command with its files looked for. */
export async function withFiles(typed: TypedCommand, corpusDir: string): Promise<AdminCommand> {
  // What comes in a file of its own is read here: who carries the command out may be another process.
  if (typed.of === 'set-days') return { of: typed.of, text: await textOf(typed.text) };
  if (isChatCommand(typed) || isReminderCommand(typed) || !('file' in typed)) return typed;
  const file = await fileRef(typed.file, corpusDir);
  return typed.of === 'version-of'
    ? { ...typed, file, other: await fileRef(typed.other, corpusDir) }
    : { ...typed, file };
}

/** @throws ProductError `input-missing`, `input-unreadable`, `input-too-large`. */
async function textOf(path: string): Promise<string> {
  return decode((await readCorpusFile(path)).bytes);
}
