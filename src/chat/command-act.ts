import { ASKED, BOT } from '../text/vi/bot.ts';
import { answerTo } from './ask.ts';
import type { Command } from './command.ts';
import { makeCodes } from './make-codes.ts';
import { deadlinesWithStatus } from './progress/deadlines-with-status.ts';
import { sendCalendar } from './progress/send-calendar.ts';
import { showOverdue } from './progress/show-overdue.ts';
import { showProgress } from './progress/show-progress.ts';
import { redeem } from './redeem.ts';
import { review } from './review/review.ts';
import { choosePlace } from './choose-place.ts';
import { showRoles } from './show-roles.ts';
import { help, start } from './start.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';
import { testReminder } from './test-reminder.ts';
import { unlink } from './unlink.ts';

/** Carries out a command. */
export async function act({ name, typed, rest }: Command, turn: Turn): Promise<Reply> {
  switch (name) {
    case 'start':
      return start(turn);
    case 'help':
      return help(turn);
    case 'nhiemvu':
      return answerTo(questionOf(name, rest, turn.context.links.length > 0), turn);
    case 'han':
      return deadlinesWithStatus(questionOf(name, rest, turn.context.links.length > 0), rest, turn);
    case 'tiendo':
      return showProgress(rest, turn);
    case 'quahan':
      return showOverdue(rest, turn);
    case 'lich':
      return sendCalendar(rest, turn);
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
    case 'duyet':
      return review(turn);
    case 'thunhac':
      return testReminder(rest, turn);
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
