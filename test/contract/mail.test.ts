import { afterAll, beforeAll } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { openServerDatabase } from '../../src/adapters/postgres/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';
import { describeChats } from './chats.suite.ts';
import { describeMail } from './mail.suite.ts';

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

const inMemory = () => Promise.resolve(memoryDatabase());
const embedded = () => openEmbeddedDatabase(dataFolders.copy(), recordingLog());
const onServer = async () => openServerDatabase(await server.database(), recordingLog());

describeMail('memory', () => Promise.resolve(inMemory), { lasting: false, shared: false, runs: 200 });
describeChats('memory', inMemory);

describeMail(
  'the embedded database',
  () => {
    const folder = dataFolders.copy();
    return Promise.resolve(() => openEmbeddedDatabase(folder, recordingLog()));
  },
  { lasting: true, shared: false, runs: 15 },
);
describeChats('the embedded database', embedded);

describeMail(
  'a PostgreSQL server',
  async () => {
    const address = await server.database();
    return () => openServerDatabase(address, recordingLog());
  },
  { lasting: true, shared: true, runs: 15 },
);
describeChats('a PostgreSQL server', onServer);
