import type { Answer, AnswerStatus, Citation } from '../domain/answer.ts';
import type { Amendments, Finding } from '../domain/finding.ts';
import type { Understood } from '../domain/understood.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { noneChanged } from '../text/vi/amendments.ts';
import { notesOn } from './amended.ts';
import { composeDeadlines, composeVia } from './deadlines.ts';
import { composeAgencies, composeDocument, composePlaces, composePlans } from './document.ts';
import { draft, type Draft } from './draft.ts';
import { composeDuties } from './duties.ts';
import { composePassages, composePeriods, composeWho } from './passages.ts';
import { composeChatter, composeMissing, composeUnclear } from './refusal.ts';

/** Most citations of an answer, beside one for each duty. */
const MOST_CITATIONS = 12;
const WORST: readonly AnswerStatus[] = ['clarify', 'answered', 'not_found'];

const NOTHING: Finding = { of: 'missing', missing: { of: 'nothing', plans: [] } };

/**
 * Puts findings into words, from the documents' own and fixed sentences only; what later documents did to the plans
 * that answer stands at the end.
 */
export function compose(
  asked: Understood,
  findings: readonly Finding[],
  amendments: Amendments,
  calendar: WorkCalendar,
): Answer {
  // Whatever was asked gets a sentence, also where the look-up came back with empty hands.
  const found: readonly Finding[] = findings.length > 0 ? findings : [NOTHING];
  const drafts = found.map((finding) => composeFinding(finding, asked, amendments, calendar));
  const answer = joinDrafts(drafts, amendments, MOST_CITATIONS);
  return { question: asked.text, ...answer, engine: 'extractive' };
}

/**
 * One answer of drafts in their order, with what later documents did to its plans at the end.
 * @param mostCitations beside one for each duty and those of the later documents
 */
export function joinDrafts(drafts: readonly Draft[], amendments: Amendments, mostCitations: number): Draft {
  const status = WORST.find((one) => drafts.some((each) => each.status === one)) ?? 'not_found';
  const duties = drafts.flatMap((each) => each.duties);
  const deadlines = drafts.flatMap((each) => each.deadlines);
  const cited = distinct(drafts.flatMap((each) => each.citations)).slice(0, mostCitations + duties.length);
  const told = [...duties, ...deadlines, ...cited].map(({ plan }) => plan);
  const notes = notesOn(status === 'answered' ? told : [], amendments);
  return {
    status,
    text: [...new Set([...drafts.map(({ text }) => text), ...notes.lines])].join('\n\n'),
    choices: [...new Set(drafts.flatMap(({ choices }) => choices))],
    asks: drafts.find(({ asks }) => asks !== null)?.asks ?? null,
    duties,
    deadlines,
    citations: distinct([...cited, ...notes.citations]),
  };
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const keyOf = ({ plan, section, quote }: Citation): string => `${plan} ${section} ${quote}`;
  return [...new Map(citations.map((one) => [keyOf(one), one])).values()];
}

/** The part of an answer that one finding gives. */
export function composeFinding(
  finding: Finding,
  asked: Understood,
  amendments: Amendments,
  calendar: WorkCalendar,
): Draft {
  switch (finding.of) {
    case 'duties':
      return composeDuties(finding.found, finding.words, asked.yesNo && asked.topic.length === 0);
    case 'deadlines':
      return composeDeadlines(finding, asked, calendar);
    case 'who':
      return composeWho(finding.found);
    case 'via':
      return composeVia(finding.due);
    case 'passages':
      return composePassages(finding.found, finding.total);
    case 'document':
      return composeDocument(finding.plans, finding.asks, amendments);
    case 'unchanged':
      return draft({ text: noneChanged(finding.ended) });
    case 'plans':
      return composePlans(finding.plans);
    case 'agencies':
      return composeAgencies(finding.plans);
    case 'places':
      return composePlaces(finding.plans, finding.numbers);
    case 'periods':
      return composePeriods(finding.found);
    case 'chatter':
      return composeChatter(finding.ask, finding.places);
    case 'unclear':
      return composeUnclear(finding.unclear);
    case 'missing':
      return composeMissing(finding.missing);
  }
}
