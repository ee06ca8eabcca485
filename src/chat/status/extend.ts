import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { NewStatus } from '../../domain/standing.ts';
import { dayAndMonth, day as numbers } from '../../text/vi/dates.ts';
import { ASKS, EXTENSION } from '../../text/vi/status.ts';
import { reply, saying, type Owed, type Reply, type Turn } from '../tools.ts';
import { readUntil } from './read-until.ts';
import { chatsOfLeaders, chatsOfOffice, lettersTo } from './letters.ts';
import { sayable } from './owed.ts';
import { offering, skipChoice, statusChange, statusChoice } from './say.ts';
import { actorOf, askedIn, dayWords, nameOf, thingAsWritten, thingOf, todayOf, whenOf, whoOf } from './thing.ts';

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
  const asks = ASKS.extension(occurrence.party.name, thingOf(owed), example, askedIn(turn));
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
  const { party, focal, place, id } = occurrence;
  const { tools, incoming, sender } = turn;
  const toFocal = await chatsOfOffice(focal, place, tools);
  const toLeaders = await chatsOfLeaders(place, tools);
  const whom = [
    ...(toFocal.length > 0 && focal !== null ? [EXTENSION.toFocal(focal.name)] : []),
    ...(toLeaders.length > 0 ? [EXTENSION.toLeaders(place)] : []),
  ];
  const said = saying(
    EXTENSION.asked(actorOf(turn), party.name, dayWords(until), thingOf(owed)),
    ...(why === null ? [] : [EXTENSION.why(why)]),
    whom.length === 0 ? EXTENSION.nobody : EXTENSION.sentTo(whom),
    EXTENSION.notOfficial,
  );
  const put = request(occurrence, { until, why, name: sender.name });
  const deciders = [...toFocal, ...toLeaders];
  const isHere = deciders.some(({ channel, chat }) => channel === incoming.channel && chat === incoming.chat);
  const choices = [[statusChoice('handed-in', [id], false)]];
  return {
    // A chat that both owes and collects is asked where it asks.
    ...reply(
      [{ ...said, choices, expects: null }, ...(isHere ? [put] : [])],
      [statusChange(id, 'asked-extension', turn, { until, why })],
    ),
    letters: lettersTo(deciders, incoming, put),
  };
}

/** A request that waits, as it is put to who decides; null where none does. */
export function pendingRequest({ occurrence, standing }: Owed, before: readonly string[] = []): Outgoing | null {
  const { extension } = standing;
  if (extension?.state !== 'asked') return null;
  const { until, why, asked: by } = extension;
  return request(occurrence, { until, why, name: by.name }, before);
}

function request(
  occurrence: Occurrence,
  { until, why, name }: Pick<NewStatus, 'why' | 'name'> & { readonly until: IsoDate },
  before: readonly string[] = [],
): Outgoing {
  const by = nameOf(name);
  const texts = [
    ...before,
    EXTENSION.letter(occurrence.party.name, occurrence.place, dayWords(until), thingAsWritten(occurrence)),
    ...(why === null ? [] : [EXTENSION.why(why)]),
    ...(by === null ? [] : [EXTENSION.by(by)]),
    EXTENSION.agree,
  ];
  return offering(
    texts,
    (['granted', 'refused'] as const).map((act) => statusChoice(act, [occurrence.id], true, until)),
  );
}
