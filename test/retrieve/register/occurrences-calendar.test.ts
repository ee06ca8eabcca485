import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { occurrencesOf } from '../../../src/retrieve/register/occurrences.ts';
import { corpus } from '../../support/corpus.ts';

/** The calendar that was written by hand from the plans. */
const expectedSchema = z.object({
  plan: z.string(),
  place: z.string(),
  agency: z.string(),
  memberOf: z.string().optional(),
  section: z.string(),
  date: z.string(),
  lastDay: z.string(),
  certain: z.boolean(),
  requested: z.boolean(),
  via: z.string().nullable(),
});
const expected = readFileSync(join(import.meta.dirname, '../../remind/calendar/expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => expectedSchema.parse(JSON.parse(line)));

/** One line of either, without regard to case and kind of dash. */
function line(one: z.output<typeof expectedSchema>): string {
  const name = (words: string | null | undefined): string => (words ?? '-').toLowerCase().replace(/[–—]/gu, '-');
  return [
    ...[one.plan, one.place, name(one.agency), name(one.memberOf), one.section, one.date, one.lastDay],
    one.certain ? 'certain' : 'doubtful',
    one.requested ? 'asked' : 'ordered',
    name(one.via),
  ].join(' | ');
}

it('what the plans ask for from 2024 to 2026 is what a person read out of them', () => {
  const links = expected.flatMap(({ place, agency, memberOf }) => (memberOf === undefined ? [] : [{ place, agency }]));
  const documents = corpus.map(({ plan, register }) => ({ lineage: plan, register }));
  const found = occurrencesOf(documents, links, { from: '2024-01-01', to: '2026-12-31' });
  const lines = found.map((one) =>
    line({
      plan: one.plan.plan,
      place: one.place,
      agency: one.party.name,
      memberOf: one.memberOf ?? undefined,
      section: one.deadline.section,
      date: one.date,
      lastDay: one.lastDay,
      certain: one.doubt === null,
      requested: one.requested,
      via: one.focal?.name ?? null,
    }),
  );
  expect(lines.sort()).toEqual(expected.map(line).sort());
  expect(found.filter(({ precedes }) => precedes)).toEqual([]);
});
