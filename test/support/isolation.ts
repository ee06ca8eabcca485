import type { Answerer } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Original } from '../../src/app/vary/original.ts';
import type { VariantTruth } from '../../src/app/vary/vary.ts';
import type { VariedCorpus } from './varied.ts';

const NOW = '2026-11-20T01:00:00Z';
/** Plans of one place from which a question may be answered at once. */
const MOST_PLANS = 3;

/** Asks about one place in every way that plans are asked about. */
const questionsFor = ({ agencies: [agency = 'Công an'] }: VariantTruth): readonly string[] => [
  `${agency} phải làm gì?`,
  'Hạn nộp báo cáo khi nào?',
  'Kinh phí lấy từ đâu?',
  'Ai ký kế hoạch?',
  'Ai chủ trì tuyên truyền?',
];

export interface Isolation {
  /** Where an answer was of another place, asked back without need, or gave a date that its plan does not hold. */
  readonly findings: readonly string[];
  readonly asked: number;
  readonly answered: number;
  /** Dates given that are those of the original, moved as its variant was. */
  readonly dates: number;
  readonly times: readonly number[];
}

/**
 * Asks about the places of some variants, with the place bound and with it named in the question, and holds every
 * duty, deadline and citation against the truth.
 */
export function askPlaces(corpus: VariedCorpus, answerer: Answerer, sample: readonly VariantTruth[]): Isolation {
  const keys = new Map<string, string>([
    ...corpus.originals.map((one) => [one.plan, placeKey(one)] as const),
    ...corpus.truths.map((one) => [one.plan, placeKey(one)] as const),
  ]);
  const truths = new Map(corpus.truths.map((truth) => [truth.plan, truth]));
  const findings: string[] = [];
  const times: number[] = [];
  let [asked, answered, dates] = [0, 0, 0];
  for (const truth of sample) {
    const own = [...keys].filter(([, key]) => key === placeKey(truth)).map(([plan]) => plan);
    for (const question of questionsFor(truth)) {
      for (const bound of [true, false]) {
        const place = placeWords(truth);
        const text = bound ? question : `${place}: ${question}`;
        const start = performance.now();
        const answer = answerer.ask({ text, place: bound ? place : null, agency: null, history: [], now: NOW });
        times.push(performance.now() - start);
        asked += 1;
        answered += Number(answer.status === 'answered');
        const where = `${bound ? `[${place}] ` : ''}${text}`;
        for (const plan of plansIn(answer)) if (!own.includes(plan)) findings.push(`${where}: from ${plan}`);
        if (own.length <= MOST_PLANS && answer.choices.length > 1 && !isOfAgency(answer, question)) {
          findings.push(`${where}: asked back ${answer.choices.join('; ')}`);
        }
        for (const { plan, date, recurs } of answer.deadlines) {
          const known = truths.get(plan);
          if (known === undefined || recurs !== null) continue;
          dates += 1;
          if (!known.dates.some(({ is }) => is === date)) findings.push(`${where}: ${date} is not in ${plan}`);
        }
      }
    }
  }
  return { findings, asked, answered, dates, times };
}

function placeKey({ place, level, province }: Pick<Original, 'place' | 'level' | 'province'>): string {
  return [level, place, province ?? ''].join('|');
}

/** The place as a person says it who knows that others bear its name. */
export function placeWords({ place, level, province }: VariantTruth): string {
  return level === 'tỉnh' ? `${level} ${place}` : `${level} ${place}, tỉnh ${province}`;
}

function plansIn({ duties, deadlines, citations }: Answer): ReadonlySet<string> {
  return new Set([...duties, ...deadlines, ...citations].map(({ plan }) => plan));
}

/** Several offices may answer to one name within a plan: that is no matter of places. */
function isOfAgency({ choices }: Answer, question: string): boolean {
  return question.endsWith('phải làm gì?') && choices.every((choice) => !choice.startsWith('Kế hoạch'));
}
