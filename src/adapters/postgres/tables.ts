import type { ColumnType, Generated } from 'kysely';

/** Goes in as JSON text, comes back parsed. */
type Json = ColumnType<unknown, string, string>;
/** A bigint, which the driver hands over as text. */
type Big = ColumnType<string, number, number>;

/** The tables as the migrations leave them. */
export interface Tables {
  documents: {
    plan: string;
    file_name: string;
    content_hash: string;
    reading_version: number;
    source_text: string;
    register: Json;
    register_shape: string;
    lineage: string;
    arrived: Big;
    identity: Json;
  };
  past_versions: {
    id: Generated<string>;
    plan: string;
    file_name: string;
    content_hash: string;
    source_text: string;
    lineage: string;
    arrived: Big;
    identity: Json;
    ended_at: string;
  };
  corrections: {
    id: Generated<string>;
    lineage: string;
    subject: string;
    decided_on: string;
    decision: Json;
  };
  lineage_words: {
    content_hash: string;
    lineage: string;
  };
  corpus_state: {
    id: boolean;
    revision: Big;
  };
}
