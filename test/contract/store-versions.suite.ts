import { expect, it } from 'vitest';
import { MAX_PAST_VERSIONS, type Store } from '../../src/ports/store.ts';
import { AT, storedDocument } from '../support/stored.ts';

const LATER = '2026-11-23T01:00:00Z';

/** What a store promises about the versions that went before; part of the store's suite. */
export function describeVersions(store: () => Store): void {
  it('keeps what was replaced or removed as a past version, with its text and when it went', async () => {
    const first = storedDocument('v', 'bản đầu của v');
    await store().apply({ at: AT, put: [first], remove: [] });
    await store().apply({ at: LATER, put: [{ ...storedDocument('v', 'bản hai của v'), arrived: 2 }], remove: [] });
    await store().apply({ at: AT, put: [], remove: ['v'] });
    const past = (await store().past()).filter(({ lineage }) => lineage === 'lineage-v');
    const { plan, fileName, hash, lineage, arrived, identity } = first;
    expect(past[0]).toEqual({ plan, fileName, hash, lineage, arrived, identity, ended: LATER });
    expect(past.map((one) => [one.arrived, one.ended])).toEqual([
      [1, LATER],
      [2, AT],
    ]);
    expect(await store().pastText(lineage, hash)).toBe('bản đầu của v');
    expect(await store().pastText(lineage, 'no such content')).toBeNull();
    expect(await store().pastText('no such lineage', hash)).toBeNull();
  });

  it('takes a content that was read again or renamed for no past version', async () => {
    await store().apply({ at: AT, put: [storedDocument('w', 'nội dung w')], remove: [] });
    await store().apply({ at: AT, put: [storedDocument('w', 'nội dung w', 2)], remove: [] });
    await store().apply({ at: AT, put: [storedDocument('w-moi', 'nội dung w', 2)], remove: ['w'] });
    expect((await store().past()).filter(({ lineage }) => lineage === 'lineage-w')).toEqual([]);
  });

  it('keeps the last versions of a lineage, and those of others', async () => {
    await store().apply({ at: AT, put: [storedDocument('y', 'một')], remove: [] });
    await store().apply({ at: AT, put: [], remove: ['y'] });
    for (let number = 0; number <= MAX_PAST_VERSIONS + 2; number += 1) {
      const document = { ...storedDocument('x', `bản ${number}`), arrived: number + 1 };
      await store().apply({ at: AT, put: [document], remove: [] });
    }
    const past = await store().past();
    const ofX = past.filter(({ lineage }) => lineage === 'lineage-x').map(({ arrived }) => arrived);
    expect(ofX).toEqual(Array.from({ length: MAX_PAST_VERSIONS }, (_, index) => index + 3));
    expect(past.filter(({ lineage }) => lineage === 'lineage-y')).toHaveLength(1);
  });
}
