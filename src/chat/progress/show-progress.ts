import type { Block, Choice, Outgoing } from '../../domain/outgoing.ts';
import { day } from '../../text/vi/dates.ts';
import { PROGRESS, standingLine } from '../../text/vi/progress.ts';
import { offerWords } from '../offer.ts';
import { pageOf } from '../render/page.ts';
import { reply, saying, type Reply, type Turn } from '../tools.ts';
import { statusRow } from './choices.ts';
import { denied } from './denied.ts';
import { itemBlocks } from './item-blocks.ts';
import { ownLines } from './own-lines.ts';
import { collects, isOwn, sees, type Sight } from './sight.ts';
import { itemsOf, rowsOf, timed, todayOf, type Row } from './table.ts';
import { filterOf, wantedOf } from './wanted.ts';
import { standsOf, thingOf } from './words.ts';

/** How many things that wait for being confirmed are offered at a time. */
const MOST_WAITING = 5;

/**
 * `/tiendo [kế hoạch]`: who has handed in what. Leaders and admins see all of a place, the focal agency what it collects
 * and may confirm or return, an agency what it owes itself.
 */
export async function showProgress(rest: string, turn: Turn): Promise<Reply> {
  const { tools, traits } = turn;
  const wanted = wantedOf('/tiendo', rest, turn);
  if (wanted === 'denied') return denied('tiendo', turn);
  if ('blocks' in wanted) return reply(wanted);
  const { sight, words } = wanted;
  const { place } = sight;
  const filter = filterOf(words, place, tools);
  if (filter.of === 'offices') {
    return reply(offerWords(PROGRESS.whichOffice(words), filter.names, (name) => `/tiendo ${name}, ${place}`));
  }
  const rows = await rowsOf(place, tools, (one) => sees(sight, one) && filter.lets(one));
  const told = blocksOf(rows, sight, turn);
  if (told.length === 0) {
    return reply(saying(filter.of === 'all' ? PROGRESS.nothing(place) : PROGRESS.nothingFits(words, place)));
  }
  const waiting = waitingOf(rows, sight, turn);
  const { shown, more } = pageOf([...waiting.blocks, ...told], traits.pageUnits);
  return reply({ blocks: shown, choices: [...waiting.choices, ...(more === null ? [] : [[more]])] });
}

function blocksOf(rows: readonly Row[], sight: Sight, { tools }: Turn): readonly Block[] {
  const today = todayOf(tools);
  const watched = rows.filter(({ occurrence }) => sight.all || collects(sight, occurrence));
  const own = sight.all
    ? []
    : rows.filter(({ occurrence }) => isOwn(sight, occurrence) && !collects(sight, occurrence));
  const { coming, past } = timed(itemsOf(watched), today);
  const title: Block = { of: 'paragraph', text: PROGRESS.title(sight.place, day(today)) };
  return [
    ...(rows.length > 0 ? [title] : []),
    ...coming.flatMap((item) => itemBlocks(item, tools)),
    ...(past.length > 0 && coming.length > 0 ? [{ of: 'paragraph', text: PROGRESS.past } as const] : []),
    ...past.flatMap((item) => itemBlocks(item, tools)),
    ...(own.length > 0 ? ownBlocks(own, turnNaming(own), tools) : []),
  ];
}

function ownBlocks(rows: readonly Row[], naming: boolean, tools: Turn['tools']): readonly Block[] {
  const items = ownLines(rows, tools).map(({ text, row }) =>
    naming ? `${row.occurrence.party.name} – ${text}` : text,
  );
  return [
    { of: 'heading', text: PROGRESS.own },
    { of: 'list', from: null, items },
  ];
}

/** True where the chat has several agencies, so that each line must say whose it is. */
function turnNaming(rows: readonly Row[]): boolean {
  return new Set(rows.map(({ occurrence }) => occurrence.party.key)).size > 1;
}

/** What the focal agency has not yet said that it received. */
function waitingOf(rows: readonly Row[], sight: Sight, { tools, traits }: Turn): Outgoing {
  const all = rows
    .filter(({ occurrence, standing }) => standing.state === 'handed-in' && collects(sight, occurrence))
    .toSorted((a, b) => (a.standing.handedIn?.at ?? '').localeCompare(b.standing.handedIn?.at ?? ''));
  if (all.length === 0) return { blocks: [], choices: [] };
  const first = all.slice(0, MOST_WAITING);
  const items = first.map((row) =>
    standingLine(`${row.occurrence.party.name} – ${thingOf(row.occurrence)}`, standsOf(row, tools)),
  );
  const notes = [
    ...(all.length > first.length ? [PROGRESS.waitingMore(all.length - first.length)] : []),
    ...(traits.buttons ? [] : [PROGRESS.waitingWords]),
  ];
  return {
    blocks: [
      { of: 'heading', text: PROGRESS.waiting },
      { of: 'list', from: 1, items },
      ...notes.map((text) => ({ of: 'paragraph', text }) as const),
    ],
    choices: first.map(({ occurrence }, i): readonly Choice[] =>
      statusRow(i + 1, occurrence.id, ['confirmed', 'returned']),
    ),
  };
}
