import type { ChatKey } from '../../domain/incoming.ts';
import type { Occurrence, Office } from '../../domain/occurrence.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { BotTools, Letter } from '../tools.ts';
import { isOf } from './may.ts';

/** The chats of an office that can be written to. */
export async function chatsOfOffice(
  office: Office | null,
  place: string,
  tools: Pick<BotTools, 'chatsOf'>,
): Promise<readonly ChatKey[]> {
  const chats = await tools.chatsOf(place);
  return chats
    .filter(({ suspended, links }) => suspended === null && isOf(links, office, place))
    .map(({ channel, chat }) => ({ channel, chat }));
}

/** A leader's own chat bears the leader's identifier, on every platform that we speak to. */
export async function chatsOfLeaders(place: string, tools: Pick<BotTools, 'leadersOf'>): Promise<readonly ChatKey[]> {
  return (await tools.leadersOf(place)).map(({ channel, person }) => ({ channel, chat: person }));
}

/** One letter a chat, none to the chat where it was said. */
export function lettersTo(chats: readonly ChatKey[], from: ChatKey | null, say: Outgoing): readonly Letter[] {
  const to = new Map(chats.map(({ channel, chat }) => [`${channel}:${chat}`, { channel, chat }]));
  if (from !== null) to.delete(`${from.channel}:${from.chat}`);
  return [...to.values()].map((key) => ({ to: key, say }));
}

/** Letters to everybody who owes it, but for the chat where it was said. */
export async function lettersToParty(
  { party, place }: Occurrence,
  from: ChatKey,
  tools: Pick<BotTools, 'chatsOf'>,
  say: Outgoing,
): Promise<{ readonly letters: readonly Letter[]; readonly isTold: boolean }> {
  const chats = await chatsOfOffice(party, place, tools);
  return { letters: lettersTo(chats, from, say), isTold: chats.length > 0 };
}
