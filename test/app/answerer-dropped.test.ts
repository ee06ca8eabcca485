import { expect, it } from 'vitest';
import { createAnswerer } from '../../src/app/answerer.ts';
import { corpus } from '../support/corpus.ts';

it('tells how many quotations an answer has lost to a document that does not have them', () => {
  const [model] = corpus;
  if (model === undefined) throw new Error('the corpus is not empty');
  const agency = model.register.agencies.find(({ duties }) => duties.length > 1);
  const [lost] = agency?.duties ?? [];
  if (agency === undefined || lost === undefined) throw new Error('the plan gives somebody two duties');
  const dropped: number[] = [];
  const changed = { ...model, register: structuredClone(model.register) };
  const untrue = { ...lost, text: `${lost.text} – không có trong văn bản` };
  const register = {
    ...changed.register,
    agencies: changed.register.agencies.map((one) =>
      one.section === agency.section ? { ...one, duties: [untrue, ...one.duties.slice(1)] } : one,
    ),
  };
  const answerer = createAnswerer([{ ...changed, register }], { onDropped: (count) => dropped.push(count) });
  const question = { place: model.register.place, agency: null, history: [], now: '2024-11-20T01:00:00Z' };
  const answer = answerer.ask({ ...question, text: `${agency.name} phải làm gì?` });
  expect(answer.duties).toHaveLength(agency.duties.length - 1);
  // The duty and its citation.
  expect(dropped).toEqual([2]);
});
