import { plain } from '../../text/plain.ts';

/** A shorter quotation proves nothing. */
const SHORTEST = 6;
const FEWEST_WORDS = 3;

/** Quotation marks and dots that a model puts around words that it quotes. */
const AROUND = /^[\s"'“”‘’«»….]+|[\s"'“”‘’«»….]+$/gu;

/**
 * Where a sentence may end: behind a word in lower case of two letters or more, a bracket or a year, before a capital.
 * What may be an abbreviation ("TP. …", "v.v. …") or a number ("1. …") ends none: a stretch that is too long is true.
 */
const ENDS = /(?<=(?:\p{Ll}{2}|[)”"]|\d{4})[.!?]+)(?<!(?<!\p{L})(?:tp|tx|tt|đc|gs|ts|bs|ths|st)\.)\s+(?=[“"(]?\p{Lu})/u;

/** Beginnings of sentences that take back or bend what was said before, or that cannot be understood without it. */
const LEANS =
  /^(?:tuy|nhưng|song|riêng|trừ|ngoại trừ|không áp dụng|trường hợp|đối với|nếu|khi đó|do đó|vì vậy|vì thế|theo đó|trong đó|ngoài ra|điều này|việc này|nội dung này|các nội dung này|những|số|thời gian này|quy định này|đồng thời|mặt khác|ngược lại|còn|kể cả|chỉ|lưu ý)(?!\p{L})/iu;

/**
 * The words of an entry that a model may quote: the whole sentences around what it quoted, and those that lean on them,
 * so that nothing that changes their meaning is cut off. Null where the words do not stand there, or say too little.
 */
export function quotedIn(words: string, source: string): string | null {
  const quoted = plain(words).replace(AROUND, '');
  if (quoted.length < SHORTEST || quoted.split(' ').length < FEWEST_WORDS) return null;
  const text = plain(source);
  const start = text.indexOf(quoted);
  if (start < 0) return null;
  const end = start + quoted.length;
  const around = stretchesOf(text).filter((one) => one.start < end && start < one.end);
  return text.slice(around[0]?.start ?? 0, around.at(-1)?.end ?? text.length);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, those that belong together as one. */
function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const sentence of text.split(ENDS)) {
    start = text.indexOf(sentence, start);
    const end = start + sentence.length;
    const before = stretches.at(-1);
    if (before !== undefined && LEANS.test(sentence)) stretches[stretches.length - 1] = { start: before.start, end };
    else stretches.push({ start, end });
    start = end;
  }
  return stretches;
}
