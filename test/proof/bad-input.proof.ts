import { it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { ProductError } from '../../src/domain/errors.ts';
import type { Question } from '../../src/domain/question.ts';
import { seeded } from '../support/random.ts';
import { prove, spread } from './prove.ts';
import { questionSets } from './question-sets.ts';
import { ROUNDS } from './rounds.ts';

const LONGEST = 5000;
const NASTY = ['\0', '\ud800', '\udc00', '\u202e', '\u200b', '\ufeff', '\u0301', '\u0323', '<b>', '&amp;', '../', '\r'];
const PUNCTUATION = '? ! . , ; : / - – " “ ” ( ) [ ] { } | * # _ ` ~ @ $ % ^ + = \\ \t'.split(' ');

/** Makes questions of any length out of real questions, documents' words and characters of every kind. */
function questionMaker(questions: readonly Question[], texts: readonly string[], random: () => number) {
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = (values: readonly string[]): string => values[below(values.length)] ?? '';
  const real = questions.map(({ text }) => text);
  const pieces: readonly (() => string)[] = [
    () => oneOf(real),
    () => {
      const text = oneOf(texts);
      const from = below(text.length);
      return text.slice(from, from + below(80));
    },
    () => oneOf(real).slice(below(10), 10 + below(30)),
    () => String.fromCodePoint(below(0x11_0000)),
    () => String.fromCharCode(below(0x1_0000)).repeat(1 + below(20)),
    () => oneOf(NASTY).repeat(1 + below(5)),
    () => oneOf(PUNCTUATION),
    () => `${below(40)}/${below(14)}/${below(3000)}`,
    () => `${below(100_000)}/KH-UBND `,
  ];
  const text = (limit: number): string => {
    // Short ones are as likely as long ones, since they are what gets an answer.
    const length = Math.floor(Math.exp(random() * Math.log(limit + 1)));
    const mixed = random() < 0.8;
    let made = '';
    while (made.length < length) made += (mixed ? pieces[below(pieces.length)] : pieces[0])?.() ?? '';
    return made.slice(0, length);
  };
  return (): Question => {
    const { place, agency, now } = questions[below(questions.length)] ?? { place: null, agency: null, now: '' };
    return {
      text: text(LONGEST),
      place: random() < 0.1 ? text(40) : place,
      agency: random() < 0.1 ? text(80) : agency,
      history: random() < 0.3 ? [text(LONGEST), oneOf(real)] : [],
      now,
    };
  };
}

/** The contract's word for word: NFC, without marks of emphasis, every run of white space one space. */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*_#`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Quotations that do not stand in their document. */
function invented({ duties, deadlines, citations }: Answer, sources: ReadonlyMap<string, string>): string[] {
  const quoted = [
    ...duties.map(({ plan, text }) => ({ plan, quote: text })),
    ...[...deadlines, ...citations].map(({ plan, quote }) => ({ plan, quote })),
  ];
  const stands = (plan: string, quote: string): boolean => sources.get(plan)?.includes(words(quote)) ?? false;
  return quoted.filter(({ plan, quote }) => !stands(plan, quote)).map(({ plan, quote }) => `${plan}: ${quote}`);
}

it('bad input', (context) => {
  const findings: string[] = [];
  const times: number[] = [];
  const count = { answered: 0, clarify: 0, not_found: 0, refused: 0 };
  let quotations = 0;
  let slowest = { ms: 0, where: '' };
  const makers = questionSets().map(({ name, questions, documents, answerer }, at) => ({
    name,
    answerer,
    sources: new Map(documents.map(({ plan, text }) => [plan, words(text)])),
    make: questionMaker(
      questions.map(({ question }) => question),
      documents.map(({ text }) => text),
      seeded(at),
    ),
  }));
  for (let round = 0; round < ROUNDS.badQuestions; round += 1) {
    const maker = makers[round % makers.length];
    if (!maker) break;
    const question = maker.make();
    const start = performance.now();
    try {
      const answer = maker.answerer.ask(question);
      count[answer.status] += 1;
      quotations += answer.duties.length + answer.deadlines.length + answer.citations.length;
      if (answer.text.trim() === '') findings.push(`${maker.name}, round ${round}: an empty text`);
      for (const quote of invented(answer, maker.sources)) findings.push(`${maker.name}, round ${round}: ${quote}`);
    } catch (error) {
      count.refused += 1;
      if (!(error instanceof ProductError)) findings.push(`${maker.name}, round ${round}: ${String(error)}`);
    }
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { ms, where: `${maker.name}, round ${round}` };
    times.push(ms);
  }
  prove(context, {
    claim: 'Whatever is asked, it is answered or refused in a sentence, and every quotation stands in its document.',
    rounds: ROUNDS.badQuestions,
    unit: 'random questions',
    findings,
    measured: `${Object.entries(count)
      .map(([status, all]) => `${status} ${all}`)
      .join(', ')}; ${quotations} quotations; ${spread(times)} (${slowest.where})`,
  });
});
