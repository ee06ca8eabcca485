import type { Block, Outgoing } from '../../domain/outgoing.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { extensionsOf, isClosed } from '../../domain/standing.ts';
import { fold } from '../../text/fold.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { ASKED_STATUS, GROUPS, PROGRESS, standingLine } from '../../text/vi/progress.ts';
import { pageOf } from '../render/page.ts';
import { saying, type StatusAsked, type Turn } from '../tools.ts';
import { sinceUnlinked } from './item-blocks.ts';
import { isOverdue } from './show-overdue.ts';
import { collects, type Sight } from './sight.ts';
import { isHeard, isUntouched, todayOf, type Item, type Row } from './table.ts';
import { lateDays, standsOf, thingOf } from './words.ts';

/** What a question about parties that it names is about. */
interface About {
  readonly sight: Sight;
  readonly text: string;
  /** Of the parties; that of a class stands for its members too. */
  readonly keys: ReadonlySet<string>;
}

/** True for what one of the parties owes, itself or as a member of one that is a class. */
export function isOfParties({ party, memberOf, place }: Occurrence, keys: ReadonlySet<string>): boolean {
  return keys.has(party.key) || (memberOf !== null && keys.has(partyKey(memberOf, place)));
}

/** How parties that were named stand: a line a deadline; of a class, its linked members by deadline. */
export function ofParties(
  items: readonly Item[],
  wants: StatusAsked['wants'],
  { sight, text, keys }: About,
  turn: Turn,
): Outgoing {
  const isOfMember = ({ occurrence: { party, isClass } }: Row): boolean => isClass || !keys.has(party.key);
  const members = items.flatMap((item) => {
    const rows = item.rows.filter(isOfMember);
    return rows.length === 0 ? [] : [{ ...item, rows }];
  });
  const single = items.flatMap(({ rows }) => rows.filter((row) => !isOfMember(row)));
  if (single.length === 0 && members.length === 0) return saying(PROGRESS.nothing(sight.place));
  const asksMore = / gia han /u.test(` ${fold(text)} `);
  const extended = single.filter(({ standing }) => extensionsOf(standing).length > 0);
  const told = asksMore && extended.length > 0 ? extended : single;
  const blocks: readonly Block[] = [
    ...(asksMore && single.length > 0 && extended.length === 0
      ? [{ of: 'paragraph', text: ASKED_STATUS.noExtension } as const]
      : []),
    ...(told.length === 0 ? [] : [{ of: 'list', from: null, items: told.map((row) => lineOf(row, turn)) } as const]),
    ...members.flatMap((item) => memberBlocks(item, wants, sight, turn)),
  ];
  const { shown, more } = pageOf(blocks, turn.traits.pageUnits);
  return { blocks: shown, choices: more === null ? [] : [[more]] };
}

/** Handed in late, or known not to be handed in although it is overdue. */
export function isLate(row: Row, today: IsoDate, zone: string): boolean {
  return lateDays(row, zone) !== null || (isOverdue(row, today) && isHeard(row, zone));
}

function lineOf(row: Row, { tools }: Turn): string {
  return standingLine(`${row.occurrence.party.name} – ${thingOf(row.occurrence)}`, standsAsHeard(row, tools));
}

/** Of who was never heard it is not said that they did not hand in. */
function standsAsHeard(row: Row, tools: Turn['tools']): readonly string[] {
  if (row.linkedAt === null && isUntouched(row.standing)) return [GROUPS.notLinked];
  return [...standsOf(row, tools), ...sinceUnlinked(row)];
}

/** The linked members of classes for one deadline, each with how it stands, and that nobody knows of the others. */
function memberBlocks({ occurrence, rows }: Item, wants: StatusAsked['wants'], sight: Sight, { tools }: Turn) {
  const named = rows.filter((row) => !row.occurrence.isClass);
  const today = todayOf(tools);
  const isWanted = (row: Row): boolean => {
    if (wants === 'late') return isLate(row, today, tools.timeZone);
    return wants === 'both' || isClosed(row.standing) === (wants === 'done');
  };
  const lines = named.filter(isWanted).map((row) => standingLine(row.occurrence.party.name, standsAsHeard(row, tools)));
  const none = wants !== 'both' && lines.length === 0 && named.length > 0 ? [ASKED_STATUS.noMember[wants]] : [];
  const classes = rows.filter((row) => row.occurrence.isClass);
  const others = classes.map(({ occurrence: one }) => {
    // Who collects nothing sees no member, and is not told that there is none.
    if (!sight.all && !collects(sight, one)) return GROUPS.noMembers;
    const isEmpty = named.every(({ occurrence: { memberOf } }) => memberOf !== one.party.name);
    return isEmpty ? GROUPS.unknownMembers(one.party.name, 0) : GROUPS.otherMembers(one.party.name);
  });
  return [
    { of: 'heading', text: `${thingOf(occurrence)}:` },
    { of: 'list', from: null, items: [...none, ...lines, ...others] },
  ] as const;
}
