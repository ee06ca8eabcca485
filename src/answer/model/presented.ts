import type { DropReason } from '../../domain/model.ts';
import type { Draft } from '../draft.ts';
import { isGrounded } from './grounded.ts';
import type { Group } from './grouped.ts';
import type { Link } from './linking.ts';

/** How an answer begins that says yes or no: nothing stands before that. */
const VERDICT = /^(?:Có|Không|Chưa|Rồi|Đúng)[.,](?:\s|$)/u;

/**
 * Why a linking sentence may not stand where a model put it; null where it may. It presents what stands directly behind
 * it, whatever comes after that, and it is no second heading: duties and dates have one of their own, to which only the
 * person's own words ("Về tuyên truyền, …") add something.
 * @param group what stands directly behind it, put into words in the draft
 */
export function whyNot(link: Link, group: Group, { text }: Draft): DropReason | null {
  const [{ of }] = group;
  const hasHeading = of === 'finding' || of === 'status';
  if (hasHeading && (link.repeats.length === 0 || VERDICT.test(text))) return 'repeated';
  if (link.plural && !hasHeading && group.length < 2) return 'word';
  return isGrounded(link, group, text) ? null : 'word';
}
