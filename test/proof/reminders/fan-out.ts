import { listUnknown } from '../letters/life.ts';
import { untilQuiet } from '../letters/until.ts';
import { account, type Account } from './account.ts';
import type { Groups } from './groups.ts';
import type { Slot } from './office.ts';

/** What a day's sending waits for: a pause without a message is over, and what is missing by then is missing. */
const QUIET = { quietMs: 2500, patienceMs: 20_000 };
/** `SenderParts`: as many messages to many are on their way at once, and in doubt when a process dies. */
const AT_ONCE = 7;

/** One day's messages of reminders to all groups. */
export interface FanOut {
  /** Groups for which Telegram was given a message since the day began. */
  tried(): number;
  /** Resolves when Telegram has been given a message for every group, and no more come. */
  all(patienceMs?: number): Promise<void>;
}

export function fanOut({ server, chats }: Groups): FanOut {
  const before = server.calls.length;
  const tried = (): number =>
    new Set(
      server.calls
        .slice(before)
        .flatMap(({ method, payload }) => (method === 'sendMessage' ? [payload['chat_id']] : [])),
    ).size;
  return {
    tried,
    all: (patienceMs = QUIET.patienceMs) =>
      untilQuiet(
        () => server.sent.length,
        () => tried() === chats.length,
        { ...QUIET, patienceMs },
      ),
  };
}

/** Resolves after the `count`-th message from now on has been put into its chat, before Telegram says so. */
export function message(count: number, { server }: Groups): Promise<void> {
  return new Promise((resolve) => {
    let sent = 0;
    const stopListening = server.onCall(({ method }, when) => {
      if (method !== 'sendMessage' || when !== 'done' || (sent += 1) !== count) return;
      stopListening();
      resolve();
    });
  });
}

/** Judges what is there when no product runs any more, and closes the server. */
export async function settled(groups: Groups, slots: readonly Slot[]): Promise<Account> {
  const { server, chats } = groups;
  const listed = await listUnknown(groups.now());
  const database = await groups.database();
  const rows = await database.ledger.reminders({});
  await database.close();
  const result = account({ chats, slots, rows, sent: server.sent, dayAt: groups.dayAt, listed, atOnce: AT_ONCE });
  const violations = server.violations.map(({ method, problem }) => `${method}: ${problem}`);
  await server.close();
  return { ...result, findings: [...result.findings, ...violations] };
}
