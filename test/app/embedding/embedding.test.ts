import { describe, expect, it } from 'vitest';
import { wantedOf } from '../../../src/app/embedding/wanted.ts';
import { complete, gate, passagesOf, place } from './rig.ts';

describe('keeping vectors', () => {
  it('embeds every text once, with its headings, and finds the closest by meaning', async () => {
    const { start, asked } = await place();
    const one = start();
    const entries = [
      { id: 'p a 1', title: 'IV. Kinh phí', text: 'Ngân sách huyện bảo đảm.' },
      { id: 'p b 1', title: 'IV. Kinh phí', text: 'Ngân sách huyện bảo đảm.' },
      { id: 'd a 0 0', text: 'Tuyên truyền về bình đẳng giới.' },
    ];
    expect(await one.near('kinh phí')).toBeNull();
    one.embedding.update(entries);
    await complete(one);
    expect(asked()).toEqual(['IV. Kinh phí\nNgân sách huyện bảo đảm.', 'Tuyên truyền về bình đẳng giới.']);
    const near = await one.near('kinh phí lấy từ ngân sách nào');
    expect(near?.closest.map(({ id }) => id)).toEqual(['p a 1', 'p b 1', 'd a 0 0']);
    expect(near?.of('p b 1')).toBe(near?.closest[1]?.score);
    expect(near?.of('p b 1')).toBeGreaterThan(near?.of('d a 0 0') ?? NaN);
    expect(near?.of('p x 1')).toBeNull();
  });

  it('goes on where it was interrupted: nothing is embedded twice', async () => {
    const third = gate();
    const { start, asked, server } = await place(async ({ turn }) => {
      if (turn === 3) await third.opened;
      return null;
    });
    const entries = passagesOf('kế hoạch', 150);
    const before = start();
    before.embedding.update(entries);
    await expect.poll(() => server.embeddings.length).toBe(3);
    expect(before.embedding.status()).toMatchObject({ done: 64, total: 150, complete: false, serving: null });
    await before.embedding.close();
    third.open();
    const again = start();
    again.embedding.update(entries);
    await complete(again);
    expect(again.embedding.status()).toMatchObject({ done: 150, total: 150, serving: 'first' });
    // The third request was called off before it was answered: its 32 texts alone are asked for again.
    const kept = [...asked().slice(0, 64), ...asked().slice(96)];
    expect(new Set(kept).size).toBe(150);
    // One is asked for once more, to tell whether the server still means the same model.
    expect(kept).toHaveLength(151);
  });

  it('asks where all is there already for one text alone, to tell whether the model is the same', async () => {
    const { start, server } = await place();
    const before = start();
    before.embedding.update(passagesOf('a', 5));
    await complete(before);
    await before.embedding.close();
    const again = start();
    again.embedding.update(passagesOf('a', 5));
    await complete(again);
    expect(server.embeddings.map(({ input }) => input.length)).toEqual([5, 1]);
    expect(await again.near('việc2')).not.toBeNull();
  });

  it('embeds only the new passages of a document that was replaced, and forgets those that are gone', async () => {
    const { start, asked, database } = await place();
    const one = start();
    const [kept, old] = [passagesOf('giữ', 20), passagesOf('cũ', 3)];
    one.embedding.update([...kept, ...old]);
    await complete(one);
    const before = asked().length;
    const fresh = { id: 'p cũ 0', title: 'Mục cũ', text: 'Kinh phí do ngân sách tỉnh cấp.' };
    one.embedding.update([...kept, fresh, ...old.slice(1)]);
    await complete(one);
    expect(asked().slice(before)).toEqual(['Mục cũ\nKinh phí do ngân sách tỉnh cấp.']);
    expect((await one.near('ngân sách tỉnh cấp kinh phí'))?.closest[0]?.id).toBe('p cũ 0');
    expect(await database.vectors.models()).toEqual([{ model: 'first', count: 23 }]);
  });

  it('serves the passages that have vectors while a few are still embedded', async () => {
    const second = gate();
    const { start } = await place(({ input }) =>
      input.some((text) => text.includes('mới')) ? second.opened.then(() => null) : null,
    );
    const one = start();
    const kept = passagesOf('giữ', 20);
    one.embedding.update(kept);
    await complete(one);
    one.embedding.update([...kept.slice(1), ...passagesOf('mới', 4)]);
    await expect
      .poll(() => one.embedding.status())
      .toMatchObject({ serving: 'first', done: 19, total: 23, complete: false });
    const near = await one.near('việc7 của giữ');
    expect([near?.closest[0]?.id, near?.of('p mới 0')]).toEqual(['p giữ 7', null]);
    second.open();
    await complete(one);
    expect(one.embedding.status()).toMatchObject({ serving: 'first', done: 23, total: 23 });
    expect((await one.near('việc7 của giữ'))?.of('p mới 0')).not.toBeNull();
    // The index is made once with all that was added, not with what there was of it first.
    expect(one.log.events.filter((event) => event === 'embedding.serves')).toHaveLength(2);
  });

  it('serves none while many have no vector, which would be found behind all others', async () => {
    const second = gate();
    const { start } = await place(({ turn }) => (turn === 1 ? null : second.opened.then(() => null)));
    const one = start();
    const kept = passagesOf('giữ', 20);
    one.embedding.update(kept);
    await complete(one);
    one.embedding.update([...kept, ...passagesOf('mới', 20)]);
    await expect.poll(() => one.embedding.status()).toMatchObject({ serving: null, done: 20, total: 40 });
    expect(await one.near('việc7')).toBeNull();
    second.open();
    await complete(one);
    expect(one.embedding.status()).toMatchObject({ serving: 'first', done: 40, total: 40 });
  });

  it('keeps vectors where the folder is empty for a moment', async () => {
    const { start, database } = await place();
    const one = start();
    one.embedding.update(passagesOf('a', 4));
    await complete(one);
    one.embedding.update([]);
    await complete(one);
    expect(one.embedding.status()).toMatchObject({ serving: null, total: 0 });
    expect(await database.vectors.models()).toEqual([{ model: 'first', count: 4 }]);
  });

  it('makes all anew where the server gives vectors of another dimension by the same name', async () => {
    const { start, asked, database } = await place();
    const entries = passagesOf('a', 10);
    const { texts } = await wantedOf(entries);
    const half = [...texts.keys()].slice(0, 5);
    await database.vectors.add(
      'first',
      half.map((hash) => ({ hash, vector: Float32Array.of(0.6, 0.8) })),
    );
    const one = start();
    one.embedding.update(entries);
    await complete(one);
    expect(one.log.events).toContain('embedding.model-changed');
    expect(asked()).toHaveLength(11);
    expect((await one.near('việc3'))?.closest).toHaveLength(10);
  });
});
