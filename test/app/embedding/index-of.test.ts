import { describe, expect, it } from 'vitest';
import { makeIndexOf } from '../../../src/app/embedding/index-of.ts';
import { recordingLog } from '../../support/log.ts';
import { randomVectors, unit } from '../../support/vectors.ts';

const ENTRIES = randomVectors(50, 8);
const NOWHERE = { file: null, pool: null };

describe('the index that fits', () => {
  it('looks at every vector while they are few', async () => {
    expect((await makeIndexOf('m', ENTRIES, { ...NOWHERE, log: recordingLog() })).kind).toBe('exact');
    expect((await makeIndexOf('m', [], { ...NOWHERE, log: recordingLog() })).kind).toBe('exact');
  });

  it('is a graph once they are many, which still looks at every one of the few that a search is limited to', async () => {
    const index = await makeIndexOf('m', ENTRIES, { ...NOWHERE, log: recordingLog(), exactBelow: 50 });
    expect(index.kind).toBe('hnsw');
    expect(index.size).toBe(50);
    const within = new Set(ENTRIES.slice(0, 49).map(({ id }) => id));
    expect(await index.search(ENTRIES[49]?.vector ?? unit(1), 50, within)).toHaveLength(49);
  });

  it('serves all the same where the database server cannot be asked, and says so', async () => {
    const { Pool } = await import('pg');
    const pool = new Pool({ host: '127.0.0.1', port: 1 });
    const log = recordingLog();
    const index = await makeIndexOf('m', ENTRIES, { file: null, pool, log, exactBelow: 1 });
    expect(index.kind).toBe('hnsw');
    expect(log.events).toEqual(['vectors.server.failed', 'vectors.server.none']);
    expect(log.lines.at(-1)).toContain('không có phần mở rộng pgvector');
    await pool.end();
  });
});
