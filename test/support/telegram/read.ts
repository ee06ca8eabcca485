import { isJson } from './body.ts';
import { mistake } from './refusal.ts';
import type { Json } from './types.ts';

/** Text of a parameter; empty where it is missing. */
export function textOf(values: Json, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Whole number of a parameter, also where it was written as text; `otherwise` where it is missing or is none. */
export function numberOf(values: Json, name: string, otherwise: number): number {
  const text = textOf(values, name);
  return /^-?\d{1,16}$/.test(text) ? Number(text) : otherwise;
}

export function flagOf(values: Json, name: string): boolean {
  const value = values[name];
  return value === true || value === 'true' || value === 'True' || value === '1';
}

/** An object or a list, which Telegram also takes serialised as JSON; null where it is missing. */
export function structureOf(values: Json, name: string): unknown {
  const value = values[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw mistake(`can't parse ${name} JSON object`);
  }
}

/** The same where only an object will do. */
export function objectOf(values: Json, name: string): Json | null {
  const value = structureOf(values, name);
  if (value !== null && !isJson(value)) throw mistake(`object expected as ${name}`);
  return value;
}

/** The same where only a list will do. */
export function listOf(values: Json, name: string): readonly unknown[] | null {
  const value = structureOf(values, name);
  if (value !== null && !Array.isArray(value)) throw mistake(`${name} must be an Array`);
  return value;
}
