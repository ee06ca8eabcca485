import { corpus } from '../corpus.ts';

/**
 * What a message quotes though its document does not say it: quotations of deadlines, and duties in numbered lists.
 * Which document is meant is told by the line that names the source.
 */
export function unsupported(message: string): readonly string[] {
  const wrong: string[] = [];
  let quoted: string[] = [];
  const isOfDuties = /^.+ được (?:giao|đề nghị thực hiện) \d+ nhiệm vụ:$/mu.test(message);
  for (const line of message.split('\n')) {
    const [, quote] = /^Trích: “(.+)”$/u.exec(line) ?? [];
    const [, duty] = (isOfDuties ? /^\d+\. (?!Xem tiếp)(.+)$/u : /$^/u).exec(line) ?? [];
    const words = quote ?? duty;
    if (words !== undefined) quoted.push(words);
    const [, source] = /^Nguồn: (.+)$/u.exec(line) ?? [];
    if (source === undefined) continue;
    const text = textOf(source);
    wrong.push(...quoted.filter((one) => !text.includes(folded(one))));
    quoted = [];
  }
  return [...wrong, ...quoted];
}

/** The document of a source line, as the contract compares quotations: NFC, no marks of emphasis, single spaces. */
function textOf(source: string): string {
  const found = corpus.filter(({ register: { place } }) => place !== null && source.includes(place));
  return found.map(({ text }) => folded(text)).join('\n');
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*_]{1,3}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
