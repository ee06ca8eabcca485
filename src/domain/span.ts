/** A half-open range of UTF-16 offsets into a document's source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
