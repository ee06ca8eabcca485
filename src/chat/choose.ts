import type { Menu } from '../domain/chat.ts';
import type { Choice } from '../domain/outgoing.ts';
import { CHOICES, PLACE } from '../text/vi/bot.ts';
import { answerTo } from './ask.ts';
import { act } from './command-act.ts';
import { readCommand } from './command.ts';
import { pageOf } from './render/page.ts';
import { choiceOf, isNumber, pressedChoice } from './render/choose.ts';
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
 * Reads a message as an answer to the last menus, by number or by words; null where it is none. A number is of the last
 * numbered menu; one that no menu explains is asked about rather than guessed.
 */
export async function chosen(text: string, turn: Turn): Promise<Reply | null> {
  const { menus } = turn.context;
  if (!isNumber(text)) {
    for (const menu of menus) {
      const choice = choiceOf(menu, text);
      if (choice !== null) return carryOut(choice, menu.id, turn);
    }
    return null;
  }
  const menu = menus.find((one) => shownCount(one) > 0);
  if (menu === undefined) return reply(saying(CHOICES.noList(text.trim())));
  const choice = choiceOf(menu, text);
  return choice === null ? reply(saying(CHOICES.outOfRange(shownCount(menu)))) : carryOut(choice, menu.id, turn);
}

function shownCount({ choices }: Menu): number {
  return choices.filter(({ shown }) => shown).length;
}

async function carryOut({ deed }: Choice, menu: string, turn: Turn): Promise<Reply> {
  switch (deed.do) {
    case 'say': {
      const command = readCommand(deed.text);
      return command === null ? answerTo(deed.text, turn) : act(command, turn);
    }
    case 'place': {
      const changes = [{ set: 'place', place: deed.place }] as const;
      return deed.text === ''
        ? reply(saying(PLACE.set(deed.place)), changes)
        : answerTo(deed.text, turn, null, changes);
    }
    case 'speak-for':
      return answerTo(deed.text, turn, deed);
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
