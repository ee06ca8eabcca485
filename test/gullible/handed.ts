import { z } from 'zod';

/** Something that the model was handed, as it stands in its messages. */
export interface HandedThing {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const thing = z.looseObject({
  id: z.string(),
  kind: z.string(),
  text: z.string().optional(),
  quote: z.string().optional(),
});

/** Whatever has an identifier in the JSON that stands anywhere in a text, each once, in its order. */
export function handedIn(text: string): readonly HandedThing[] {
  const found = new Map<string, HandedThing>();
  const visit = (value: unknown): void => {
    const read = thing.safeParse(value);
    if (read.success) {
      const { id, kind, text: words, quote } = read.data;
      found.set(id, { id, kind, text: words ?? quote ?? '' });
    }
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part);
  };
  for (const value of jsonIn(text)) visit(value);
  return [...found.values()];
}

/** Every string inside the JSON of a text, and the text itself. */
export function stringsIn(text: string): readonly string[] {
  const found: string[] = [text];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part);
  };
  for (const value of jsonIn(text)) visit(value);
  return found;
}

/** The JSON objects and lists that stand in a text. */
function jsonIn(text: string): readonly unknown[] {
  const found: unknown[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const opening = text[at];
    if (opening !== '{' && opening !== '[') continue;
    const end = closingOf(text, at);
    if (end < 0) continue;
    try {
      found.push(JSON.parse(text.slice(at, end + 1)));
      at = end;
    } catch {
      // Braces of something else.
    }
  }
  return found;
}

/** Where the bracket at `from` is closed, strings left out of account; -1 where it is not. */
function closingOf(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '{' || letter === '[')) depth += 1;
    else if (!quoted && (letter === '}' || letter === ']')) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
