import { ALIASES, isAlias } from './aliases.ts';
import { ASKING } from './asking.ts';
import type { Token, Tokens } from './tokens.ts';
import { isNoTopic } from './words.ts';

/** Some seven in ten syllables carry a mark; where fewer than this do, the rest may have been left unmarked. */
const MARKED = 0.55;

const NO_TOKEN: Token = { folded: '', word: '', toned: '', start: 0, end: 0, afterStop: false, capital: null };

/** The tokens that carry a message's matter: neither taken as names nor part of asking. In order. */
export function topicOf(tokens: Tokens, taken: ReadonlySet<number>): readonly Token[] {
  const { list } = tokens;
  const kept: Token[] = [];
  for (let i = 0; i < list.length;) {
    const token = list[i];
    const phrase = ASKING.find((words) => words.every((word, k) => list[i + k]?.word === word && !taken.has(i + k)));
    const alias = ALIASES.find((one) => isAlias(one, list, i, taken));
    if (alias !== undefined) {
      kept.push(...alias.means.map((word) => ({ ...(token ?? NO_TOKEN), ...word, word: word.folded })));
      i += alias.words.length;
    } else if (phrase !== undefined) i += phrase.length;
    else if (isDated(list, i)) i += 2;
    else if (/^20\d\d$/u.test(token?.folded ?? '')) i += 1;
    else {
      if (token !== undefined && !taken.has(i)) kept.push(token);
      i += 1;
    }
  }
  const marked = list.filter((token) => token.toned !== token.folded).length > list.length * MARKED;
  let from = 0;
  let to = kept.length;
  while (from < to && noTopic(kept[from], marked) && !isSection(kept, from)) from += 1;
  while (to > from && noTopic(kept[to - 1], marked) && !isWork(kept, to)) to -= 1;
  return kept.slice(from, to);
}

/** "Nhiệm vụ chung", "mục tiêu cụ thể": the name of a section, whose first words carry matter here. */
function isSection(kept: readonly Token[], at: number): boolean {
  const ahead = kept.slice(at, at + 4).map(({ word }) => word);
  return /^nhiem vu (?:chung|trong tam|chu yeu|cu the|tong quat)(?: |$)/u.test(ahead.join(' '));
}

/** "Luật Việc làm": the two words that ask elsewhere are a matter here; "việc gì" and "làm gì" are gone by now. */
function isWork(kept: readonly Token[], to: number): boolean {
  return kept[to - 2]?.word === 'viec' && kept[to - 1]?.word === 'lam';
}

function noTopic(token: Token | undefined, marked: boolean): boolean {
  return token !== undefined && isNoTopic(token.folded, token.toned, marked);
}

/** "tháng 12", "quý IV", "ngày 25": a time, not a topic. */
function isDated(list: readonly Token[], at: number): boolean {
  const [unit, number] = [list[at]?.folded ?? '', list[at + 1]?.folded ?? ''];
  return /^(?:thang|quy|ngay|nam)$/u.test(unit) && /^(?:\d+|i{1,3}|iv)$/u.test(number);
}
