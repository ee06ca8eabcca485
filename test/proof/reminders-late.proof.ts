import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { startLife } from './letters/life.ts';
import { prove } from './prove.ts';
import { fanOut, message, settled } from './reminders/fan-out.ts';
import { openGroups, type Groups } from './reminders/groups.ts';
import { slotsOf } from './reminders/office.ts';

const GROUPS = 40;

/** Messages that a process sends before it is killed while the others wait. */
const SENT_BEFORE = 10;

interface Downtime {
  /** When a process began that was killed in the middle; null where none was. */
  readonly killed: string | null;
  readonly until: string;
  /** What each group reads, once. */
  readonly says: readonly string[];
}

const DOWNTIMES: readonly Downtime[] = [
  {
    killed: null,
    until: '2025-11-19T09:30:00',
    says: ['Nhắc thời hạn (2 mục)', 'gửi muộn so với giờ đã định (08:00 ngày 19/11/2025)', 'còn 5 ngày', 'còn 7 ngày'],
  },
  {
    // One deadline had two more reminders, ended and is overdue; the other ends today, after two more.
    killed: '2025-11-21T07:59:58',
    until: '2025-11-26T09:30:00',
    says: [
      ...['Nhắc thời hạn và việc quá hạn (2 mục)', 'gửi muộn so với giờ đã định (08:00 ngày 26/11/2025)'],
      ...['24/11/2025, đã quá hạn 2 ngày', '26/11/2025, hôm nay là ngày cuối'],
    ],
  },
];

it('reminders after downtime', async (context) => {
  const folders = makeDataFolders();
  const groups = await openGroups(GROUPS, { folder: folders.copy(), url: null }, '2025-11-18T09:00:00');
  const findings: string[] = [];
  // Down from five to eight on.
  groups.from('2025-11-19T07:54:58');
  const early = startLife(groups.now());
  await early.ready;
  if ((await early.stop()) !== 0) findings.push('the first process did not stop well');
  if (groups.server.sent.length > 0) findings.push('something was sent before eight');
  for (const { killed, until, says } of DOWNTIMES) {
    if (killed !== null) {
      // Made and not sent: by then they count the days wrongly.
      groups.from(killed);
      const life = startLife(groups.now());
      await Promise.race([message(SENT_BEFORE, groups), life.untimely]);
      await life.kill();
    }
    groups.from(until);
    const today = fanOut(groups);
    const before = groups.server.sent.length;
    const life = startLife(groups.now());
    await Promise.race([today.all(), life.untimely]);
    if ((await life.stop()) !== 0) findings.push('a process did not stop well');
    findings.push(...unsaid(groups, before, says));
  }
  const result = await settled(groups, slotsOf('2025-11-19', '2025-11-26'));
  folders.remove();
  prove(context, {
    claim:
      'After an hour and a half at eight, and after five days with several reminders that began in the middle of the messages of a day, each group gets one message of all that is still of use, which counts the days as they are now and says that it is late.',
    rounds: GROUPS * DOWNTIMES.length,
    unit: 'messages',
    findings: [...findings, ...result.findings],
    measured: result.measured,
  });
});

/** Groups that did not get one message with these words. */
function unsaid({ server, chats }: Groups, before: number, says: readonly string[]): readonly string[] {
  return chats.flatMap((chat) => {
    const texts = server.sent.slice(before).filter(({ chatId }) => String(chatId) === chat);
    if (texts.length !== 1) return [`${chat} has ${texts.length} messages`];
    return says
      .filter((words) => texts.some(({ plain }) => !plain.includes(words)))
      .map((words) => `${chat}: no ${words}`);
  });
}
