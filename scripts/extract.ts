import { parseArgs } from 'node:util';
import { runCommand } from '../src/app/command.ts';
import { extract } from '../src/app/extract.ts';
import { ProductError } from '../src/domain/errors.ts';
import type { Plan } from '../src/domain/plan.ts';
import { EXTRACT_USAGE, planSummary } from '../src/text/vi/extract.ts';

await runCommand(async () => {
  const { json, path } = readArguments();
  const plan = await extract(path);
  console.log(json ? JSON.stringify(printed(plan), null, 2) : planSummary(plan));
});

function readArguments(): { readonly json: boolean; readonly path: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (path === undefined || positionals.length !== 1) throw new ProductError('usage', EXTRACT_USAGE);
    return { json: values.json, path };
  } catch (error) {
    throw error instanceof ProductError ? error : new ProductError('usage', EXTRACT_USAGE, {}, { cause: error });
  }
}

/** The plan as the contract prints it: duties as texts; passages and header lines are the index's business. */
function printed(plan: Plan): object {
  const agencies = plan.agencies.map((agency) => ({ ...agency, duties: agency.duties.map((duty) => duty.text) }));
  return { ...plan, agencies, passages: undefined, lines: undefined };
}
