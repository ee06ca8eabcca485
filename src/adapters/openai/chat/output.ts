import { z } from 'zod';
import { WireFailure } from '../wire-failure.ts';
import type { Reply } from './reply.ts';

/** What a run has to end with. */
export interface Output {
  /** Of the tool that takes it. */
  readonly name: string;
  readonly schema: z.ZodType;
}

const object = z.record(z.string(), z.unknown());

/**
 * A value in the output's form. What small models do to it is put right: fields that are JSON written as text, and the
 * whole of it inside one more object. Null where it is something else.
 */
export function readOutput<T>(value: unknown, schema: z.ZodType<T>): { readonly of: T } | null {
  const fields = object.safeParse(value).data;
  const unfolded =
    fields && Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, unwritten(field)]));
  const inner = unfolded === undefined ? [] : Object.values(unfolded);
  for (const candidate of [value, unfolded, ...(inner.length === 1 ? inner : [])]) {
    const read = schema.safeParse(candidate);
    if (read.success) return { of: read.data };
  }
  return null;
}

/**
 * A reply whose output has the form that was asked for, if it holds one. The library takes it by the letter; a model that
 * leaves out what is null would be told so again and again.
 * @param mayMistake asked where it has another form; false ends the run
 * @throws WireFailure
 */
export function checkedOutput(reply: Reply, { name, schema }: Output, mayMistake: () => boolean): Reply {
  const calls = reply.calls.map((call) => {
    if (call.name !== name) return call;
    const read = readOutput(JSON.parse(call.arguments), schema);
    if (read === null && !mayMistake()) throw new WireFailure('malformed', 'no output as asked for');
    return read === null ? call : { ...call, arguments: JSON.stringify(read.of) };
  });
  return { ...reply, calls };
}

function unwritten(field: unknown): unknown {
  if (typeof field !== 'string') return field;
  try {
    return object.or(z.array(z.unknown())).safeParse(JSON.parse(field)).data ?? field;
  } catch {
    return field;
  }
}
