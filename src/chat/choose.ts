import type { Menu } from '../domain/chat.ts';
import type { Choice, Deed } from '../domain/outgoing.ts';
import { ASKED, CHOICES, PLACE } from '../text/vi/bot.ts';
import { NOT_RECORDED } from '../text/vi/status.ts';
import { answerTo } from './ask.ts';
import { act } from './command-act.ts';
import { readCommand } from './command.ts';
import { deadlinesWithStatus } from './progress/deadlines-with-status.ts';
import { pageOf } from './render/page.ts';
import { choiceOf, highestNumber, isMore, isNumber, pressedChoice } from './render/choose.ts';
import { reviewed } from './review/review.ts';
import { left, statusDone } from './status/done.ts';
import { numbered } from './status/report.ts';
import { whichStatus } from './status/which.ts';
import { reply, saying, SILENCE, type Reply, type Turn } from './tools.ts';

/** What anybody in the chat may choose, whoever was answered. */
const FOR_ALL: ReadonlySet<Deed['do']> = new Set(['rate', 'status', 'which-status', 'number']);

/** Answers the press of a button. Old menus that are no longer kept are said to be so. */
export async function pressed(data: string, turn: Turn): Promise<Reply> {
  const { context, sender } = turn;
  const menu = context.pressed;
  const choice = menu === null ? null : pressedChoice(menu, data);
  if (menu === null || choice === null) return { ...SILENCE, notice: CHOICES.stale };
  // Anybody may say whether an answer helped, and who may report is asked anew; what to ask next is for who asked.
  const isTheirs = menu.person === null || menu.person === sender.id || FOR_ALL.has(choice.deed.do);
  return isTheirs ? carryOut(choice, menu.id, turn) : { ...SILENCE, notice: CHOICES.others };
}

/** Reads a message as a choice of the last message that offered something, by number or by words; null where it is none. */
export async function picked(text: string, turn: Turn): Promise<Reply | null> {
  const [last] = turn.context.menus;
  const choice = last === undefined ? null : choiceOf(last, text);
  return last === undefined || choice === null ? null : carryOut(choice, last.id, turn);
}

/**
 * What is said to a bare number, or to "xem tiếp", that the last message does not explain; null for anything else. A
 * number is an item's of the latest reminder where nothing else has numbers; else it is asked about rather than guessed:
 * that an earlier list has such a number does not mean that it was meant.
 */
export async function unexplained(text: string, turn: Turn): Promise<Reply | null> {
  if (isMore(text)) return reply(saying(CHOICES.noMore));
  if (!isNumber(text)) return null;
  const { menus, reminded } = turn.context;
  const [last] = menus;
  // A list without choices has numbers too.
  const isNumbered = last !== undefined && (last.choices.length === 0 || highestNumber(last) > 0);
  if (isNumbered || reminded === null) return reply(saying(noSuchNumber(last ?? null, text, last?.reminds === true)));
  const choice = choiceOf(reminded, text);
  return choice === null ? reply(saying(noSuchNumber(reminded, text, true))) : carryOut(choice, reminded.id, turn);
}

function noSuchNumber(menu: Menu | null, text: string, isReminder: boolean): string {
  const highest = menu === null ? 0 : highestNumber(menu);
  if (highest === 0) return CHOICES.noList(text.trim());
  return highest === 1 && isReminder ? NOT_RECORDED.outOfRange(highest) : CHOICES.outOfRange(highest);
}

/** Does what a choice stands for. @param menu identifier of its menu */
export async function carryOut({ deed }: Choice, menu: string, turn: Turn): Promise<Reply> {
  switch (deed.do) {
    case 'say': {
      const command = readCommand(deed.text);
      return command === null ? answerTo(deed.text, turn, { chosen: true }) : act(command, turn);
    }
    case 'place': {
      const changes = [{ set: 'place', place: deed.place }] as const;
      return deed.text === ''
        ? reply(saying(PLACE.set(deed.place)), changes)
        : answerTo(deed.text, turn, { changes, chosen: true });
    }
    case 'speak-for': {
      const asking = { speaksFor: deed };
      const isHan = deed.text === ASKED.ownDeadlines;
      return isHan ? deadlinesWithStatus(deed.text, '', turn, asking) : answerTo(deed.text, turn, asking);
    }
    case 'more': {
      const { shown, more } = pageOf(deed.rest, turn.traits.pageUnits, deed.total);
      return reply({ blocks: shown, choices: more === null ? [] : [[more]] });
    }
    case 'rate': {
      const notice = deed.helpful ? CHOICES.rated.yes : CHOICES.rated.no;
      const { helpful, rated } = deed;
      const change = { set: 'rated', menu, person: turn.sender.id, helpful, rated } as const;
      // A button is thanked for where it was pressed; words want words.
      const isPressed = turn.incoming.content.of === 'pressed';
      return { ...SILENCE, outcome: 'answered', say: isPressed ? [] : [saying(notice)], changes: [change], notice };
    }
    case 'status':
      return statusDone(deed, turn, { number: deed.number ?? null, words: deed.words ?? null });
    case 'number':
      return numbered(deed.number, deed.occurrences, turn);
    case 'which-status':
      return whichStatus(deed.occurrence, turn);
    case 'review':
      return reviewed(deed, turn);
    case 'leave':
      return left(deed);
  }
}
