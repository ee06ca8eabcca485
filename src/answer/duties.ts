import type { FoundAgency } from '../domain/finding.ts';
import { dutiesOf, memberOf, noDutiesWritten } from '../text/vi/answers.ts';
import { draft, sourceLine, type Draft } from './draft.ts';

/** Every duty of the agencies found, word for word, section by section. */
export function composeDuties(found: readonly FoundAgency[], words: string): Draft {
  const parts = found.map(({ plan, agency, asMember }) => {
    const { duties, name, section } = agency;
    const lines = [
      ...(asMember ? [memberOf(words, name)] : []),
      duties.length === 0 ? noDutiesWritten(name) : dutiesOf(name, plan.place, duties.length, agency.requested),
      ...duties.map((duty, i) => `${i + 1}. ${duty.text}`),
      sourceLine(plan, [section]),
    ];
    return lines.join('\n');
  });
  const all = found.flatMap(({ plan, agency }) =>
    agency.duties.map((duty) => ({ plan: plan.plan, agency: agency.name, section: duty.section, text: duty.text })),
  );
  return draft({
    text: parts.join('\n\n'),
    duties: all,
    citations:
      all.length > 0
        ? all.map(({ plan, section, text }) => ({ plan, section, quote: text }))
        : found.map(({ plan, agency }) => ({ plan: plan.plan, section: agency.section, quote: agency.name })),
  });
}
