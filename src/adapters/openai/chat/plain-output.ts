import { z } from 'zod';
import { readOutput } from './output.ts';

const callSchema = z.object({
  name: z.string(),
  arguments: z.unknown().optional(),
  parameters: z.unknown().optional(),
});

/**
 * The output of a model that wrote it as text, where it should have called a tool: bare, in a fence, between other words,
 * or as a call written out. @returns null where no such text fits the schema
 */
export function plainOutput<T>(
  text: string,
  { name, schema }: { name: string; schema: z.ZodType<T> },
): { of: T } | null {
  const said = text.replace(/<think>[\s\S]*?<\/think>/gu, '');
  const fenced = [...said.matchAll(/```(?:json)?\s([\s\S]*?)```/gu)].map(([, inside = '']) => inside);
  const embraced = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1);
  for (const candidate of [said, ...fenced, embraced]) {
    const value = parsed(candidate);
    const call = callSchema.safeParse(value).data;
    const inside = call?.name === name ? (call.arguments ?? call.parameters) : undefined;
    const read = value === undefined ? null : readOutput(inside ?? value, schema);
    if (read !== null) return read;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
