import type { Answer } from '../../domain/answer.ts';
import type { Amendments, Finding } from '../../domain/finding.ts';
import type { AnswerPart, DropReason, FallBack } from '../../domain/model.ts';
import type { Understood } from '../../domain/understood.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { composeFinding, joinDrafts } from '../compose.ts';
import { MAY_BELONG } from '../../text/vi/replies.ts';
import { draft, type Draft } from '../draft.ts';
import { givesSame, isComplete, isNothing, leftOut } from './complete.ts';
import { isGrounded } from './grounded.ts';
import { draftsOf } from './grouped.ts';
import type { Handed, Handout } from './handout.ts';
import { readParts, type Piece, type Section } from './pieces.ts';

/** What the answer of a model is made for and measured by. */
export interface About {
  readonly asked: Understood;
  /** What the look-up for the question itself gave, which `baseline` was composed of. */
  readonly findings: readonly Finding[];
  /** The person's own message as they typed it, whatever a model made of it before. */
  readonly said: string;
  /** The answer without a model. */
  readonly baseline: Answer;
  readonly amendments: Amendments;
  readonly calendar: WorkCalendar;
}

export interface Assembled {
  /** Null where the baseline has to go out. */
  readonly answer: Answer | null;
  /** Parts that passed every check; with those that were dropped they are all that the model gave. */
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  readonly fellBack: Extract<FallBack, 'nothing-left' | 'left-out'> | null;
  /** What the answer cites: `plan section`, each once. */
  readonly cited: readonly string[];
}

/**
 * Makes an answer of what a model chose. What it was handed is put into words by the code that answers without a model;
 * of its own sentences those stay that present what follows them. Whatever else it gives is taken out and counted, and
 * where something that was asked for is missing then, the baseline has to go out.
 */
export function assemble(parts: readonly AnswerPart[], handout: Handout, about: About): Assembled {
  const { asked, findings, baseline, amendments, calendar } = about;
  const { sections, shown, dropped } = readParts(parts, handout, about);
  const composed = (section: Section): readonly Draft[] =>
    draftsOf(section.pieces, findings, (finding) => composeFinding(finding, asked, amendments, calendar));
  const isTrue = ({ link, pieces }: Section, drafts: readonly Draft[]): boolean =>
    link === null || isGrounded(link, pieces, drafts.map(({ text }) => text).join('\n'));

  const checked = sections.map((section) => ({ section, holds: isTrue(section, composed(section)) }));
  const reasons = [...dropped, ...checked.filter(({ holds }) => !holds).map(() => 'word' as const)];
  const counts = { kept: parts.length - reasons.length, dropped: tally(reasons) };
  const fallBack = (fellBack: Assembled['fellBack']): Assembled => ({ answer: null, ...counts, fellBack, cited: [] });
  if (shown.length === 0) return fallBack('nothing-left');
  // What a message asks beside has findings of its own, which nobody handed out.
  if (asked.also.length > 0 || !isComplete(shown, findings)) return fallBack('left-out');

  const chosen = checked.map(({ section, holds }) => (holds ? section : { ...section, link: null }));
  const linked = joined([...chosen, ...behind(shown, findings)]);
  const drafts = [
    ...(isNothing(findings) && shown.some(({ of }) => of === 'passage')
      ? [draft({ status: 'not_found', text: MAY_BELONG })]
      : []),
    ...linked.flatMap((section) => [...linkDraft(section), ...composed(section)]),
  ];
  // Nothing is cut off: what stands in the text has to be cited to be checked.
  const answer: Answer = {
    question: baseline.question,
    ...joinDrafts(drafts, amendments, Infinity),
    engine: 'llm',
  };
  if (answer.status !== 'answered' && answer.status !== baseline.status) return fallBack('left-out');
  if (!givesSame(answer, baseline)) return fallBack('left-out');
  const cited = [...new Set(answer.citations.map(({ plan, section }) => `${plan} ${section}`))];
  return { answer, ...counts, fellBack: null, cited };
}

/** What the model left out of what fits the question. */
function behind(shown: readonly Handed[], findings: readonly Finding[]): readonly Section[] {
  const { duties, passages } = leftOut(shown, findings);
  const pieces: readonly Piece[] = [
    ...duties.map((found): Piece => ({ of: 'duty', found })),
    ...passages.map((found): Piece => ({ of: 'passage', found })),
  ];
  return pieces.length === 0 ? [] : [{ link: null, pieces }];
}

/** Sections without a link belong to the one before that has none either. */
function joined(sections: readonly Section[]): readonly Section[] {
  const result: Section[] = [];
  for (const section of sections) {
    const before = result.at(-1);
    if (before?.link === null && section.link === null) {
      result[result.length - 1] = { link: null, pieces: [...before.pieces, ...section.pieces] };
    } else result.push(section);
  }
  return result;
}

/** A link by itself makes no answer out of one that found nothing. */
function linkDraft({ link }: Section): readonly Draft[] {
  return link === null ? [] : [draft({ status: 'not_found', text: link.text })];
}

function tally(reasons: readonly DropReason[]): Readonly<Partial<Record<DropReason, number>>> {
  const counts: Partial<Record<DropReason, number>> = {};
  for (const why of reasons) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}
