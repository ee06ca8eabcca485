import type { Outgoing } from '../domain/outgoing.ts';
import { BOT, COMMANDS, TRY } from '../text/vi/bot.ts';
import { agenciesOf, placeOf } from './roles.ts';
import { reply, type BotTools, type Reply, type Turn } from './tools.ts';

/** Commands that nobody else is told of. */
const FOR_ADMINS: ReadonlySet<string> = new Set(['taoma', 'duyet', 'thunhac']);

/** How many questions are offered to try. */
const SUGGESTIONS = 3;

/** `/start`: what it is, that it is an automatic system, what to try here, and who one is. */
export function start(turn: Turn): Reply {
  return reply(welcome(boundTo(turn), [BOT.introduction, BOT.notice], [BOT.identity(turn.who)]));
}

/** `/help`: the same with every command. */
export function help(turn: Turn): Reply {
  const { links } = turn.context;
  const names = links.map(({ agency, place }) => `${agency}, ${place}`);
  const { blocks, choices } = welcome(boundTo(turn), [BOT.introduction, BOT.notice], []);
  const commands = COMMANDS.filter(({ command }) => turn.isAdmin || !FOR_ADMINS.has(command));
  const group = turn.incoming.kind === 'group' ? [BOT.inGroup] : [];
  const linked = links.length > 0 ? BOT.linkedTo(names) : BOT.notLinked;
  return reply({
    blocks: [
      ...blocks,
      { of: 'heading', text: BOT.commands },
      { of: 'list', from: null, items: commands.map(({ command, description }) => `/${command} – ${description}`) },
      ...[...group, linked, ...(links.length > 0 ? [BOT.reports] : []), BOT.identity(turn.who)].map(
        (text) => ({ of: 'paragraph', text }) as const,
      ),
    ],
    choices,
  });
}

/** Whom a chat speaks for, and the product that answers it. */
export interface Bound {
  readonly tools: BotTools;
  readonly place: string | null;
  readonly agency: string | null;
}

/** What a chat is bound to; of several agencies its first stands for them all. */
export function boundTo(turn: Pick<Turn, 'tools' | 'context' | 'incoming'>): Bound {
  const [own] = agenciesOf(turn);
  const place = placeOf(turn);
  // A chat that asks about another place than its agency's is offered that place's questions.
  const speaks = place === null || own?.place === place;
  return { tools: turn.tools, place: place ?? own?.place ?? null, agency: speaks ? (own?.agency ?? null) : null };
}

/** A greeting with questions to try that the plans answer in this chat. */
export function welcome(bound: Bound, before: readonly string[], after: readonly string[]): Outgoing {
  const questions = suggestions(bound);
  const paragraph = (text: string) => ({ of: 'paragraph', text }) as const;
  return {
    blocks: [
      paragraph(before.join(' ')),
      ...(questions.length === 0
        ? []
        : [paragraph(BOT.tryThese), { of: 'list', from: null, items: questions.map((one) => `“${one}”`) } as const]),
      ...after.map(paragraph),
    ],
    // The questions stand in the text already; where there are buttons they need not be typed.
    choices: questions.map((text) => [{ label: text, words: [], shown: false, deed: { do: 'say', text } }]),
  };
}

/** Questions that fit the chat's agency and place, and that get an answer there. */
function suggestions(bound: Bound): readonly string[] {
  const { tools, place, agency } = bound;
  const answered: string[] = [];
  for (const text of candidates(bound)) {
    if (answered.length === SUGGESTIONS) break;
    if (tools.canAnswer({ text, place, agency, history: [], now: tools.now() })) answered.push(text);
  }
  return answered;
}

function candidates({ tools: { directory }, place, agency }: Bound): readonly string[] {
  if (place !== null) {
    const office = agency ?? plainest(directory.officesOf(place));
    return [...(office === undefined ? [] : [TRY.duties(office)]), ...TRY.rest, TRY.plans];
  }
  const [first] = directory.places();
  if (first === undefined) return [];
  const office = plainest(directory.officesOf(first));
  return [...(office === undefined ? [] : [TRY.dutiesIn(office, first)]), ...TRY.restIn(first), TRY.plans];
}

/** The shortest name is the plainest question. */
function plainest(offices: readonly string[]): string | undefined {
  return offices.toSorted((a, b) => a.length - b.length)[0];
}
