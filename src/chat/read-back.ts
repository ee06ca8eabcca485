import type { PlanDiff } from '../domain/change.ts';
import type { Correction } from '../domain/correction.ts';
import type { Plan } from '../domain/plan.ts';
import { planName } from '../text/vi/answers.ts';
import { agencyWritten, deadlineWritten, decisionLine } from '../text/vi/corrections.ts';
import { partialDay } from '../text/vi/dates.ts';
import {
  agencyLine,
  agencyWords,
  amendingLine,
  changesHead,
  correctionLine,
  counts,
  deadlineLines,
  headerLine,
  HEADS,
  heldAs,
  NO_TITLE,
  remarkLines,
  SHOWN_ONLY,
} from '../text/vi/read-back.ts';
import { changeLines } from './change-lines.ts';
import { agencyNumber, deadlineNumber, dutyNumber } from './entry-numbers.ts';

/** Everything that a read-back of one document tells. */
export interface ReadBack {
  /** With the corrections laid over it. */
  readonly plan: Plan;
  readonly applied: readonly Correction[];
  readonly orphaned: readonly Correction[];
  /** The file in the corpus, and the file of the later version that is in force instead; null where it is only shown. */
  readonly held: { readonly fileName: string; readonly supersededBy: string | null } | null;
  /** What changed since the version before, which is named; null where there is none. */
  readonly since: { readonly version: string; readonly diff: PlanDiff } | null;
  /** Sentences about the file itself: that its latest content cannot be read. */
  readonly problems: readonly string[];
}

/** The read-back as plain text, the same on every channel. */
export function readBackText(readBack: ReadBack): string {
  const { plan, held, since } = readBack;
  const parts = [
    headOf(readBack),
    agencyLines(plan),
    under(
      HEADS.deadlines,
      plan.deadlines.flatMap((deadline, i) => {
        const { corrected } = deadline;
        const notes = corrected === undefined ? [] : deadlineWritten(deadline, corrected.read, corrected.on);
        return deadlineLines(deadlineNumber(i), deadline, notes);
      }),
    ),
    under(
      HEADS.amends,
      plan.amends.map(({ number, quote }) => amendingLine(number, quote)),
    ),
    under(
      HEADS.remarks,
      plan.remarks.flatMap(({ message, quote, section }) => remarkLines(message, quote, section)),
    ),
    under(HEADS.corrections, readBack.applied.map(toldOf)),
    under(HEADS.orphaned, readBack.orphaned.map(toldOf)),
    ...(held === null || since === null ? [] : [under(changesHead(since.version), changeLines(since.diff))]),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headOf({ plan, held, problems }: ReadBack): readonly string[] {
  const { kind, number, year, issuer, title, place, issued, agencies, deadlines } = plan;
  const duties = agencies.reduce((sum, agency) => sum + agency.duties.length, 0);
  return [
    planName(kind, number, year, issuer),
    title ?? NO_TITLE,
    headerLine({ number, issuer, place, issued: partialDay(issued.year, issued.month, issued.day) }),
    held === null ? SHOWN_ONLY : heldAs(held.fileName, held.supersededBy),
    ...problems,
    counts(agencies.length, duties, deadlines.length, deadlines.filter(({ certain }) => !certain).length),
  ];
}

function agencyLines({ agencies }: Plan): readonly string[] {
  return under(
    HEADS.agencies,
    agencies.flatMap((agency, i) => {
      const { name, section, requested, duties, corrected } = agency;
      const notes = corrected === undefined ? [] : agencyWritten(agency, corrected.read, corrected.on);
      return [
        agencyLine(agencyNumber(i), agencyWords(name, requested), section),
        ...notes.map((note) => `    ${note}`),
        ...duties.map(({ text }, j) => `    ${dutyNumber(i, j)}. ${text}`),
      ];
    }),
  );
}

function toldOf({ id, on, decision }: Correction): string {
  return correctionLine(id, on, decisionLine(decision));
}

/** Nothing under a heading is no heading. */
function under(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}
