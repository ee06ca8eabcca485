import type { OfficeMention } from '../domain/understood.ts';

/** An office found in a message, with the tokens that name it (half-open). */
export interface OfficeFound {
  readonly from: number;
  readonly to: number;
  readonly mention: OfficeMention;
}
