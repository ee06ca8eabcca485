import type { Menu } from '../domain/chat.ts';
import type { Choice } from '../domain/outgoing.ts';
import { CHOICES, PLACE } from '../text/vi/bot.ts';
import { answerTo } from './ask.ts';
import { act } from './command-act.ts';
import { readCommand } from './command.ts';
import { pageOf } from './render/page.ts';
import { choiceOf, isMore, isNumber, pressedChoice } from './render/choose.ts';
import { reply, saying, SILENCE, type Reply, type Turn } from './tools.ts';

/** Answers the press of a button. Old menus that are no longer kept are said to be so. */
export async function pressed(data: string, turn: Turn): Promise<Reply> {
  const { context, sender } = turn;
  const menu = context.pressed;
  const choice = menu === null ? null : pressedChoice(menu, data);
  if (menu === null || choice === null) return { ...SILENCE, notice: CHOICES.stale };
  // Anybody may say whether an answer helped; what to ask next is for who asked.
  const isTheirs = menu.person === null || menu.person === sender.id || choice.deed.do === 'rate';
  return isTheirs ? carryOut(choice, menu.id, turn) : { ...SILENCE, notice: CHOICES.others };
}

/**
 * Reads a message as an answer to the last message that offered or listed something, by number or by words; null where
 * it is none. A number that this message does not explain is asked about rather than guessed: that an earlier list has
 * such a number does not mean that it was meant.
 */
export async function chosen(text: string, turn: Turn): Promise<Reply | null> {
  const [last] = turn.context.menus;
  const choice = last === undefined ? null : choiceOf(last, text);
  if (last !== undefined && choice !== null) return carryOut(choice, last.id, turn);
  if (isMore(text)) return reply(saying(CHOICES.noMore));
  if (!isNumber(text)) return null;
  const count = last === undefined ? 0 : shownCount(last);
  return reply(saying(count === 0 ? CHOICES.noList(text.trim()) : CHOICES.outOfRange(count)));
}

function shownCount({ choices }: Menu): number {
  return choices.filter(({ shown }) => shown).length;
}

async function carryOut({ deed }: Choice, menu: string, turn: Turn): Promise<Reply> {
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
    case 'speak-for':
      return answerTo(deed.text, turn, { speaksFor: deed });
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
  }
}
