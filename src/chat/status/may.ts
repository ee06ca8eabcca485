import type { Link } from '../../domain/chat.ts';
import type { Occurrence, Office } from '../../domain/occurrence.ts';
import type { StatusDeed } from '../../domain/outgoing.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { JUDGES } from '../../text/vi/status.ts';
import type { Turn } from '../tools.ts';

/** What whoever collects says; the rest is said by who owes. */
const JUDGING: ReadonlySet<StatusDeed> = new Set(['confirmed', 'returned', 'granted', 'refused']);

/** True for what the focal agency, leaders and admins say. */
export function isJudging(act: StatusDeed): boolean {
  return JUDGING.has(act);
}

/** True where one of the links is of that office. */
export function isOf(links: readonly Link[], office: Office | null, place: string): boolean {
  return office !== null && links.some((link) => link.place === place && partyKey(link.agency, place) === office.key);
}

/** True where the sender may say that of the occurrence in this chat. */
export function may(act: StatusDeed, occurrence: Occurrence, { context, isAdmin }: Turn): boolean {
  const { links, leads } = context;
  const { party, focal, place } = occurrence;
  if (isAdmin) return true;
  return isJudging(act) ? isOf(links, focal, place) || leads.includes(place) : isOf(links, party, place);
}

/** In whose name the sender judges: the focal agency's chat speaks for it. */
export function judgeOf({ focal, place }: Occurrence, { context }: Turn): string {
  if (focal !== null && isOf(context.links, focal, place)) return focal.name;
  return context.leads.includes(place) ? JUDGES.leader(place) : JUDGES.admin;
}
