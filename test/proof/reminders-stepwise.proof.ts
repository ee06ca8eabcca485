import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { startLife, type Life } from './letters/life.ts';
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
  /** Runs a process until it dies at the place, true; or has nothing more to do, false. */
  const diesAt = async (place: string): Promise<boolean> => {
    const life = startLife(groups.now(), CRASHING, [place]);
    const dies = await Promise.race([life.ended.then(() => true), today.all().then(() => false)]);
    if (!dies && (await life.stop()) !== 0) findings.push(`did not stop well, waiting for ${place}`);
    learn(life);
    return dies;
  };
  const places: string[] = [];
  const learn = (life: Life): void => {
    for (const [, place = ''] of life.stderr().matchAll(/^passes (.+)$/gmu)) {
      if (!places.includes(place)) places.push(place);
    }
  };
  await diesAt('nowhere');
  const tried = new Set<string>();
  const passed = new Set<string>();
  let last = first;
  for (const day of others) {
    groups.from(`${day}T07:59:58`);
    today = fanOut(groups);
    last = day;
    let isOver = false;
    while (!isOver) {
      // What was not reached the day before is reached at the beginning of a day, if ever.
      const place = places.find((one) => !passed.has(one) && !tried.has(one)) ?? places.find((one) => !passed.has(one));
      if (place !== undefined && (await diesAt(place))) passed.add(place);
      else {
        if (place !== undefined) tried.add(place);
        if (place === undefined) await diesAt('nowhere');
        isOver = true;
      }
    }
    if (passed.size === places.length) break;
  }
  const never = places.filter((place) => !passed.has(place)).map((place) => `not reached again: ${place}`);
  const result = await settled(groups, slotsOf(first, last));
  folders.remove();
  prove(context, {
    claim:
      'The same at every step on the way: before and after each change of the database that plans, hands over or sends, each line of the journal and each request.',
    rounds: passed.size,
    unit: 'places, a kill at each',
    findings: [...findings, ...never, ...result.findings],
    measured: result.measured,
  });
});
