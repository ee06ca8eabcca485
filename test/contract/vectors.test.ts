import { afterAll, beforeAll } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { openServerDatabase } from '../../src/adapters/postgres/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';
import { describeVectors } from './vectors.suite.ts';

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

describeVectors('memory', () => Promise.resolve(() => Promise.resolve(memoryDatabase())), {
  ...{ lasting: false, shared: false },
});

describeVectors(
  'the embedded database',
  () => {
    const folder = dataFolders.copy();
    return Promise.resolve(() => openEmbeddedDatabase(folder, recordingLog()));
  },
  { lasting: true, shared: false },
);

describeVectors(
  'a PostgreSQL server',
  async () => {
    const address = await server.database();
    return () => openServerDatabase(address, recordingLog());
  },
  { lasting: true, shared: true },
);
