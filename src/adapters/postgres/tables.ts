import type { Generated } from 'kysely';
import type { ChatTables } from './chat-tables.ts';
import type { Big, Json } from './columns.ts';
import type { LedgerTables } from './ledger-tables.ts';
import type { MailTables } from './mail-tables.ts';
import type { SpendingTables } from './spending-tables.ts';
import type { VectorTables } from './vector-tables.ts';

/** The tables as the migrations leave them. */
export interface Tables extends MailTables, ChatTables, LedgerTables, SpendingTables, VectorTables {
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
