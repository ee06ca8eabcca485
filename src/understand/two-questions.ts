import type { IsoDate } from '../domain/plan.ts';
import type { OfficeMention, Understood } from '../domain/understood.ts';
import { understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a second question may begin. */
const SEAM = /\s(?:và|va|còn|con|rồi|roi)\s|[;?!.,]\s/giu;

/**
 * Two questions in one message, each with an agency of its own: "Hội X được giao gì và UBND xã hạn khi nào?". The second
 * stands in `also` of the first. Anything else, the same question about two agencies too, is left as it is.
 */
export function splitQuestions(whole: Understood, vocabulary: Vocabulary, today: IsoDate): Understood {
  if (whole.offices.length < 2 || whole.compare) return whole;
  const text = whole.text.normalize('NFC');
  for (const seam of text.matchAll(SEAM)) {
    const first = understand(text.slice(0, seam.index), vocabulary, today);
    const second = understand(text.slice(seam.index + seam[0].length), vocabulary, today);
    if (!areTwo(first, second, whole)) continue;
    const places = first.places.length > 0 ? first.places : second.places;
    const document = whole.document;
    const own = second.places.length > 0 ? second.places : first.places;
    return { ...first, text: whole.text, places, document, also: [{ ...second, places: own, document }] };
  }
  return whole;
}

function areTwo(first: Understood, second: Understood, whole: Understood): boolean {
  const [one, other] = [first.asks[0], second.asks[0]];
  if (one === undefined || other === undefined || one === other) return false;
  if (first.offices.length === 0 || second.offices.length === 0) return false;
  const all = [...first.offices, ...second.offices].map(nameOf);
  return whole.offices.length === all.length && new Set(all).size === all.length;
}

function nameOf({ kind, content, level, member }: OfficeMention): string {
  return [kind, ...content, level, member].join(' ');
}
