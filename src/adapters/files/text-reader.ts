import { ProductError } from '../../domain/errors.ts';
import type { Reader } from '../../ports/reader.ts';
import { stripInvisible } from '../../text/fold.ts';
import { fileEmpty, fileNotText, fileTooLarge } from '../../text/vi/errors.ts';
import { decode } from './decode.ts';
import { hasBinarySignature, isMostlyControls } from './is-binary.ts';
import { MAX_FILE_BYTES } from './limits.ts';

const ENDING = /\.(?:txt|md)$/iu;

/** Reads plain text and Markdown in UTF-8, UTF-16 and Windows-1258; the encoding is told by the content. */
export const textReader: Reader = {
  name: 'text',
  endings: ['.txt', '.md'],
  accepts: (fileName) => ENDING.test(fileName),
  read: (fileName, bytes) => Promise.resolve().then(() => readText(fileName, bytes)),
};

function readText(fileName: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new ProductError('input-too-large', fileTooLarge(fileName, bytes.length, MAX_FILE_BYTES), {
      file: fileName,
      size: bytes.length,
    });
  }
  if (hasBinarySignature(bytes)) throw notText(fileName);
  const decoded = decode(bytes);
  const text = decoded.replaceAll('\0', '').toWellFormed().normalize('NFC');
  if (stripInvisible(text).trim() === '') {
    throw new ProductError('input-empty', fileEmpty(fileName), { file: fileName, size: bytes.length });
  }
  if (isMostlyControls(decoded)) throw notText(fileName);
  return text;
}

function notText(fileName: string): ProductError {
  return new ProductError('input-not-text', fileNotText(fileName), { file: fileName });
}
