import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { seeded } from '../support/random.ts';
import { startLife } from './letters/life.ts';
import { killAt, type Moment } from './letters/telegram-kills.ts';
import { prove } from './prove.ts';
import { fanOut, settled } from './reminders/fan-out.ts';
import { openGroups } from './reminders/groups.ts';
import { slotsOf } from './reminders/office.ts';

const GROUPS = 80;
/** On the third and the fourth a deadline has its last reminder; nobody is killed on the last. */
const DAYS = ['2025-11-19', '2025-11-21', '2025-11-24', '2025-11-26', '2025-11-27'] as const;
/** Of each day; the last may come when everything has been sent. */
const MOMENTS: readonly Moment[] = ['not-taken', 'taken', 'unsaid', 'taken', 'any'];
/** A process is killed within one of its first so many messages, so that each day has some for all. */
const WITHIN = 12;

it('reminders killed', async (context) => {
  const folders = makeDataFolders();
  const groups = await openGroups(GROUPS, { folder: folders.copy(), url: null }, '2025-11-18T09:00:00');
  const random = seeded(5);
  const findings: string[] = [];
  let kills = 0;
  for (const day of DAYS) {
    // After a day without the product everything is to be due at once: what is late would else be sent at a minute to eight.
    groups.from(`${day}T${day === '2025-11-26' ? '08:00:01' : '07:59:58'}`);
    const today = fanOut(groups);
    for (const moment of day === DAYS.at(-1) ? [] : MOMENTS) {
      const life = startLife(groups.now());
      await Promise.race([killAt(moment, groups.server, () => life.kill(), random, WITHIN), life.untimely]);
      kills += 1;
    }
    const life = startLife(groups.now());
    await Promise.race([today.all(), life.untimely]);
    if ((await life.stop()) !== 0) findings.push(`${day}: the last process did not stop well`);
  }
  const result = await settled(groups, slotsOf(DAYS[0], DAYS[4]));
  folders.remove();
  prove(context, {
    claim:
      'A process that is killed inside the request, before or after Telegram has the message, or anywhere, loses no reminder and doubles none; what was on its way is listed, and a later reminder follows it, or one that says that it is a repetition.',
    rounds: kills,
    unit: 'kills',
    findings: [...findings, ...result.findings],
    measured: result.measured,
  });
});
