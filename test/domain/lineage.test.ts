import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isVersionOf,
  latestOf,
  lineageAmong,
  ownLineage,
  type DocumentIdentity,
  type PlacedVersion,
  type Version,
} from '../../src/domain/lineage.ts';

const NUMBERED: DocumentIdentity = {
  issuer: 'ubnd huyen a',
  province: null,
  number: '15/kh-ubnd',
  title: 'phong chong dich nam 2025',
  issuedYear: 2025,
  year: 2025,
};

function version(hash: string, more: Partial<DocumentIdentity> = {}): Version {
  return { hash, identity: { ...NUMBERED, ...more } };
}
function placed(hash: string, lineage: string, arrived: number, more: Partial<DocumentIdentity> = {}): PlacedVersion {
  return { ...version(hash, more), fileName: `${hash}.txt`, lineage, arrived };
}

const year = fc.constantFrom(null, 2024, 2025);
const anyVersion: fc.Arbitrary<Version> = fc.record({
  hash: fc.constantFrom('h1', 'h2', 'h3', 'h4'),
  identity: fc.record({
    issuer: fc.constantFrom(null, 'ubnd huyen a', 'ubnd huyen b'),
    province: fc.constantFrom(null, 'quang ngai', 'long an'),
    number: fc.constantFrom(null, '15/kh-ubnd', '16/kh-ubnd'),
    title: fc.constantFrom(null, 'phong chong dich', 'chuyen doi so'),
    issuedYear: year,
    year,
  }),
});

describe('two contents of one document', () => {
  it.each<[string, Version, boolean]>([
    ['the same bytes, whatever they were read as', version('h1', { issuer: null, number: null, title: null }), true],
    ['the same number, issuer and year under another title', version('h2', { title: 'tieu de da sua' }), true],
    ['a draft without its number', version('h2', { number: null, issuedYear: null }), true],
    ['another number', version('h2', { number: '16/kh-ubnd' }), false],
    ['the same number a year later', version('h2', { issuedYear: 2026, year: 2026 }), false],
    ['the same number with its date left out', version('h2', { issuedYear: null }), false],
    ['another office’s plan of that number', version('h2', { issuer: 'ubnd huyen b' }), false],
    ['a plan without an issuer', version('h2', { issuer: null, number: null }), false],
    ['an unnumbered plan of another title', version('h2', { number: null, title: 'chuyen doi so' }), false],
    ['an unnumbered plan of that title for another year', version('h2', { number: null, year: 2026 }), false],
    ['an unnumbered plan without a title', version('h2', { number: null, title: null }), false],
  ])('are told by their facts: %s', (_, other, expected) => {
    expect(isVersionOf(version('h1'), other)).toBe(expected);
  });

  it('are not those of two provinces’ districts of one name', () => {
    const [one, other] = [version('h1', { province: 'long an' }), version('h2', { province: 'tien giang' })];
    expect(isVersionOf(one, other)).toBe(false);
    expect(isVersionOf(one, version('h2'))).toBe(true);
  });

  it('are such in whichever order they come, and each is one of itself', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        expect(isVersionOf(a, b)).toBe(isVersionOf(b, a));
        expect(isVersionOf(a, a)).toBe(true);
      }),
    );
  });

  it('never have two numbers, unless the bytes are equal', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const [one, other] = [a.identity.number, b.identity.number];
        fc.pre(a.hash !== b.hash && one !== null && other !== null && one !== other);
        expect(isVersionOf(a, b)).toBe(false);
      }),
    );
  });
});

describe('the lineage of a content', () => {
  const named = { fileName: 'x.txt' };

  it('is told by issuer, number and year, so that a file that comes back years later has it again', () => {
    const first = lineageAmong({ ...version('h1'), ...named }, []);
    expect(lineageAmong({ ...version('h2', { title: null }), ...named }, [])).toBe(first);
    expect(lineageAmong({ ...version('h1', { issuedYear: 2024 }), ...named }, [])).not.toBe(first);
  });

  it('is its own where nothing tells whose version it is', () => {
    const bare = { number: null, title: null };
    const first = lineageAmong({ ...version('h1', bare), ...named }, []);
    expect(lineageAmong({ ...version('h2', bare), ...named }, [placed('h1', first, 1, bare)])).not.toBe(first);
  });

  it('is that of the draft when the numbered copy comes, and of the numbered copy when a draft does', () => {
    const draft = placed('h1', 'draft', 1, { number: null });
    expect(lineageAmong({ ...version('h2'), ...named }, [draft])).toBe('draft');
    expect(lineageAmong({ ...version('h3', { number: null }), ...named }, [placed('h2', 'numbered', 1)])).toBe(
      'numbered',
    );
  });

  it('of several is that of the same file, else of the one that arrived last', () => {
    const known = [placed('h1', 'one', 1), placed('h2', 'two', 2)];
    expect(lineageAmong({ ...version('h3'), fileName: 'h1.txt' }, known)).toBe('one');
    expect(lineageAmong({ ...version('h3'), fileName: 'h9.txt' }, known)).toBe('two');
  });

  it('stays what it was when the document is read again, until that shows it to be another document', () => {
    const known = [placed('h1', 'kept', 1), placed('h2', 'kept', 2)];
    expect(lineageAmong({ ...version('h1', { title: 'doc lai' }), ...named }, known)).toBe('kept');
    const misread = { ...version('h1', { number: '16/kh-ubnd' }), ...named };
    expect(lineageAmong(misread, known)).not.toBe('kept');
    expect(lineageAmong(misread, known, new Set(['kept']))).toBe('kept');
  });

  it('is not shared by two provinces’ districts that number their plans alike', () => {
    const first = placed('h1', lineageAmong({ ...version('h1', { province: 'long an' }), ...named }, []), 1, {
      province: 'long an',
    });
    const second = lineageAmong({ ...version('h2', { province: 'tien giang' }), ...named }, [first]);
    expect(second).not.toBe(first.lineage);
    expect(ownLineage('h1')).not.toBe(ownLineage('h2'));
  });

  it('never holds two numbered plans for the sake of a draft that looks like both', () => {
    const known = [placed('h1', 'draft', 1, { number: null }), placed('h2', 'draft', 2)];
    expect(lineageAmong({ ...version('h3', { number: '16/kh-ubnd' }), ...named }, known)).not.toBe('draft');
    expect(lineageAmong({ ...version('h4', { number: null }), ...named }, known)).toBe('draft');
  });

  it('puts contents into one only by a chain of versions', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyVersion, { maxLength: 4, selector: ({ hash }) => hash }), (versions) => {
        const known: PlacedVersion[] = [];
        for (const one of versions) {
          const lineage = lineageAmong({ ...one, fileName: `${one.hash}.txt` }, known);
          const family = known.filter((other) => other.lineage === lineage);
          expect(family.length === 0 || family.some((other) => isVersionOf(other, one))).toBe(true);
          const numbers = family.flatMap(({ identity }) => identity.number ?? []);
          expect(new Set([...numbers, one.identity.number ?? numbers[0]]).size).toBeLessThanOrEqual(1);
          known.push({ ...one, fileName: `${one.hash}.txt`, lineage, arrived: known.length + 1 });
        }
      }),
    );
  });
});

it('of each lineage the one in force is the one that arrived last', () => {
  const documents = [placed('h1', 'a', 1), placed('h2', 'b', 2), placed('h3', 'a', 3)];
  expect([...latestOf(documents)].map(([lineage, { hash }]) => [lineage, hash])).toEqual([
    ['a', 'h3'],
    ['b', 'h2'],
  ]);
});
