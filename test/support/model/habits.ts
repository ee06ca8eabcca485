import { seeded } from '../random.ts';

/** What a model does this time; another one for another question, the same for the same. */
export interface Habits {
  /** How often it looks something up before it answers: 0 to 2. */
  readonly lookUps: number;
  readonly order: 'given' | 'backwards' | 'shuffled' | 'deadlines-first';
  readonly opening: string | null;
  /** A sentence before the last of what it shows; null for none. */
  readonly second: string | null;
  /** A sentence that no answer may hold; null where it keeps to the rules. */
  readonly illegal: string | null;
  /** Quotes a sentence of a passage, where it does not show the whole. */
  readonly quotes: boolean;
  readonly leavesOneOut: boolean;
  /** Shows something that it looked up itself. */
  readonly showsFetched: boolean;
  /** 0 to 1. */
  readonly draw: () => number;
}

const ORDERS = ['given', 'backwards', 'shuffled', 'deadlines-first'] as const;
/** Within the rules, though not every one is true of what follows: a model that does not look cannot know. */
const OPENINGS = [
  'Dưới đây là các nội dung được hỏi:',
  'Kế hoạch nêu như sau:',
  'Các nội dung liên quan như sau:',
  'Dưới đây là các nhiệm vụ:',
  'Các thời hạn như sau:',
];
const SECONDS = ['Ngoài ra, nội dung liên quan như sau:', 'Cụ thể, kế hoạch quy định như sau:'];
const ILLEGAL = [
  'Hạn chót là ngày 25/11/2024.',
  'Phòng Nội vụ chủ trì việc này.',
  'Kế hoạch không đặt ra thời hạn.',
  'Đơn vị đã nộp báo cáo đúng hạn.',
  'Nên hoàn thành sớm để được khen thưởng.',
];

/** The habits for one question. @param seed of the model @param text by which the question is known */
export function habitsFor(seed: number, text: string): Habits {
  const draw = seeded(seed + hashOf(text));
  const happens = (share: number): boolean => draw() < share;
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)] as T;
  return {
    lookUps: one([0, 0, 0, 1, 1, 2]),
    order: one(ORDERS),
    opening: happens(0.7) ? one(OPENINGS) : null,
    second: happens(0.2) ? one(SECONDS) : null,
    illegal: happens(0.2) ? one(ILLEGAL) : null,
    quotes: happens(0.5),
    leavesOneOut: happens(0.08),
    showsFetched: happens(0.1),
    draw,
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return hash;
}
