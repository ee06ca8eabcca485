import type { ChatContext, Menu } from '../domain/chat.ts';
import type { Expected } from '../domain/outgoing.ts';
import { carryOut } from './choose.ts';
import { choiceOf, isNumber } from './render/choose.ts';
import { reviewDate } from './review/review.ts';
import { findDocumentNumber, readDocumentNumber } from './status/document-number.ts';
import { askExtension, explained } from './status/extend.ts';
import { reasoned } from './status/judge.ts';
import { askNumber, numbered } from './status/report.ts';
import { isPromise, isQuestion, readSaid, type Said } from './status/said.ts';
import type { Reply, Turn } from './tools.ts';

/** Most words of a message in which the number of a document is looked for. */
const MOST_WORDS = 16;

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
      const number = numberIn(text, turn);
      if (number === null) return null;
      return number === 'unclear'
        ? askNumber(expects.occurrences, turn)
        : numbered(number.read, expects.occurrences, turn);
    }
    case 'extension': {
      const isOther = isReport(text, turn) || (turn.tools.dayIn(text) === null && asks(text, turn));
      return isOther ? null : askExtension(text, expects.occurrence, turn);
    }
    case 'why':
      return saidIn(text, turn)?.isSure === true || asks(text, turn) ? null : explained(text, expects.occurrence, turn);
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

/** The number that words hold; null for words that are none of it. */
function numberIn(text: string, turn: Turn): { readonly read: string } | 'unclear' | null {
  if (isItem(text, turn)) return null;
  const bare = readDocumentNumber(text);
  if (bare !== null) return { read: bare };
  if (!/\d/u.test(text) || text.split(/\s+/u).length > MOST_WORDS || asks(text, turn)) return null;
  if (saidIn(text, turn)?.isSure === true || isPromise(text, namesIn(turn))) return null;
  const found = findDocumentNumber(text);
  return found === null ? 'unclear' : { read: found };
}

/** A bare number that an item of the latest reminder has may mean that. */
function isItem(text: string, { context: { reminded } }: Turn): boolean {
  return !/s[ốo]/iu.test(text) && isNumber(text) && reminded !== null && choiceOf(reminded, text) !== null;
}

function isReport(text: string, turn: Turn): boolean {
  const said = saidIn(text, turn);
  return said !== null && said.isSure && said.words === null;
}

function saidIn(text: string, turn: Turn): Said | null {
  return readSaid(text, namesIn(turn));
}

function namesIn({ context }: Turn): readonly string[] {
  return context.links.map(({ agency }) => agency);
}

function asks(text: string, { tools, context }: Turn): boolean {
  return isQuestion(text) || tools.statusAsked(text, context.turns) !== null;
}
