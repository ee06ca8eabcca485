import type { FoundAgency } from '../domain/finding.ts';
import type { Agency, Plan } from '../domain/plan.ts';
import { officeKey } from '../text/office/key.ts';
import { midSentence, sentenceCase } from '../text/sentence.ts';
import { dutiesOf, inSection, listItem, memberOf, noDutiesWritten } from '../text/vi/answers.ts';
import { YES } from '../text/vi/due.ts';
import { agencyWritten } from '../text/vi/corrections.ts';
import { draft, nameAsRead, sourceLine, type Draft } from './draft.ts';

/** One office of one plan with every section that names it. */
interface Assigned {
  readonly plan: Plan;
  readonly agencies: readonly [Agency, ...Agency[]];
  readonly asMember: boolean;
}

/**
 * Every duty of the agencies found, word for word: one list an office, whatever sections of its plan name it.
 * `asked`, as typed; `yesNo` is true for "… có nhiệm vụ gì không?".
 */
export function composeDuties(found: readonly FoundAgency[], asked: string, yesNo: boolean): Draft {
  const parts = byOffice(found).map((one) => listOf(one, asked));
  const yes = yesNo && found.some(({ agency }) => agency.duties.length > 0) ? `${YES} ` : '';
  const all = found.flatMap(({ plan, agency }) =>
    agency.duties.map((duty) => ({ plan: plan.plan, agency: agency.name, section: duty.section, text: duty.text })),
  );
  return draft({
    text: `${yes}${parts.join('\n\n')}`,
    duties: all,
    citations:
      all.length > 0
        ? all.map(({ plan, section, text }) => ({ plan, section, quote: text }))
        : found.map(({ plan, agency }) => ({ plan: plan.plan, section: agency.section, quote: nameAsRead(agency) })),
  });
}

function listOf({ plan, agencies, asMember }: Assigned, words: string): string {
  const [{ name, requested }] = agencies;
  const sections = [...new Set(agencies.map(({ section }) => section))];
  const duties = agencies.flatMap((agency) => agency.duties.map(({ text }) => ({ text, section: agency.section })));
  return [
    ...(asMember ? [memberOf(words, name)] : []),
    duties.length === 0
      ? noDutiesWritten(midSentence(name))
      : dutiesOf(sentenceCase(name), plan.place, duties.length, requested),
    ...new Set(agencies.flatMap(correctedNotes)),
    ...duties.map(({ text, section }, i) =>
      listItem(`${text}${sections.length > 1 ? inSection(section) : ''}`, i, duties.length),
    ),
    sourceLine(plan, sections),
  ].join('\n');
}

function correctedNotes(agency: Agency): readonly string[] {
  const { corrected } = agency;
  return corrected === undefined ? [] : agencyWritten(agency, corrected.read, corrected.on);
}

function byOffice(found: readonly FoundAgency[]): readonly Assigned[] {
  const offices = new Map<string, Assigned>();
  for (const { plan, agency, asMember } of found) {
    // What is ordered and what is asked for are said in two tones.
    const key = `${plan.plan} ${String(agency.requested)} ${officeKey(agency.name, plan.place)}`;
    const before = offices.get(key);
    offices.set(key, { plan, asMember, agencies: before === undefined ? [agency] : [...before.agencies, agency] });
  }
  return [...offices.values()];
}
