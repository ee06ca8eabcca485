/** A question whose answer names its number, so that each answer is known to be the answer to one message. */
export function question(number: number): string {
  return `Đội ${number} có nhiệm vụ gì?`;
}

/** The number that an answer names; null where it answers no such question. */
export function numberIn(text: string): number | null {
  const digits = /Đội (\d+)/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
