import { amendedBy } from '../../text/vi/amendments.ts';
import { excerpt } from '../../text/vi/due.ts';
import { source } from '../../text/vi/plans.ts';

/*
 * How lines of an answer begin. They are taken from the sentences themselves, so that a sentence cannot be reworded
 * without being still known for what it is.
 */

/** `Nguồn: ` */
export const SOURCE_MARK = source('', []).replace(/\.$/u, '');
/** `Trích: “` */
export const EXCERPT_MARK = excerpt('').slice(0, -1);
/** `Lưu ý: ` */
export const NOTE_MARK = amendedBy('', 'amend', '', null, '').split(' ', 2).join(' ') + ' ';
