import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { ProductError } from '../domain/errors.ts';
import { fileIsNotAFile, fileMissing, fileUnreadable } from '../text/vi/errors.ts';
import { jsonLineInvalid, notUtf8 } from '../text/vi/search.ts';

/**
 * The values of a JSON-lines file, one at a time; empty lines are skipped.
 * @throws ProductError `input-missing`, `input-unreadable` (names the line), `input-not-text`.
 */
export async function* readJsonLines<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const line of readLines(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const result = schema.safeParse(parse(line));
    if (!result.success) {
      throw new ProductError('input-unreadable', jsonLineInvalid(basename(path), number), { line: number });
    }
    yield result.data;
  }
}

// Not node:readline: it also breaks lines at U+2028, which may stand unescaped inside a JSON string.
async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  try {
    for await (const chunk of createReadStream(path)) {
      const [first = '', ...lines] = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
      rest.push(first);
      for (const line of lines) {
        yield rest.join('');
        rest = [line];
      }
    }
    rest.push(decoder.decode());
  } catch (error) {
    throw unreadable(path, error);
  }
  yield rest.join('');
}

/** Undefined, which no schema takes, where the line is not JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const name = basename(path);
  const code = 'code' in error ? error.code : null;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new ProductError('input-not-text', notUtf8(name), {}, { cause: error });
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ProductError('input-missing', fileMissing(name), {}, { cause: error });
  }
  const message = code === 'EISDIR' ? fileIsNotAFile(name) : fileUnreadable(name);
  return new ProductError('input-unreadable', message, {}, { cause: error });
}
