import { COMMON_FIELDS } from '../text/office/common.ts';
import type { OfficeFound } from './found.ts';
import { longestRun } from './offices.ts';
import { wordsOf } from './places.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { endsName } from './words.ts';

const INTRODUCES: ReadonlySet<string> = new Set(['ben', 'nganh', 'phia', 'linh']);

/** Syllables from which on a field that is named whole is an office's. */
const LONG = 4;

/**
 * An office named by its field alone: "bên y tế", "tư pháp phải làm gì". A field is also a topic, so without "bên" or
 * "ngành" before it one is looked for only where `anywhere` says that an office is missing, or where a long one is named whole.
 */
export function findField(
  tokens: Tokens,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
  anywhere: boolean,
): OfficeFound | null {
  const contents = [...vocabulary.contents.values()].flat().filter((content) => content.length > 1);
  for (let at = 0; at < tokens.list.length; at += 1) {
    const introduced = INTRODUCES.has(tokens.list[at - 1]?.folded ?? '');
    // "Bộ Xây dựng" is no office of a committee's.
    if (taken.has(at) || tokens.list[at - 1]?.word === 'bo') continue;
    // A field is known by its beginning: "kế hoạch" alone is not "Tài chính - Kế hoạch".
    const begins = ([first]: readonly string[]): boolean => first === tokens.list[at]?.folded;
    const other = longestRun(tokens.list, at, anywhere ? vocabulary.others.filter(begins) : [], taken);
    if (other.full) {
      const mention = {
        words: wordsOf(tokens, at, other.to),
        kind: null,
        content: other.matched,
        level: null,
        member: null,
      };
      return { from: at, to: other.to, mention };
    }
    const own = longestRun(tokens.list, at, contents.filter(begins), taken);
    // One that no plan has counts where the message begins with it, or "bên" says that it is an office.
    const common = longestRun(tokens.list, at, at === 0 || introduced ? COMMON_FIELDS.filter(begins) : [], taken);
    const run = common.full && common.matched.length > own.matched.length ? common : own;
    const next = tokens.list[run.to];
    const ended = next === undefined || next.afterStop || taken.has(run.to) || endsName(tokens.list, run.to);
    // A long name whole ("Nông nghiệp và Phát triển nông thôn") is hardly a topic.
    const whole = run.full && run.matched.length >= LONG;
    if (run.matched.length < 2 || !ended || !(anywhere || introduced || whole)) continue;
    const from = introduced ? at - 1 : at;
    const mention = { words: wordsOf(tokens, at, run.to), kind: null, content: run.matched, level: null, member: null };
    return { from, to: run.to, mention };
  }
  return null;
}
