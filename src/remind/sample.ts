import type { Occurrence } from '../domain/occurrence.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Standing } from '../domain/standing.ts';
import { asSample } from '../text/vi/remind.ts';
import type { Dating } from './composing.ts';
import { owedHeading, owedSection } from './owed.ts';

/** What a reminder of an occurrence looks like at `now`, its agency named; marked as a test, and not to be answered. */
export function sampleOf(
  { occurrence, standing }: { readonly occurrence: Occurrence; readonly standing: Standing },
  dating: Omit<Dating, 'standings'>,
): Outgoing {
  const context: Dating = { ...dating, standings: () => standing };
  const heading = asSample(owedHeading([occurrence], context));
  const { blocks } = owedSection([occurrence], true, context);
  return { blocks: [{ of: 'heading', text: heading }, ...blocks], choices: [] };
}
