import type { ChannelName } from './incoming.ts';
import type { IsoDate } from './plan.ts';

/**
 * What somebody said of an occurrence: đã nhận, đã nộp (and its document's number, later), taken back; the focal agency
 * confirmed or returned it; an extension was asked for, and granted or refused.
 */
export type StatusAct =
  | 'received'
  | 'handed-in'
  | 'numbered'
  | 'taken-back'
  | 'confirmed'
  | 'returned'
  | 'asked-extension'
  | 'granted'
  | 'refused';

export interface NewStatus {
  /** `Occurrence.id`. */
  readonly occurrence: string;
  readonly act: StatusAct;
  /** `channel:person`. */
  readonly by: string;
  /** As the platform shows the person; text, and no more than that. */
  readonly name: string | null;
  /** Of the document that was handed in: `45/BC-PYT`. */
  readonly number: string | null;
  /** Until when an extension is asked for, or granted. */
  readonly until: IsoDate | null;
  readonly why: string | null;
}

/** A status as it is kept: who said it, when, in which chat. */
export interface StatusEvent extends NewStatus {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly channel: ChannelName;
  readonly chat: string;
}

export interface Extension {
  readonly until: IsoDate;
  readonly why: string | null;
  readonly state: 'asked' | 'granted' | 'refused';
  readonly asked: StatusEvent;
  /** Who granted or refused it. */
  readonly decided: StatusEvent | null;
}

/** Where an occurrence stands: one for an agency, whatever chat and channel it was said in. */
export interface Standing {
  readonly state: 'open' | 'received' | 'handed-in' | 'confirmed';
  /** The first "đã nhận". */
  readonly received: StatusEvent | null;
  /** The hand-in that holds; null where none does. */
  readonly handedIn: StatusEvent | null;
  /** Of what was handed in. */
  readonly number: string | null;
  readonly confirmed: StatusEvent | null;
  /** That the focal agency sent it back, as long as nothing was handed in since. */
  readonly returned: StatusEvent | null;
  /** The latest request. */
  readonly extension: Extension | null;
  /** The latest request that was granted: it holds until a later one is granted too. */
  readonly granted: Extension | null;
}

export const UNTOUCHED: Standing = {
  state: 'open',
  received: null,
  handedIn: null,
  number: null,
  confirmed: null,
  returned: null,
  extension: null,
  granted: null,
};

/** Where events, oldest first, have brought an occurrence. What does not fit the state that it finds changes nothing. */
export function standingOf(events: readonly StatusEvent[]): Standing {
  return events.reduce(after, UNTOUCHED);
}

/** True where nobody is to be reminded of it any more. */
export function isClosed({ state }: Standing): boolean {
  return state === 'handed-in' || state === 'confirmed';
}

/** The last day that counts: that of the extension granted last, else the document's. */
export function termOf(lastDay: IsoDate, { granted }: Standing): IsoDate {
  return granted?.until ?? lastDay;
}

/** The extension that holds, and the latest request where that is another: at most two. */
export function extensionsOf({ extension, granted }: Standing): readonly Extension[] {
  const latest = extension === null || extension === granted ? [] : [extension];
  return granted === null ? latest : [granted, ...latest];
}

function after(before: Standing, event: StatusEvent): Standing {
  const open = before.received === null ? 'open' : 'received';
  switch (event.act) {
    case 'received':
      if (before.received !== null) return before;
      return { ...before, received: event, state: isClosed(before) ? before.state : 'received' };
    case 'handed-in':
      if (isClosed(before)) return before;
      return { ...before, state: 'handed-in', handedIn: event, number: event.number, returned: null };
    case 'numbered':
      return before.handedIn === null ? before : { ...before, number: event.number };
    case 'taken-back':
      if (!isClosed(before)) return before;
      return { ...before, state: open, handedIn: null, number: null, confirmed: null };
    case 'confirmed':
      return before.state === 'handed-in' ? { ...before, state: 'confirmed', confirmed: event } : before;
    case 'returned':
      // Why something was sent back may be said after it was.
      if (!isClosed(before)) return withReason(before, event);
      return { ...before, state: open, handedIn: null, number: null, confirmed: null, returned: event };
    case 'asked-extension':
      if (event.until === null || isClosed(before)) return before;
      return { ...before, extension: askedFor(event.until, before.extension, event) };
    case 'granted':
    case 'refused': {
      if (before.extension?.state !== 'asked') return before;
      const extension: Extension = { ...before.extension, state: event.act, decided: event };
      return { ...before, extension, granted: event.act === 'granted' ? extension : before.granted };
    }
  }
}

/** A request; the same day again, while it waits, only says why. */
function askedFor(until: IsoDate, before: Extension | null, event: StatusEvent): Extension {
  if (before?.state === 'asked' && before.until === until) return { ...before, why: event.why ?? before.why };
  return { until, why: event.why, state: 'asked', asked: event, decided: null };
}

function withReason(before: Standing, { why }: StatusEvent): Standing {
  return before.returned === null || why === null ? before : { ...before, returned: { ...before.returned, why } };
}
