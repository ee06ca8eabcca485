import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { startLife } from './letters/life.ts';
import { prove } from './prove.ts';
import { fanOut, settled } from './reminders/fan-out.ts';
import { openGroups } from './reminders/groups.ts';
import { slotsOf } from './reminders/office.ts';

const GROUPS = 30;
const DAYS = ['10', '12', '17', '19', '21', '24', '25', '26', '27'].map((day) => `2025-11-${day}`);
const CRASHING = import.meta.resolve('./reminders/crashing-main.ts');

it('reminders killed at every step', async (context) => {
  const folders = makeDataFolders();
  const groups = await openGroups(GROUPS, { folder: folders.copy(), url: null }, '2025-11-07T09:00:00');
  const findings: string[] = [];
  const [first = '', ...others] = DAYS;
  groups.from(`${first}T07:59:58`);
  let today = fanOut(groups);
  const places: string[] = [];
  /** Runs a process until it dies at the place, true; or has nothing more to do, false. */
  const diesAt = async (place: string): Promise<boolean> => {
    const life = startLife(groups.now(), CRASHING, [place]);
    const dies = await Promise.race([life.ended.then(() => true), today.all().then(() => false)]);
    const code = dies ? await life.ended : await life.stop();
    if (code !== (dies ? null : 0)) findings.push(`${place}: ended with ${String(code)}`);
    const passed = [...life.stderr().matchAll(/^passes (.+)$/gmu)].map(([, name = '']) => name);
    places.push(...new Set(passed.filter((name) => !places.includes(name))));
    return dies;
  };
  const deadAt = new Set<string>();
  let next: string | undefined;
  /** Kills at one place after another until a process comes to its end; how many that were. */
  const oneDay = async (): Promise<number> => {
    const before = deadAt.size;
    // What was not reached any more comes in the morning, if ever.
    next = [next, ...places].find((place) => place !== undefined && !deadAt.has(place));
    while (await diesAt(next ?? 'nowhere')) {
      deadAt.add(next ?? 'nowhere');
      next = places.find((place) => !deadAt.has(place));
    }
    return deadAt.size - before;
  };
  await oneDay();
  let last = first;
  for (const day of others) {
    groups.from(`${day}T07:59:58`);
    today = fanOut(groups);
    last = day;
    const kills = await oneDay();
    // Whatever was in doubt before is followed by a reminder of a day without a kill.
    if (kills === 0 && next === undefined && slotsOf(day, day).length > 1) break;
  }
  const never = places.filter((place) => !deadAt.has(place)).map((place) => `not reached again: ${place}`);
  const result = await settled(groups, slotsOf(first, last));
  folders.remove();
  prove(context, {
    claim:
      'The same at every step on the way: before and after each change of the database that plans, hands over or sends, each line of the journal and each request.',
    rounds: deadAt.size,
    unit: 'places, a kill at each',
    findings: [...findings, ...never, ...result.findings],
    measured: result.measured,
  });
});
