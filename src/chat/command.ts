import { stripTones } from '../text/fold.ts';

/** The commands that the bot knows, by the name that its menu shows. */
export type CommandName =
  | 'start'
  | 'help'
  | 'nhiemvu'
  | 'han'
  | 'tiendo'
  | 'quahan'
  | 'lich'
  | 'kehoach'
  | 'diaphuong'
  | 'vaitro'
  | 'lienket'
  | 'huylienket'
  | 'taoma'
  | 'duyet'
  | 'thunhac';

/** A command that somebody typed; `name` is null for one that the bot does not know. */
export interface Command {
  readonly name: CommandName | null;
  /** As typed: `/nhiệm_vụ`. */
  readonly typed: string;
  /** What follows, trimmed. */
  readonly rest: string;
}

const NAMES: ReadonlyMap<string, CommandName> = new Map<string, CommandName>([
  ['start', 'start'],
  ['batdau', 'start'],
  ['help', 'help'],
  ['trogiup', 'help'],
  ['nhiemvu', 'nhiemvu'],
  ['han', 'han'],
  ['thoihan', 'han'],
  ['tiendo', 'tiendo'],
  ['quahan', 'quahan'],
  ['lich', 'lich'],
  ['kehoach', 'kehoach'],
  ['diaphuong', 'diaphuong'],
  ['vaitro', 'vaitro'],
  ['lienket', 'lienket'],
  ['huylienket', 'huylienket'],
  ['taoma', 'taoma'],
  ['duyet', 'duyet'],
  ['thunhac', 'thunhac'],
]);

/** Most syllables that a command's name is typed in: "/hủy liên kết". */
const MOST_SYLLABLES = 3;

/**
 * Reads a command in any spelling: with tone marks, capitals, `_` or spaces between its syllables, and with the bot's
 * name behind it. Null where the text is no command.
 */
export function readCommand(text: string): Command | null {
  const typed = /^\s*(\/[\p{L}\p{N}][^\s@]*)(?:@\S*)?([\s\S]*)$/u.exec(text.normalize('NFC'));
  if (typed === null) return null;
  const [, word = '', behind = ''] = typed;
  const whole = NAMES.get(keyOf(word));
  if (whole !== undefined) return { name: whole, typed: word, rest: behind.trim() };
  const words = behind.trim().split(/\s+/u);
  for (let count = MOST_SYLLABLES - 1; count >= 1; count--) {
    const name = NAMES.get(keyOf([word, ...words.slice(0, count)].join('')));
    if (name !== undefined && words.length >= count) {
      return { name, typed: [word, ...words.slice(0, count)].join(' '), rest: words.slice(count).join(' ') };
    }
  }
  return { name: null, typed: word, rest: behind.trim() };
}

function keyOf(word: string): string {
  return stripTones(word).replace(/[^a-z0-9]/gu, '');
}
