import { stripTones } from './fold.ts';

/** Verbs of administrative work that plans use for one another, with marks. */
const SAME_WORK: readonly (readonly string[])[] = [
  ['tuyên truyền', 'phổ biến', 'quán triệt', 'truyền thông'],
  ['kiểm tra', 'giám sát', 'thanh tra', 'đôn đốc'],
  ['tập huấn', 'bồi dưỡng', 'đào tạo'],
  ['rà soát', 'thống kê', 'kiểm kê'],
  ['bố trí kinh phí', 'cân đối kinh phí', 'bảo đảm kinh phí', 'cấp kinh phí'],
  ['khen thưởng', 'biểu dương', 'tôn vinh'],
];

/**
 * A topic with one verb put in place of another of the same work, each way once, in a fixed order; none where it has no
 * such verb. `topic` may be typed with or without marks, words one space apart.
 */
export function otherWordings(topic: string): readonly string[] {
  const typed = ` ${topic} `;
  return SAME_WORK.flatMap((group) =>
    group.flatMap((verb) => {
      const said = [verb, stripTones(verb)].find((one) => typed.includes(` ${one} `));
      if (said === undefined) return [];
      return group.filter((other) => other !== verb).map((other) => typed.replace(` ${said} `, ` ${other} `).trim());
    }),
  );
}
