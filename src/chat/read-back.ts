import type { PlanDiff } from '../domain/change.ts';
import type { Correction } from '../domain/correction.ts';
import type { Plan } from '../domain/plan.ts';
import { planName } from '../text/vi/plans.ts';
import { agencyWritten, deadlineWritten, decisionLine } from '../text/vi/corrections.ts';
import { partialDay } from '../text/vi/dates.ts';
import {
  agencyLine,
  agencyWords,
  amendingLine,
  attachedLine,
  changesHead,
  correctionLine,
  counts,
  deadlineLines,
  headerLine,
  HEADS,
  heldAs,
  lostLine,
  NO_TITLE,
  partiesLine,
  periodLines,
  readWhole,
  remarkLines,
  SHOWN_ONLY,
} from '../text/vi/read-back.ts';
import { changeLines } from './change-lines.ts';
import { numbered, type NumberedAgency } from './entry-numbers.ts';

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
  /** The printed lines that the reading put nowhere, word for word; none where the whole document was read. */
  readonly lost: readonly string[];
}

/** The read-back as plain text, the same on every channel. */
export function readBackText(readBack: ReadBack): string {
  const { plan, held, since, lost } = readBack;
  const { agencies, deadlines } = numbered(plan);
  const parts = [
    headOf(readBack),
    under(HEADS.agencies, agencies.flatMap(agencyLines)),
    under(
      HEADS.deadlines,
      deadlines.flatMap(({ number, deadline }) => {
        const { corrected } = deadline;
        const notes = corrected === undefined ? [] : deadlineWritten(deadline, corrected.read, corrected.on);
        return deadlineLines(number, deadline, notes);
      }),
    ),
    under(HEADS.periods, plan.periods.flatMap(periodLines)),
    under(
      HEADS.amends,
      plan.amends.map(({ number, quote }) => amendingLine(number, quote)),
    ),
    under(
      HEADS.remarks,
      plan.remarks.flatMap(({ message, quote, section }) => remarkLines(message, quote, section)),
    ),
    under(HEADS.lost, lost.map(lostLine)),
    under(HEADS.corrections, readBack.applied.map(toldOf)),
    under(HEADS.orphaned, readBack.orphaned.map(toldOf)),
    ...(held === null || since === null ? [] : [under(changesHead(since.version), changeLines(since.diff))]),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headOf({ plan, held, problems, lost }: ReadBack): readonly string[] {
  const { kind, number, year, issuer, title, place, issued, signer, attached, agencies, deadlines } = plan;
  const duties = agencies.reduce((sum, agency) => sum + agency.duties.length, 0);
  return [
    planName(kind, number, year, issuer),
    title ?? NO_TITLE,
    headerLine({ number, issuer, place, signer, issued: partialDay(issued.year, issued.month, issued.day) }),
    ...(attached === null ? [] : [attachedLine(attached)]),
    held === null ? SHOWN_ONLY : heldAs(held.fileName, held.supersededBy),
    ...problems,
    counts(agencies.length, duties, deadlines.length, deadlines.filter(({ certain }) => !certain).length),
    readWhole(lost.length),
  ];
}

function agencyLines({ number, agency, duties }: NumberedAgency): readonly string[] {
  const { name, section, parties, requested, corrected } = agency;
  const notes = corrected === undefined ? [] : agencyWritten(agency, corrected.read, corrected.on);
  return [
    agencyLine(number, agencyWords(name, requested), section),
    ...(parties.length > 1 ? [partiesLine(parties)] : []),
    ...notes.map((note) => `    ${note}`),
    ...duties.map(({ number: entry, duty }) => `    ${entry}. ${duty.text}`),
  ];
}

function toldOf({ id, on, decision }: Correction): string {
  return correctionLine(id, on, decisionLine(decision));
}

/** Nothing under a heading is no heading. */
function under(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}
