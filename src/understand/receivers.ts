import type { OfficeFound } from './found.ts';
import { joined, type Token } from './tokens.ts';

const RECEIVER =
  / (?:(?:bao cao|gui|nop|trinh)(?: ket qua| bao cao| so lieu)?(?: ve| len| den| toi| qua| cho| voi)*|(?<!giao (?:(?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao) )?)cho|ve|len|qua|thong qua|(?:phoi hop|cung) voi) $/u;
/** Kinds of bodies above all who report to a committee. */
const CENTRAL: ReadonlySet<string> = new Set(['ministry', 'prime-minister', 'government-office']);
/** What an office behind "và" does itself: there a new question begins. */
const ACTS: ReadonlySet<string> = new Set('phai lam han duoc co bao nop gui thi can chu phoi'.split(' '));

/** Of the offices that a message names, in its order, those to whom something goes; `self` where its writer is who sends. */
export function receiversOf(
  list: readonly Token[],
  offices: readonly OfficeFound[],
  self: boolean,
): readonly OfficeFound[] {
  const receivers: OfficeFound[] = [];
  for (const [at, office] of offices.entries()) {
    const sender = self || offices.slice(0, at).some((one) => !receivers.includes(one));
    const last = receivers.at(-1);
    const listed = last !== undefined && sender && isListed(list, last, office);
    if (listed || isReceiver(list, office, sender)) receivers.push(office);
  }
  return receivers;
}

/**
 * "báo cáo UBND huyện" goes to the committee; "báo cáo Phòng Y tế" may be the office's own, and goes to it only where
 * somebody else has been named who reports: "Trạm Y tế báo cáo Phòng Y tế".
 */
function isReceiver(list: readonly Token[], { from, mention }: OfficeFound, sender: boolean): boolean {
  const before = joined(list.slice(0, from));
  if (!RECEIVER.test(before)) return false;
  const committee = mention.kind === 'committee' && mention.member === null && mention.level !== 'xa';
  const above = committee || CENTRAL.has(mention.kind ?? '');
  return above || !/ bao cao $/u.test(before) || (sender && list[from]?.afterStop === false);
}

/** "… báo cáo UBND huyện và Sở Nội vụ khi nào": the second is named beside one that receives, and does nothing itself. */
function isListed(list: readonly Token[], last: OfficeFound, { from, to }: OfficeFound): boolean {
  const between = list.slice(last.to, from).map(({ word }) => word);
  const joins = between.length === 0 || (between.length === 1 && between[0] === 'va');
  return joins && !ACTS.has(list[to]?.word ?? '');
}
