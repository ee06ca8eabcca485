import type { Block } from '../../domain/outgoing.ts';
import { isClosed } from '../../domain/standing.ts';
import { GROUPS, PROGRESS, standingLine } from '../../text/vi/progress.ts';
import type { BotTools } from '../tools.ts';
import { isHeard, isUntouched, type Item, type Row } from './table.ts';
import { actionOf, dueOf, planOf, standsOf } from './words.ts';

/** One deadline as whoever looks after it reads it: when it is due, who did what, and who cannot be heard. */
export function itemBlocks({ occurrence, rows }: Item, tools: BotTools): readonly Block[] {
  const named = rows.filter((row) => !row.occurrence.isClass);
  const done = named.filter(({ standing }) => isClosed(standing)).length;
  return [
    { of: 'heading', text: `${actionOf(occurrence)} (${planOf(occurrence)})` },
    { of: 'heading', text: PROGRESS.due(dueOf(occurrence, tools), PROGRESS.counts(done, named.length)) },
    { of: 'list', from: null, items: partyLines(rows, tools) },
  ];
}

/** Who did what, a line each where there is more to say than the name; those who handed in first. */
export function partyLines(rows: readonly Row[], tools: BotTools): readonly string[] {
  const named = rows.filter((row) => !row.occurrence.isClass);
  const told = named.filter(
    ({ standing }) => isClosed(standing) || standing.extension !== null || standing.returned !== null,
  );
  const received = named.filter((row) => row.standing.state === 'received' && !told.includes(row));
  const untouched = named.filter((row) => isUntouched(row.standing));
  const lists = [
    [received.filter(({ linkedAt }) => linkedAt !== null), GROUPS.received],
    [untouched.filter((row) => isHeard(row, tools.timeZone)), GROUPS.silent],
    [untouched.filter((row) => row.linkedAt !== null && !isHeard(row, tools.timeZone)), GROUPS.linkedLater],
    [untouched.filter(({ linkedAt }) => linkedAt === null), GROUPS.unlinked],
  ] as const;
  return [
    ...[
      ...told.filter(({ standing }) => isClosed(standing)),
      ...told.filter(({ standing }) => !isClosed(standing)),
    ].map((row) => standingLine(row.occurrence.party.name, [...standsOf(row, tools), ...sinceUnlinked(row)])),
    ...received
      .filter(({ linkedAt }) => linkedAt === null)
      .map((row) => standingLine(row.occurrence.party.name, [...standsOf(row, tools), ...sinceUnlinked(row)])),
    ...lists.flatMap(([some, words]) => (some.length === 0 ? [] : [words(some.map(nameOf))])),
    ...rows.filter((row) => row.occurrence.isClass).map((row) => classLine(row, named)),
  ];
}

/** Only who was linked can have said something. */
export function sinceUnlinked({ linkedAt, standing }: Row): readonly string[] {
  return linkedAt === null && !isUntouched(standing) ? [GROUPS.unlinkedSince] : [];
}

/** Of a class only those members are known that are linked. */
function classLine({ occurrence: { party } }: Row, named: readonly Row[]): string {
  const members = named.filter(({ occurrence }) => occurrence.memberOf === party.name);
  return GROUPS.unknownMembers(party.name, members.length);
}

function nameOf({ occurrence }: Row): string {
  return occurrence.party.name;
}
