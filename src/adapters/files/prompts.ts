import { readdir, readFile } from 'node:fs/promises';
import { join, parse as parsePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { ProductError } from '../../domain/errors.ts';
import type { Prompt } from '../../domain/model.ts';
import { PROMPT_FAULTS, promptInvalid, promptsFolderUnreadable } from '../../text/vi/prompts.ts';
import { errnoOf } from './errno.ts';

/** Where the product's own prompts stand: beside its package.json, wherever it was started. */
export const PROMPTS_DIR = fileURLToPath(new URL('../../../prompts/', import.meta.url));

/** Schemas of domain/model.ts that a prompt may ask for. */
const OUTPUTS = ['model_answer', 'rewritten'] as const;

const frontSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  version: z.int().positive(),
  inputs: z.array(z.string().regex(/^[a-z][a-z_]*$/u)).min(1),
  output: z.enum(OUTPUTS),
});

const FILE = /^---\n(?<front>[\s\S]*?)\n---\n\s*# system\n(?<system>[\s\S]*?)\n# user\n(?<user>[\s\S]*)$/u;
const SECTION = /^# (?:system|user)$/gmu;
const PLACEHOLDER = /\{\{(?<name>[^{}]*)\}\}/gu;

/**
 * Reads every prompt of a folder, by its identifier.
 * @throws ProductError `input-missing` or `input-unreadable`, whose sentence names the file.
 */
export async function loadPrompts(dir: string): Promise<ReadonlyMap<string, Prompt>> {
  try {
    const files = (await readdir(dir)).filter((file) => file.endsWith('.md')).sort();
    const prompts = await Promise.all(
      files.map(async (file) => readPrompt(file, await readFile(join(dir, file), 'utf8'))),
    );
    return new Map(prompts.map((prompt) => [prompt.id, prompt]));
  } catch (error) {
    if (error instanceof ProductError) throw error;
    const code = errnoOf(error);
    throw new ProductError(
      code === 'ENOENT' ? 'input-missing' : 'input-unreadable',
      promptsFolderUnreadable(dir),
      { folder: dir, code },
      { cause: error },
    );
  }
}

function readPrompt(file: string, text: string): Prompt {
  const lines = text.replace(/\r\n/gu, '\n');
  const parts = FILE.exec(lines)?.groups;
  const system = parts?.['system']?.trim() ?? '';
  const user = parts?.['user']?.trim() ?? '';
  if (system === '' || user === '' || lines.match(SECTION)?.length !== 2) throw invalid(file, PROMPT_FAULTS.shape);
  const front = readFront(file, parts?.['front'] ?? '');
  if (parsePath(file).name !== front.id) throw invalid(file, PROMPT_FAULTS.name(front.id));
  if (namesIn(system).length > 0) throw invalid(file, PROMPT_FAULTS.systemInput);
  const used = namesIn(user);
  const unknown = used.find((name) => !front.inputs.includes(name));
  if (unknown !== undefined) throw invalid(file, PROMPT_FAULTS.unknownInput(unknown));
  const unused = front.inputs.find((name) => used.filter((one) => one === name).length !== 1);
  if (unused !== undefined) throw invalid(file, PROMPT_FAULTS.unusedInput(unused));
  return { ...front, system, user };
}

function readFront(file: string, yaml: string): z.infer<typeof frontSchema> {
  let front: unknown;
  try {
    front = parseYaml(yaml);
  } catch (error) {
    throw invalid(file, PROMPT_FAULTS.yaml, error);
  }
  const read = frontSchema.safeParse(front);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  throw invalid(file, PROMPT_FAULTS.field(String(field ?? '')), read.error);
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ groups }) => groups?.['name'] ?? '');
}

function invalid(file: string, why: string, cause?: unknown): ProductError {
  return new ProductError('input-unreadable', promptInvalid(file, why), { file }, { cause });
}
