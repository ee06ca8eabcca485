import { daysBetween } from '../domain/calendar.ts';
import type { ChatChange } from '../domain/chat.ts';
import type { ChatKey } from '../domain/incoming.ts';
import { isClosed } from '../domain/standing.ts';
import { partyKey } from '../text/office/party-key.ts';
import { LINKING, PLACE } from '../text/vi/bot.ts';
import { TEST_REMINDER } from '../text/vi/test-reminder.ts';
import { officeAndPlace } from './office-and-place.ts';
import { offerWords } from './offer.ts';
import { chatsOfOffice } from './status/letters.ts';
import { todayOf } from './status/thing.ts';
import { reply, saying, type Owed, type Reply, type Turn } from './tools.ts';

/** An agency as a link or an admin names it. */
interface Named {
  readonly agency: string;
  readonly place: string;
}

/**
 * `/thunhac [ĐƠN VỊ, ĐỊA PHƯƠNG]` (admin): what a reminder of an agency's next deadline looks like, in its chats; without
 * a name in this chat, for its agencies.
 */
export async function testReminder(rest: string, turn: Turn): Promise<Reply> {
  const { isAdmin, who, incoming, context, tools } = turn;
  if (!isAdmin) {
    const entry = { who, chat: incoming.chat, act: 'denied', facts: { command: 'thunhac' } } as const;
    return reply(saying(LINKING.denied(who)), [{ set: 'audit', entry }]);
  }
  if (rest !== '') return toAgency(rest, turn);
  if (context.links.length === 0) return reply(saying(TEST_REMINDER.notLinkedHere, TEST_REMINDER.usage));
  const next = await nextOf(context.links, turn);
  if (next === null) return reply(saying(TEST_REMINDER.nothing(context.links.map(({ agency }) => agency))));
  return reply(tools.sample(next, tools.now()), [sent(next, [incoming], turn)]);
}

async function toAgency(rest: string, turn: Turn): Promise<Reply> {
  const { directory } = turn.tools;
  const [words, where] = officeAndPlace(rest, directory.places());
  if (words === '' || where === null) return reply(saying(TEST_REMINDER.usage));
  const [place, ...others] = directory.placesNamed(where);
  if (place === undefined) return reply(saying(PLACE.unknown(where, directory.places())));
  if (others.length > 0)
    return reply(offerWords(PLACE.several(where), [place, ...others], (one) => `/thunhac ${words}, ${one}`));
  const office = directory.officeNamed(words, place);
  switch (office.of) {
    case 'found':
      return toChats({ agency: office.name, place }, turn);
    case 'several':
      return reply(offerWords(TEST_REMINDER.several(words), office.names, (name) => `/thunhac ${name}, ${place}`));
    case 'none':
      return reply(saying(LINKING.officeUnknown(words, place, directory.officesOf(place))));
  }
}

async function toChats(named: Named, turn: Turn): Promise<Reply> {
  const { tools } = turn;
  const { agency, place } = named;
  const chats = await chatsOfOffice({ name: agency, key: partyKey(agency, place) }, place, tools);
  if (chats.length === 0) return reply(saying(TEST_REMINDER.notLinked(agency, place)));
  const next = await nextOf([named], turn);
  if (next === null) return reply(saying(TEST_REMINDER.nothing([agency])));
  const say = tools.sample(next, tools.now());
  return {
    ...reply(saying(TEST_REMINDER.sent(agency, place, chats.length)), [sent(next, chats, turn)]),
    letters: chats.map((to) => ({ to, say })),
  };
}

/** What one of the agencies has to hand in next; null where nothing is to come. */
async function nextOf(agencies: readonly Named[], turn: Turn): Promise<Owed | null> {
  const { tools } = turn;
  const today = todayOf(turn);
  const keys = new Set(agencies.map(({ agency, place }) => `${place} ${partyKey(agency, place)}`));
  const theirs = (await tools.occurrences()).filter((one) => keys.has(`${one.place} ${one.party.key}`));
  const open = (await tools.standings(theirs)).filter(
    ({ standing, term }) => !isClosed(standing) && daysBetween(today, term) >= 0,
  );
  return open.toSorted((a, b) => daysBetween(b.term, a.term))[0] ?? null;
}

function sent({ occurrence }: Owed, chats: readonly ChatKey[], { who, incoming }: Turn): ChatChange {
  const facts = { agency: occurrence.party.name, place: occurrence.place, chats: `${chats.length}` };
  return { set: 'audit', entry: { who, chat: incoming.chat, act: 'test-sent', facts } };
}
