import type { Kysely } from 'kysely';
import type { PlacedVersion } from '../../domain/lineage.ts';
import { identitySchema } from '../../domain/lineage-schema.ts';
import { planSchema } from '../../domain/plan-schema.ts';
import type {
  ClerkWord,
  ClerkWords,
  CorpusChange,
  DocumentState,
  PastVersion,
  Store,
  StoredDocument,
} from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { applyIn } from './change.ts';
import { clerkWordsIn, recordIn } from './clerk.ts';
import { guarded } from './failure.ts';
import { REGISTER_SHAPE } from './shape.ts';
import type { Tables } from './tables.ts';

/** No reading has this version, so a document that carries it is read again. */
const OUTDATED = -1;

/** The documents' store; `close` ends the whole database. */
export function documentStore(db: Kysely<Tables>, log: Log, close: () => Promise<void>): Store {
  return new PostgresStore(db, log, close);
}

class PostgresStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #log: Log;
  readonly #close: () => Promise<void>;

  constructor(db: Kysely<Tables>, log: Log, close: () => Promise<void>) {
    this.#db = db;
    this.#log = log;
    this.#close = close;
  }

  revision(): Promise<number> {
    return guarded(async () => {
      const { revision } = await this.#db.selectFrom('corpus_state').select('revision').executeTakeFirstOrThrow();
      return Number(revision);
    });
  }

  states(): Promise<readonly DocumentState[]> {
    return guarded(async () => {
      const rows = await this.#db
        .selectFrom('documents')
        .select([...PLACED, 'reading_version', 'register_shape'])
        .execute();
      return rows.sort(byPlan).map((row) => ({
        plan: row.plan,
        ...placed(row),
        readingVersion: row.register_shape === REGISTER_SHAPE ? row.reading_version : OUTDATED,
      }));
    });
  }

  documents(): Promise<readonly StoredDocument[]> {
    return guarded(async () => {
      const rows = await this.#db.selectFrom('documents').selectAll().execute();
      return rows.sort(byPlan).flatMap((row) => {
        const register = planSchema.safeParse(row.register);
        if (!register.success) {
          this.#log.warn('store.register.outdated', { plan: row.plan });
          return [];
        }
        return {
          plan: row.plan,
          ...placed(row),
          readingVersion: row.reading_version,
          text: row.source_text,
          register: register.data,
        };
      });
    });
  }

  past(): Promise<readonly PastVersion[]> {
    return guarded(async () => {
      const rows = await this.#db
        .selectFrom('past_versions')
        .select([...PLACED, 'ended_at'])
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ plan: row.plan, ...placed(row), ended: row.ended_at }));
    });
  }

  pastText(lineage: string, hash: string): Promise<string | null> {
    return guarded(async () => {
      const row = await this.#db
        .selectFrom('past_versions')
        .select('source_text')
        .where('lineage', '=', lineage)
        .where('content_hash', '=', hash)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.source_text ?? null;
    });
  }

  clerkWords(): Promise<ClerkWords> {
    return guarded(() => clerkWordsIn(this.#db));
  }

  apply(change: CorpusChange): Promise<number> {
    return guarded(() => this.#db.transaction().execute((transaction) => applyIn(transaction, change)));
  }

  record(word: ClerkWord): Promise<number> {
    return guarded(() => this.#db.transaction().execute((transaction) => recordIn(transaction, word)));
  }

  async ready(): Promise<boolean> {
    return this.revision().then(
      () => true,
      () => false,
    );
  }

  close(): Promise<void> {
    return guarded(this.#close);
  }
}

const PLACED = ['plan', 'file_name', 'content_hash', 'lineage', 'arrived', 'identity'] as const;

/** What tells versions of one document from different ones, out of a row. */
function placed(row: {
  readonly file_name: string;
  readonly content_hash: string;
  readonly lineage: string;
  readonly arrived: string;
  readonly identity: unknown;
}): PlacedVersion {
  return {
    fileName: row.file_name,
    hash: row.content_hash,
    lineage: row.lineage,
    arrived: Number(row.arrived),
    identity: identitySchema.parse(row.identity),
  };
}

/** Ordered here rather than by the database, whose collation differs from one server to the next. */
function byPlan(a: { readonly plan: string }, b: { readonly plan: string }): number {
  return a.plan < b.plan ? -1 : a.plan > b.plan ? 1 : 0;
}
