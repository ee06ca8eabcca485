import type { Syllable } from '../text/syllables.ts';
import { ASKING } from './asking.ts';
import { levelAt, sameSyllable } from './places.ts';
import type { Token } from './tokens.ts';
import { endsName } from './words.ts';

/** Words of a plan's title in a message, and the tokens that they are (half-open). */
export interface TitleFound {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** One syllable of a title may be any word. */
const SHORTEST = 2;
/** Of the steps from one syllable named to the next, the share that must be neighbours in the title too. */
const NEIGHBOURS = 0.5;
/** What may stand between "kế hoạch" and the words of its title. */
const BETWEEN: ReadonlySet<string> = new Set('ve viec thuc hien trien khai to chuc cong tac nhiem vu'.split(' '));
/** What begins no title: the plan is said to be somebody's, or of some time. */
const NO_TITLE: ReadonlySet<string> = new Set('cua nay so nam theo va co la do tren o tai'.split(' '));

/**
 * The plan that a message names by words of its title: "kế hoạch chuyển đổi số của xã", "KH trồng cây". The words are a
 * subsequence of one title of the register and stand between "kế hoạch" and the end of the phrase: what goes on
 * otherwise ("kế hoạch phòng, chống dịch tả lợn") is another plan.
 */
export function findTitle(
  list: readonly Token[],
  titles: readonly (readonly Syllable[])[],
  taken: ReadonlySet<number>,
): TitleFound | null {
  for (let at = 1; at < list.length; at += 1) {
    if (list[at - 1]?.word !== 'ke' || list[at]?.word !== 'hoach') continue;
    let from = at + 1;
    while (BETWEEN.has(list[from]?.word ?? '')) from += 1;
    const found = longestIn(list, from, titles, taken);
    if (found !== null) return found;
  }
  return null;
}

function longestIn(
  list: readonly Token[],
  from: number,
  titles: readonly (readonly Syllable[])[],
  taken: ReadonlySet<number>,
): TitleFound | null {
  let to = from;
  for (const title of titles) to = Math.max(to, runIn(list, from, title, taken));
  if (NO_TITLE.has(list[from]?.word ?? '') || levelAt(list, from) !== null) return null;
  if (to - from < SHORTEST || !ends(list, to, taken)) return null;
  return { from, to, words: list.slice(from, to).map(({ folded }) => folded) };
}

/** Where the tokens stop going through a title in order; `from` where they leap about in it. */
function runIn(list: readonly Token[], from: number, title: readonly Syllable[], taken: ReadonlySet<number>): number {
  let to = from;
  let next = 0;
  let close = 0;
  for (; to < list.length && !taken.has(to); to += 1) {
    const token = list[to];
    const at = token === undefined ? -1 : title.findIndex((one, i) => i >= next && sameSyllable(token, one));
    if (at < 0) break;
    if (to > from && at === next) close += 1;
    next = at + 1;
  }
  const steps = to - from - 1;
  return steps > 0 && close / steps >= NEIGHBOURS ? to : from;
}

function ends(list: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const token = list[at];
  if (token === undefined || token.afterStop || taken.has(at) || endsName(list, at)) return true;
  return levelAt(list, at) !== null || ASKING.some((words) => words.every((word, i) => list[at + i]?.word === word));
}
