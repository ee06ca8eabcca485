import { storable } from '../../text/storable.ts';
import type { Entity } from './update-schema.ts';

/** The bot as Telegram knows it. */
export interface BotIdentity {
  /** Null where the token does not begin with one. */
  readonly id: string | null;
  /** Without `@`; null until `getMe` has answered. */
  readonly username: string | null;
}

/** What was written, without the bot's name. */
export interface Addressing {
  readonly text: string;
  /** The bot where it is named or the text is a command; another one where the command names that; else nobody. */
  readonly whom: 'bot' | 'another-bot' | 'nobody';
}

/** A command and the bot that it names. Read from the text: Telegram's own entity ends at the first Vietnamese letter. */
const COMMAND = /^\/\p{L}[\p{L}\p{M}\p{N}_]*(?:@(?<bot>\w+))?(?![\p{L}\p{M}\p{N}_@/])/u;
const LEADING_PUNCTUATION = /^[\s,:;.!–-]+/u;

/**
 * Whom a text speaks to. A command with another bot's name is that bot's, even where ours is mentioned in it.
 * @param entities of the text as it came; offsets in UTF-16 units, those that lie outside mark nothing
 */
export function addressing(text: string, entities: readonly Entity[], bot: BotIdentity): Addressing {
  const mentions = entities.filter((entity) => mentionsBot(text, entity, bot));
  const said = storable(withoutAll(text, mentions)).normalize('NFC');
  const command = COMMAND.exec(said);
  const called = command?.groups?.['bot'];
  if (command === null || called === undefined) {
    return { text: said, whom: mentions.length > 0 || command !== null ? 'bot' : 'nobody' };
  }
  if (!isName(called, bot)) return { text: said, whom: 'another-bot' };
  const name = command[0].length - called.length - 1;
  return { text: said.slice(0, name) + said.slice(command[0].length), whom: 'bot' };
}

function mentionsBot(text: string, { type, offset, length, user }: Entity, bot: BotIdentity): boolean {
  if (type === 'text_mention') return user !== null && user.id === bot.id;
  return type === 'mention' && isName(text.slice(offset + 1, offset + length), bot);
}

function isName(name: string, { username }: BotIdentity): boolean {
  return username !== null && name.toLowerCase() === username.toLowerCase();
}

/** The words around a name close up, and a comma or colon that called the bot goes with its name. */
function withoutAll(text: string, mentions: readonly Entity[]): string {
  return mentions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => {
      const before = rest.slice(0, offset).trimEnd();
      const after = rest.slice(offset + length);
      if (before === '') return after.replace(LEADING_PUNCTUATION, '');
      return /^\s*[,.;:?!]|^\s*$/u.test(after) ? before + after.trimStart() : `${before} ${after.trimStart()}`;
    }, text);
}
