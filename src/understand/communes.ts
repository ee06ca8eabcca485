import { foldedWords, type Token, type Tokens } from './tokens.ts';
import type { OfficeFound } from './found.ts';
import { levelAt, nameEnd, wordsOf } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';

const MANY: ReadonlySet<string> = new Set(['cac', 'cap', 'nhung', 'moi', 'tung']);
const SUBJECT: ReadonlySet<string> = new Set(['cua', 'thi', 'con', 'the', 'va', 'giao', 'cho']);

/**
 * Communes spoken of without "UBND": "các xã", "xã Tịnh Hà", "các địa phương", or "xã" where an agency is expected.
 * They are members of the class that plans call "UBND các xã".
 */
export function findCommunes(tokens: Tokens, vocabulary: Vocabulary, taken: ReadonlySet<number>): OfficeFound[] {
  const { list } = tokens;
  const found: OfficeFound[] = [];
  for (let i = 0; i < list.length; i += 1) {
    if (taken.has(i)) continue;
    const before = list[i - 1]?.folded;
    const many = before !== undefined && MANY.has(before);
    if (many && isLocalities(list, i)) {
      found.push(commune(tokens, i - 1, i + 2, null, null));
      i += 1;
      continue;
    }
    const level = levelAt(list, i);
    if (level?.rank !== 'commune') continue;
    const end = levelsEnd(list, i);
    const name = nameEnd(list, end, taken, vocabulary.confusable);
    const alone = name === end && !many && end === i + level.size;
    if (alone && !(i === 0 || SUBJECT.has(before ?? ''))) continue;
    const member = name > end ? foldedWords(list, end, name) : null;
    found.push(commune(tokens, many ? i - 1 : i, name, level.word, member));
    i = name - 1;
  }
  return found;
}

function commune(tokens: Tokens, from: number, to: number, level: string | null, member: string | null): OfficeFound {
  return {
    from,
    to,
    mention: { words: wordsOf(tokens, from, to), kind: 'committee', content: [], level: level ?? 'xa', member },
  };
}

/** Past "xã, phường" and "phường và xã". */
function levelsEnd(list: readonly Token[], at: number): number {
  let to = at;
  for (let level = levelAt(list, to); level?.rank === 'commune'; level = levelAt(list, to)) {
    to += level.size;
    if (list[to]?.folded === 'va' && levelAt(list, to + 1)?.rank === 'commune') to += 1;
  }
  return to;
}

/** "các địa phương", but not "những địa phương nào". */
function isLocalities(list: readonly Token[], at: number): boolean {
  return list[at]?.folded === 'dia' && list[at + 1]?.folded === 'phuong' && list[at + 2]?.folded !== 'nao';
}
