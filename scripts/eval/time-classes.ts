import { TIME_DECISIONS, TIME_OUT_OF_SCOPE } from '../../src/text/vi/eval.ts';
import type { TimeCase } from './time-cases.ts';

const NAMES_DAY = /ngày|hôm|mai|tối (?:nay|qua)|sáng nay|thứ|ch(?:ủ|úa) nhật|\d\/\d/u;
const TIME_OF_DAY =
  /giờ|phút|giây|tiếng|\d [sg] |\d:\d\d|\d[hg]\d|\dpm|^\d s |buổi|đêm|tối|trưa|chiều|sáng|bình minh|lúc này/u;

/** Expressions that no question about deadlines holds, or that are read otherwise on purpose, and why. */
const OUT_OF_SCOPE: readonly (readonly [(one: TimeCase) => boolean, string])[] = [
  [({ strict, isNone }) => strict && isNone, TIME_OUT_OF_SCOPE.strict],
  [({ text, isNone }) => !isNone && TIME_OF_DAY.test(text) && !NAMES_DAY.test(text), TIME_OUT_OF_SCOPE.timeOfDay],
  [({ text }) => /giáng sinh/u.test(text), TIME_OUT_OF_SCOPE.holiday],
  [({ text }) => /^mùa /u.test(text), TIME_OUT_OF_SCOPE.season],
  [({ text }) => /TCN|(?<!(?:tháng|ngày|quý).*)năm \d{3,4}(?!\d)/u.test(text), TIME_OUT_OF_SCOPE.yearAlone],
  [({ text }) => /(?:^|\s)(?:t[2-7]|cn)$/u.test(text), TIME_OUT_OF_SCOPE.abbreviation],
];

/** Where the product differs on purpose (docs/adr/0007-times.md). */
const DECIDED: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:sự kiện |hoàn thành )?(?:trong (?:vòng )?)?(?:\d+|một|hai|ba) (?:ngày|tuần|tháng|năm)(?: |$|\.)/iu,
    TIME_DECISIONS.counted,
  ],
  [/^tuần (?:trước|sau)$/u, TIME_DECISIONS.wholeWeek],
  [/^tuần đầu tiên của tháng/u, TIME_DECISIONS.firstWeek],
  [/^tháng \d+$/u, TIME_DECISIONS.forward],
];

/** Why an expression is not asked of the product; null where it is. */
export function outOfScope(one: TimeCase): string | null {
  return OUT_OF_SCOPE.find(([applies]) => applies(one))?.[1] ?? null;
}

/** Why the product reads an expression otherwise; null where nothing was decided about it. */
export function decided({ text }: TimeCase): string | null {
  return DECIDED.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
