import { afterAll, beforeAll } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { openServerDatabase } from '../../src/adapters/postgres/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';
import { describeStore } from './store.suite.ts';

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

describeStore('memory', () => Promise.resolve(() => Promise.resolve(memoryDatabase().store)), {
  lasting: false,
  shared: false,
});

describeStore(
  'the embedded database',
  () => {
    const folder = dataFolders.copy();
    return Promise.resolve(async () => (await openEmbeddedDatabase(folder, recordingLog())).store);
  },
  // A data folder belongs to one process, and the embedded engine has one connection.
  { lasting: true, shared: false },
);

describeStore(
  'a PostgreSQL server',
  async () => {
    const address = await server.database();
    return async () => (await openServerDatabase(address, recordingLog())).store;
  },
  { lasting: true, shared: true },
);
