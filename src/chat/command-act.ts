import { ASKED, BOT } from '../text/vi/bot.ts';
import { answerTo } from './ask.ts';
import type { Command } from './command.ts';
import { makeCodes } from './make-codes.ts';
import { redeem } from './redeem.ts';
import { choosePlace } from './choose-place.ts';
import { showRoles } from './show-roles.ts';
import { help, start } from './start.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';
import { unlink } from './unlink.ts';

/** Carries out a command. */
export async function act({ name, typed, rest }: Command, turn: Turn): Promise<Reply> {
  switch (name) {
    case 'start':
      return start(turn);
    case 'help':
      return help(turn);
    case 'nhiemvu':
    case 'han':
      return answerTo(questionOf(name, rest, turn.context.links.length > 0), turn);
    case 'kehoach':
      return answerTo(ASKED.plans, turn, { everywhere: true });
    case 'diaphuong':
      return choosePlace(rest, turn);
    case 'vaitro':
      return rest === '' ? showRoles(turn) : redeem('leader', rest, turn);
    case 'lienket':
      return redeem('link', rest, turn);
    case 'huylienket':
      return unlink(rest, turn);
    case 'taoma':
      return makeCodes(rest, turn);
    case null:
      return reply(saying(BOT.unknownCommand(typed)));
  }
}

/** The question that a command stands for. `bound`: the chat is of an agency. */
export function questionOf(name: 'nhiemvu' | 'han', rest: string, bound: boolean): string {
  if (name === 'nhiemvu') return ASKED.duties(rest);
  if (rest !== '') return ASKED.deadlines(rest);
  return bound ? ASKED.ownDeadlines : ASKED.allDeadlines;
}
