import { afterAll, beforeAll } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { openServerDatabase } from '../../src/adapters/postgres/server.ts';
import type { Database } from '../../src/ports/database.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';

/** A kind of database, as a contract suite is run over it. */
export interface DatabaseKind {
  readonly name: string;
  /** Makes a place for one database; what it gives opens that, as often as it is called. */
  readonly place: () => Promise<() => Promise<Database>>;
  /** True where what is written is there when it is opened again. */
  readonly lasting: boolean;
  /** True where several may have it open. A data folder belongs to one process, and its engine has one connection. */
  readonly shared: boolean;
}

/** Calls `describeOver` for each kind of database that the product runs on; their server and folders last for the file. */
export function onEveryDatabase(describeOver: (kind: DatabaseKind) => void): void {
  let server: TestServer;
  let dataFolders: DataFolders;
  beforeAll(async () => {
    dataFolders = makeDataFolders();
    server = await startPostgres();
  });
  afterAll(async () => {
    dataFolders.remove();
    await server.stop();
  });

  describeOver({
    name: 'memory',
    place: () => Promise.resolve(() => Promise.resolve(memoryDatabase())),
    ...{ lasting: false, shared: false },
  });
  describeOver({
    name: 'the embedded database',
    place: () => {
      const folder = dataFolders.copy();
      return Promise.resolve(() => openEmbeddedDatabase(folder, recordingLog()));
    },
    ...{ lasting: true, shared: false },
  });
  describeOver({
    name: 'a PostgreSQL server',
    place: async () => {
      const address = await server.database();
      return () => openServerDatabase(address, recordingLog());
    },
    ...{ lasting: true, shared: true },
  });
}
