import type { ChatContext, Menu } from '../domain/chat.ts';
import type { Expected } from '../domain/outgoing.ts';
import { carryOut } from './choose.ts';
import { choiceOf, isNumber } from './render/choose.ts';
import { reviewDate } from './review/review.ts';
import { readDocumentNumber } from './status/document-number.ts';
import { askExtension } from './status/extend.ts';
import { reasoned } from './status/judge.ts';
import { numbered } from './status/report.ts';
import { isQuestion, readSaid } from './status/said.ts';
import type { Reply, Turn } from './tools.ts';

/**
 * The menu of the latest answer to the sender, where it waits for an answer in words. A reminder, and what others were
 * answered meanwhile, leave it waiting.
 */
export function expectation({ menus }: Pick<ChatContext, 'menus'>): (Menu & { readonly expects: Expected }) | null {
  const own = menus.find(({ person }) => person !== null);
  return own?.expects === undefined ? null : { ...own, expects: own.expects };
}

/** Takes a message for what the last one asked for; null where it is none, and a message like any other. */
export async function expected(text: string, turn: Turn): Promise<Reply | null> {
  const menu = expectation(turn.context);
  if (menu === null) return null;
  const choice = choiceOf(menu, text);
  if (choice !== null) return carryOut(choice, menu.id, turn);
  const { expects } = menu;
  switch (expects.of) {
    case 'number': {
      const number = isItem(text, turn) ? null : readDocumentNumber(text);
      return number === null ? null : numbered(number, expects.occurrences, turn);
    }
    case 'extension': {
      const isOther = isReport(text, turn) || (turn.tools.dayIn(text) === null && asks(text, turn));
      return isOther ? null : askExtension(text, expects.occurrence, turn);
    }
    case 'return':
      return isReport(text, turn) || asks(text, turn) ? null : reasoned(text, expects.occurrence, turn);
    case 'date':
      return asks(text, turn) ? null : reviewDate(text, expects.subject, turn);
  }
}

/** What is expected is said next or not at all: other words end it. */
export function noLongerExpected(said: Reply): Reply {
  const [first, ...rest] = said.say;
  if (first === undefined || said.say.some(({ expects }) => expects !== undefined)) return said;
  return { ...said, say: [{ ...first, expects: null }, ...rest] };
}

/** A bare number that an item of the latest reminder has may mean that. */
function isItem(text: string, { context: { reminded } }: Turn): boolean {
  return !/s[ốo]/iu.test(text) && isNumber(text) && reminded !== null && choiceOf(reminded, text) !== null;
}

function isReport(text: string, { context }: Turn): boolean {
  const said = readSaid(
    text,
    context.links.map(({ agency }) => agency),
  );
  return said !== null && said.isSure && said.words === null;
}

function asks(text: string, { tools, context }: Turn): boolean {
  return isQuestion(text) || tools.statusAsked(text, context.turns) !== null;
}
