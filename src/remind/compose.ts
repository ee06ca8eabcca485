import { localDate, localTime } from '../domain/calendar.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Block, Outgoing } from '../domain/outgoing.ts';
import type { NewReminder, ReminderKind } from '../domain/reminder.ts';
import { termOf } from '../domain/standing.ts';
import { dayAndTime } from '../text/vi/dates.ts';
import { ACTS, ALL, answerByWords, PRESS, sentAgain, sentLate } from '../text/vi/remind.ts';
import { COLLECT } from '../text/vi/remind-lists.ts';
import { ACTS_BY, choicesOf } from './choices.ts';
import { collectSection } from './collect-section.ts';
import { collectAbout } from './collection.ts';
import type { Asked, Composing, Section } from './composing.ts';
import { digestSection } from './digest-section.ts';
import { escalateSection } from './escalate-section.ts';
import { owedHeading, owedSection } from './owed.ts';
import { isPushed } from './pushed.ts';
import { digestPlace } from './week.ts';
import { LATE_MS } from './when.ts';

/**
 * One message of all that is said to a chat: what its agencies owe, what the focal agency collects, what leaders are
 * told, with choices for every numbered item. Nothing is said of an occurrence that is no longer there.
 */
export function composeMessage(say: readonly NewReminder[], context: Composing): Outgoing {
  const of = (...kinds: readonly ReminderKind[]): readonly NewReminder[] =>
    say.filter(({ kind }) => kinds.includes(kind));
  const owed = occurrencesOf(of('before', 'overdue'), context);
  const late = occurrencesOf(of('escalate'), context);
  const sections: Section[] = [];
  if (owed.length > 0)
    sections.push(withHeading(owedHeading(owed, context), owedSection(owed, context.links.length > 1, context)));
  const collected = collectedIn(of('collect'), askedIn(sections), context);
  if (collected.length > 0) sections.push(withHeading(COLLECT.heading, joined(collected)));
  if (late.length > 0) sections.push(escalateSection(late, context));
  sections.push(...of('digest').map(({ about, term }) => digestSection(digestPlace(about), term, context)));
  const { blocks, asked } = joined(sections);
  const choices = choicesOf(asked, context.traits.buttons);
  const again = say.some((one) => one.again);
  const [first, ...rest] = again ? headed(blocks, sentAgain) : blocks;
  if (first === undefined) return { blocks: [], choices: [] };
  return { blocks: [first, ...latenessOf(say, context), ...rest, ...howToAnswer(asked, context)], choices };
}

/** By last day, as far as they are still there. */
function occurrencesOf(say: readonly NewReminder[], { occurrences, standings }: Composing): readonly Occurrence[] {
  const term = (one: Occurrence): string => termOf(one.lastDay, standings(one.id));
  return say
    .flatMap(({ about }) => occurrences.get(about) ?? [])
    .sort((a, b) => term(a).localeCompare(term(b)) || a.plan.plan.localeCompare(b.plan.plan));
}

function collectedIn(say: readonly NewReminder[], before: number, context: Composing): readonly Section[] {
  const all = [...context.occurrences.values()].filter((one) => isPushed(one, context.settings.approval));
  let from = before + 1;
  return say.map(({ about }) => {
    const section = collectSection(
      all.filter((one) => collectAbout(one) === about),
      from,
      context,
    );
    from += section.asked.length;
    return section;
  });
}

function askedIn(sections: readonly Section[]): number {
  return sections.reduce((sum, { asked }) => sum + asked.length, 0);
}

function joined(sections: readonly Section[]): Section {
  return { blocks: sections.flatMap(({ blocks }) => blocks), asked: sections.flatMap(({ asked }) => asked) };
}

function withHeading(text: string, { blocks, asked }: Section): Section {
  return { blocks: [{ of: 'heading', text }, ...blocks], asked };
}

function headed(blocks: readonly Block[], change: (heading: string) => string): readonly Block[] {
  return blocks.map((block, i) => (i === 0 && block.of === 'heading' ? { ...block, text: change(block.text) } : block));
}

/**
 * For which time of today a message was meant that comes late; of several the earliest. Of an earlier day nothing is said:
 * it may be that the deadline was not known, or not approved, until now.
 */
function latenessOf(say: readonly NewReminder[], { now, settings: { timeZone } }: Composing): readonly Block[] {
  const today = localDate(now, timeZone);
  const late = say
    .map(({ at }) => at)
    .filter((at) => localDate(at, timeZone) === today && Date.parse(now) - Date.parse(at) >= LATE_MS);
  const [first] = late.sort((a, b) => Date.parse(a) - Date.parse(b));
  if (first === undefined) return [];
  return [{ of: 'paragraph', text: sentLate(dayAndTime(localDate(first, timeZone), localTime(first, timeZone))) }];
}

function howToAnswer(asked: readonly Asked[], { traits }: Composing): readonly Block[] {
  if (asked.length === 0) return [];
  if (traits.buttons) return [{ of: 'paragraph', text: PRESS }];
  const examples = (['party', 'focal'] as const).flatMap((by) => {
    const first = asked.find((one) => one.by === by);
    return first === undefined ? [] : ACTS_BY[by].map((act) => wordsFor(ACTS[act].words, first, asked.length > 1));
  });
  const all =
    asked.filter(({ by }) => by === 'party').length > 1 ? [ALL.received.words[0], ALL['handed-in'].words[0]] : [];
  return [{ of: 'paragraph', text: answerByWords(examples, all) }];
}

function wordsFor(words: string, { number }: Asked, several: boolean): string {
  return several ? `${words} ${number}` : words;
}
