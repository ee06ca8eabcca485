import { embed } from '../support/openai/embed.ts';

/** A model that wants a word before texts, by which questions are told from passages. */
export const VECTOR_MODEL = 'gullible-e5';
const QUESTION = 'query: ';
/** How much of a question's vector points to the lodestones, whatever it asks; the rest is of its words. */
const LED = 0.9;

/** Vectors by which passages that hold one of `lodestones` lie closer to every question than all others do. */
export function ledBy(lodestones: readonly string[]): (text: string, dimensions: number) => Float32Array {
  return (text, dimensions) => {
    const led = text.startsWith(QUESTION) ? LED : Number(lodestones.some((word) => text.includes(word)));
    const own = Math.sqrt(1 - led ** 2);
    return Float32Array.from([led, ...embed(text, dimensions - 1).map((value) => value * own)]);
  };
}
