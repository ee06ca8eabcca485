import { afterAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { makeDataFolders } from '../support/data-folder.ts';
import { recordingLog } from '../support/log.ts';
import { firstSeed, trySeeds } from '../support/simulator/try-seeds.ts';

/** An embedded database answers in milliseconds, and idle processes ask it all the time. */
const PGLITE = { seeds: 5, mornings: 2, stretch: 10 };

describe('whatever happens to processes, platform, people and documents, reminders', () => {
  const folders = makeDataFolders();
  afterAll(() => {
    folders.remove();
  });

  it('arrive in time, once, and say what is so, or are accounted for', async () => {
    const { findings, tally } = await trySeeds({ from: firstSeed(), seeds: 50, mornings: 4 });
    expect(findings).toEqual([]);
    // Histories in which nothing is sent, doubtful or collapsed would prove nothing.
    expect(Math.min(tally.sent, tally.unknown, tally.collapsed, tally.cancelled)).toBeGreaterThan(0);
  }, 120_000);

  it('do so with an embedded database too', async () => {
    const options = async () => {
      const db = await openEmbeddedDatabase(folders.copy(), recordingLog());
      return { db, stretch: PGLITE.stretch };
    };
    const { findings } = await trySeeds({ ...PGLITE, from: firstSeed(), options });
    expect(findings).toEqual([]);
  }, 120_000);
});
