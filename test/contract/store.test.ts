import { afterAll, beforeAll } from 'vitest';
import { memoryStore } from '../../src/adapters/memory/store.ts';
import { openEmbeddedStore } from '../../src/adapters/postgres/embedded.ts';
import { openServerStore } from '../../src/adapters/postgres/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';
import { describeStore } from './store.suite.ts';

let server: TestServer;
let dataFolders: DataFolders;
beforeAll(async () => {
  [server, dataFolders] = await Promise.all([startPostgres(), makeDataFolders()]);
});
afterAll(async () => {
  dataFolders.remove();
  await server.stop();
});

describeStore('memory', () => Promise.resolve(() => Promise.resolve(memoryStore())), { lasting: false, shared: false });

describeStore(
  'the embedded database',
  () => {
    const folder = dataFolders.copy();
    return Promise.resolve(() => openEmbeddedStore(folder, recordingLog()));
  },
  // A data folder belongs to one process, and the embedded engine has one connection.
  { lasting: true, shared: false },
);

describeStore(
  'a PostgreSQL server',
  async () => {
    const address = await server.database();
    return () => openServerStore(address, recordingLog());
  },
  { lasting: true, shared: true },
);
