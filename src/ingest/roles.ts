import type { Role } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';

/** What the first order of a duty makes of its agency; null where its words name none of the three roles. */
export function roleOf(text: string): Role | null {
  const folded = fold(text).slice(0, 160);
  const found = (
    [
      ['lead', folded.search(/\bchu tri\b|\bdau moi\b/u)],
      ['cooperate', folded.search(/\bphoi hop\b/u)],
      ['advise', folded.search(/\btham muu\b/u)],
    ] as const
  ).filter(([, at]) => at >= 0);
  return found.sort((a, b) => a[1] - b[1])[0]?.[0] ?? null;
}
