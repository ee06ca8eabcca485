import { menuIdOf } from '../../chat/render/menu-id.ts';
import { renderParts } from '../../chat/render/parts.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { ChannelTraits, Outgoing } from '../../domain/outgoing.ts';
import type { ReminderSettings } from '../../domain/reminder.ts';
import { exclusive } from '../../mail/exclusive.ts';
import { startLoop } from '../../mail/loop.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Mail } from '../../ports/mail.ts';
import type { Clock, Log } from '../../ports/system.ts';
import type { Timer } from '../../ports/timer.ts';
import { createDispatcher, type RenderedMessage } from '../../remind/dispatching.ts';
import type { Look } from '../../remind/outlook.ts';
import { createPlanner } from '../../remind/planning.ts';
import { partyKey } from '../../text/office/party-key.ts';

/** Reminders that are planned and handed over by themselves. */
export interface RunningReminders {
  /** Documents, links, days or standings have changed. */
  replan(): void;
  close(): Promise<void>;
}

interface RemindersParts {
  readonly channels: readonly Pick<Channel, 'name' | 'traits'>[];
  readonly ledger: Ledger;
  readonly mail: Mail;
  readonly look: Look;
  readonly settings: ReminderSettings;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** This process among those that share the store. */
  readonly holder: string;
  /** Called where a message was queued for a channel. */
  readonly wakeSender: (channel: Channel['name']) => void;
}

/** Joins the ledger with the outbox: plan ▸ hand over, each with its own loop; one that hands over for each channel. */
export function runReminders(parts: RemindersParts): RunningReminders {
  const { channels, ledger, mail, look, settings, clock, timer, log, holder, wakeSender } = parts;
  const shared = { ledger, look, partyKey, settings, clock, log };
  const handing = channels.map((channel) => {
    const right = exclusive(mail, clock, `remind:${channel.name}`, holder);
    const dispatcher = createDispatcher({
      ...{ ...shared, channel, render: renderReminders(clock) },
      mayHand: () => right.held(),
      onQueued: () => {
        wakeSender(channel.name);
      },
    });
    return { right, loop: startLoop(`remind:${channel.name}`, () => dispatcher.step(), { timer, log }) };
  });
  const planner = createPlanner({
    ...shared,
    onPlanned: () => {
      for (const { loop } of handing) loop.wake();
    },
  });
  const planning = startLoop('plan', () => planner.step(), { timer, log });
  return {
    replan: () => {
      planner.replan();
      planning.wake();
      for (const { loop } of handing) loop.wake();
    },
    close: async () => {
      await planning.stop();
      for (const { loop, right } of handing) {
        await loop.stop();
        await right.end();
      }
    },
  };
}

/** Divides a message of reminders for its platform. Anybody in the chat may press its buttons, as long as it is kept. */
export function renderReminders(
  clock: Clock,
): (said: Outgoing, to: ChatKey, key: string, traits: ChannelTraits) => RenderedMessage {
  return (said, { channel, chat }, key, traits) => {
    const id = menuIdOf(key);
    const { parts, choices } = renderParts(said, traits, id);
    return {
      sends: parts.map((part, i) => ({ key: `${key}:${i}`, channel, chat, lane: 'bulk', part })),
      menus: choices.length === 0 ? [] : [{ id, person: null, at: clock.now(), choices, reminds: true }],
    };
  };
}
