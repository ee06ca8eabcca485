import { createHash, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../../chat/codes.ts';
import type { CodeMaker } from '../../chat/tools.ts';

/** Codes from the system's randomness: 40 bits each, of which five may be tried a day. */
export const codeMaker: CodeMaker = {
  make: () => Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '').join(''),
  hash: (code) => createHash('sha256').update(`nhac-viec:${code}`).digest('hex'),
};
