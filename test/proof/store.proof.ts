import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { it } from 'vitest';
import { runScript } from '../support/child.ts';
import { seeded } from '../support/random.ts';
import { prove, spread } from './prove.ts';
import { ROUNDS } from './rounds.ts';

const SCRIPT = import.meta.resolve('./keep-applying.ts');
/** How long a process may write, and how long one that is killed while it opens may live, in milliseconds. */
const WRITING_MS = 500;
const OPENING_MS = 1200;
/** The share of processes that are killed without waiting for them to open the folder. */
const EARLY = 0.15;

/** What a process said before it was killed. */
interface Life {
  /** Null where it was killed before it had opened the folder. */
  readonly opened: { readonly revision: number; readonly whole: boolean; readonly ms: number } | null;
  /** The last revision that it acknowledged. */
  readonly applied: number | null;
}

async function live(folder: string, random: () => number): Promise<Life> {
  const child = runScript(SCRIPT, [folder]);
  if (random() < EARLY) await Promise.race([wait(random() * OPENING_MS), child.ended]);
  else {
    await child.prints('opened ');
    await wait(random() * WRITING_MS);
  }
  child.process.kill('SIGKILL');
  const code = await child.ended;
  if (code !== null) throw new Error(`ended with ${code}: ${child.stderr()}`);
  const opened = /^opened (\d+) (\w+) (\d+)$/mu.exec(child.stdout());
  const applied = [...child.stdout().matchAll(/^applied (\d+)$/gmu)].at(-1);
  return {
    opened: opened && { revision: Number(opened[1]), whole: opened[2] === 'true', ms: Number(opened[3]) },
    applied: applied ? Number(applied[1]) : null,
  };
}

it('store', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-proof-'));
  const random = seeded(2);
  const findings: string[] = [];
  const times: number[] = [];
  let acknowledged = 0;
  let changes = 0;
  // One round more than kills: the last kill, too, is followed by an opening.
  for (let round = 0; round <= ROUNDS.kills; round += 1) {
    try {
      const { opened, applied } = await live(folder, round < ROUNDS.kills ? random : () => EARLY);
      if (opened !== null) {
        const { revision, whole, ms } = opened;
        times.push(ms);
        // The change in flight may have been committed though its process was killed before it said so.
        const lost = revision < acknowledged || revision > acknowledged + 1;
        if (lost) findings.push(`round ${round}: revision ${revision} after ${acknowledged} was acknowledged`);
        if (!whole) findings.push(`round ${round}: revision ${revision} is not whole`);
        changes += (applied ?? revision) - revision;
        acknowledged = applied ?? revision;
      }
    } catch (error) {
      findings.push(`round ${round}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  prove(context, {
    claim:
      'A data folder whose process is killed while it writes documents or decisions opens again: nothing acknowledged lost, no half change.',
    rounds: ROUNDS.kills,
    unit: 'kills',
    findings,
    measured: `${changes} changes acknowledged; opened again: ${spread(times.slice(1))}`,
  });
});
