import type { Answer, AnswerStatus } from '../domain/answer.ts';

const ORDER: readonly AnswerStatus[] = ['answered', 'clarify', 'not_found'];

/** One answer of the answers to the questions of one message, in their order; the first is never missing. */
export function join(first: Answer, more: readonly Answer[]): Answer {
  if (more.length === 0) return first;
  const all = [first, ...more];
  return {
    ...first,
    status: ORDER.find((status) => all.some((each) => each.status === status)) ?? first.status,
    text: [...new Set(all.map(({ text }) => text))].join('\n\n'),
    choices: [...new Set(all.flatMap(({ choices }) => choices))],
    asks: all.find(({ asks }) => asks !== null)?.asks ?? null,
    duties: all.flatMap(({ duties }) => duties),
    deadlines: all.flatMap(({ deadlines }) => deadlines),
    citations: all.flatMap(({ citations }) => citations),
  };
}
