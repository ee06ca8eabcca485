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
    if (taken.has(at)) continue;
    // A field is known by its beginning: "kế hoạch" alone is not "Tài chính - Kế hoạch".
    const begun = contents.filter(([first]) => first === tokens.list[at]?.folded);
    const run = longestRun(tokens.list, at, begun, taken);
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
