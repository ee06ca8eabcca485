import type { Block, Outgoing } from '../../domain/outgoing.ts';
import { isClosed } from '../../domain/standing.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { PROGRESS, STATUS_OF } from '../../text/vi/progress.ts';
import { answerTo, type Asking, type SpeaksFor } from '../ask.ts';
import { agenciesOf, placeOf } from '../roles.ts';
import { reply, saying, type Reply, type Turn } from '../tools.ts';
import { statusRow } from './choices.ts';
import { withExtensions } from './extended.ts';
import { ownLines } from './own-lines.ts';
import { isOwn, placesOfRoles, sees, sightOf } from './sight.ts';
import { rowsOf, type Row } from './table.ts';
import { placeIn } from './wanted.ts';

/** How many deadlines are told with their status; those that are open can be answered at once. */
const MOST_TOLD = 6;

/**
 * `/han [đơn vị]`: what the plans say, and where it stands for those who may know: an agency in its own chat, leaders,
 * the focal agency of what it collects, admins. `question`: what the command stands for.
 */
export async function deadlinesWithStatus(
  question: string,
  rest: string,
  turn: Turn,
  asking: Asking = {},
): Promise<Reply> {
  if (turn.tools.directory.places().length === 0) return reply(saying(PROGRESS.noPlans(placesOfRoles(turn))));
  const answer = await answerTo(question, turn, asking);
  const [said, ...more] = answer.say;
  const [own, ...others] = agenciesOf(turn, turn.context.turns);
  // A chat of several agencies is asked first which of them it means.
  const theirs = asking.speaksFor ?? (others.length === 0 ? (own ?? null) : null);
  const whose = rest === '' ? theirs : namedIn(rest, turn);
  if (said === undefined || whose === null) return answer;
  const status = await statusOf(whose, turn);
  if (status === null) return answer;
  const { blocks, choices } = withExtensions(said, status.rows, turn.tools);
  const both = { ...said, blocks: [...blocks, ...status.blocks], choices: [...status.choices, ...choices] };
  return { ...answer, say: [both, ...more] };
}

/** The agency that a command's words name; null where they name none, or several. */
export function namedIn(rest: string, turn: Turn): SpeaksFor | null {
  const found = placeIn(rest, turn.tools);
  const place = found === null ? placeOf(turn) : (found.places[0] ?? null);
  if (place === null || (found !== null && (found.places.length > 1 || found.words === ''))) return null;
  const words = found?.words ?? rest;
  const key = partyKey(words, place);
  const linked = turn.context.links.find((link) => link.place === place && partyKey(link.agency, place) === key);
  if (linked !== undefined) return { agency: linked.agency, place };
  const office = turn.tools.directory.officeNamed(words, place);
  return office.of === 'found' ? { agency: office.name, place } : null;
}

type StatusTold = Outgoing & { readonly rows: readonly Row[] };

/** Where an agency's deadlines stand; null where it is nobody's here to know, or there are none. */
async function statusOf({ agency, place }: SpeaksFor, turn: Turn): Promise<StatusTold | null> {
  const { tools, traits } = turn;
  const sight = sightOf(place, turn);
  if (sight === null) return null;
  const key = partyKey(agency, place);
  const rows = await rowsOf(
    place,
    tools,
    (one) => !one.isClass && !one.precedes && one.party.key === key && sees(sight, one),
  );
  const lines = ownLines(rows, tools);
  const told = lines.slice(0, MOST_TOLD);
  if (told.length === 0) return null;
  const isTheirs = told.every(({ row }) => isOwn(sight, row.occurrence));
  const choices = told.flatMap(({ row: { occurrence, standing } }, i) => {
    if (!isTheirs || isClosed(standing)) return [];
    const received = standing.received === null ? (['received'] as const) : [];
    return [statusRow(i + 1, occurrence.id, [...received, 'handed-in', 'ask-extension'])];
  });
  const isUnheard = rows.every(({ linkedAt }) => linkedAt === null);
  const notes = [
    ...(lines.length > told.length ? [STATUS_OF.more(lines.length - told.length)] : []),
    ...(isUnheard ? [STATUS_OF.unlinked(agency)] : []),
    ...(choices.length > 0 && !traits.buttons ? [STATUS_OF.words] : []),
  ];
  const blocks: readonly Block[] = [
    { of: 'heading', text: isTheirs ? STATUS_OF.heading : STATUS_OF.headingOf(agency) },
    { of: 'list', from: 1, items: told.map(({ text }) => text) },
    ...notes.map((text) => ({ of: 'paragraph', text }) as const),
  ];
  return { blocks, choices, rows };
}
