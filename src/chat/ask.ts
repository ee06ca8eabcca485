import type { Answer } from '../domain/answer.ts';
import type { ChatChange } from '../domain/chat.ts';
import { ProductError, type ErrorCode } from '../domain/errors.ts';
import type { Choice, Outgoing } from '../domain/outgoing.ts';
import { fold } from '../text/fold.ts';
import { CHOICES } from '../text/vi/bot.ts';
import { answerBlocks } from './render/answer-blocks.ts';
import { answerChoices } from './render/answer-choices.ts';
import { pageOf } from './render/page.ts';
import { agencyOf, placeOf } from './roles.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';

/** Whom a question is asked for, where that is not what the chat is bound to. */
export interface SpeaksFor {
  readonly agency: string;
  readonly place: string;
}

/** Questions that are refused with their own sentence, which is an answer too. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set(['question-too-long', 'question-empty', 'usage']);

/** Answers what somebody said, as a question of this chat; `changes` are kept along with it. */
export async function answerTo(
  text: string,
  turn: Turn,
  speaksFor: SpeaksFor | null = null,
  changes: readonly ChatChange[] = [],
): Promise<Reply> {
  const { context, sender, tools } = turn;
  const chosen = changes.findLast((change) => change.set === 'place')?.place ?? null;
  // The question itself was said a moment ago: it is not its own history.
  const history = context.turns.at(-1) === text ? context.turns.slice(0, -1) : context.turns;
  try {
    const answer = await tools.ask({
      text,
      place: speaksFor?.place ?? chosen ?? placeOf(turn),
      agency: speaksFor?.agency ?? agencyOf(turn),
      history,
      now: tools.now(),
    });
    return reply(outgoingOf(answer, turn), [...changes, { set: 'turn', person: sender.id, text }]);
  } catch (error) {
    if (error instanceof ProductError && REFUSALS.has(error.code)) return reply(saying(error.message), changes);
    throw error;
  }
}

function outgoingOf(answer: Answer, turn: Turn): Outgoing {
  const own = ownAgencies(answer, turn);
  if (own !== null) return { blocks: [{ of: 'paragraph', text: CHOICES.whichOwn }], choices: own };
  const { shown, more } = pageOf(answerBlocks(answer), turn.traits.pageUnits);
  const choices = choicesOf(answer, turn.tools.directory.places());
  return {
    blocks: shown,
    choices: [...choices.map((choice) => [choice]), ...(more === null ? [] : [[more]]), ...ratingOf(answer)],
  };
}

/** A chat of several agencies that asks "đơn vị tôi" is asked which one it means. */
function ownAgencies(answer: Answer, { context: { links } }: Turn): (readonly Choice[])[] | null {
  if (answer.asks !== 'own-agency' || links.length < 2) return null;
  return links.map(({ agency, place }) => [
    {
      label: CHOICES.speakFor(agency, place),
      words: [agency],
      shown: true,
      deed: { do: 'speak-for', agency, place, text: answer.question },
    },
  ]);
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
function ratingOf(answer: Answer): (readonly Choice[])[] {
  const chatter = answer.status === 'answered' && answer.citations.length + answer.duties.length === 0;
  if (answer.status === 'clarify' || chatter) return [];
  const rated = {
    question: answer.question,
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
