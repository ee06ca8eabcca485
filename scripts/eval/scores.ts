/** How many of the questions of one kind were answered rightly. */
export interface KindScore {
  readonly kind: string;
  readonly right: number;
  readonly all: number;
}

export interface AnswerScore {
  readonly right: number;
  readonly all: number;
  /** Median time of one answer; null where the product printed none. */
  readonly medianMs: number | null;
  /** In the order in which the questions name them. */
  readonly kinds: readonly KindScore[];
}

export interface ExtractScore {
  /** F1, 0 to 1. */
  readonly agencies: number;
  readonly duties: number;
  readonly deadlines: number;
  /** The other fields, each right or wrong. */
  readonly fields: { readonly right: number; readonly all: number };
}

/** What the scorer found for one set. */
export interface Scores {
  /** Null where no questions were asked. */
  readonly answers: AnswerScore | null;
  /** Null where nothing was extracted. */
  readonly extract: ExtractScore | null;
  /** What was wrong, in the scorer's own words: a question, field or plan each. */
  readonly faults: readonly string[];
}

const ANSWERS = /^answers: (\d+) of (\d+) right \(.*\), median (\S+) ms/u;
const EXTRACT = /^extraction F1: agencies (\S+) {2}duties (\S+) {2}deadlines (\S+) {2}other fields (\d+)\/(\d+)$/u;
const KIND = /(\S.*?) (\d+)\/(\d+)(?: {2}|$)/gu;

/** Reads the summary that the scorer prints, and the faults before it. */
export function readScores(output: string): Scores {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => ANSWERS.test(line));
  const faults: string[] = [];
  for (const line of lines) {
    if (line.startsWith('✗ ')) faults.push(line.slice(2).trim());
    // The scorer gives its reasons on the lines below, further in than the questions.
    else if (line.startsWith('    ') && faults.length > 0) faults.push(`${faults.pop() ?? ''} | ${line.trim()}`);
  }
  return {
    answers: answersOf(lines[at], lines[at - 1]),
    extract: extractOf(lines.find((line) => EXTRACT.test(line))),
    faults,
  };
}

function answersOf(summary = '', kinds = ''): AnswerScore | null {
  const found = ANSWERS.exec(summary);
  if (found === null) return null;
  const [right, all, ms] = found.slice(1).map(Number);
  return {
    right: right ?? 0,
    all: all ?? 0,
    medianMs: ms === undefined || Number.isNaN(ms) ? null : ms,
    kinds: [...kinds.matchAll(KIND)].map(([, kind = '', some, every]) => ({
      kind,
      right: Number(some),
      all: Number(every),
    })),
  };
}

function extractOf(summary = ''): ExtractScore | null {
  const found = EXTRACT.exec(summary);
  if (found === null) return null;
  const [agencies = 0, duties = 0, deadlines = 0, right = 0, all = 0] = found.slice(1).map(Number);
  return { agencies, duties, deadlines, fields: { right, all } };
}

/** True where no share lies below the floor. */
export function reaches({ answers, extract }: Scores, floor: number): boolean {
  const shares = [
    ...(answers ? [shareOf(answers)] : []),
    ...(extract ? [extract.agencies, extract.duties, extract.deadlines, shareOf(extract.fields)] : []),
  ];
  return shares.every((share) => share >= floor);
}

/** All of nothing is right. */
export function shareOf({ right, all }: { readonly right: number; readonly all: number }): number {
  return all === 0 ? 1 : right / all;
}
