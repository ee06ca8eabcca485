import type { Choice } from '../domain/outgoing.ts';
import type { Link } from '../domain/chat.ts';
import { fold } from '../text/fold.ts';
import { LINKING } from '../text/vi/bot.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';

/** `/huylienket [đơn vị]`: only who linked the chat, or an admin, may undo it. */
export function unlink(words: string, turn: Turn): Reply {
  const { links } = turn.context;
  if (links.length === 0) return reply(saying(LINKING.nothingLinked));
  const meant = words === '' ? links : links.filter((link) => isMeant(link, words));
  const [link] = meant;
  if (link === undefined) return reply(saying(LINKING.notLinkedTo(words)));
  if (meant.length > 1) return reply(which(meant));
  const { incoming, who, isAdmin } = turn;
  const { agency, place, by } = link;
  const entry = { who, chat: incoming.chat, facts: { agency, place } };
  if (!isAdmin && by !== who) {
    return reply(saying(LINKING.mayNotUnlink), [{ set: 'audit', entry: { ...entry, act: 'denied' } }]);
  }
  return reply(saying(LINKING.unlinked(agency, place)), [
    { set: 'unlinked', agency, place },
    { set: 'audit', entry: { ...entry, act: 'unlinked' } },
  ]);
}

function isMeant({ agency, place }: Link, words: string): boolean {
  const said = fold(words);
  return [agency, `${agency}, ${place}`, `${agency} ${place}`].some((name) => fold(name) === said);
}

function which(links: readonly Link[]) {
  const choices = links.map(({ agency, place }): readonly Choice[] => [
    {
      label: `${agency}, ${place}`,
      words: [agency],
      shown: true,
      deed: { do: 'say', text: `/huylienket ${agency}, ${place}` },
    },
  ]);
  return { blocks: [{ of: 'paragraph', text: LINKING.whichUnlink } as const], choices };
}
