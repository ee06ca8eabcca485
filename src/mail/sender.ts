import type { Channel } from '../ports/channel.ts';
import type { ClaimedSend, Lane } from '../ports/mail.ts';
import { delivery, LEASE_MS, type DeliveryParts } from './delivery.ts';
import { exclusive, RENEW_MS } from './exclusive.ts';
import { inFlight } from './in-flight.ts';
import { isoOf, msNow } from './instants.ts';
import { createPace, MARGIN_MS, type Pace } from './pace.ts';
import { quietly } from './quiet.ts';

export interface SenderParts extends Omit<DeliveryParts, 'channel' | 'pace' | 'maySend'> {
  readonly channel: Pick<Channel, 'name' | 'pace' | 'send'>;
  /** Of this process; see `exclusive`. */
  readonly holder: string;
  /** Asks for another step, whenever a message has ended. */
  readonly wake: () => void;
  readonly pace?: Pace;
}

/** What sends for one channel, answers and bulk alike. */
export interface Sender {
  /**
   * Begins whatever may be sent now, without waiting for its end; returns after how many milliseconds it should be
   * called again. Rejects where the store fails. Steps are not to overlap.
   */
  step(): Promise<number>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
  /** Begins nothing more, lets what is on its way end (10 seconds at most) and gives the channel to others. */
  stop(): Promise<void>;
}

/** Without being woken the letter box is looked into so often, in milliseconds: others may have queued something. */
const LOOK_MS = 1000;
/** Shortest pause of a step that found nothing to begin, in milliseconds. */
const SHORTEST_MS = 5;
/**
 * Messages on their way at once: as many as a crash may leave in doubt. At 0.3 seconds each still 30 a second. Some
 * places are kept for answers, which a slow platform would else keep waiting behind what is sent to many.
 */
const MOST_AT_ONCE: Readonly<Record<Lane, number>> = { answer: 10, bulk: 7 };
const SWEEP_MS = 15_000;
/** A message that was claimed and may not begin after all is claimed again after so long, in milliseconds. */
const GIVEN_BACK_MS = 500;
const LANES: readonly Lane[] = ['answer', 'bulk'];

/**
 * A crash loses no message and doubles none: what was claimed is claimed again after its lease, what was begun becomes
 * of unknown outcome.
 */
export function createSender(parts: SenderParts): Sender {
  const { channel, mail, clock, timer, log, holder, wake } = parts;
  const pace = parts.pace ?? createPace(channel.pace);
  const right = exclusive(mail, clock, `send:${channel.name}`, holder);
  const deliver = delivery({ ...parts, pace, maySend: () => right.valid() });
  const quiet = quietly(log, clock);
  const sending = inFlight(timer);
  /** Messages under way in this process: however late one ends, it says itself how. */
  const own = new Set<number>();
  let stopping = false;
  let sweptAt = -Infinity;
  let waited = false;

  const holdsRight = async (): Promise<boolean> => {
    const held = await right.held();
    // Whoever sent until now may have filled the last second.
    if (held && waited) pace.holdAll(msNow(clock) + 1000 + MARGIN_MS);
    waited = !held;
    return held;
  };
  const sweep = async (): Promise<void> => {
    const now = msNow(clock);
    if (now >= sweptAt && now < sweptAt + SWEEP_MS) return;
    const count = await mail.giveUpCutShort(channel.name, isoOf(now), [...own]);
    if (count > 0) log.warn('send.cut.short', { channel: channel.name, count });
    sweptAt = now;
  };
  const begin = (send: ClaimedSend, until: number): void => {
    const slot = stopping ? null : pace.take(send.chat, send.kind, send.lane, msNow(clock));
    const work = async (stop: AbortSignal): Promise<void> => {
      if (slot !== null) return deliver(send, slot, until, stop);
      // Meanwhile the platform has asked to wait, or the process is to end.
      await mail.settle(send, { of: 'again', at: isoOf(msNow(clock) + GIVEN_BACK_MS), counts: false }, clock.now());
    };
    own.add(send.id);
    void sending
      .run(work)
      .catch((error: unknown) => {
        quiet('error', 'send.failed', error, { channel: channel.name, send: send.id });
      })
      .finally(() => {
        own.delete(send.id);
        wake();
      });
  };
  const beginLane = async (lane: Lane): Promise<void> => {
    const now = msNow(clock);
    const limit = Math.min(pace.room(lane, now), MOST_AT_ONCE[lane] - sending.count());
    if (limit <= 0 || stopping) return;
    const until = now + LEASE_MS;
    const claim = { limit, now: isoOf(now), until: isoOf(until), held: pace.held(now), lanes: [lane] };
    for (const send of await mail.claimSends(channel.name, claim)) begin(send, until);
  };
  const pause = async (): Promise<number> => {
    const now = msNow(clock);
    const free = pace.wait(now);
    const isFull = pace.room('answer', now) === 0;
    const due = isFull ? null : await mail.nextDue(channel.name);
    const dueIn = due === null ? LOOK_MS : Date.parse(due) - msNow(clock);
    return Math.max(SHORTEST_MS, Math.min(LOOK_MS, dueIn > 0 && !isFull ? dueIn : free));
  };

  return {
    step: async () => {
      if (stopping) return LOOK_MS;
      if (!(await holdsRight())) return RENEW_MS;
      await sweep();
      for (const lane of LANES) await beginLane(lane);
      return pause();
    },
    idle: () => sending.idle(),
    stop: async () => {
      stopping = true;
      await sending.end();
      await right.end();
    },
  };
}
