import type { Answer } from '../domain/answer.ts';
import type { ChatChange, Link } from '../domain/chat.ts';
import { ProductError, type ErrorCode } from '../domain/errors.ts';
import type { Choice, Outgoing } from '../domain/outgoing.ts';
import { fold } from '../text/fold.ts';
import { CHOICES } from '../text/vi/bot.ts';
import { originOf } from './origin.ts';
import { answerStatus } from './progress/answer-status.ts';
import { answerBlocks } from './render/answer-blocks.ts';
import { answerChoices } from './render/answer-choices.ts';
import { pageOf } from './render/page.ts';
import { agenciesOf, placeOf, spokenFor } from './roles.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';

/** Whom a question is asked for, where that is not what the chat is bound to. */
export interface SpeaksFor {
  readonly agency: string;
  readonly place: string;
}

/** Questions that are refused with their own sentence, which is an answer too. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set(['question-too-long', 'question-empty', 'usage']);

/** What is known of a question beside its words. */
export interface Asking {
  readonly speaksFor?: SpeaksFor;
  /** Kept along with the answer. */
  readonly changes?: readonly ChatChange[];
  /** True where the words were chosen from a list: alone they are half a question. */
  readonly chosen?: boolean;
  /** True for what concerns every place. */
  readonly everywhere?: boolean;
}

/** Answers what somebody said, as a question of this chat. */
export async function answerTo(text: string, turn: Turn, asking: Asking = {}): Promise<Reply> {
  const { context, sender, tools } = turn;
  const { changes = [], chosen = false, everywhere = false } = asking;
  // The question itself was said a moment ago: it is not its own history.
  const history = context.turns.at(-1) === text ? context.turns.slice(0, -1) : context.turns;
  const own = agenciesOf(turn, history);
  // The agency that was chosen is part of what was said: for what follows, and for who reads the feedback.
  const said = asking.speaksFor === undefined ? text : `${text} ${spokenFor(asking.speaksFor)}`;
  const kept: readonly ChatChange[] = [...changes, { set: 'turn', person: sender.id, text: said }];
  const status = asking.speaksFor === undefined ? tools.statusAsked(text, history) : null;
  if (status !== null) return reply(await answerStatus(status, text, turn), kept);
  const isOwn = asking.speaksFor === undefined && own.length > 0 && tools.isOwn(text, history);
  if (isOwn && own.length > 1) return reply(whichOwn(text, own), kept);
  const speaksFor = asking.speaksFor ?? (isOwn ? own[0] : undefined);
  const here = changes.findLast((change) => change.set === 'place')?.place ?? placeOf(turn);
  const [agency] = own.length === 1 && own[0]?.place === here ? own : [];
  try {
    const question = {
      text,
      place: everywhere ? null : (speaksFor?.place ?? here),
      agency: speaksFor?.agency ?? agency?.agency ?? null,
      history: everywhere ? [] : history,
      now: tools.now(),
    };
    const answer = await tools.ask(question, originOf(text, turn));
    const before = chosen ? history.at(-1) : undefined;
    return reply(outgoingOf(answer, before === undefined ? said : `${before} – ${said}`, turn), kept);
  } catch (error) {
    if (error instanceof ProductError && REFUSALS.has(error.code)) return reply(saying(error.message), changes);
    throw error;
  }
}

/** A chat of several agencies that speaks of itself is asked which of them it means. */
function whichOwn(text: string, own: readonly Link[]): Outgoing {
  const choices = own.map(({ agency, place }): readonly Choice[] => [
    {
      label: CHOICES.speakFor(agency, place),
      words: [agency],
      shown: true,
      deed: { do: 'speak-for', agency, place, text },
    },
  ]);
  return { blocks: [{ of: 'paragraph', text: CHOICES.whichOwn }], choices };
}

/** @param asked the question as it is kept beside what somebody thought of the answer */
function outgoingOf(answer: Answer, asked: string, turn: Turn): Outgoing {
  const { shown, more } = pageOf(answerBlocks(answer), turn.traits.pageUnits);
  const choices = choicesOf(answer, turn.tools.directory.places());
  return {
    blocks: shown,
    choices: [...choices.map((choice) => [choice]), ...(more === null ? [] : [[more]]), ...ratingOf(answer, asked)],
  };
}

function choicesOf(answer: Answer, places: readonly string[]): readonly Choice[] {
  return answerChoices(answer).map(({ text, label }) => {
    const place = answer.asks === 'place' ? placeIn(text, places) : null;
    const words = place === null ? [] : [place];
    const deed = place === null ? ({ do: 'say', text } as const) : ({ do: 'place', place, text } as const);
    return { label, words, shown: true, deed };
  });
}

/** The locality that a choice names: `Sơn Tịnh`, `Phòng Y tế - Sơn Tịnh`. */
function placeIn(choice: string, places: readonly string[]): string | null {
  const folded = fold(choice);
  const named = places.filter((place) => folded === fold(place) || folded.endsWith(` - ${fold(place)}`));
  return named.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Most characters of an answer that are kept beside what somebody thought of it. */
const MOST_KEPT = 4000;

/** Under everything that is an answer, also under "the plans do not say". Not under a greeting or a question back. */
function ratingOf(answer: Answer, asked: string): (readonly Choice[])[] {
  const chatter = answer.status === 'answered' && answer.citations.length + answer.duties.length === 0;
  if (answer.status === 'clarify' || chatter || !/\p{L}/u.test(asked)) return [];
  const rated = {
    question: asked,
    answer: answer.text.slice(0, MOST_KEPT).toWellFormed(),
    sources: [...new Set(answer.citations.map(({ plan, section }) => `${plan} ${section}`))],
  };
  const { helpful, helpfulWords, unhelpful, unhelpfulWords } = CHOICES;
  return [
    [
      {
        label: `👍 ${helpful}`,
        words: [...helpfulWords],
        shown: false,
        deed: { do: 'rate', helpful: true, rated },
      },
      {
        label: `👎 ${unhelpful}`,
        words: [...unhelpfulWords],
        shown: false,
        deed: { do: 'rate', helpful: false, rated },
      },
    ],
  ];
}
