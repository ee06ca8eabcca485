import type { ChatChange, ChatContext } from '../domain/chat.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { ChannelTraits } from '../domain/outgoing.ts';
import { stripInvisible } from '../text/fold.ts';
import { BOT, LINKING } from '../text/vi/bot.ts';
import { answerTo } from './ask.ts';
import { readCode } from './codes.ts';
import { picked, pressed, unexplained } from './choose.ts';
import { act } from './command-act.ts';
import { readCommand } from './command.ts';
import { expectation, expected, noLongerExpected } from './expected.ts';
import { isSuspended, joined, removed } from './membership.ts';
import { saidInWords } from './status/words.ts';
import { reply, saying, SILENCE, type BotTools, type Reply, type Turn } from './tools.ts';

/**
 * What the bot does about a message: what it says and what is to be kept. The same on every platform. Who addresses it
 * always gets an answer or a reason; everything else is silence. `signal`: aborted where the reply would come too late.
 * @throws ProductError where the product cannot answer at present; nothing has happened then.
 */
export async function respond(
  incoming: Incoming,
  context: ChatContext,
  traits: ChannelTraits,
  tools: BotTools,
  signal?: AbortSignal,
): Promise<Reply> {
  const said = await respondTo(incoming, context, { traits, tools, signal });
  if (said.outcome === 'ignored' && said.changes.length === 0) return said;
  const { kind, title, channel, chat } = incoming;
  const isHeard = incoming.content.of === 'text' || incoming.content.of === 'pressed';
  const audit = { who: channel, chat, act: 'chat-restored', facts: {} } as const;
  // Whoever writes to us has let us in again, whether or not the platform said so.
  const back: readonly ChatChange[] =
    isHeard && isSuspended(context)
      ? [
          { set: 'suspended', why: null },
          { set: 'audit', entry: audit },
        ]
      : [];
  return { ...said, changes: [{ set: 'met', kind, title }, ...back, ...said.changes] };
}

async function respondTo(
  incoming: Incoming,
  context: ChatContext,
  given: Pick<Turn, 'traits' | 'tools' | 'signal'>,
): Promise<Reply> {
  const { tools } = given;
  const { content, channel } = incoming;
  if (content.of === 'ignored') return SILENCE;
  if (content.of === 'joined') return joined(incoming, context, tools);
  if (content.of === 'removed') return removed(incoming, context, tools);
  if (content.of === 'moved') {
    const entry = { who: channel, chat: incoming.chat, act: 'chat-moved', facts: { to: content.to } } as const;
    const changes = [
      { set: 'audit', entry },
      { set: 'moved', to: content.to },
    ] as const;
    return { ...SILENCE, changes };
  }
  // A group's admin may speak as the group: heard like anybody, and trusted with nothing.
  const sender = incoming.sender ?? { id: `chat:${incoming.chat}`, name: null };
  const isAdmin = tools.admins.some((admin) => admin.channel === channel && admin.id === sender.id);
  const turn: Turn = { incoming, context, sender, who: `${channel}:${sender.id}`, isAdmin, ...given };
  if (content.of === 'pressed') return pressed(content.data, turn);
  if (!content.addressed) return SILENCE;
  if (content.of === 'unreadable') return reply(saying(BOT.unreadable));
  return hear(content.text, turn);
}

async function hear(raw: string, turn: Turn): Promise<Reply> {
  const said = await heard(raw, turn);
  return expectation(turn.context) === null ? said : noLongerExpected(said);
}

async function heard(raw: string, turn: Turn): Promise<Reply> {
  const text = clean(raw);
  if (stripInvisible(text).trim() === '') return reply(saying(BOT.empty));
  const command = readCommand(text);
  if (command !== null) return act(command, turn);
  const code = bareCode(text);
  if (code !== null) return reply(saying(LINKING.bareCode(code)));
  for (const reads of [expected, ...byWords(turn), unexplained]) {
    const answer = await reads(text, turn);
    if (answer !== null) return answer;
  }
  return answerTo(text.trim(), turn);
}

/** A choice of the last message goes before a report, but for the choices of a reminder, of which reports know more. */
function byWords({ context: { menus } }: Turn): readonly ((text: string, turn: Turn) => Promise<Reply | null>)[] {
  return menus[0]?.reminds === true ? [saidInWords, picked] : [picked, saidInWords];
}

/** A code that was sent without its command: capitals with a digit among them, which no question is. */
function bareCode(text: string): string | null {
  return /\d/u.test(text) && text === text.toUpperCase() ? readCode(text) : null;
}

/** NFC; what is no text (lone surrogates, control characters other than line breaks and tabs) parts words as a space. */
function clean(raw: string): string {
  return raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/\ufffd|[^\P{Cc}\n\t]/gu, ' ');
}
