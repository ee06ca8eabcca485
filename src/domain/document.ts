/** A document as a reader delivered it: decoded, in Unicode NFC, without NUL, otherwise untouched. */
export interface SourceDocument {
  /** The file name without its ending: the identifier that answers and citations carry. */
  readonly plan: string;
  readonly text: string;
}
