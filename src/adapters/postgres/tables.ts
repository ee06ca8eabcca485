import type { ColumnType } from 'kysely';

/** The tables as the migrations leave them. */
export interface Tables {
  documents: {
    plan: string;
    file_name: string;
    content_hash: string;
    reading_version: number;
    source_text: string;
    /** Goes in as JSON text, comes back parsed. */
    register: ColumnType<unknown, string, string>;
  };
  corpus_state: {
    id: boolean;
    /** A bigint, which the driver hands over as text. */
    revision: ColumnType<string, number, number>;
  };
}
