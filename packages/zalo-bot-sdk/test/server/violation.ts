import { z } from 'zod';
import { type Field, METHODS, STYLES } from './spec.ts';

export type Body = Readonly<Record<string, unknown>>;

const style = z.strictObject({
  start: z.int().min(0),
  len: z.int().min(1),
  st: z.array(z.string().refine((code) => STYLES.includes(code))).min(1),
});

/** Why Zalo would answer 400 to this body; null where it would not. */
export function violation(method: string, body: Body, allowHttp: boolean): string | null {
  const fields = METHODS[method];
  if (fields === undefined) return `no method ${method}`;
  const unknown = Object.keys(body).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) return `no parameter ${unknown}`;
  for (const field of fields) {
    const why = fault(field, body[field.name], allowHttp);
    if (why !== null) return `${field.name} ${why}`;
  }
  return stylesFault(body);
}

function fault(field: Field, value: unknown, allowHttp: boolean): string | null {
  if (value === undefined) return field.required ? 'is missing' : null;
  if (field.type === 'array') return Array.isArray(value) ? null : 'is no array';
  // The official sample sends this one number.
  if (field.name === 'timeout' && typeof value === 'number') return null;
  if (typeof value !== 'string') return 'is no string';
  if (field.name === 'timeout' && !/^\d+$/.test(value)) return 'is no number of seconds';
  if (value.length < (field.minLength ?? 1)) return 'is too short';
  if (value.length > (field.maxLength ?? Infinity)) return 'is too long';
  if (field.enum !== undefined && !field.enum.includes(value)) return 'is none of the known values';
  if (field.name === 'url') return addressFault(value, allowHttp);
  return field.pattern === undefined || new RegExp(field.pattern).test(value) ? null : 'is malformed';
}

/** Zalo wants a public https address; the tests' own listens on loopback. */
function addressFault(url: string, allowHttp: boolean): string | null {
  if (!URL.canParse(url)) return 'is malformed';
  const { protocol, hostname } = new URL(url);
  if (allowHttp && protocol === 'http:' && hostname === '127.0.0.1') return null;
  if (protocol !== 'https:') return 'is not https';
  const local = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[)/;
  return local.test(hostname) ? 'is not public' : null;
}

function stylesFault(body: Body): string | null {
  if (body['text_styles'] === undefined) return null;
  const styles = z.array(style).safeParse(body['text_styles']);
  if (!styles.success) return 'text_styles is malformed';
  const { text } = body;
  const length = typeof text === 'string' ? text.length : 0;
  return styles.data.some(({ start, len }) => start + len > length) ? 'text_styles reaches beyond the text' : null;
}
