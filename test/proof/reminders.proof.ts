import { it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { openServerDatabase } from '../../src/adapters/postgres/server.ts';
import { makeDataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres } from '../support/postgres.ts';
import type { SimulateOptions } from '../support/simulator/simulate.ts';
import type { Tally } from '../support/simulator/tally.ts';
import { firstSeed, trySeeds } from '../support/simulator/try-seeds.ts';
import { prove } from './prove.ts';
import { ROUNDS } from './rounds.ts';

const MORNINGS = 5;
const STRETCH = 10;
const CLAIM =
  'Whatever crashes, sleeps, jumps, is refused or changes, each reminder that is due ends in the ledger with its reason: sent once and in time, or of unknown outcome, listed and repeated once at most, or needless; nothing is sent that no longer holds.';

it('reminders simulated, memory', async (context) => {
  const { findings, tally } = await trySeeds({ from: firstSeed(), seeds: ROUNDS.histories, mornings: MORNINGS });
  prove(context, { claim: CLAIM, rounds: ROUNDS.histories, unit: 'histories', findings, measured: inWords(tally) });
});

it('reminders simulated, embedded database', async (context) => {
  const folders = makeDataFolders();
  const options = async (): Promise<SimulateOptions> => {
    return { db: await openEmbeddedDatabase(folders.copy(), recordingLog()), stretch: STRETCH };
  };
  const seeds = ROUNDS.embeddedHistories;
  const { findings, tally } = await trySeeds({ from: firstSeed(), seeds, mornings: MORNINGS, options });
  folders.remove();
  prove(context, { claim: CLAIM, rounds: seeds, unit: 'histories', findings, measured: inWords(tally) });
});

it('reminders simulated, PostgreSQL', async (context) => {
  const server = await startPostgres();
  const options = async (): Promise<SimulateOptions> => {
    return { db: await openServerDatabase(await server.database(), recordingLog()), stretch: STRETCH };
  };
  const seeds = ROUNDS.serverHistories;
  const { findings, tally } = await trySeeds({ from: firstSeed(), seeds, mornings: MORNINGS, options });
  await server.stop();
  prove(context, { claim: CLAIM, rounds: seeds, unit: 'histories', findings, measured: inWords(tally) });
});

/** `planned 12, sent 10, …` */
function inWords(tally: Tally): string {
  return Object.entries(tally)
    .map(([name, count]: [string, number]) => `${name} ${count}`)
    .join(', ');
}
