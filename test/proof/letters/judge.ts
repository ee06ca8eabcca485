import type { Sent } from '../../support/telegram/types.ts';
import { numberIn } from './asking.ts';
import type { Written } from './crowd.ts';

/** When a message was first handed to the product, and when the product had said that it is kept. */
export interface Arrival {
  readonly offered: number;
  readonly kept: number;
}

/**
 * What is wrong with the answers: a message without one or with several, an answer in another chat, to nobody's
 * question or to what was not for the bot, and an answer after that to a later message of its chat which arrived no
 * earlier.
 */
export function judge(
  written: readonly Written[],
  sent: readonly Pick<Sent, 'chatId' | 'plain'>[],
  arrivals: ReadonlyMap<number, Arrival>,
): string[] {
  const findings: string[] = [];
  const places = new Map<number, number[]>();
  const byNumber = new Map(written.map((message) => [message.number, message]));
  for (const [place, { chatId, plain }] of sent.entries()) {
    const number = numberIn(plain);
    const message = number === null ? undefined : byNumber.get(number);
    if (number === null || message === undefined) findings.push(`no answer to anything: ${plain.slice(0, 60)}`);
    else if (message.chat !== chatId) findings.push(`${number} was answered in another chat`);
    else places.set(number, [...(places.get(number) ?? []), place]);
  }
  for (const { number, addressed } of written) {
    const answers = places.get(number)?.length ?? 0;
    if (answers !== (addressed ? 1 : 0)) findings.push(`${number} has ${answers} answers`);
  }
  const chats = new Map<number, Written[]>();
  for (const message of written) chats.set(message.chat, [...(chats.get(message.chat) ?? []), message]);
  for (const chat of chats.values()) findings.push(...overtaken(chat, places, arrivals));
  return findings;
}

/** @param chat the messages of one chat, in the order of their numbers */
function overtaken(
  chat: readonly Written[],
  places: ReadonlyMap<number, readonly number[]>,
  arrivals: ReadonlyMap<number, Arrival>,
): string[] {
  const answered = chat.flatMap(({ number }) => {
    const [place, arrival] = [places.get(number)?.[0], arrivals.get(number)];
    return place === undefined || arrival === undefined ? [] : [{ number, place, ...arrival }];
  });
  return answered.flatMap((later, at) =>
    answered
      .slice(0, at)
      .filter((earlier) => earlier.kept <= later.offered && earlier.place > later.place)
      .map((earlier) => `${earlier.number} was answered after ${later.number}`),
  );
}
