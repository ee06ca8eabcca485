import { renderParts } from '../../chat/render/parts.ts';
import { menuIdOf, readButtonData } from '../../chat/render/menu-id.ts';
import { respond } from '../../chat/respond.ts';
import { CODE_HOURS } from '../../chat/codes.ts';
import { saying, SILENCE, type BotTools, type Letter, type Reply } from '../../chat/tools.ts';
import type { Menu } from '../../domain/chat.ts';
import type { ChannelName, Incoming } from '../../domain/incoming.ts';
import type { ChannelTraits, Outgoing } from '../../domain/outgoing.ts';
import type { Flood } from '../../mail/flood.ts';
import type { Handle, Reply as Rendered } from '../../mail/handling.ts';
import { expectsAnswer } from '../../mail/typing.ts';
import type { Chats } from '../../ports/chats.ts';
import type { Handled, NewSend } from '../../ports/mail.ts';
import type { Clock } from '../../ports/system.ts';
import { BOT } from '../../text/vi/bot.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

interface HandlerOptions {
  readonly chats: Chats;
  readonly tools: BotTools;
  /** Of every channel that is switched on. */
  readonly traits: ReadonlyMap<ChannelName, ChannelTraits>;
  readonly flood: Flood;
  readonly clock: Clock;
  /** How long what was said counts, in minutes. */
  readonly conversationMinutes: number;
}

/** Handles a message that came in: looks up what is known of its chat, has the bot respond, and renders what it says. */
export function createHandler({ chats, tools, traits, flood, clock, conversationMinutes }: HandlerOptions): Handle {
  return async (incoming, { attempt, signal }) => {
    const now = clock.now();
    const own = traits.get(incoming.channel);
    if (own === undefined) throw new Error(`no traits of ${incoming.channel}`);
    const render = (said: Reply): Rendered => rendered(said, incoming, own, traits, now);
    // A message that is tried again was let through already.
    const verdict =
      attempt === 1 && expectsAnswer(incoming)
        ? flood.verdict(incoming, incoming.sender?.id ?? null, Date.parse(now))
        : 'go';
    if (verdict !== 'go') {
      // A button shows its notice to who pressed it and to nobody else, however often.
      const isPressed = incoming.content.of === 'pressed';
      const say = verdict === 'notice' && !isPressed ? [saying(BOT.flooded)] : [];
      const limited = { ...SILENCE, say, notice: isPressed ? BOT.flooded : null };
      return { ...render(limited), outcome: 'limited' };
    }
    const context = await chats.context({
      key: incoming,
      person: incoming.sender?.id ?? null,
      pressed: incoming.content.of === 'pressed' ? (readButtonData(incoming.content.data)?.menu ?? null) : null,
      freshSince: before(now, conversationMinutes * MINUTE_MS),
      missesSince: before(now, CODE_HOURS * HOUR_MS),
    });
    return render(await respond(incoming, context, own, tools, signal));
  };
}

/** What is sent where a message could not be answered, for whoever addressed the bot. */
export function apologyTo(incoming: Incoming, traits: ChannelTraits): readonly NewSend[] {
  return partsOf(saying(BOT.failed), incoming, traits, 0).sends;
}

/** Letters as they are queued, with what may be chosen under them. */
export interface Letters {
  readonly sends: readonly NewSend[];
  readonly menus: Handled['menus'];
}

/**
 * Letters as they are queued; one to a channel that is not switched on is left out. `about`: what they are unique by;
 * `at`: when they are written.
 */
export function lettersOf(
  letters: readonly Letter[],
  about: string,
  traits: ReadonlyMap<ChannelName, ChannelTraits>,
  at: string,
): Letters {
  const sends: NewSend[] = [];
  const menus: Handled['menus'][number][] = [];
  const count = new Map<string, number>();
  for (const { to, say } of letters) {
    const own = traits.get(to.channel);
    if (own === undefined) continue;
    const { channel, chat } = to;
    const name = `${about}:${channel}:${chat}`;
    const from = count.get(name) ?? 0;
    const id = menuIdOf(`${name}:${from}`);
    const { parts, choices } = renderParts(say, own, id);
    sends.push(...parts.map((part, i): NewSend => ({ key: `${name}:${from + i}`, channel, chat, lane: 'bulk', part })));
    count.set(name, from + parts.length);
    // Anybody there may answer: who may is asked when it is answered.
    if (keepsMenu(say)) menus.push({ id, person: null, at, choices, to: { channel, chat } });
  }
  return { sends, menus };
}

function rendered(
  { outcome, say, letters, changes, notice }: Reply,
  incoming: Incoming,
  own: ChannelTraits,
  traits: ReadonlyMap<ChannelName, ChannelTraits>,
  now: string,
): Rendered {
  const sends: NewSend[] = [];
  const menus: Handled['menus'][number][] = [];
  for (const outgoing of say) {
    const made = partsOf(outgoing, incoming, own, sends.length);
    sends.push(...made.sends);
    if (made.menu !== null) menus.push({ ...made.menu, person: incoming.sender?.id ?? null, at: now });
  }
  const toOthers = lettersOf(letters, `${incoming.channel}:${incoming.update}`, traits, now);
  return {
    ...{ outcome, changes, notice },
    menus: [...menus, ...toOthers.menus],
    sends: [...sends, ...toOthers.sends],
  };
}

function partsOf(
  outgoing: Outgoing,
  { channel, chat, update, answers }: Incoming,
  traits: ChannelTraits,
  from: number,
): { sends: readonly NewSend[]; menu: Pick<Menu, 'id' | 'choices' | 'expects'> | null } {
  const id = menuIdOf(`${channel}:${update}:${from}`);
  const { parts, choices } = renderParts(outgoing, traits, id);
  const sends = parts.map((made, i): NewSend => {
    // One pointer an answer is enough.
    const part = answers === undefined || from + i > 0 ? made : { ...made, answers };
    return { key: `${channel}:${update}:${from + i}`, channel, chat, lane: 'answer', part };
  });
  const { expects } = outgoing;
  return { sends, menu: keepsMenu(outgoing) ? { id, choices, ...(expects ? { expects } : {}) } : null };
}

/**
 * True for what changes how the next words are read: choices; a numbered list even without them, since a number that
 * follows is not meant for an older one; what is expected, or is no longer.
 */
function keepsMenu({ blocks, choices, expects }: Outgoing): boolean {
  const isNumbered = blocks.some((block) => block.of === 'list' && block.from !== null);
  return choices.some((row) => row.length > 0) || isNumbered || expects !== undefined;
}

function before(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}
