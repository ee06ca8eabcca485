import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import http from 'node:http';
import { Client } from 'pg';

/**
 * The product, which dies of SIGKILL as soon as it comes to a place on a reminder's way: `crashing-main.ts PLACE`. Places
 * lie behind each statement that changes reminders or sends, before and after each commit of such, each write of the
 * journal to the disk and each message that Telegram is given. Each that is passed is a line on standard error.
 */
const [fatal = ''] = process.argv.splice(2);

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Before a statement lies what is behind the one before it: nothing else happens in between that lasts. */
const ONLY_BEHIND = /^(?:insert|update|delete) /u;
const CHANGE = /\b(?:insert into|update|delete from) "?(reminders|reminder_chats|outbox_lines|outbox)\b/u;

/** What last changed reminders or sends, since the last transaction began. */
let touched: string | null = null;

function pass(place: string): void {
  writeSync(2, `passes ${place}\n`);
  if (place !== fatal) return;
  process.kill(process.pid, 'SIGKILL');
  // Should the signal take its time, nothing more happens meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

/** The name of a statement that matters here, the same in every process; else null. */
function nameOf(asked: unknown): string | null {
  const text = typeof asked === 'string' ? asked : String((asked as { readonly text?: unknown }).text);
  if (/^(?:begin|start|rollback)/iu.test(text)) touched = null;
  if (/^commit/iu.test(text)) return touched && `commit of ${touched}`;
  const change = CHANGE.exec(text);
  if (change === null) return null;
  // However many rows it names, it is one statement.
  const shape = text.replace(/\$\d+/gu, '$').replace(/(\([$, ]+\))(?:, \1)+/gu, '$1');
  const mark = createHash('sha256').update(shape).digest('hex').slice(0, 4);
  return (touched = `${change[0].split(' ')[0] ?? ''} ${change[1] ?? ''} ${mark}`);
}

/** Puts places before a method and after what it promises. */
function around(target: object, method: string, name: (args: readonly unknown[]) => string | null): void {
  const original = Reflect.get(target, method) as Call;
  Reflect.set(target, method, function (this: unknown, ...args: readonly unknown[]) {
    const named = name(args);
    if (named !== null && !ONLY_BEHIND.test(named)) pass(`before ${named}`);
    const made = Reflect.apply(original, this, args);
    if (named === null || !(made instanceof Promise)) return made;
    return made.then((value: unknown) => {
      pass(`after ${named}`);
      return value;
    });
  });
}

around(Client.prototype, 'query', ([asked]) => nameOf(asked));

const handle = await open(new URL(import.meta.url));
around(Object.getPrototypeOf(handle) as object, 'datasync', () => 'sync of the journal');
await handle.close();

const request = http.request as Call;
Reflect.set(http, 'request', (...args: readonly unknown[]) => {
  const made = Reflect.apply(request, http, args) as http.ClientRequest;
  if (!made.path.endsWith('/sendMessage')) return made;
  pass('before the request');
  made.prependOnceListener('response', () => {
    pass('after the request');
  });
  return made;
});

await import('../../../src/main.ts');
