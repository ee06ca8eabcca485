import { parseArgs } from 'node:util';
import { isoDate } from '../../domain/calendar.ts';
import type { AdminCommand, Change, FileRef } from '../../domain/admin.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Bound, IsoDate } from '../../domain/plan.ts';
import { ADMIN_USAGE, dateInvalid, MISUSE, namesInvalid, yearUnlikely } from '../../text/vi/admin.ts';

/** Longest name of an agency that is taken, in UTF-16 units. */
const MAX_NAME = 300;

/** Years of a deadline: any other is a slip of the keyboard, of which a calendar knows nothing. */
const YEARS = { first: 1990, last: 2100 } as const;

/** A clerk's command with files as they were typed, not yet looked for or read. */
export type TypedCommand = Typed<AdminCommand>;
type Typed<Command> = Command extends AdminCommand
  ? { readonly [Key in keyof Command]: Command[Key] extends FileRef ? string : Command[Key] }
  : never;

/**
 * Reads the arguments of the command `admin`.
 * @throws ProductError `usage` with what is wrong with a value, or how the command is used.
 */
export function readArguments(args: readonly string[]): TypedCommand {
  const { values, positionals } = parse(args);
  const [of, file = '', second = ''] = positionals;
  const { json, bound, ...sets } = values;
  const takes = Object.hasOwn(WORDS, of ?? '') ? WORDS[of ?? ''] : undefined;
  if (of === undefined) throw usage();
  if (takes === undefined) throw usage(MISUSE.command(of));
  if (takes !== positionals.length - 1) throw usage(MISUSE.words(of, takes));
  const changing = Object.keys(sets).length > 0 || bound !== undefined;
  if (changing && of !== 'correct') throw usage(MISUSE.onlyCorrect);
  if (json === true && !PRINTS_JSON.has(of)) throw usage(MISUSE.onlyShow);
  switch (of) {
    case 'show':
      return { of, file, json: json === true };
    case 'correct':
      return { of, file, entry: second, change: changeOf(sets, bound) };
    case 'uncorrect':
      return { of, file, number: numberOf(second, MISUSE.number) };
    case 'version-of':
      return { of, file, other: second };
    case 'own':
      return { of, file };
    case 'documents':
    case 'reindex':
    case 'embed':
    case 'chats':
    case 'leaders':
    case 'audit':
    case 'unknown':
    case 'days':
      return { of };
    case 'set-days':
      return { of, text: file };
    case 'ledger':
      return { of, json: json === true };
    case 'code':
      return { of, office: file, place: second };
    case 'codes':
      return { of, place: file };
    case 'unlink':
      return { of, chat: file, agency: second };
    case 'unlead':
      return { of, person: file, place: second };
    case 'feedback':
      return { of, json: json === true };
    case 'settled':
      return { of, number: numberOf(file, MISUSE.send) };
    default:
      throw usage();
  }
}

function numberOf(typed: string, wrong: (typed: string) => string): number {
  if (!/^[1-9]\d{0,8}$/u.test(typed)) throw usage(wrong(typed));
  return Number(typed);
}

/** How many words follow each command. */
const WORDS: Readonly<Record<string, number>> = {
  show: 1,
  correct: 2,
  uncorrect: 2,
  'version-of': 2,
  own: 1,
  documents: 0,
  reindex: 0,
  embed: 0,
  code: 2,
  codes: 1,
  chats: 0,
  unlink: 2,
  leaders: 0,
  unlead: 2,
  feedback: 0,
  audit: 0,
  unknown: 0,
  settled: 1,
  ledger: 0,
  days: 0,
  'set-days': 1,
};
const PRINTS_JSON: ReadonlySet<string> = new Set(['show', 'feedback', 'ledger']);

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        date: { type: 'string' },
        bound: { type: 'string' },
        binds: { type: 'string' },
        name: { type: 'string' },
        parties: { type: 'string' },
        requested: { type: 'string' },
        approve: { type: 'string' },
        drop: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw usage(MISUSE.option, error);
  }
}

/** One thing at a time, so that each can be withdrawn by itself. */
function changeOf(sets: Omit<Values, 'json' | 'bound'>, bound: string | undefined): Change {
  const { date, binds, name, parties, requested, approve } = sets;
  if (bound !== undefined && date === undefined) throw usage(MISUSE.bound);
  if (Object.keys(sets).length !== 1) throw usage(MISUSE.change);
  if (date !== undefined) return { set: 'date', date: dateOf(date), bound: boundOf(bound) };
  if (binds !== undefined) return { set: 'binds', binds: namesOf(binds, '--binds') };
  if (parties !== undefined) return { set: 'parties', parties: namesOf(parties, '--parties') };
  if (name !== undefined) return { set: 'name', name: nameOf(name, '--name') };
  if (approve !== undefined) return { set: 'approved', date: dateOf(approve) };
  if (requested === undefined) return { set: 'dropped' };
  if (requested !== 'yes' && requested !== 'no') throw usage(MISUSE.requested);
  return { set: 'requested', requested: requested === 'yes' };
}

/** A day as ISO 8601 or as it is written in Vietnamese. @throws ProductError `usage` for any other. */
export function dateOf(text: string): IsoDate {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text.trim());
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text.trim());
  const [year, month, day] = iso?.slice(1) ?? local?.slice(1).reverse() ?? [];
  const date = isoDate(Number(year), Number(month), Number(day));
  if (date === null) throw new ProductError('usage', dateInvalid(text));
  if (Number(year) < YEARS.first || Number(year) > YEARS.last) {
    throw new ProductError('usage', yearUnlikely(text, YEARS.first, YEARS.last));
  }
  return date;
}

function boundOf(word: string | undefined): Bound | null {
  if (word === undefined) return null;
  if (word !== 'before' && word !== 'by' && word !== 'on') throw usage(MISUSE.bound);
  return word;
}

function namesOf(text: string, option: string): readonly string[] {
  const names = text.split(';').filter((part) => part.trim() !== '');
  if (names.length === 0) throw new ProductError('usage', namesInvalid(option));
  return names.map((part) => nameOf(part, option));
}

function nameOf(text: string, option: string): string {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!/\p{L}/u.test(name) || name.length > MAX_NAME) throw new ProductError('usage', namesInvalid(option));
  return name;
}

/** @param wrong one sentence, where more is wrong than that nothing was typed */
function usage(wrong?: string, cause?: unknown): ProductError {
  return new ProductError('usage', wrong === undefined ? ADMIN_USAGE : `${wrong}\n${ADMIN_USAGE}`, {}, { cause });
}
