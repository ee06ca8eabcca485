import type { Answer, AnswerStatus } from '../domain/answer.ts';
import type { Finding } from '../domain/finding.ts';
import type { Understood } from '../domain/understood.ts';
import { composeDeadlines, composeVia } from './deadlines.ts';
import { composeAgencies, composeDocument, composePlaces, composePlans } from './document.ts';
import type { Draft } from './draft.ts';
import { composeDuties } from './duties.ts';
import { composePassages, composePeriods, composeWho } from './passages.ts';
import { composeChatter, composeMissing, composeUnclear } from './refusal.ts';

/** Most citations of an answer, beside one for each duty. */
const MOST_CITATIONS = 12;
const WORST: readonly AnswerStatus[] = ['clarify', 'answered', 'not_found'];

const NOTHING: Finding = { of: 'missing', missing: { of: 'nothing', plans: [] } };

/** Puts findings into words, from the documents' own and fixed sentences only. */
export function compose(asked: Understood, findings: readonly Finding[]): Answer {
  // Whatever was asked gets a sentence, also where the look-up came back with empty hands.
  const found: readonly Finding[] = findings.length > 0 ? findings : [NOTHING];
  const drafts = found.map((finding) => composeOne(finding, asked));
  const status = WORST.find((one) => drafts.some((each) => each.status === one)) ?? 'not_found';
  const duties = drafts.flatMap((each) => each.duties);
  const seen = new Set<string>();
  const citations = drafts
    .flatMap((each) => each.citations)
    .filter(({ plan, section, quote }) => {
      const key = `${plan} ${section} ${quote}`;
      return !seen.has(key) && seen.add(key).size > 0;
    });
  return {
    question: asked.text,
    status,
    text: [...new Set(drafts.map(({ text }) => text))].join('\n\n'),
    choices: [...new Set(drafts.flatMap(({ choices }) => choices))],
    duties,
    deadlines: drafts.flatMap((each) => each.deadlines),
    citations: citations.slice(0, MOST_CITATIONS + duties.length),
    engine: 'extractive',
  };
}

function composeOne(finding: Finding, asked: Understood): Draft {
  switch (finding.of) {
    case 'duties':
      return composeDuties(finding.found, finding.words, asked.yesNo && asked.topic.length === 0);
    case 'deadlines':
      return composeDeadlines(finding, asked);
    case 'who':
      return composeWho(finding.found);
    case 'via':
      return composeVia(finding.due);
    case 'passages':
      return composePassages(finding.found, finding.total);
    case 'document':
      return composeDocument(finding.plans, finding.asks);
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
