import type { ChatChange, Grant, IssuedCode } from '../domain/chat.ts';
import type { Choice, Outgoing } from '../domain/outgoing.ts';
import { fold } from '../text/fold.ts';
import { parseOffice } from '../text/office/name.ts';
import { LINKING, PLACE, TAOMA_WORDS } from '../text/vi/bot.ts';
import { CODE_HOURS } from './codes.ts';
import { officeAndPlace } from './office-and-place.ts';
import { reply, saying, type CodeMaker, type Reply, type Turn } from './tools.ts';

const HOUR_MS = 3_600_000;

/** `/taoma ĐƠN VỊ, ĐỊA PHƯƠNG`: one-time codes for an office, for every office of a place, or for its leaders. */
export function makeCodes(rest: string, turn: Turn): Reply {
  const { isAdmin, who, incoming, tools } = turn;
  if (!isAdmin) {
    const entry = { who, chat: incoming.chat, act: 'denied', facts: { command: 'taoma' } } as const;
    return reply(saying(LINKING.denied(who)), [{ set: 'audit', entry }]);
  }
  const { directory } = tools;
  const [words, where] = officeAndPlace(rest, directory.places());
  if (words === '' || where === null) return reply(saying(LINKING.usage));
  const [place, ...others] = directory.placesNamed(where);
  if (place === undefined) return reply(saying(PLACE.unknown(where, directory.places())));
  if (others.length > 0) return reply(offer(PLACE.several(where), [place, ...others], (one) => `${words}, ${one}`));
  const said = fold(words);
  if (TAOMA_WORDS.leader.some((word) => word === said)) {
    // Whoever reads a leader's code can become one.
    return incoming.kind === 'group' ? reply(saying(LINKING.leaderInPrivate)) : leaderCode(place, turn);
  }
  if (TAOMA_WORDS.every.some((word) => word === said)) {
    return incoming.kind === 'group' ? reply(saying(LINKING.everyInPrivate)) : everyCode(place, turn);
  }
  const office = directory.officeNamed(words, place);
  switch (office.of) {
    case 'found':
      return linkCode(office.name, place, turn);
    case 'several':
      return reply(offer(LINKING.officeSeveral(words), office.names, (name) => `${name}, ${place}`));
    case 'none':
      return reply(saying(LINKING.officeUnknown(words, place, directory.officesOf(place))));
  }
}

/** A code for what it grants, and how it is kept. */
export function issue(grant: Grant, by: string, now: string, codes: CodeMaker): { code: string; kept: IssuedCode } {
  const code = codes.make();
  const expires = new Date(Date.parse(now) + CODE_HOURS * HOUR_MS).toISOString();
  return { code, kept: { hash: codes.hash(code), grant, by, at: now, expires } };
}

function linkCode(agency: string, place: string, turn: Turn): Reply {
  const { code, changes } = issued({ of: 'link', agency, place }, turn);
  const said = [LINKING.made(code, agency, place), ...classNotes([agency], place), LINKING.secret(CODE_HOURS)];
  return reply(saying(...said), changes);
}

function leaderCode(place: string, turn: Turn): Reply {
  const { code, changes } = issued({ of: 'leader', place }, turn);
  return reply(saying(LINKING.madeLeader(code, place), LINKING.secret(CODE_HOURS)), changes);
}

function everyCode(place: string, turn: Turn): Reply {
  const offices = turn.tools.directory.officesOf(place);
  const made = offices.map((agency) => ({ agency, ...issued({ of: 'link', agency, place }, turn) }));
  const items = made.map(({ agency, code }) => LINKING.line(agency, code));
  const blocks = [
    { of: 'paragraph', text: LINKING.everyOffice(place, offices.length) },
    { of: 'list', from: 1, items },
    ...classNotes(offices, place).map((text) => ({ of: 'paragraph', text }) as const),
    { of: 'paragraph', text: LINKING.secret(CODE_HOURS) },
  ] as const;
  return reply(
    { blocks, choices: [] },
    made.flatMap(({ changes }) => changes),
  );
}

/** What whoever hands codes out should know of those for classes ("UBND các xã"), a sentence each. */
export function classNotes(agencies: readonly string[], place: string): readonly string[] {
  return agencies
    .filter((agency) => parseOffice(agency, place).collective)
    .map((agency) => LINKING.ofClass(agency, place));
}

function issued(grant: Grant, { who, incoming, tools }: Turn): { code: string; changes: readonly ChatChange[] } {
  const { code, kept } = issue(grant, who, tools.now(), tools.codes);
  const facts = grant.of === 'link' ? { agency: grant.agency, place: grant.place } : { leader: grant.place };
  const entry = { who, chat: incoming.chat, act: 'code-made', facts } as const;
  const changes = [
    { set: 'code-issued', code: kept },
    { set: 'audit', entry },
  ] as const;
  return { code, changes };
}

function offer(text: string, names: readonly string[], argument: (name: string) => string): Outgoing {
  const choices = names.map((name): readonly Choice[] => [
    { label: name, words: [], shown: true, deed: { do: 'say', text: `/taoma ${argument(name)}` } },
  ]);
  return { blocks: [{ of: 'paragraph', text }], choices };
}
