import { ModelFailure } from '../../../src/domain/model.ts';
import type { ChatModel, ModelTask } from '../../../src/ports/model.ts';

/** What every run of a scripted model is said to cost. */
export const SCRIPTED_USAGE = { calls: 1, inputTokens: 100, outputTokens: 10 };

/** A model that does as a test says: gives what the script returns, or fails with the failure that it throws. */
export interface ScriptedModel extends ChatModel {
  /** What it was asked to do so far. */
  readonly tasks: readonly ModelTask<unknown>[];
}

/** `script` is given each task with its number from 1; what it returns is read by the task's schema, as a model's is. */
export function scriptedModel(
  script: (task: ModelTask<unknown>, call: number, signal: AbortSignal) => unknown,
): ScriptedModel {
  const tasks: ModelTask<unknown>[] = [];
  return {
    model: 'scripted',
    tasks,
    run: async (task, signal) => {
      tasks.push(task);
      const read = task.output.schema.safeParse(await script(task, tasks.length, signal));
      if (!read.success) throw new ModelFailure('malformed', SCRIPTED_USAGE, { cause: read.error });
      return { output: read.data, usage: SCRIPTED_USAGE };
    },
  };
}

/** Uses a tool as a model does: by its name, with whatever it writes. */
export async function useTool(
  task: ModelTask<unknown>,
  name: string,
  input: Record<string, unknown>,
): Promise<unknown> {
  const tool = task.tools.find((one) => one.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  return tool.run(input);
}

/** A datum of a rendered prompt, as its marks hold it. */
export function dataIn(user: string, name: string): unknown {
  const marked = new RegExp(`<du_lieu ten="${name}">(.*)</du_lieu>`, 'u').exec(user)?.[1];
  if (marked === undefined) throw new Error(`no data ${name}`);
  return JSON.parse(marked) as unknown;
}
