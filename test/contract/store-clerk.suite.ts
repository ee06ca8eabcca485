import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Correction } from '../../src/domain/correction.ts';
import type { ClerkWord, Store } from '../../src/ports/store.ts';
import { AT, storedDocument } from '../support/stored.ts';

const entry = {
  quote: 'báo cáo trước ngày 25/11/2024',
  party: 'các cơ quan',
  date: '2024-11-25',
  action: 'báo cáo',
} as const;

/** That a deadline of a lineage is another day. */
export function dateCorrection(lineage: string, date: string, words = entry.quote as string): ClerkWord {
  const decision = { kind: 'deadline-date', entry: { ...entry, quote: words }, date, bound: null } as const;
  return { of: 'correction', lineage, on: '2026-11-22', decision };
}

/** What a store promises about a clerk's decisions; part of the store's suite. */
export function describeClerk(store: () => Store): void {
  const correctionsOf = async (lineage: string): Promise<readonly Correction[]> =>
    (await store().clerkWords()).corrections.filter((one) => one.lineage === lineage);

  it('gives back decisions as they were made, numbered upward, and counts them as changes', async () => {
    const before = await store().revision();
    await store().record(dateCorrection('c', '2024-11-20'));
    const drop = { kind: 'duty-drop', entry: { agency: 'Phòng Y tế', text: 'Chủ trì.' } } as const;
    const after = await store().record({ of: 'correction', lineage: 'c', on: '2026-11-23', decision: drop });
    expect(after).toBe(before + 2);
    const [first, second] = await correctionsOf('c');
    expect(first).toMatchObject({ lineage: 'c', on: '2026-11-22', decision: { kind: 'deadline-date', entry } });
    expect(second).toMatchObject({ on: '2026-11-23', decision: drop });
    expect(second?.id).toBeGreaterThan(first?.id ?? Infinity);
  });

  it('puts a later decision about the same words in the place of the earlier, and of no other', async () => {
    await store().record(dateCorrection('d', '2024-11-20'));
    await store().record(dateCorrection('d', '2024-11-01', 'báo cáo quý trước ngày 25/11/2024'));
    await store().record(dateCorrection('e', '2024-11-20'));
    await store().record(dateCorrection('d', '2024-11-21', `${entry.quote.toUpperCase()}.`));
    const dates = (await correctionsOf('d')).map(({ decision }) => 'date' in decision && decision.date);
    expect(dates).toEqual(['2024-11-01', '2024-11-21']);
    expect(await correctionsOf('e')).toHaveLength(1);
  });

  it('forgets a decision that is withdrawn, and says by its revision whether there was one', async () => {
    await store().record(dateCorrection('f', '2024-11-20'));
    const [kept] = await correctionsOf('f');
    const before = await store().revision();
    expect(await store().record({ of: 'withdrawal', correction: kept?.id ?? 0 })).toBe(before + 1);
    expect(await store().record({ of: 'withdrawal', correction: kept?.id ?? 0 })).toBe(before + 1);
    expect(await correctionsOf('f')).toEqual([]);
  });

  it('keeps decisions while documents come and go', async () => {
    await store().record(dateCorrection('lineage-g', '2024-11-20'));
    await store().apply({ at: AT, put: [storedDocument('g')], remove: [] });
    await store().apply({ at: AT, put: [], remove: ['g'] });
    expect(await correctionsOf('lineage-g')).toHaveLength(1);
  });

  it('gives a content the lineage that a clerk decided, now and whenever it comes again', async () => {
    const document = storedDocument('h', 'nội dung h');
    await store().apply({ at: AT, put: [document, storedDocument('i', 'nội dung i')], remove: [] });
    await store().record({ of: 'lineage', hash: document.hash, lineage: 'theo văn thư', carry: [] });
    const lineageOf = async (plan: string): Promise<string | undefined> =>
      (await store().states()).find((state) => state.plan === plan)?.lineage;
    expect([await lineageOf('h'), await lineageOf('i')]).toEqual(['theo văn thư', 'lineage-i']);
    await store().apply({ at: AT, put: [], remove: ['h'] });
    expect(await store().pastText('theo văn thư', document.hash)).toBe('nội dung h');
    await store().apply({ at: AT, put: [{ ...document, plan: 'h2' }], remove: [] });
    expect(await lineageOf('h2')).toBe('theo văn thư');
    expect((await store().clerkWords()).lineages.get(document.hash)).toBe('theo văn thư');
    await store().record({ of: 'lineage', hash: document.hash, lineage: 'đổi ý', carry: [] });
    expect(await lineageOf('h2')).toBe('đổi ý');
  });

  it('carries decisions into the lineage that a content gets, and leaves them where they were', async () => {
    await store().record(dateCorrection('k', '2024-11-20'));
    await store().record(dateCorrection('k', '2024-11-21', 'câu khác, không mang theo'));
    await store().record(dateCorrection('l', '2024-11-30'));
    const carry = (await correctionsOf('k')).slice(0, 1).map(({ id }) => id);
    await store().record({ of: 'lineage', hash: 'ef'.repeat(32), lineage: 'l', carry });
    expect((await correctionsOf('l')).map(({ decision }) => 'date' in decision && decision.date)).toEqual([
      '2024-11-20',
    ]);
    expect(await correctionsOf('k')).toHaveLength(2);
  });

  it('keeps decisions about any words', async () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'ệ', '\0', '\ud83d', '😀', '\\u0000', '"', "'", '\n') });
    await fc.assert(
      fc.asyncProperty(words, async (any) => {
        await store().record(dateCorrection(`m${any}`, '2024-11-20', any));
        const kept = (await store().clerkWords()).corrections.at(-1)?.decision;
        expect(kept?.kind === 'deadline-date' && kept.entry.quote).toBe(any.toWellFormed().replaceAll('\0', '\ufffd'));
      }),
      { numRuns: 20 },
    );
  });
}
