import { createHash, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../../chat/codes.ts';
import type { CodeMaker } from '../../chat/tools.ts';

/**
 * Codes from the system's randomness: some 40 bits each, of which five may be tried a day. Each has a digit, by which a
 * code that came without its command is told from a word in capitals.
 */
export const codeMaker: CodeMaker = {
  make: () => {
    for (;;) {
      const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '').join(
        '',
      );
      if (/\d/u.test(code)) return code;
    }
  },
  hash: (code) => createHash('sha256').update(`nhac-viec:${code}`).digest('hex'),
};
