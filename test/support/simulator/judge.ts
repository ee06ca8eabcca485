import { localDate } from '../../../src/domain/calendar.ts';
import { reminderName, type Reminder, type ReminderSettings } from '../../../src/domain/reminder.ts';
import type { Unsettled } from '../../../src/ports/mail.ts';
import { resendsOf } from '../../../src/remind/resend.ts';
import { tooOldToSend } from '../../../src/text/vi/mail.ts';
import { nameOf, type WorldAt } from './oracle.ts';
import type { Platform } from './platform.ts';
import { called, isMessage, type Delivered } from './watch.ts';
import { COMMUNES, FOCAL, type Document } from './world.ts';

const ENDED: ReadonlySet<Reminder['state']> = new Set([
  ...(['sent', 'unknown', 'failed', 'collapsed', 'expired', 'cancelled'] as const),
]);
const MOST_A_DAY = 3;
const DAY_MS = 86_400_000;

export interface Evidence {
  readonly rows: readonly Reminder[];
  readonly world: WorldAt;
  readonly settings: ReminderSettings;
  /** As it truly is, in milliseconds. */
  readonly now: number;
}

/**
 * While nothing is wrong, outside quiet hours, with everything done that was to be done: whatever is due is in the
 * ledger, and what is in the ledger has ended or waits for a reason.
 */
export function judgeCalm({ rows, world, settings, now }: Evidence): readonly string[] {
  const byName = new Map(rows.filter(({ again }) => !again).map((one) => [nameOf(one), one]));
  const instant = new Date(now).toISOString();
  const lost = [...world.due(now).values()].flatMap((due) => {
    const row = byName.get(nameOf(due));
    if (row === undefined) return [`P1: ${due.chat} ${due.about} ${due.kind}-${due.milestone} ${due.term} is nowhere`];
    // Days that were decided since move what is planned from now on.
    const isAsDue = row.at === new Date(due.at).toISOString() || world.hasDays;
    return isAsDue ? [] : [`P4: ${called(row)} is due at ${due.at}, not ${row.at}`];
  });
  const again = resendsOf(
    rows.filter(({ state }) => state === 'unknown'),
    { settings, due: [...world.due(now).values()], now: instant },
  );
  const unrepeated = again
    .filter((one) => !rows.some((row) => row.chat === one.chat && reminderName(row) === reminderName(one)))
    .map((one) => `P3: ${one.chat} ${one.about} ${one.kind}-${one.milestone} is not repeated`);
  const stuck = rows
    .filter((row) => !ENDED.has(row.state) && row.at <= instant && !waitsLawfully(row, { rows, world, settings, now }))
    .map((row) => `P1: ${called(row)} waits for nothing since ${row.at}`);
  return [...lost, ...unrepeated, ...stuck];
}

function waitsLawfully(row: Reminder, { rows, world, settings, now }: Evidence): boolean {
  if (row.state !== 'planned') return false;
  if ((world.chats.find(({ chat }) => chat === row.chat)?.suspended ?? null) !== null) return true;
  const today = localDate(new Date(now).toISOString(), settings.timeZone);
  // On a day off nobody is told who is late.
  if (row.kind !== 'before' && !world.calendar.works(today)) return true;
  const messages = new Set(
    rows.flatMap(({ send, chat }) => (chat === row.chat && send !== null && dayOf(send) >= today ? [send] : [])),
  );
  if (messages.size === 0) return false;
  const tomorrow = Date.parse(`${today}T00:00:00Z`) + DAY_MS + 3_600_000;
  return Date.parse(row.until) > tomorrow || messages.size >= MOST_A_DAY;
}

/** The local day that a message of reminders counts on. */
function dayOf(key: string): string {
  return /:(\d{4}-\d\d-\d\d):/u.exec(key)?.[1] ?? '';
}

/** Which message of its chat and day it is. */
function numberOf(key: string): number {
  return Number(/:(\d+):0$/u.exec(key)?.[1] ?? 0);
}

export interface Account extends Evidence {
  readonly delivered: readonly Delivered[];
  readonly doubtful: ReadonlySet<string>;
  readonly unsettled: readonly Unsettled[];
  readonly everGone: ReadonlySet<string>;
  /** True where no clock was ever wrong. */
  readonly clocksRight: boolean;
}

