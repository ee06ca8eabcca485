import type { Citation } from '../domain/answer.ts';
import type { Amendments } from '../domain/finding.ts';
import type { HeaderLine, PartialDate, Plan } from '../domain/plan.ts';
import type { Ask } from '../domain/understood.ts';
import { sentenceCase } from '../text/sentence.ts';
import { agenciesOf, DOCUMENT, placesOf, planName, plansHeld } from '../text/vi/plans.ts';
import { officeKey } from '../text/office/key.ts';
import { partialDay } from '../text/vi/dates.ts';
import { standingOf } from './amended.ts';
import { basisLine } from './basis.ts';
import { draft, nameAsRead, nameOf, sourceLine, type Draft } from './draft.ts';

/** Sections of a source line that are named one by one. */
const MOST_SECTIONS = 3;

/** What was asked about the document itself: number, date, signer, basis, recipients, title, issuer, standing. */
export function composeDocument(plans: readonly Plan[], asks: readonly Ask[], amendments: Amendments): Draft {
  const parts = plans.map((plan) => {
    const lines = asks.flatMap((ask) => ASKED.get(ask)?.(plan, amendments) ?? []);
    const cited = asks.flatMap((ask) => citationsFor(ask, plan));
    return [
      `${headOf(plan, asks, plans.length > 1)}:`,
      ...lines,
      sourceLine(
        plan,
        cited.map(({ section }) => section),
      ),
    ].join('\n');
  });
  return draft({
    text: parts.join('\n\n'),
    citations: plans.flatMap((plan) => asks.flatMap((ask) => citationsFor(ask, plan))),
  });
}

/**
 * What an answer about a plan begins with: its name, without the number where that is what is asked. Where there are
 * `several` plans their titles then tell them apart.
 */
function headOf(plan: Plan, asks: readonly Ask[], several: boolean): string {
  if (plan.number === null || !asks.includes('number')) return nameOf(plan);
  const name = planName(plan.kind, null, plan.year, plan.issuer);
  return several && plan.title !== null && !asks.includes('title') ? `${name} (${plan.title})` : name;
}

/** The plans that there are. */
export function composePlans(plans: readonly Plan[]): Draft {
  const lines = plans.map((plan, i) => `${i + 1}. ${nameOf(plan)}${plan.title === null ? '' : `: ${plan.title}`}`);
  return draft({
    text: [plansHeld(plans.length), ...lines].join('\n'),
    citations: plans.flatMap((plan) => headerLines(plan, 'title')),
  });
}

/** The agencies that plans give duties to. */
export function composeAgencies(plans: readonly Plan[]): Draft {
  const parts = plans.map((plan) => {
    // One office may be written out here and shortened there.
    const byOffice = new Map(
      plan.agencies.map(({ name }) => [officeKey(name, plan.place), name]).reverse() as [string, string][],
    );
    const names = [...byOffice.values()].reverse().map(sentenceCase);
    return [
      agenciesOf(nameOf(plan), names.length),
      ...names.map((name, i) => `${i + 1}. ${name}`),
      sourceLine(plan, parents(plan.agencies.map(({ section }) => section))),
    ].join('\n');
  });
  const citations = plans.flatMap((plan) =>
    plan.agencies.map((agency) => ({ plan: plan.plan, section: agency.section, quote: nameAsRead(agency) })),
  );
  return draft({ text: parts.join('\n\n'), citations });
}

/** "V" for "V.1" to "V.9": a list of many sections is named by the parts that hold them. */
function parents(sections: readonly string[]): readonly string[] {
  const parts = sections.map((section) => section.split('.')[0] ?? section);
  return new Set(sections).size > MOST_SECTIONS ? parts : sections;
}

/** The places whose plans were asked for; `numbers` are those of a document that they carry out. */
export function composePlaces(plans: readonly Plan[], numbers: readonly string[]): Draft {
  const places = [...new Set(plans.flatMap(({ place }) => (place === null ? [] : [place])))];
  const lines = plans.map((plan) => `- ${plan.place ?? ''}: ${nameOf(plan)}`);
  const citations = plans.flatMap((plan) => (numbers.length > 0 ? basisOf(plan, numbers) : headerLines(plan, 'title')));
  return draft({
    status: places.length === 0 ? 'not_found' : 'answered',
    text: [placesOf(places.length), ...lines].join('\n'),
    citations,
  });
}

