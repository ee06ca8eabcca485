import type { ChannelName } from '../../domain/incoming.ts';
import { CUT_SHORT, type ClaimedSend, type Lane, type Mail, type NewSend, type Settlement } from '../../ports/mail.ts';
import { applyChanges } from './chat-changes.ts';
import { firstOf } from './first-of.ts';
import { follow, hasBegun, messageOf } from './messages.ts';
import { countLetters } from './months.ts';
import type { KeptSend } from './letters.ts';
import { currentKey, iso, ms, nameOf, type State } from './state.ts';
import { lineUp } from './outbox-line.ts';
import { recallChat } from './recall.ts';
import { settleWith } from './settle-with.ts';

export function enqueue(state: State, sends: readonly NewSend[], at: string): void {
  for (const send of sends) if (!state.sends.has(send.key)) lineUp(state, keepSend(state, send, at));
}

/** Makes a message known, for its chat as it is called now. */
export function keepSend(
  state: State,
  { key, lane, part, ...chat }: Omit<NewSend, 'part'> & Pick<KeptSend, 'part'>,
  at: string,
): KeptSend {
  const id = (state.lastId += 1);
  const kept: KeptSend = {
    ...{ id, key, ...currentKey(state, chat), lane, part, state: 'queued', tries: 0, fence: 0 },
    ...{ due: null, queued: ms(at), settled: null, reason: '', message: null },
  };
  state.sends.set(key, kept);
  state.sendsById.set(id, kept);
  return kept;
}

export function claimSends(
  state: State,
  channel: ChannelName,
  { limit, now, until, held, lanes }: Parameters<Mail['claimSends']>[1],
): readonly ClaimedSend[] {
  const [from, to] = [ms(now), ms(until)];
  return firstOf(waitingSends(state, channel, from, { held: new Set(held), lanes }), limit, (a, b) =>
    a.lane === b.lane ? a.id - b.id : a.lane === 'answer' ? -1 : 1,
  ).flatMap((kept) => {
    Object.assign(kept, { state: 'claimed', fence: kept.fence + 1, due: to });
    const { id, key, chat, lane, part, fence, tries, queued } = kept;
    const known = state.rooms.get(nameOf(kept))?.chat ?? null;
    const goodUntil = messageOf(state, kept)?.goodUntil ?? null;
    const [kind, suspended] = [known?.kind ?? ('private' as const), (known?.suspended ?? null) !== null];
    return part === null
      ? []
      : [{ id, key, channel, chat, lane, part, fence, tries, queuedAt: iso(queued), goodUntil, kind, suspended }];
  });
}

/** The first of each line that may be claimed. */
function* waitingSends(
  state: State,
  channel: ChannelName,
  now: number,
  { held, lanes }: { readonly held: ReadonlySet<string>; readonly lanes: readonly Lane[] },
): Generator<KeptSend> {
  for (const line of state.openSends.values()) {
    const [first] = line;
    if (first?.channel !== channel || held.has(first.chat) || !lanes.includes(first.lane)) continue;
    if (line.every((send) => send.state !== 'sending' && (send.due === null || send.due <= now))) yield first;
  }
}

export function begin(state: State, { id, fence }: ClaimedSend, until: string): boolean {
  const kept = state.sendsById.get(id);
  if (kept?.fence !== fence || kept.state !== 'claimed') return false;
  const message = messageOf(state, kept);
  if (message && !hasBegun(message) && message.revision !== state.shelf.revision) {
    recallChat(state, kept, kept.queued);
    return false;
  }
  Object.assign(kept, { state: 'sending', due: ms(until) });
  if (message) follow(state, message, ms(until));
  return true;
}

export function settle(state: State, { id, fence }: ClaimedSend, settlement: Settlement, at: string): boolean {
  const kept = state.sendsById.get(id);
  if (kept?.fence !== fence || (kept.state !== 'claimed' && kept.state !== 'sending')) return false;
  switch (settlement.of) {
    case 'sent':
      settleWith(state, kept, { state: 'sent', reason: settlement.messageId, at: ms(at) });
      countLetters(state, { channel: kept.channel, month: at, way: 'sent' }, 1);
      break;
    case 'again':
      Object.assign(kept, { state: 'queued', due: ms(settlement.at), tries: kept.tries + (settlement.counts ? 1 : 0) });
      kept.part = settlement.part ?? kept.part;
      followPart(state, kept, at);
      break;
    case 'unknown':
    case 'failed':
      settleWith(state, kept, { state: settlement.of, reason: settlement.reason, at: ms(at) });
      break;
    case 'stale':
      Object.assign(kept, { state: 'queued', due: null });
      outlive(state, kept, at);
      break;
    case 'moved':
      Object.assign(kept, { state: 'queued', due: null });
      followPart(state, kept, at);
      applyChanges(state, currentKey(state, kept), [{ set: 'moved', to: settlement.to }], at);
      break;
    case 'suspended':
      settleWith(state, kept, { state: 'failed', reason: settlement.why, at: ms(at) });
      applyChanges(state, currentKey(state, kept), [{ set: 'suspended', why: settlement.why }], at);
      break;
  }
  return true;
}

function followPart(state: State, part: KeptSend, at: string): void {
  const message = messageOf(state, part);
  if (message) follow(state, message, ms(at));
}

/** Withdraws a message that says what is so no longer, or lets it go on where a part of it has gone out. */
function outlive(state: State, part: KeptSend, at: string): void {
  const message = messageOf(state, part);
  if (message && !hasBegun(message)) recallChat(state, part, ms(at));
  else if (message) message.goodUntil = null;
}

/** `until`: the latest end of a claim that is given up; `own`: sends that are not. */
export function giveUpCutShort(
  state: State,
  channel: ChannelName,
  now: string,
  { until = now, own = [] }: { until?: string; own?: readonly number[] | undefined },
): number {
  const cut = [...state.openSends.values()]
    .flat()
    .filter((send) => send.channel === channel && send.state === 'sending' && (send.due ?? 0) <= ms(until))
    .filter(({ id }) => !own.includes(id));
  for (const send of cut) settleWith(state, send, { state: 'unknown', reason: CUT_SHORT, at: ms(now) });
  return cut.length;
}
