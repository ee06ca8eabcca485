import { localDate } from '../domain/calendar.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Block } from '../domain/outgoing.ts';
import { extensionsOf, termOf, UNTOUCHED, type Standing } from '../domain/standing.ts';
import { sentenceCase } from '../text/sentence.ts';
import { COLLECT } from '../text/vi/remind-lists.ts';
import { withoutKnownClasses } from './collection.ts';
import { listOf, MOST_ITEMS, sourceOf, type Asked, type Composing, type Section } from './composing.ts';
import { whenOf } from './due-words.ts';
import { namesOf } from './names.ts';

/** Shows who has handed in. */
export const PROGRESS = '/tiendo';

/**
 * What the focal agency is told of one deadline: who has not handed in, who asked for more time, and what came, numbered
 * from `from`, for it to confirm or return.
 */
export function collectSection(parties: readonly Occurrence[], from: number, context: Composing): Section {
  const ones = withoutKnownClasses(parties);
  const others = parties.filter((each) => !ones.includes(each)).map(({ party }) => COLLECT.others(party.name));
  const [one] = ones;
  if (one === undefined) return { blocks: [], asked: [] };
  const { standings, isLinked, settings } = context;
  const today = localDate(context.now, settings.timeZone);
  const hasTime = (standing: Standing): boolean => standing.granted !== null && termOf(one.lastDay, standing) >= today;
  const missing = ones.filter(({ id }) => ['open', 'received'].includes(standings(id).state));
  const extended = missing.filter(({ id }) => hasTime(standings(id)));
  const open = missing.filter((each) => !extended.includes(each));
  // Of a class nobody can say that all of it handed in, whether it has a chat or not.
  const canTell = (each: Occurrence): boolean => isLinked(each) && !each.isClass;
  const came = ones.filter(({ id }) => standings(id).state === 'handed-in');
  const handedIn = came.map(({ id, party }) => {
    const { handedIn: event, number } = standings(id);
    return COLLECT.handedIn(party.name, number, localDate(event?.at ?? context.now, settings.timeZone));
  });
  const lines = [
    lineOf(open.filter(canTell).map(partyName), COLLECT.open),
    lineOf(open.filter((each) => !canTell(each)).map(partyName), COLLECT.unlinked),
    others,
    lineOf(
      extended.map(({ id, party, lastDay }) => COLLECT.extendedTo(party.name, termOf(lastDay, standings(id)))),
      COLLECT.extended,
    ),
    lineOf(
      missing.flatMap(({ id, party }) => {
        const standing = standings(id);
        const told = hasTime(standing) ? standing.granted : null;
        const asked = extensionsOf(standing).filter((each) => each !== told);
        return asked.map(({ until, state }) => COLLECT.extension(party.name, until, state));
      }),
      COLLECT.extensions,
    ),
    lineOf(ones.filter(({ id }) => standings(id).state === 'confirmed').map(partyName), COLLECT.confirmed),
  ].flat();
  const when = whenOf(one, UNTOUCHED, context);
  const waiting: Block = { of: 'heading', text: COLLECT.waiting };
  return {
    blocks: [
      { of: 'paragraph', text: COLLECT.deadline(sentenceCase(one.deadline.action), when, sourceOf(one)) },
      ...(lines.length > 0 ? [{ of: 'list', items: lines, from: null } as const] : []),
      ...(handedIn.length > 0 ? [waiting, ...listOf(handedIn, from, PROGRESS)] : []),
    ],
    asked: came.slice(0, MOST_ITEMS).map(({ id }, i): Asked => ({ number: from + i, occurrence: id, by: 'focal' })),
  };
}

function partyName({ party }: Occurrence): string {
  return party.name;
}

function lineOf(names: readonly string[], line: (names: ReturnType<typeof namesOf>) => string): readonly string[] {
  return names.length === 0 ? [] : [line(namesOf(names))];
}
