import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { startLife } from './letters/life.ts';
import { prove } from './prove.ts';
import { fanOut, message, settled } from './reminders/fan-out.ts';
import { openGroups } from './reminders/groups.ts';
import { slotsOf } from './reminders/office.ts';

const GROUPS = 60;
/** On the last both deadlines have a reminder: whatever was in doubt before is followed by one. */
const DAYS = ['2025-11-19', '2025-11-21', '2025-11-25'] as const;

it('reminders, power lost', async (context) => {
  const folders = makeDataFolders();
  const folder = folders.copy();
  const groups = await openGroups(GROUPS, { folder, url: null }, '2025-11-18T09:00:00');
  const findings: string[] = [];
  const [db, copy] = [join(folder, 'db'), join(folder, 'copy')];
  const lifeUntil = async (count: number, signal: 'kill' | 'stop'): Promise<void> => {
    const life = startLife(groups.now());
    await Promise.race([message(count, groups), life.untimely]);
    if ((await life[signal]()) !== (signal === 'stop' ? 0 : undefined)) findings.push('a process did not stop well');
  };
  let lost = 0;
  for (const [index, day] of DAYS.entries()) {
    groups.from(`${day}T07:59:58`);
    const today = fanOut(groups);
    // On the second day the disk has the beginning of the day; on the last nothing is lost.
    if (index === 1) await lifeUntil(GROUPS / 4, 'stop');
    const before = journalled(folder);
    if (index < 2) {
      cpSync(db, copy, { recursive: true });
      await lifeUntil(GROUPS / 2, 'kill');
      rmSync(db, { recursive: true });
      cpSync(copy, db, { recursive: true });
      rmSync(copy, { recursive: true });
      lost += journalled(folder) - before;
    }
    const life = startLife(groups.now());
    await Promise.race([today.all(), life.untimely]);
    if ((await life.stop()) !== 0) findings.push(`${day}: the last process did not stop well`);
  }
  const result = await settled(groups, slotsOf(DAYS[0], DAYS[2]));
  folders.remove();
  prove(context, {
    claim:
      'Where the power takes away what the embedded database did last, nothing is sent again that the journal of sends has.',
    rounds: 2,
    unit: 'losses of power',
    findings: [...findings, ...result.findings, ...(lost === 0 ? ['the journal saved nothing'] : [])],
    measured: `${lost} messages saved by the journal; ${result.measured}`,
  });
});

/** How many messages the journal knows to have begun. */
function journalled(folder: string): number {
  const lines = readFileSync(join(folder, 'sends.journal'), { encoding: 'utf8', flag: 'a+' }).split('\n');
  return new Set(lines.flatMap((line) => /"key":"([^"]+)"/u.exec(line)?.[1] ?? [])).size;
}
