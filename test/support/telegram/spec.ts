import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { evaluationFile } from '../eval-dir.ts';
import { isJson } from './body.ts';
import type { Payload } from './body.ts';
import type { Json } from './types.ts';

const Field = z.object({
  name: z.string(),
  types: z.array(z.string()),
  required: z.boolean(),
  description: z.string(),
});
const Named = z.object({
  name: z.string(),
  fields: z.array(Field).optional(),
  subtypes: z.array(z.string()).optional(),
});
const Document = z.object({ methods: z.record(z.string(), Named), types: z.record(z.string(), Named) });

type Field = z.infer<typeof Field>;
type Document = z.infer<typeof Document>;

/** Telegram's specification as data; null where the evaluation data is not there. */
export function readSpecification(): Specification | null {
  const file = evaluationFile('data', 'api', 'telegram-bot-api.json');
  return file === null ? null : new Specification(Document.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Compares calls and objects with the specification, field by field. */
export class Specification {
  readonly #document: Document;
  readonly #methods: ReadonlyMap<string, readonly Field[]>;

  constructor(document: Document) {
    this.#document = document;
    // Telegram takes method names in any case.
    this.#methods = new Map(
      Object.values(document.methods).map((method) => [method.name.toLowerCase(), method.fields ?? []]),
    );
  }

  has(method: string): boolean {
    return this.#methods.has(method.toLowerCase());
  }

  /** What is wrong with a call; empty where nothing is. */
  problemsOfCall(method: string, payload: Payload): readonly string[] {
    const fields = this.#methods.get(method.toLowerCase());
    if (fields === undefined) return [`no method ${method}`];
    // telegraf names the method once more in its forms, as answers to a webhook must.
    const { method: again, ...values } = payload.values;
    const problems = this.#fields(fields, again === method ? values : payload.values, '', payload.asText);
    return [...problems, ...this.#kinds(values['allowed_updates'])];
  }

  /** What is wrong with an object of a named type; empty where nothing is. */
  problemsOfType(type: string, value: unknown): readonly string[] {
    return this.#value(type, value, type, false);
  }

  #fields(fields: readonly Field[], value: Json, path: string, asText: boolean): readonly string[] {
    const known = new Map(fields.map((field) => [field.name, field]));
    const missing = fields
      .filter((field) => field.required && value[field.name] === undefined)
      .map((field) => `${path}${field.name}: missing`);
    const wrong = Object.entries(value).flatMap(([name, inner]) => {
      const field = known.get(name);
      if (field === undefined) return [`${path}${name}: not in the specification`];
      return inner === undefined ? [] : this.#field(field, inner, `${path}${name}`, asText);
    });
    return [...missing, ...wrong];
  }

  #field(field: Field, value: unknown, path: string, asText: boolean): readonly string[] {
    const tried = field.types.map((type) => this.#value(type, value, path, asText));
    const best = tried.reduce((fewest, problems) => (problems.length < fewest.length ? problems : fewest));
    return best.length > 0 ? best : limitProblems(field, value, path);
  }

  #value(type: string, given: unknown, path: string, asText: boolean): readonly string[] {
    const refused = [`${path}: ${JSON.stringify(given).slice(0, 60)} is no ${type}`];
    if (type === 'String') return typeof given === 'string' ? [] : refused;
    if (type === 'Boolean') return typeof given === 'boolean' || (asText && isFlag(given)) ? [] : refused;
    if (type === 'Integer' || type === 'Float') {
      const number = asText && typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
      return (type === 'Integer' ? Number.isSafeInteger(number) : Number.isFinite(number)) ? [] : refused;
    }
    if (type === 'InputFile') return given instanceof Blob ? [] : refused;
    // Objects and lists are also taken as JSON in a string ("a JSON-serialized object").
    const value = typeof given === 'string' ? parsed(given) : given;
    if (type.startsWith('Array of ')) {
      if (!Array.isArray(value)) return refused;
      const inner = type.slice('Array of '.length);
      return value.flatMap((item, at) => this.#value(inner, item, `${path}[${at}]`, false));
    }
    if (!isJson(value)) return refused;
    const named = this.#document.types[type];
    if (named === undefined) return [`${path}: no type ${type} in the specification`];
    if (named.subtypes === undefined) return this.#fields(named.fields ?? [], value, `${path}.`, false);
    return named.subtypes
      .map((subtype) => this.#value(subtype, value, path, false))
      .reduce((fewest, problems) => (problems.length < fewest.length ? problems : fewest));
  }

  #kinds(allowed: unknown): readonly string[] {
    const list = typeof allowed === 'string' ? parsed(allowed) : allowed;
    const known = new Set(this.#document.types['Update']?.fields?.map((field) => field.name));
    known.delete('update_id');
    if (!Array.isArray(list)) return [];
    const strange = list.filter((kind) => typeof kind !== 'string' || !known.has(kind));
    return strange.map((kind) => `allowed_updates: no kind of update ${String(kind)}`);
  }
}

/** Limits stand in the fields' descriptions: "1-64 bytes", "1-256 characters", "Values between 1-100". */
function limitProblems(field: Field, value: unknown, path: string): readonly string[] {
  const stated = /(\d+)-(\d+)( bytes| characters)?( after)?/.exec(field.description);
  if (stated === null || stated[4] !== undefined) return [];
  const [, least, most, unit] = stated;
  const size = sizeIn(unit, value);
  const fits = size === null || (size >= Number(least) && size <= Number(most));
  return fits ? [] : [`${path}: ${size} is outside ${least}-${most}${unit ?? ''}`];
}

function sizeIn(unit: string | undefined, value: unknown): number | null {
  if (typeof value === 'number') return unit === undefined ? value : null;
  if (typeof value !== 'string' || unit === undefined) return null;
  return unit === ' bytes' ? Buffer.byteLength(value) : value.length;
}

function isFlag(value: unknown): boolean {
  return typeof value === 'string' && /^(true|false|1|0)$/i.test(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
