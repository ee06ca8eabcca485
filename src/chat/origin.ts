import type { Origin } from '../domain/question.ts';
import { fold } from '../text/fold.ts';
import { answerStatus } from './progress/answer-status.ts';
import { layOut } from './render/lay-out.ts';
import type { StatusAsked, Turn } from './tools.ts';

const EVERYBODY: StatusAsked = { offices: [], places: [], wants: 'both' };

/**
 * The chat that asks, and what may be known there of who has handed in what: what `/tiendo` shows, as plain text. Offices
 * and places count only where the person named them too: an answer repeats the names that it was asked about, and those
 * of somebody else's question would be somebody else's words.
 * @param text what the person said
 */
export function originOf(text: string, turn: Turn): Origin {
  const { incoming, tools, signal } = turn;
  const said = fold(text);
  const wasSaid = (words: string): boolean => said.includes(fold(words));
  return {
    chat: `${incoming.channel}:${incoming.chat}`,
    status: async (question) => {
      const { offices, places, wants } = tools.statusAsked(question, []) ?? EVERYBODY;
      const asked = { wants, offices: offices.filter(wasSaid), places: places.filter(wasSaid) };
      return layOut((await answerStatus(asked, text, turn)).blocks).text;
    },
    signal,
  };
}
