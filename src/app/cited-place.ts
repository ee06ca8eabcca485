import type { Answer, Citation } from '../domain/answer.ts';
import type { Plan } from '../domain/plan.ts';

/**
 * Where in its document the entry begins that a citation of `answer` quotes, as an offset in the source text; null
 * where no entry has these words. A table and a list of "Thời gian hoàn thành: …" lines say the same for one agency
 * after another, and the words alone would lead to the first of them.
 */
export function citedPlace(register: Plan, answer: Answer, { plan, section, quote }: Citation): number | null {
  const told = answer.deadlines.filter((one) => one.plan === plan && one.section === section && one.quote === quote);
  const deadline = register.deadlines.find(
    (one) =>
      one.section === section &&
      one.quote === quote &&
      told.some(({ agency, action }) => agency === one.agency && action === one.action),
  );
  const duty = register.agencies
    .flatMap(({ duties }) => duties)
    .find((one) => one.section === section && one.text === quote);
  const passage = register.passages.find((one) => one.section === section && one.text.includes(quote));
  return (deadline ?? duty ?? passage)?.span.start ?? null;
}
