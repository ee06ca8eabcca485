/** Words with a capital at the beginning and without closing punctuation. */
export function sentenceCase(text: string): string {
  const words = text.replace(/[\s.;:,/]+$/u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words as they stand inside a sentence: "Các phòng" as "các phòng", but "UBND" and names of offices as they are. */
export function midSentence(text: string): string {
  return /^(?:Các|Những|Mọi|Tất|Toàn|Trưởng|Thủ|Kế hoạch|Quyết định)(?= )/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Words as they go on inside a sentence: "Báo cáo" as "báo cáo", but "UBND" and "Hội LHPN" as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*(?= \p{Ll}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
