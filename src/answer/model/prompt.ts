import type { Prompt } from '../../domain/model.ts';

/** Most of one input, in UTF-16 units of its JSON: all of them together leave room in the smallest context windows. */
const MOST_OF_INPUT = 24_000;
const PLACEHOLDER = /\{\{([a-z_]+)\}\}/gu;
/** What could open or close a mark, and the two that end a line where JSON does not. */
const MARKING = /[<>&\u2028\u2029]/gu;
/** What a person does not see and a model reads: controls, zero-width, bidirectional, tag and variation characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HIDDEN_BUT_SPACE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A prompt with its data in place. */
export interface RenderedPrompt {
  readonly system: string;
  readonly user: string;
}

/**
 * Puts data into the user's part of a prompt, each input as JSON between marks that name it; no value can close its
 * mark, open another one or be taken for an instruction of ours. What is too long is cut at its end and stays JSON.
 * @throws RangeError where an input is missing, or is none of the prompt's.
 */
export function renderPrompt(prompt: Prompt, inputs: Readonly<Record<string, unknown>>): RenderedPrompt {
  const missing = prompt.inputs.filter((name) => !Object.hasOwn(inputs, name) || inputs[name] === undefined);
  const unknown = Object.keys(inputs).filter((name) => !prompt.inputs.includes(name));
  if (missing.length > 0 || unknown.length > 0) {
    throw new RangeError(`prompt ${prompt.id}: missing [${missing.join()}], unknown [${unknown.join()}]`);
  }
  // In one pass: what stands in the data is never looked through for placeholders.
  const user = prompt.user.replace(PLACEHOLDER, (_, name: string) => fenced(name, inputs[name]));
  return { system: prompt.system, user };
}

function fenced(name: string, value: unknown): string {
  return `<du_lieu ten="${name}">${dataJson(value)}</du_lieu>`;
}

/** JSON of one line without any character that marks or hides; it parses to the value, or to its beginning. */
function dataJson(value: unknown): string {
  let kept = value;
  for (let json = escaped(kept); ; json = escaped(kept)) {
    if (json.length <= MOST_OF_INPUT) return json;
    kept = shorter(kept);
  }
}

function escaped(value: unknown): string {
  return JSON.stringify(value)
    .replace(MARKING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(HIDDEN, '');
}

/** Half of a text or of a list; nothing of what has no end to cut. */
function shorter(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, Math.floor(value.length / 2)).toWellFormed();
  if (Array.isArray(value) && value.length > 1) return value.slice(0, Math.floor(value.length / 2));
  return null;
}

/** A text without what only a model would read in it. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN_BUT_SPACE, '');
}
