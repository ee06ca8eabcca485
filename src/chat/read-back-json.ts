import { deadlineWritten, agencyWritten, decisionLine } from '../text/vi/corrections.ts';
import type { Correction } from '../domain/correction.ts';
import type { Changes } from '../domain/change.ts';
import { numbered } from './entry-numbers.ts';
import type { ReadBack } from './read-back.ts';

/** The read-back for other programs: the fields of `extract --json`, each entry with its number. */
export function readBackJson({ plan, applied, orphaned, held, since, problems, lost }: ReadBack): object {
  const { agencies, deadlines } = numbered(plan);
  return {
    ...plan,
    asRead: undefined,
    passages: undefined,
    lines: undefined,
    held,
    problems,
    lost,
    agencies: agencies.map(({ number, agency: { corrected, ...agency }, duties }) => ({
      entry: number,
      ...agency,
      duties: duties.map(({ number: entry, duty: { text, section } }) => ({ entry, text, section })),
      corrected: corrected === undefined ? [] : agencyWritten(agency, corrected.read, corrected.on),
    })),
    deadlines: deadlines.map(({ number, deadline: { corrected, ...deadline } }) => ({
      entry: number,
      ...deadline,
      corrected: corrected === undefined ? [] : deadlineWritten(deadline, corrected.read, corrected.on),
    })),
    corrections: applied.map(toldOf),
    orphaned: orphaned.map(toldOf),
    since: since && {
      version: since.version,
      agencies: told(since.diff.agencies),
      duties: told(since.diff.duties),
      deadlines: told(since.diff.deadlines),
    },
  };
}

function toldOf({ id, on, decision }: Correction): object {
  return { number: id, on, ...decision, line: decisionLine(decision) };
}

/** What stayed is left out: it is in the register. */
function told<T>({ change, cancel, add, doubtful }: Changes<T>): object {
  return { change, cancel, add, doubtful };
}
