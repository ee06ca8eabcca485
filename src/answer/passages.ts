import type { Citation } from '../domain/answer.ts';
import type { FoundDuty, FoundPassage, FoundPeriod } from '../domain/finding.ts';
import type { Passage, Plan } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { sentenceCase } from '../text/sentence.ts';
import { morePassages, ofAgency, passagesFrom, period as periodLine, whoDoes } from '../text/vi/answers.ts';
import { day } from '../text/vi/dates.ts';
import { further, sectionName } from '../text/vi/plans.ts';
import { withoutBars } from './bars.ts';
import { negationOver } from './under-negation.ts';
import { draft, kindOf, nameOf, sourceLine, type Draft } from './draft.ts';

/** The agencies whose duties are about what was asked, each with the duty that says so. */
export function composeWho(found: readonly FoundDuty[]): Draft {
  const lines = found.map(({ plan, agency, duty }) =>
    [whoDoes(agency.name, plan.place, duty.role), `“${duty.text}”`, sourceLine(plan, [duty.section])].join('\n'),
  );
  const citations = found.map(({ plan, duty }) => ({ plan: plan.plan, section: duty.section, quote: duty.text }));
  return draft({ text: lines.join('\n\n'), citations });
}

/**
 * The passages found, word for word, plan by plan; what turns one round ("Không thanh toán: …") stands before it.
 * @param linked true where a sentence before them presents them: those of one plan need no heading then
 */
export function composePassages(
  listed: readonly FoundPassage[],
  total: number,
  { linked = false }: { readonly linked?: boolean } = {},
): Draft {
  const found = withLeadIns(listed);
  const plans = [...new Set(found.map(({ plan }) => plan))];
  const parts = plans.map((plan) => {
    const own = found.filter((one) => one.plan === plan).map(({ passage }) => passage);
    return [
      ...(linked && plans.length === 1 ? [] : [passagesFrom(sentenceCase(kindOf(plan)), plan.place)]),
      ...own.map((passage) => `- ${ofAgency(whoseDuty(plan, passage), withoutBars(underHeading(plan, passage)))}`),
      sourceLine(
        plan,
        own.map(({ section }) => section),
      ),
    ].join('\n');
  });
  const citations: Citation[] = found.map(({ plan, passage }) => ({
    plan: plan.plan,
    section: passage.section,
    quote: passage.text,
  }));
  const left = total - listed.length;
  return draft({ text: [...parts, ...(left > 0 ? [morePassages(left)] : [])].join('\n\n'), citations });
}

/** Where further passages stand, a line a plan. */
export function furtherLines(others: readonly FoundPassage[]): readonly string[] {
  const plans = [...new Set(others.map(({ plan }) => plan))];
  return plans.map((plan) => {
    const sections = others.filter((one) => one.plan === plan).map(({ passage }) => passage.section);
    return further(nameOf(plan), [...new Set(sections)].map(sectionName));
  });
}

function withLeadIns(listed: readonly FoundPassage[]): readonly FoundPassage[] {
  const found = listed.flatMap((one) => {
    const negation = negationOver(one);
    return negation?.of === 'passage' ? [{ plan: one.plan, passage: negation.passage }, one] : [one];
  });
  return [...new Map(found.map((one) => [one.passage, one])).values()];
}

/** A passage under a heading that turns it round is given with that. */
function underHeading(plan: Plan, passage: Passage): string {
  const negation = negationOver({ plan, passage });
  return negation?.of === 'heading' && !passage.text.includes(negation.text)
    ? `${negation.text}: ${passage.text}`
    : passage.text;
}

/** The agencies whose duty a passage is, unless it names them itself: alone it does not say who has to. */
function whoseDuty({ agencies }: Plan, { text, span }: Passage): readonly string[] {
  const whose = agencies.filter(({ duties }) =>
    duties.some((duty) => duty.span.start < span.end && span.start < duty.span.end),
  );
  const words = fold(text);
  return [...new Set(whose.map(({ name }) => sentenceCase(name)))].filter((name) => !words.includes(fold(name)));
}

export function composePeriods(found: readonly FoundPeriod[]): Draft {
  const lines = found.flatMap(({ plan, period }) => [
    periodLine(sentenceCase(period.name), day(period.from), day(period.to), period.recurs),
    sourceLine(plan, [period.section]),
  ]);
  const citations = found.map(({ plan, period }) => ({
    plan: plan.plan,
    section: period.section,
    quote: period.quote,
  }));
  return draft({ text: [...new Set(lines)].join('\n'), citations });
}
