import type { Answer } from '../domain/answer.ts';
import { FROM_NOWHERE, type Origin, type Question } from '../domain/question.ts';
import { ASKED, BOT, WEB_COMMANDS, WEB_ONLY_ASKS } from '../text/vi/bot.ts';
import { questionOf } from './command-act.ts';
import { readCommand } from './command.ts';
import { layOut } from './render/lay-out.ts';
import { welcome } from './start.ts';
import type { BotTools } from './tools.ts';

/**
 * Answers the web chat: questions, and the commands that stand for questions. Nobody is known there, so nothing is
 * managed. `signal`: aborted where nobody waits for the answer any more.
 */
export async function answerWeb(question: Question, tools: BotTools, signal?: AbortSignal): Promise<Answer> {
  const origin: Origin = { ...FROM_NOWHERE, signal };
  const { place, agency } = question;
  const command = readCommand(question.text);
  if (command === null) return tools.ask(question, origin);
  switch (command.name) {
    case 'nhiemvu':
    case 'han':
      return tools.ask({ ...question, text: questionOf(command.name, command.rest, agency !== null) }, origin);
    case 'kehoach':
      return tools.ask({ ...question, text: ASKED.plans, place: null }, origin);
    case 'start':
    case 'help': {
      const { blocks } = welcome({ tools, place, agency }, [BOT.introduction, BOT.notice], [WEB_COMMANDS]);
      return said(question, layOut(blocks).text);
    }
    case 'tiendo':
    case 'quahan':
    case 'lich':
    case 'diaphuong':
    case 'vaitro':
    case 'lienket':
    case 'huylienket':
    case 'taoma':
    case 'duyet':
    case 'thunhac':
      return said(question, WEB_ONLY_ASKS);
    case null:
      return { ...said(question, BOT.unknownCommand(command.typed)), status: 'not_found' };
  }
}

function said({ text: question }: Question, text: string): Answer {
  return {
    question,
    status: 'answered',
    text,
    choices: [],
    asks: null,
    duties: [],
    deadlines: [],
    citations: [],
    engine: 'extractive',
  };
}