/** Holds every reminder against what arrived. */
export function judgeReminders(account: Account): readonly string[] {
  const { rows, delivered, doubtful, unsettled, everGone, settings, clocksRight } = account;
  const findings: string[] = [];
  const arrivals = new Map<number, Delivered[]>();
  for (const one of delivered) for (const { id } of one.carried) arrivals.set(id, [...(arrivals.get(id) ?? []), one]);
  const byKey = new Map<string, number>();
  for (const { key } of delivered) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  for (const [key, times] of byKey) if (times > 1) findings.push(`P2: ${key} arrived ${times} times`);
  const listed = new Set(unsettled.filter(({ state }) => state === 'unknown').map(({ key }) => key));
  for (const row of rows) {
    const times = arrivals.get(row.id)?.length ?? 0;
    const { state, send, reason, endedAt } = row;
    if (ENDED.has(state) && (reason === null || reason === '' || endedAt === null))
      findings.push(`P1: ${called(row)} has no reason`);
    if (state === 'sent' && times !== 1) findings.push(`P2: ${called(row)} arrived ${times} times`);
    if (state === 'unknown') {
      if (times > 1) findings.push(`P3: ${called(row)} arrived ${times} times`);
      if (send === null || !doubtful.has(send))
        findings.push(`P3: ${called(row)} is unknown for nothing (${String(reason)})`);
      if (send === null || !listed.has(send)) findings.push(`P3: ${called(row)} is not listed`);
    } else if (state !== 'sent' && state !== 'sending' && times > 0)
      findings.push(`P2: ${called(row)} arrived ${times} times`);
    if (state === 'failed' && !everGone.has(row.chat) && reason !== tooOldToSend())
      findings.push(`P1: ${called(row)} failed: ${String(reason)}`);
    if (clocksRight && endedAt !== null && state === 'sent' && endedAt < row.at)
      findings.push(`P5: ${called(row)} ended before it was due`);
    if (row.again) findings.push(...repetition(row, rows, arrivals.get(row.id) ?? [], settings));
  }
  return findings;
}

function repetition(
  row: Reminder,
  rows: readonly Reminder[],
  arrived: readonly Delivered[],
  { onUnknown, milestones }: ReminderSettings,
): readonly string[] {
  const first = rows.find((one) => !one.again && one.chat === row.chat && nameOf(one) === nameOf(row));
  const isLast =
    row.kind === 'before' ? row.milestone === Math.min(...milestones) : row.kind === 'escalate' || row.milestone === 5;
  return [
    ...(first?.state === 'unknown' ? [] : [`P3: ${called(row)} repeats what is ${first?.state ?? 'nowhere'}`]),
    ...(onUnknown === 'hold' ? [`P3: ${called(row)} is repeated`] : []),
    ...(onUnknown === 'auto' && (!isLast || row.kind === 'digest')
      ? [`P3: ${called(row)} is repeated for nothing`]
      : []),
    ...arrived.flatMap(({ part, key }) => (part.text.startsWith('(gửi lại)') ? [] : [`P3: ${key} is not marked`])),
  ];
}

/** One message a day into a chat, but for what would come too late. */
export function judgeDays({ delivered, settings, rows }: Account): readonly string[] {
  const days = new Map<string, Delivered[]>();
  const own = new Map(rows.map((row) => [row.id, row.chat]));
  for (const one of delivered.filter(({ key }) => isMessage(key))) {
    const [row] = one.carried;
    const day = `${row === undefined ? one.chat : (own.get(row.id) ?? row.chat)} ${dayOf(one.key)}`;
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  const until = Number(settings.time.slice(0, 2)) * 3_600_000;
  return [...days].flatMap(([day, messages]) => {
    const tomorrow = Date.parse(`${day.slice(-10)}T00:00:00+07:00`) + DAY_MS + until;
    const inOrder = messages.toSorted((a, b) => numberOf(a.key) - numberOf(b.key));
    const idle = inOrder.slice(1).filter(({ carried }) => carried.some((one) => Date.parse(one.until) > tomorrow));
    return [
      ...(messages.length > MOST_A_DAY ? [`${messages.length} messages of reminders in ${day}`] : []),
      ...idle.map(({ key }) => `a second message in ${day} that could wait: ${key}`),
    ];
  });
}

/** Everybody who wrote is answered, once. */
export function judgeAnswers({ delivered, unsettled, everGone }: Account, { said }: Platform): readonly string[] {
  const listed = new Set(unsettled.map(({ key }) => key));
  return said.flatMap(({ incoming: { channel, update, content, chat } }) => {
    const key = `${channel}:${update}:0`;
    const times = delivered.filter((one) => one.key === key).length;
    if (content.of !== 'text' || times === 1 || listed.has(key) || everGone.has(chat)) return [];
    return [`“${content.text}” in ${chat} (${update}) was answered ${times} times`];
  });
}

/** No chat is reminded of what is another's. */
export function judgeWords(
  { delivered }: Account,
  worlds: readonly WorldAt[],
  documents: readonly Document[],
): readonly string[] {
  const allowed = (chat: string, { place }: Document, party: string): boolean =>
    worlds.some(
      ({ chats, leaders }) =>
        leaders.some((one) => one.person === chat && one.place === place) ||
        chats.some(
          (one) =>
            one.chat === chat &&
            one.links.some(
              (link) =>
                link.place === place &&
                (link.agency === party ||
                  link.agency === FOCAL ||
                  (party === COMMUNES && link.agency.startsWith('UBND xã'))),
            ),
        ),
    );
  return delivered
    .filter(({ key }) => key.startsWith('remind:'))
    .flatMap(({ chat, part, key }) =>
      documents.flatMap((document) =>
        document.clauses
          .filter(({ word, party }) => part.text.includes(word) && !allowed(chat, document, party))
          .map(({ word }) => `${key} tells ${chat} of ${word}`),
      ),
    );
}
