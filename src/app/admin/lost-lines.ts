import type { SourceDocument } from '../../domain/document.ts';
import { coverageOf } from '../../ingest/coverage.ts';

/** The printed lines of a document that no part of its reading holds, white space folded, in their order. */
export function lostLines(source: Pick<SourceDocument, 'text'>): readonly string[] {
  return coverageOf(source)
    .filter(({ kind }) => kind === 'none')
    .map(({ start, end }) => source.text.slice(start, end).replace(/\s+/gu, ' ').trim());
}
