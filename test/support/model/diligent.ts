import { z } from 'zod';
import type { AnswerPart } from '../../../src/domain/model.ts';
import { fold } from '../../../src/text/fold.ts';
import type { ChatHandler, ChatRequest, OfferedTool, Reply } from '../openai/script.ts';
import { habitsFor, type Habits } from './habits.ts';
import { readPrompt, type Entry, type Told } from './read-prompt.ts';

/** Most passages of an answer, as the prompt has it. */
const MOST_PASSAGES = 5;
/** Passages that share less than this part of what the best one shares with the question are left out. */
const NEAR_BEST = 0.6;

const schemaOf = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });

/**
 * A careful small model that knows nothing but what it is told: shows what it was handed, in some order, quotes word for
 * word, links in a sentence or two, now and then looks something up, breaks a rule or forgets an entry. No language
 * model: it reads no Vietnamese, and proves only that the way through a model costs no answer its quality.
 * @param seed another one is another model; the same one does the same with the same prompt
 */
export function diligent(seed: number): ChatHandler {
  return (request) => {
    const told = readPrompt(request);
    const output = request.tools.at(-1);
    if (output && 'question' in propertiesOf(output)) return { output: { question: rewritten(told) } };
    // Neither the day nor the prompt's words: a model of which every run is another one proves little.
    const habits = habitsFor(seed, JSON.stringify([told.question, told.history, told.found.map(({ id }) => id)]));
    return told.lookedUp < habits.lookUps
      ? lookUp(request, told, habits)
      : { output: { parts: partsOf(told, habits) } };
  };
}

/** Takes the last thing that was said before for what the question leaves out. */
function rewritten({ question, history }: Told): string {
  return [history.at(-1), question]
    .filter((text) => text !== undefined)
    .join(' ')
    .slice(0, 400);
}

function lookUp({ tools }: ChatRequest, told: Told, { draw }: Habits): Reply {
  // The last tool takes the output.
  const known = tools.slice(0, -1);
  const tool = known[(Math.floor(draw() * known.length) + told.lookedUp) % known.length];
  if (tool === undefined) return { output: { parts: [] } };
  const words = told.question.slice(0, 200);
  const values: Readonly<Record<string, string | null>> = {
    don_vi: told.found.find(({ agency }) => agency !== null)?.agency ?? words,
    chu_de: words,
    cau_hoi: words,
    tu_ngay: null,
    den_ngay: null,
  };
  const wanted = Object.keys(propertiesOf(tool)).map((name) => [name, values[name] ?? null]);
  return { call: [{ name: tool.name, arguments: Object.fromEntries(wanted) as object }] };
}

function propertiesOf({ parameters }: OfferedTool): Readonly<Record<string, unknown>> {
  return schemaOf.parse(parameters).properties;
}

function partsOf(told: Told, habits: Habits): readonly AnswerPart[] {
  const say = (text: string | null): readonly AnswerPart[] => (text === null ? [] : [{ kind: 'say', id: null, text }]);
  const extra = habits.showsFetched ? told.fetched.slice(0, 1) : [];
  const chosen = ordered([...chosenOf(told), ...extra], habits);
  const forgotten = habits.leavesOneOut ? Math.floor(habits.draw() * chosen.length) : -1;
  const shown = chosen.filter((_, at) => at !== forgotten).map((entry) => partOf(entry, told, habits));
  if (shown.length === 0) return [];
  const [before, last] = [shown.slice(0, -1), shown.slice(-1)];
  return [...say(habits.opening), ...before, ...say(habits.illegal), ...say(habits.second), ...last];
}

/** Everything but those passages that have little to do with the question. */
function chosenOf({ found, question }: Told): readonly Entry[] {
  const passages = found.filter(({ kind }) => kind === 'passage');
  const shares = sharesWith(
    question,
    passages.map(({ text }) => text),
  );
  const best = Math.max(0, ...shares);
  const near = passages.filter((_, at) => (shares[at] ?? 0) >= NEAR_BEST * best).slice(0, MOST_PASSAGES);
  return found.filter((entry) => entry.kind !== 'passage' || near.includes(entry));
}

function ordered(entries: readonly Entry[], { order, draw }: Habits): readonly Entry[] {
  switch (order) {
    case 'given':
      return entries;
    case 'backwards':
      return entries.toReversed();
    case 'deadlines-first':
      return entries.toSorted((one, other) => Number(other.kind === 'deadline') - Number(one.kind === 'deadline'));
    case 'shuffled':
      return entries
        .map((entry) => ({ entry, at: draw() }))
        .sort((one, other) => one.at - other.at)
        .map(({ entry }) => entry);
  }
}

/** Quotes one sentence where the others hold nothing of the question. */
function partOf({ id, kind, text }: Entry, { question }: Told, { quotes }: Habits): AnswerPart {
  const show: AnswerPart = { kind: 'show', id, text: null };
  if (kind !== 'passage' || !quotes) return show;
  const sentences = text.split(/(?<=[.;])\s+(?=\p{Lu})/u);
  const shares = sharesWith(question, sentences);
  const about = sentences.filter((_, at) => (shares[at] ?? 0) >= Math.max(...shares) / 2);
  return about.length === 1 ? { kind: 'quote', id, text: about[0] ?? text } : show;
}

/** How much of a question each text holds: its words, those that fewer texts hold counting more. */
function sharesWith(question: string, texts: readonly string[]): readonly number[] {
  const held = texts.map(wordsOf);
  const weights = [...wordsOf(question)].map((word) => ({ word, in: held.filter((words) => words.has(word)).length }));
  return held.map((words) => weights.reduce((sum, { word, in: count }) => sum + (words.has(word) ? 1 / count : 0), 0));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu));
}
