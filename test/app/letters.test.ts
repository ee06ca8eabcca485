import { describe, expect, it } from 'vitest';
import { TELEGRAM_TRAITS } from '../../src/adapters/telegram/traits.ts';
import { lettersOf } from '../../src/app/channels/handle.ts';
import { saying } from '../../src/chat/tools.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';

const AT = '2024-11-20T01:00:00.000Z';
const TO = { channel: 'telegram', chat: '5' } as const;
const TRAITS = new Map([['telegram', TELEGRAM_TRAITS]] as const);

function offering(text: string, label: string): Outgoing {
  const deed = { do: 'status', act: 'granted', occurrences: [label] } as const;
  return { ...saying(text), choices: [[{ label, words: [], shown: true, deed }]] };
}

describe('letters', () => {
  it('to one chat are messages of their own, each with what may be chosen under it, by anybody there', () => {
    const { sends, menus } = lettersOf(
      [
        { to: TO, say: offering('một', 'A') },
        { to: TO, say: offering('hai', 'B') },
        { to: { channel: 'telegram', chat: '6' }, say: saying('ba') },
      ],
      'telegram:77',
      TRAITS,
      AT,
    );
    expect(sends.map(({ key, part }) => [key, part.text])).toEqual([
      ['telegram:77:telegram:5:0', 'một'],
      ['telegram:77:telegram:5:1', 'hai'],
      ['telegram:77:telegram:6:0', 'ba'],
    ]);
    expect(menus).toMatchObject([
      { to: TO, person: null, at: AT, choices: [{ label: 'A' }] },
      { to: TO, person: null, at: AT, choices: [{ label: 'B' }] },
    ]);
    const data = sends.map(({ part }) => part.buttons[0]?.[0]?.data.split('.')[0]);
    expect(data).toEqual([...menus.map(({ id }) => id), undefined]);
  });

  it('to a channel that is switched off are left out', () => {
    const letter = { to: { channel: 'zalo', chat: 'z' }, say: offering('một', 'A') } as const;
    expect(lettersOf([letter], 'a', TRAITS, AT)).toEqual({ sends: [], menus: [] });
  });
});
