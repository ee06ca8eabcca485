import type { Answer } from '../../domain/answer.ts';
import type { Amendments, Finding } from '../../domain/finding.ts';
import type { AnswerPart, DropReason, FallBack } from '../../domain/model.ts';
import type { Understood } from '../../domain/understood.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { composeFinding, joinDrafts } from '../compose.ts';
import { MAY_BELONG } from '../../text/vi/replies.ts';
import { draft, type Draft } from '../draft.ts';
import { composePassages, furtherLines } from '../passages.ts';
import { givesSame, isComplete, isNothing, leftOut } from './complete.ts';
import { draftsOf, groupsOf } from './grouped.ts';
import type { Handed, Handout } from './handout.ts';
import { readParts, type Piece, type Section } from './pieces.ts';
import { whyNot } from './presented.ts';

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
  readonly fellBack: Extract<FallBack, 'declined' | 'nothing-left' | 'left-out'> | null;
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
  const composed = (pieces: readonly Piece[], linked = false): readonly Draft[] =>
    draftsOf(pieces, findings, (finding, at) =>
      finding.of === 'passages'
        ? composePassages(finding.found, finding.total, { linked: linked && at === 0 })
        : composeFinding(finding, asked, amendments, calendar),
    );
  const checked = sections.map((section) => {
    const [group] = groupsOf(section.pieces);
    const [first] = composed(section.pieces);
    const { link } = section;
    if (link === null || group === undefined || first === undefined) return { section, why: null };
    const why = whyNot(link, group, first);
    return { section: why === null ? section : { ...section, link: null }, why };
  });
  const reasons = [...dropped, ...checked.flatMap(({ why }) => why ?? [])];
  const counts = { kept: parts.length - reasons.length, dropped: tally(reasons) };
  const fallBack = (fellBack: Assembled['fellBack']): Assembled => ({ answer: null, ...counts, fellBack, cited: [] });
  if (shown.length === 0) return fallBack(parts.length === 0 ? 'declined' : 'nothing-left');
  // What a message asks beside has findings of its own, which nobody handed out.
  if (asked.also.length > 0 || !isComplete(shown, findings)) return fallBack('left-out');

  const { pieces, further } = behind(shown, findings);
  const linked = withBehind(joined(checked.map(({ section }) => section)), pieces);
  const drafts = [
    ...(isNothing(findings) && shown.some(({ of }) => of === 'passage')
      ? [draft({ status: 'not_found', text: MAY_BELONG })]
      : []),
    ...linked.flatMap(({ link, pieces: own }) => behindLink(link, composed(own, link !== null))),
    ...further.map((text) => draft({ text })),
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

/** What the model left out of what fits the question: as pieces, and where more of it stands, a line a plan. */
function behind(
  shown: readonly Handed[],
  findings: readonly Finding[],
): { readonly pieces: readonly Piece[]; readonly further: readonly string[] } {
  const { duties, passages, others } = leftOut(shown, findings);
  const pieces: readonly Piece[] = [
    ...duties.map((found): Piece => ({ of: 'duty', found })),
    ...passages.map((found): Piece => ({ of: 'passage', found })),
  ];
  return { pieces, further: furtherLines(others) };
}

/** What is put behind an answer belongs to its last section: it has to do with the same question. */
function withBehind(sections: readonly Section[], pieces: readonly Piece[]): readonly Section[] {
  const last = sections.at(-1);
  if (last === undefined) return [{ link: null, pieces }];
  return [...sections.slice(0, -1), { ...last, pieces: [...last.pieces, ...pieces] }];
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

/** A link and what it presents stand together. */
function behindLink(link: Section['link'], drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...more] = drafts;
  if (link === null || first === undefined) return drafts;
  return [{ ...first, text: `${link.text}\n${first.text}` }, ...more];
}

function tally(reasons: readonly DropReason[]): Readonly<Partial<Record<DropReason, number>>> {
  const counts: Partial<Record<DropReason, number>> = {};
  for (const why of reasons) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}
