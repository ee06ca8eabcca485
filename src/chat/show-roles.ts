import { BOT, ROLES } from '../text/vi/bot.ts';
import { reply, saying, type Reply, type Turn } from './tools.ts';

/** `/vaitro`: what the sender may do, and whom this chat is of. */
export function showRoles({ isAdmin, who, context: { leads, links } }: Turn): Reply {
  const roles = [...(isAdmin ? [ROLES.admin] : []), ...(leads.length > 0 ? [ROLES.leader(leads)] : [])];
  const linked = links.map(({ agency, place }) => `${agency}, ${place}`);
  return reply(
    saying(
      ...(roles.length > 0 ? roles : [ROLES.officer]),
      linked.length > 0 ? BOT.linkedTo(linked) : BOT.notLinked,
      ...(leads.length > 0 || isAdmin ? [] : [ROLES.how]),
      BOT.identity(who),
    ),
  );
}
