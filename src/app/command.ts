import { EXIT, ProductError } from '../domain/errors.ts';
import { unexpected } from '../text/vi/errors.ts';

/**
 * Runs a command to its end: a foreseen error is its sentence on standard error and its exit code, any other is one
 * sentence, what it was, and exit code 1. A reader that stops early (`| head`) ends the command quietly.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.ok);
  });
  try {
    await command();
  } catch (error) {
    if (error instanceof ProductError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(
        `${unexpected()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = EXIT.failed;
    }
  }
}
