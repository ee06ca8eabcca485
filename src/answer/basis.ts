import type { Basis } from '../domain/plan.ts';
import { sentenceCase } from '../text/sentence.ts';
import { basedOn, DOCUMENT_KINDS } from '../text/vi/plans.ts';
import { day } from '../text/vi/dates.ts';

/** A document that a plan carries out: its kind as the opening has it, number, date and issuer. */
export function basisLine({ number, date, issuer, quote }: Basis): string {
  const [digits = ''] = /^\d+/u.exec(number) ?? [];
  const named = new RegExp(`(${DOCUMENT_KINDS.join('|')})\\s+(?:số\\s*:?\\s*)?${digits}(?!\\d)`, 'iu').exec(quote);
  const kind = named?.[1]?.toLowerCase() ?? null;
  return sentenceCase(basedOn(kind, number, date === null ? null : day(date), issuer));
}
