import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import type { ClaimedUpdate } from '../../src/ports/mail.ts';
import { IGNORED, second, sendTo, settleAll, unused, updateOf } from '../support/letters.ts';

/** What may happen next; numbers choose among what there is. */
type Event =
  | { readonly of: 'arrives'; readonly chat: number; readonly order: number }
  | { readonly of: 'comes again'; readonly which: number }
  | { readonly of: 'is claimed'; readonly limit: number; readonly lease: number }
  | { readonly of: 'is finished' | 'is released' | 'is forgotten'; readonly which: number }
  | { readonly of: 'time passes'; readonly seconds: number };

const pick = fc.nat(99);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ of: fc.constant('arrives'), chat: fc.nat(3), order: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('comes again'), which: pick }) },
  { weight: 3, arbitrary: fc.record({ of: fc.constant('is claimed'), limit: fc.nat(4), lease: fc.nat(9) }) },
  {
    weight: 4,
    arbitrary: fc.record({ of: fc.constantFrom('is finished', 'is released', 'is forgotten'), which: pick }),
  },
  { weight: 2, arbitrary: fc.record({ of: fc.constant('time passes'), seconds: fc.nat(9) }) },
);

interface Arrived {
  readonly chat: string;
  readonly order: number;
  readonly place: number;
  /** Nobody else may claim before this second. */
  busyUntil: number;
  fence: number;
  finished: number;
}

/** The letter box as it should be, beside the one that is tried. */
class History {
  readonly #mail: Database['mail'];
  readonly #arrived = new Map<string, Arrived>();
  readonly #chats = Array.from({ length: 4 }, () => unused('c'));
  #claims: readonly ClaimedUpdate[] = [];
  #now = 0;

  constructor({ mail }: Database) {
    this.#mail = mail;
  }

  async happens(event: Event): Promise<void> {
    switch (event.of) {
      case 'arrives': {
        const update = updateOf(this.#chats[event.chat] ?? '', event.order);
        const { chat, order } = update;
        const place = this.#arrived.size;
        this.#arrived.set(update.update, { chat, order, place, busyUntil: 0, fence: -1, finished: 0 });
        expect(await this.#mail.receive('telegram', [update, update], second(this.#now))).toBe(1);
        return;
      }
      case 'comes again': {
        const [name, known] = this.#choose([...this.#arrived], event.which) ?? [];
        if (!name || !known) return;
        const again = updateOf(known.chat, known.order, name);
        expect(await this.#mail.receive('telegram', [again], second(this.#now))).toBe(0);
        return;
      }
      case 'is claimed':
        return this.#claim(event.limit, this.#now + event.lease);
      case 'time passes':
        this.#now += event.seconds;
        return;
      case 'is finished':
      case 'is released':
      case 'is forgotten': {
        const claim = this.#choose(this.#claims, event.which);
        if (!claim) return;
        if (event.of === 'is forgotten') this.#claims = this.#claims.filter((one) => one !== claim);
        else if (event.of === 'is finished') await this.#finish(claim);
        else await this.#release(claim);
      }
    }
  }

  async #claim(limit: number, until: number): Promise<void> {
    const claims = await this.#mail.claimUpdates('telegram', {
      limit,
      now: second(this.#now),
      until: second(until),
    });
    const expected = this.#chats
      .flatMap((chat) => {
        const open = [...this.#arrived].filter(([, one]) => one.chat === chat && one.finished === 0);
        if (open.some(([, { busyUntil }]) => busyUntil > this.#now)) return [];
        return open.sort(([, a], [, b]) => a.order - b.order || a.place - b.place).slice(0, 1);
      })
      .sort(([, a], [, b]) => a.place - b.place)
      .slice(0, limit);
    expect(claims.map(({ update }) => update)).toEqual(expected.map(([name]) => name));
    for (const claim of claims) {
      const known = this.#arrived.get(claim.update);
      expect(claim.fence).toBeGreaterThan(known?.fence ?? 0);
      Object.assign(known ?? {}, { busyUntil: until, fence: claim.fence });
    }
    this.#claims = [...this.#claims, ...claims];
  }

  #holds({ update, fence }: ClaimedUpdate): Arrived | null {
    const known = this.#arrived.get(update);
    return known?.fence === fence && known.finished === 0 ? known : null;
  }

  async #finish(claim: ClaimedUpdate): Promise<void> {
    const known = this.#holds(claim);
    const send = sendTo(claim.chat, 'answer', `${claim.update}:${claim.fence}`);
    const done = await this.#mail.finish(claim, { ...IGNORED, sends: [send] }, second(this.#now));
    expect(done).toBe(known !== null);
    if (known) known.finished += 1;
  }

  async #release(claim: ClaimedUpdate): Promise<void> {
    const known = this.#holds(claim);
    await this.#mail.release(claim, second(this.#now + 2));
    if (known) Object.assign(known, { busyUntil: this.#now + 2, fence: known.fence + 0.5 });
  }

  /** Lets all leases end and handles what is left; then each update was finished once, and answered once. */
  async ends(): Promise<void> {
    this.#now += 1000;
    for (let open = true; open;) {
      const before = this.#claims.length;
      await this.#claim(100, this.#now + 9);
      const claims = this.#claims.slice(before);
      for (const claim of claims) await this.#finish(claim);
      open = claims.length > 0;
    }
    expect([...this.#arrived.values()].every(({ finished }) => finished === 1)).toBe(true);
    const answers: string[] = [];
    for (let open = true; open;) {
      const claim = {
        limit: 100,
        now: second(this.#now),
        until: second(this.#now),
        held: [],
        lanes: ['answer'],
      } as const;
      const sends = await this.#mail.claimSends('telegram', claim);
      for (const send of sends) await this.#mail.settle(send, { of: 'sent', messageId: '1' }, second(this.#now));
      answers.push(...sends.map(({ key }) => key.split(':')[0] ?? ''));
      open = sends.length > 0;
    }
    expect(answers.sort()).toEqual([...this.#arrived.keys()].sort());
  }

  #choose<T>(from: readonly T[], which: number): T | undefined {
    return from[which % Math.max(from.length, 1)];
  }
}

/** That nothing is lost, done twice or done out of order, whatever happens; part of the mail's suite. */
export function describeHistory(database: () => Database, runs: number): void {
  it('finishes every update exactly once and in order, whatever arrives, is lost or is late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 60, size: 'max' }), async (events) => {
        await settleAll(database());
        const history = new History(database());
        for (const next of events) await history.happens(next);
        await history.ends();
      }),
      { numRuns: runs },
    );
  });
}
