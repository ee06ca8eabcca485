import type { ChatChange } from '../../domain/chat.ts';
import type { Choice, Expected, Outgoing, StatusDeed } from '../../domain/outgoing.ts';
import type { NewStatus, StatusAct } from '../../domain/standing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { STATUS_CHOICES, STATUS_WORDS } from '../../text/vi/status.ts';
import { reply, saying, SILENCE, type Reply, type Turn } from '../tools.ts';

/** Longest text that a platform shows to who pressed a button. */
const LONGEST_NOTICE = 200;

/**
 * A word to who said something that changes nothing. In a group who pressed a button is told alone; what is too long for
 * that is a message.
 */
export function told(text: string, turn: Turn): Reply {
  const isPressed = turn.incoming.content.of === 'pressed' && turn.incoming.kind === 'group';
  if (!isPressed || text.length > LONGEST_NOTICE) return reply(saying(text));
  return { ...SILENCE, outcome: 'answered', notice: text };
}

/** What is kept of what somebody says. */
export function statusChange(
  occurrence: string,
  act: StatusAct,
  { who, sender }: Turn,
  more: Partial<Pick<NewStatus, 'number' | 'until' | 'why'>> = {},
): ChatChange {
  const status = { occurrence, act, by: who, name: sender.name, number: null, until: null, why: null, ...more };
  return { set: 'status', status };
}

/** Something to say of occurrences, as a choice. `shown`: printed as a numbered line where there are no buttons. */
export function statusChoice(act: StatusDeed, occurrences: readonly string[], shown: boolean, until?: IsoDate): Choice {
  const { label, words } = STATUS_CHOICES[act];
  return { label, words, shown, deed: { do: 'status', act, occurrences, ...(until === undefined ? {} : { until }) } };
}

/** Leaves a question that need not be answered. */
export function skipChoice(asked: Expected): Choice {
  return { ...STATUS_WORDS.skip, shown: false, deed: { do: 'leave', asked } };
}

/** Paragraphs, with choices in one row. */
export function offering(texts: readonly string[], row: readonly Choice[], expects?: Expected): Outgoing {
  return { ...saying(...texts), choices: row.length === 0 ? [] : [row], ...(expects === undefined ? {} : { expects }) };
}

/** A sentence, with what it is about in a list. */
export function listing(text: string, items: readonly string[]): Outgoing {
  return {
    blocks: [
      { of: 'paragraph', text },
      { of: 'list', items, from: null },
    ],
    choices: [],
  };
}
