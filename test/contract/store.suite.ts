import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { AT, storedDocument } from '../support/stored.ts';
import { dateCorrection, describeClerk } from './store-clerk.suite.ts';
import { describeVersions } from './store-versions.suite.ts';

/** Opens a store on one place; where the place lasts, opening it again finds what was kept. */
export type OpenStore = () => Promise<Store>;

export interface StoreTraits {
  /** True where two stores may be open on it at once. */
  readonly shared: boolean;
  /** True where what was applied outlives the store. */
  readonly lasting: boolean;
}

/** What every store promises: docs/adr/0002-store.md. `place` makes a new, empty place. */
export function describeStore(name: string, place: () => Promise<OpenStore>, traits: StoreTraits): void {
  describe(`the store in ${name}`, () => {
    let store: Store;
    let open: OpenStore;
    beforeAll(async () => {
      open = await place();
      store = await open();
    });
    beforeEach(async () => {
      await store.apply({ at: AT, put: [], remove: (await store.states()).map(({ plan }) => plan) });
    });
    afterAll(() => store.close());

    it('begins empty and ready', async () => {
      const other = await (await place())();
      expect(await other.documents()).toEqual([]);
      expect(await other.states()).toEqual([]);
      expect(await other.ready()).toBe(true);
      await other.close();
    });

    it('gives back every field of a document as it was put', async () => {
      const document = storedDocument('dong-bang-2024');
      await store.apply({ at: AT, put: [document], remove: [] });
      expect(await store.documents()).toEqual([document]);
      const { plan, fileName, hash, lineage, arrived, identity, readingVersion } = document;
      expect(await store.states()).toEqual([{ plan, fileName, hash, lineage, arrived, identity, readingVersion }]);
    });

    it('orders documents by identifier, letter by letter of the code', async () => {
      const names = ['b', 'a-2', 'a', 'Đông', 'B', 'a_1', 'ấp'];
      await store.apply({ at: AT, put: names.map((plan) => storedDocument(plan)), remove: [] });
      const ordered = ['B', 'a', 'a-2', 'a_1', 'b', 'Đông', 'ấp'];
      expect((await store.documents()).map(({ plan }) => plan)).toEqual(ordered);
      expect((await store.states()).map(({ plan }) => plan)).toEqual(ordered);
    });

    it('replaces the old version of a document and drops what is removed', async () => {
      await store.apply({ at: AT, put: [storedDocument('a', 'cũ'), storedDocument('b')], remove: [] });
      await store.apply({ at: AT, put: [storedDocument('a', 'mới', 2)], remove: ['b', 'never-there'] });
      expect(await store.documents()).toEqual([storedDocument('a', 'mới', 2)]);
    });

    it('applies all of a change or nothing', async () => {
      await store.apply({ at: AT, put: [storedDocument('a'), storedDocument('b')], remove: [] });
      const before = { documents: await store.documents(), revision: await store.revision() };
      const twice = [storedDocument('c'), storedDocument('a', 'mới'), storedDocument('c', 'khác')];
      await expect(store.apply({ at: AT, put: twice, remove: ['b'] })).rejects.toMatchObject({ code: 'store-failed' });
      expect({ documents: await store.documents(), revision: await store.revision() }).toEqual(before);
    });

    it('counts changes upward, and only changes', async () => {
      const start = await store.revision();
      const first = await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
      expect(first).toBeGreaterThan(start);
      expect(await store.apply({ at: AT, put: [], remove: [] })).toBe(first);
      expect(await store.apply({ at: AT, put: [], remove: ['never-there'] })).toBe(first);
      expect(await store.revision()).toBe(first);
      expect(await store.apply({ at: AT, put: [], remove: ['a'] })).toBeGreaterThan(first);
    });

    it('keeps Vietnamese text to the letter, long documents too', async () => {
      const sentence = 'Ủy ban nhân dân huyện chỉ đạo: “Đẩy mạnh cải cách”, hoàn thành trước ngày 25/11/2024.\r\n\t';
      const document = storedDocument('a', sentence.repeat(20_000).normalize('NFC'));
      await store.apply({ at: AT, put: [document], remove: [] });
      const [kept] = await store.documents();
      expect(kept?.text === document.text).toBe(true);
      expect(kept?.register.passages[0]?.text === document.text).toBe(true);
    });

    it('keeps any text without moving an offset, and no text breaks it', async () => {
      const text = fc.string({ unit: fc.constantFrom('a', 'ệ', '\0', '\ud83d', '\ude00', '😀', '\\u0000', '"', '\n') });
      await fc.assert(
        fc.asyncProperty(text, async (any) => {
          await store.apply({ at: AT, put: [storedDocument('a', any)], remove: [] });
          const [kept] = await store.documents();
          expect(kept?.text).toBe(any.toWellFormed().replaceAll('\0', '\ufffd'));
          expect(kept?.register.agencies[0]?.duties[0]?.text).toBe(kept?.text);
        }),
        { numRuns: 30 },
      );
    });

    it('makes changes that come at once wait for one another', async () => {
      const start = await store.revision();
      const names = Array.from({ length: 12 }, (_, index) => `plan-${String(index).padStart(2, '0')}`);
      const revisions = await Promise.all(
        names.map((plan) => store.apply({ at: AT, put: [storedDocument(plan)], remove: [] })),
      );
      expect(new Set(revisions).size).toBe(names.length);
      expect(await store.revision()).toBe(start + names.length);
      expect((await store.documents()).map(({ plan }) => plan)).toEqual(names);
    });

    it('is not changed through what it was given or gave', async () => {
      const document = storedDocument('a');
      await store.apply({ at: AT, put: [document], remove: [] });
      Object.assign(document, { text: 'đã sửa' });
      Object.assign(document.register, { number: '99' });
      expect(await store.documents()).toEqual([storedDocument('a')]);
    });

    it('rejects everything once closed, says that it is not ready, and closes twice', async () => {
      await store.close();
      const failed = { code: 'store-failed', exitCode: 1 };
      await expect(store.revision()).rejects.toMatchObject(failed);
      await expect(store.states()).rejects.toMatchObject(failed);
      await expect(store.documents()).rejects.toMatchObject(failed);
      await expect(store.apply({ at: AT, put: [], remove: [] })).rejects.toMatchObject(failed);
      await expect(store.past()).rejects.toMatchObject(failed);
      await expect(store.clerkWords()).rejects.toMatchObject(failed);
      await expect(store.record(dateCorrection('a', '2024-11-20'))).rejects.toMatchObject(failed);
      expect(await store.ready()).toBe(false);
      await store.close();
      store = await open();
    });

    describeVersions(() => store);
    describeClerk(() => store);

    if (traits.lasting) {
      it('keeps everything when it is opened again', async () => {
        await store.apply({ at: AT, put: [storedDocument('a', 'cũ'), storedDocument('b')], remove: [] });
        await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
        await store.record(dateCorrection('lineage-a', '2024-11-20'));
        await store.record({ of: 'lineage', hash: 'cd'.repeat(32), lineage: 'lineage-b', carry: [] });
        const before = { revision: await store.revision(), past: await store.past(), words: await store.clerkWords() };
        await store.close();
        store = await open();
        expect(await store.documents()).toEqual([storedDocument('a'), storedDocument('b')]);
        const after = { revision: await store.revision(), past: await store.past(), words: await store.clerkWords() };
        expect(after).toEqual(before);
      });
    }

    if (traits.shared) {
      it('shows two stores on one place each other’s changes', async () => {
        const other = await open();
        const first = await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
        expect(await other.revision()).toBe(first);
        const second = await other.apply({ at: AT, put: [storedDocument('b')], remove: ['a'] });
        expect(await store.revision()).toBe(second);
        expect((await store.documents()).map(({ plan }) => plan)).toEqual(['b']);
        await other.close();
      });

      it('shows two stores on one place each other’s decisions, and counts those made at once', async () => {
        const other = await open();
        const start = await store.revision();
        const days = Array.from({ length: 8 }, (_, index) => `2024-11-0${index + 1}`);
        const recorded = days.map((date, index) =>
          (index % 2 === 0 ? store : other).record(dateCorrection(`chung-${date}`, date)),
        );
        expect(new Set(await Promise.all(recorded)).size).toBe(8);
        expect(await other.revision()).toBe(start + 8);
        expect(await other.clerkWords()).toEqual(await store.clerkWords());
        await other.close();
      });

      it('makes changes of two stores wait for one another', async () => {
        const other = await open();
        const start = await store.revision();
        const changes = Array.from({ length: 10 }, (_, index) =>
          (index % 2 === 0 ? store : other).apply({ at: AT, put: [storedDocument(`plan-${index}`)], remove: [] }),
        );
        expect(new Set(await Promise.all(changes)).size).toBe(10);
        expect(await other.revision()).toBe(start + 10);
        await other.close();
      });
    }
  });
}