/** How each ask about a document is answered; the others are not about the document itself. */
const ASKED: ReadonlyMap<Ask, (plan: Plan, amendments: Amendments) => readonly string[]> = new Map([
  [
    'number',
    ({ number, symbol, attached }: Plan) => [
      number === null ? DOCUMENT.noNumber(symbol) : DOCUMENT.number(number),
      ...(attached === null ? [] : [DOCUMENT.attachedNumber(attached.kind, attached.number)]),
    ],
  ],
  [
    'issued',
    ({ issued, attached }: Plan) => {
      const date = dateOf(issued);
      const other = attached === null ? null : dateOf(attached.issued);
      return [
        date === null ? DOCUMENT.noIssued : DOCUMENT.issued(date),
        ...(attached === null || other === null ? [] : [DOCUMENT.attachedIssued(attached.kind, other)]),
      ];
    },
  ],
  [
    'signer',
    ({ signer }: Plan) => [signer === null ? DOCUMENT.noSigner : DOCUMENT.signer(titleCase(signer.title), signer.name)],
  ],
  [
    'basis',
    ({ basis }: Plan) =>
      basis.length === 0 ? [DOCUMENT.noBasis] : [DOCUMENT.basis, ...basis.map((one) => `- ${basisLine(one)}`)],
  ],
  [
    'recipients',
    ({ recipients, attached }: Plan) => [
      ...(recipients.length === 0 ? [DOCUMENT.noRecipients] : listed(DOCUMENT.recipients, recipients)),
      ...(attached === null || attached.recipients.length === 0
        ? []
        : listed(DOCUMENT.attachedRecipients(attached.kind), attached.recipients)),
    ],
  ],
  ['title', titleLines],
  ['outline', (plan: Plan) => [...titleLines(plan), ...listed(DOCUMENT.outline, partsOf(plan))]],
  ['issuer', ({ issuer }: Plan) => [issuer === null ? DOCUMENT.unknown : DOCUMENT.issuer(issuer)]],
  ['standing', standingOf],
]);

function listed(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [heading, ...items.map((one) => `- ${one}`)];
}

function dateOf({ year, month, day }: PartialDate): string | null {
  return partialDay(year, month, day);
}

function titleLines({ title, attached }: Plan): readonly string[] {
  return [
    title === null ? DOCUMENT.unknown : DOCUMENT.title(title),
    ...(attached?.title ? [DOCUMENT.attachedTitle(attached.kind, attached.title)] : []),
  ];
}

/** The headings of a document's parts, each once and in order. */
function partsOf({ passages }: Plan): readonly string[] {
  return [
    ...new Set(
      passages.flatMap(({ section, path: [heading] }) => (heading === undefined ? [] : [partName(section, heading)])),
    ),
  ];
}

function partName(section: string, heading: string): string {
  const [number = ''] = section.split('.');
  return /^(?:[IVXLC]+|\d+)$/u.test(number) ? `${number}. ${heading}` : heading;
}

function citationsFor(ask: Ask, plan: Plan): readonly Citation[] {
  if (ask === 'basis') return plan.basis.map(({ quote }) => ({ plan: plan.plan, section: 'header', quote }));
  if (ask === 'recipients') {
    return [...plan.recipients, ...(plan.attached?.recipients ?? [])].map((quote) => ({
      plan: plan.plan,
      section: 'recipients',
      quote,
    }));
  }
  if (ask === 'standing') {
    const own = plan.amends.map(({ section, quote }) => ({ plan: plan.plan, section, quote }));
    return [...headerLines(plan, plan.number === null ? 'title' : 'number'), ...own];
  }
  return plan.lines
    .filter((line) => line.of === (ask === 'outline' ? 'title' : ask))
    .map(({ section, quote }) => ({ plan: plan.plan, section, quote }));
}

function headerLines(plan: Plan, of: HeaderLine['of']): readonly Citation[] {
  return plan.lines.filter((line) => line.of === of).map(({ section, quote }) => ({ plan: plan.plan, section, quote }));
}

function basisOf(plan: Plan, numbers: readonly string[]): readonly Citation[] {
  const cited = plan.basis.filter(({ number }) =>
    numbers.some((asked) => number.toLowerCase().includes(asked.split('/')[0] ?? asked)),
  );
  return cited.map(({ quote }) => ({ plan: plan.plan, section: 'header', quote }));
}

/** "PHÓ CHỦ TỊCH" as "Phó Chủ tịch". */
function titleCase(title: string): string {
  return sentenceCase(title.toLowerCase()).replace(
    /^(Phó|Quyền) (\p{L})/u,
    (_, rank: string, letter: string) => `${rank} ${letter.toUpperCase()}`,
  );
}
