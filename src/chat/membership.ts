import type { ChatChange, ChatContext } from '../domain/chat.ts';
import type { Incoming } from '../domain/incoming.ts';
import { BOT, TOLD } from '../text/vi/bot.ts';
import { boundTo, welcome } from './start.ts';
import { reply, saying, SILENCE, type BotTools, type Letter, type Reply } from './tools.ts';

/** The bot was let in, or let in again. Platforms say so twice; the second time nothing is left to say. */
export function joined(incoming: Incoming, context: ChatContext, tools: BotTools): Reply {
  const { chat } = context;
  const isBack = isSuspended(context);
  const changes: readonly ChatChange[] = isBack
    ? [{ set: 'suspended', why: null }, audit(incoming, 'chat-restored')]
    : [];
  const letters = isBack ? tell(tools, incoming, TOLD.restored(nameOf(incoming))) : [];
  // Whoever unblocks the bot in private is about to write; a group should hear what has come to it.
  const speaks = incoming.kind === 'group' && (chat === null || isBack);
  if (!speaks) return { ...SILENCE, changes, letters };
  const after = context.links.length > 0 ? [TOLD.restoredHere] : [BOT.linkFirst];
  const greeting = welcome(
    boundTo({ tools, context, incoming }),
    [BOT.hello, BOT.introduction],
    [BOT.inGroup, ...after],
  );
  return { ...reply(greeting, changes), letters };
}

/** The bot was taken out or blocked: nothing is sent there until it is let in again, and admins are told. */
export function removed(incoming: Incoming, context: ChatContext, tools: BotTools): Reply {
  if (isSuspended(context)) return SILENCE;
  const why = incoming.kind === 'group' ? 'removed' : 'blocked';
  const changes = [{ set: 'suspended', why } as const, audit(incoming, 'chat-suspended')];
  // Somebody who blocks the bot in private concerns nobody, unless an agency was served there.
  const concerns = incoming.kind === 'group' || context.links.length > 0;
  return { ...SILENCE, changes, letters: concerns ? goneLetters(incoming, context, tools) : [] };
}

/** What admins are told of a chat that nothing can be sent to any more. */
export function goneLetters(
  chat: Pick<Incoming, 'channel' | 'chat' | 'kind' | 'title'>,
  { links }: Pick<ChatContext, 'links'>,
  tools: BotTools,
): readonly Letter[] {
  const linked = links.map(({ agency, place }) => `${agency}, ${place}`);
  return tell(tools, chat, TOLD.removed(nameOf(chat), linked));
}

/** An admin's own chat bears the admin's identifier, on every platform that we speak to. */
function tell({ admins }: BotTools, about: Pick<Incoming, 'channel' | 'chat'>, text: string): readonly Letter[] {
  return admins
    .filter(({ channel, id }) => channel !== about.channel || id !== about.chat)
    .map(({ channel, id }) => ({ to: { channel, chat: id }, say: saying(text) }));
}

function nameOf({ kind, title, chat }: Pick<Incoming, 'kind' | 'title' | 'chat'>): string {
  return kind === 'group' ? TOLD.group(title, chat) : TOLD.person(chat);
}

function audit({ channel, chat }: Incoming, act: 'chat-restored' | 'chat-suspended'): ChatChange {
  return { set: 'audit', entry: { who: channel, chat, act, facts: {} } };
}

/** True for a chat that nothing could be sent to. */
export function isSuspended({ chat }: Pick<ChatContext, 'chat'>): boolean {
  return chat !== null && chat.suspended !== null;
}
