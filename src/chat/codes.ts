/** Letters and digits that nobody mistakes for one another on paper: without 0, O, 1 and I. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;
/** How long a code may be used, in hours. */
export const CODE_HOURS = 24;
/** Wrong codes that a person may try within `CODE_HOURS`; further ones are not looked at. */
export const CODE_TRIES = 5;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`, 'u');

/** A code as it is compared: capitals, without the spaces and dashes that people put in. Null where it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/gu, '').toUpperCase();
  return CODE.test(code) ? code : null;
}
