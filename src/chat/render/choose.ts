import type { Menu } from '../../domain/chat.ts';
import type { Choice } from '../../domain/outgoing.ts';
import { fold, foldKeepingTones } from '../../text/fold.ts';
import { MORE_WORDS } from '../../text/vi/chat.ts';
import { readButtonData } from './menu-id.ts';

/** A bare number, as people write it; matched against folded words. */
const NUMBER = /^(?:(?:chon|so|muc|cau) ){0,2}0*(\d{1,3})$/u;
/** What people end a reply with out of courtesy. */
const COURTESY = / (?:ạ|nhé|nha|đi|a|nhe|di)$/u;
/** Fewer syllables begin too many other messages. */
const LEAST_SYLLABLES = 2;

/** The choice that a button stands for; null where the data are not of this menu. */
export function pressedChoice(menu: Menu, data: string): Choice | null {
  const pressed = readButtonData(data);
  return pressed?.menu === menu.id ? (menu.choices[pressed.index] ?? null) : null;
}

/**
 * The choice that a reply names: by the number of its item, by its number among the choices that are shown, by its label
 * or one of its words, with or without tone marks, or by the first two or more syllables of one label alone. Null where
 * none is named, or several. Of an item of which several things may be said its number asks which.
 */
export function choiceOf({ choices }: Menu, reply: string): Choice | null {
  const said = wordsOf(reply, foldKeepingTones);
  return named(choices, said) ?? named(choices, said.replace(COURTESY, ''));
}

function named(choices: readonly Choice[], said: string): Choice | null {
  const folded = fold(said);
  const [, number] = NUMBER.exec(folded) ?? [];
  const numbered = itemOf(choices, Number(number)) ?? choices.filter(({ shown }) => shown)[Number(number) - 1];
  if (numbered !== undefined || said === '') return numbered ?? null;
  const begins = said.split(' ').length >= LEAST_SYLLABLES;
  // What tells two names apart may be a tone alone: what has the tones right is tried first.
  const found = [
    choices.filter((choice) => namesOf(choice, foldKeepingTones).includes(said)),
    choices.filter((choice) => namesOf(choice, fold).includes(folded)),
    begins ? choices.filter(({ label }) => wordsOf(label, foldKeepingTones).startsWith(`${said} `)) : [],
    begins ? choices.filter(({ label }) => wordsOf(label, fold).startsWith(`${folded} `)) : [],
  ].find((fitting) => fitting.length > 0);
  return found?.length === 1 ? (found[0] ?? null) : null;
}

/** What the number of an item means; null where no item has it. */
function itemOf(choices: readonly Choice[], number: number): Choice | null {
  const [first, ...others] = choices.filter(({ item }) => item === number);
  if (first === undefined || others.length === 0) return first ?? null;
  const [occurrence] = first.deed.do === 'status' ? first.deed.occurrences : [];
  return occurrence === undefined ? first : { ...first, deed: { do: 'which-status', occurrence } };
}

/** The highest number that a reply to a menu may be; 0 where it has no numbers. */
export function highestNumber({ choices }: Menu): number {
  return Math.max(choices.filter(({ shown }) => shown).length, ...choices.map(({ item }) => item ?? 0));
}

function namesOf({ label, words }: Choice, folding: (text: string) => string): readonly string[] {
  return [label, ...words].map((name) => wordsOf(name, folding));
}

/** Words and signs without punctuation; an emoji without its skin tone, and once where it is repeated. */
function wordsOf(text: string, folding: (text: string) => string): string {
  return folding(text.normalize('NFKC'))
    .replace(/\p{Emoji_Modifier}|\p{M}/gu, '')
    .replace(/(\p{So})\1+/gu, '$1')
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim();
}

/** True for a reply that is a bare number, which only a numbered list can explain. */
export function isNumber(reply: string): boolean {
  return NUMBER.test(fold(wordsOf(reply, fold)));
}

/** True for a reply that asks for the next page, whether or not there is one. */
export function isMore(reply: string): boolean {
  return MORE_WORDS.some((words) => wordsOf(words, fold) === wordsOf(reply, fold));
}
