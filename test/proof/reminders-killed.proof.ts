import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { seeded } from '../support/random.ts';
import { listUnknown, startLife } from './letters/life.ts';
import { killAt, type Moment } from './letters/telegram-kills.ts';
import { untilQuiet } from './letters/until.ts';
import { prove } from './prove.ts';
import { account } from './reminders/account.ts';
import { openGroups } from './reminders/groups.ts';
import { SLOTS } from './reminders/office.ts';

const GROUPS = 80;
const DAYS = ['2025-11-19', '2025-11-21', '2025-11-24', '2025-11-25', '2025-11-26'];
/** Of each day; the last may come when everything has been sent. */
const MOMENTS: readonly Moment[] = ['not-taken', 'taken', 'unsaid', 'taken', 'any'];
/** A process is killed within one of its first so many messages, so that each day has some for all. */
const WITHIN = 12;
/** `SenderParts`: as many messages of many are on their way at once. */
const AT_ONCE = 7;
const QUIET = { quietMs: 2500, patienceMs: 20_000 };

it('reminders killed', async (context) => {
  const folders = makeDataFolders();
  const groups = await openGroups(GROUPS, { folder: folders.copy(), url: null }, '2025-11-18T09:00:00');
  const { server, chats } = groups;
  const random = seeded(5);
  const findings: string[] = [];
  for (const day of DAYS) {
    groups.from(`${day}T07:59:58`);
    const before = server.calls.length;
    for (const moment of MOMENTS) {
      const life = startLife(groups.now());
      await Promise.race([killAt(moment, server, () => life.kill(), random, WITHIN), life.untimely]);
    }
    const life = startLife(groups.now());
    await life.ready;
    const tried = (): number =>
      new Set(
        server.calls
          .slice(before)
          .flatMap(({ method, payload }) => (method === 'sendMessage' ? [payload['chat_id']] : [])),
      ).size;
    await untilQuiet(
      () => server.sent.length,
      () => tried() === GROUPS,
      QUIET,
    );
    if ((await life.stop()) !== 0) findings.push(`${day}: the last process did not stop well`);
  }
  const listed = await listUnknown(groups.now());
  const database = await groups.database();
  const rows = await database.ledger.reminders({});
  await database.close();
  const slots = SLOTS.filter(({ day }) => DAYS.includes(day));
  const result = account({ chats, slots, rows, sent: server.sent, dayAt: groups.dayAt, listed, atOnce: AT_ONCE });
  const violations = server.violations.map(({ method, problem }) => `${method}: ${problem}`);
  await server.close();
  folders.remove();
  prove(context, {
    claim:
      'A process that is killed inside the request, before or after Telegram has the message, or anywhere, loses no reminder and doubles none; what was on its way is listed, and made good by a later reminder or one that says that it is a repetition.',
    rounds: DAYS.length * MOMENTS.length,
    unit: 'kills',
    findings: [...findings, ...result.findings, ...violations],
    measured: result.measured,
  });
});
