import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { NewStatus } from '../../domain/standing.ts';
import { dayAndMonth, day as numbers } from '../../text/vi/dates.ts';
import { ASKS, EXTENSION, JUDGE_INSIDE, NOT_RECORDED } from '../../text/vi/status.ts';
import { reply, saying, type BotTools, type Owed, type Reply, type Turn } from '../tools.ts';
import { readUntil, readWhy } from './read-until.ts';
import { chatsOfLeaders, chatsOfOffice, lettersTo } from './letters.ts';
import { sayable } from './owed.ts';
import { offering, skipChoice, statusChange, statusChoice, told } from './say.ts';
import { actorOf, askedIn, dayWords, nameOf, partyOf, thingOf, todayOf, whenOf, whoOf } from './thing.ts';

/** How far behind the last day the example lies, in days. */
const EXAMPLE_DAYS = 6;

/** Xin gia hạn: asks until when and why. */
export function askUntil(owed: Owed, turn: Turn, before: readonly string[] = []): Reply {
  const { occurrence, standing, term } = owed;
  const { extension } = standing;
  const today = todayOf(turn);
  const example = dayAndMonth(addDays(daysBetween(today, term) > 0 ? term : today, EXAMPLE_DAYS));
  const pending =
    extension?.state === 'asked' && before.length === 0
      ? [EXTENSION.pending(whoOf(extension.asked, turn), whenOf(extension.asked, turn), dayWords(extension.until))]
      : [];
  const expects = { of: 'extension', occurrence: occurrence.id } as const;
  const asks = ASKS.extension(partyOf(occurrence, turn), thingOf(owed), example, askedIn(turn));
  return reply(offering([...before, ...pending, asks, EXTENSION.notOfficial], [skipChoice(expects)], expects));
}

/** Takes words for the answer: a day behind the last day and behind today, and why. Asks again where it names none. */
export async function askExtension(words: string, id: string, turn: Turn): Promise<Reply> {
  const { owed, refusal } = await sayable('ask-extension', [id], turn);
  const [only] = owed;
  if (only === undefined) return refusal;
  const { day, why } = readUntil(words, only.term, (text) => turn.tools.dayIn(text));
  if (day === null) return askUntil(only, turn, [EXTENSION.unclear]);
  if (daysBetween(only.term, day) <= 0) {
    return askUntil(only, turn, [EXTENSION.notLater(numbers(day), dayWords(only.term))]);
  }
  if (daysBetween(todayOf(turn), day) <= 0) return askUntil(only, turn, [EXTENSION.past(numbers(day))]);
  return asked(only, day, why, turn);
}

async function asked(owed: Owed, until: IsoDate, why: string | null, turn: Turn): Promise<Reply> {
  const { occurrence } = owed;
  const { focal, place, id } = occurrence;
  const { tools, incoming, sender } = turn;
  const { focal: toFocal, leaders: toLeaders } = await deciders(occurrence, tools);
  const whom = [
    ...(toFocal.length > 0 && focal !== null ? [EXTENSION.toFocal(focal.name)] : []),
    ...(toLeaders.length > 0 ? [EXTENSION.toLeaders(place)] : []),
  ];
  const said = saying(
    EXTENSION.asked(actorOf(turn), partyOf(occurrence, turn), dayWords(until), thingOf(owed)),
    ...(why === null ? [] : [EXTENSION.why(why)]),
    ...(whom.length === 0
      ? [EXTENSION.nobody, holds(owed)]
      : [EXTENSION.sentTo(whom), holds(owed, EXTENSION.untilAnswered)]),
    EXTENSION.notOfficial,
  );
  const put = request(owed, { until, why, name: sender.name });
  const to = [...toFocal, ...toLeaders];
  const isHere = to.some(({ channel, chat }) => channel === incoming.channel && chat === incoming.chat);
  const done = statusChoice('handed-in', [id], false);
  const expects = { of: 'why', occurrence: id } as const;
  // Kept and sent at once, so that it counts even where nobody says why; the last message must be the one that asks.
  const confirmed: Outgoing =
    why !== null || isHere
      ? { ...said, choices: [[done]], expects: null }
      : {
          blocks: [...said.blocks, ...saying(ASKS.why(askedIn(turn))).blocks],
          choices: [[skipChoice(expects), done]],
          expects,
        };
  return {
    // A chat that both owes and collects is asked where it asks.
    ...reply([confirmed, ...(isHere ? [put] : [])], [statusChange(id, 'asked-extension', turn, { until, why })]),
    letters: lettersTo(to, incoming, put),
  };
}

/** Why more time was asked for, said after it was: passed on to who decides. */
export async function explained(words: string, id: string, turn: Turn): Promise<Reply> {
  const { owed, refusal } = await sayable('ask-extension', [id], turn);
  const [only] = owed;
  if (only === undefined) return refusal;
  const { occurrence, standing } = only;
  const { extension } = standing;
  if (extension === null) return told(NOT_RECORDED.notAsked, turn);
  const { until, decided, state } = extension;
  if (decided !== null) {
    const who = whoOf(decided, turn, JUDGE_INSIDE);
    return reply({ ...saying(NOT_RECORDED.decided(state === 'granted', who, whenOf(decided, turn))), expects: null });
  }
  const why = readWhy(words);
  const { focal, leaders } = await deciders(occurrence, turn.tools);
  const { party, place } = occurrence;
  const letter = saying(EXTENSION.whyLetter(party.name, place, dayWords(until), thingOf(only), why));
  return {
    ...reply({ ...saying(EXTENSION.whyNoted, EXTENSION.why(why)), expects: null }, [
      statusChange(id, 'asked-extension', turn, { until, why }),
    ]),
    letters: lettersTo([...focal, ...leaders], turn.incoming, letter),
  };
}

/** The chats of those who may grant more time. */
export async function deciders(
  { focal, place }: Occurrence,
  tools: BotTools,
): Promise<{ readonly focal: readonly ChatKey[]; readonly leaders: readonly ChatKey[] }> {
  return { focal: await chatsOfOffice(focal, place, tools), leaders: await chatsOfLeaders(place, tools) };
}

/** Which term holds, whatever is asked for. @param until how long */
export function holds({ standing: { granted } }: Owed, until: string | null = null): string {
  return `${EXTENSION.holds(granted === null ? null : dayWords(granted.until))}${until === null ? '' : ` ${until}`}.`;
}

/** A request that waits, as it is put to who decides; null where none does. */
export function pendingRequest(owed: Owed, before: readonly string[] = []): Outgoing | null {
  const { extension } = owed.standing;
  if (extension?.state !== 'asked') return null;
  const { until, why, asked: by } = extension;
  return request(owed, { until, why, name: by.name }, before);
}

function request(
  owed: Owed,
  { until, why, name }: Pick<NewStatus, 'why' | 'name'> & { readonly until: IsoDate },
  before: readonly string[] = [],
): Outgoing {
  const { occurrence } = owed;
  const by = nameOf(name);
  const texts = [
    ...before,
    EXTENSION.letter(occurrence.party.name, occurrence.place, dayWords(until), thingOf(owed)),
    ...(why === null ? [] : [EXTENSION.why(why)]),
    ...(by === null ? [] : [EXTENSION.by(by)]),
    EXTENSION.agree,
  ];
  return offering(
    texts,
    (['granted', 'refused'] as const).map((act) => statusChoice(act, [occurrence.id], true, until)),
  );
}
