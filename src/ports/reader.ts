/** Turns the bytes of one file format into text. */
export interface Reader {
  /** Name for the log: `text`. */
  readonly name: string;
  /** Endings of the format, as a person is told them: `.txt`. */
  readonly endings: readonly string[];
  /** True where the file name's ending or the first bytes are of this format. */
  accepts(fileName: string, bytes: Uint8Array): boolean;
  /**
   * The whole text, decoded, in NFC, without NUL.
   * @throws ProductError `input-empty`, `input-not-text`, `input-too-large`.
   */
  read(fileName: string, bytes: Uint8Array): Promise<string>;
}

/** One file of the corpus folder. */
export interface CorpusFile {
  readonly fileName: string;
  /** The identifier that answers carry: the name without its ending. */
  readonly plan: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** When the file was last written, in nanoseconds of the system's clock: to be compared, never shown. */
  readonly modified: bigint;
}
