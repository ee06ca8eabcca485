import { SingleBar } from 'cli-progress';
import { EMBED } from '../../text/vi/embedding.ts';

/** How far something has come, for a person at a terminal. */
export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

/** Shares of the whole between two lines, where there is no terminal to draw a bar on. */
const LINES = 10;

/** A bar on a terminal; lines, a tenth of the way apart, in a file or a pipe. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const drawn = new SingleBar({
    stream,
    format: `${EMBED.bar} [{bar}] {percentage}% · {value}/{total} ${EMBED.passages} · ${EMBED.left} {eta_formatted}`,
    // Before anything is done the time that is left is no number.
    formatTime: (seconds) => EMBED.time(Number.isFinite(seconds) ? seconds : null),
    hideCursor: true,
    // Whatever ends the process, the terminal gets its cursor back.
    gracefulExit: true,
  });
  let begun = false;
  return {
    at: (done, total) => {
      if (begun) {
        drawn.setTotal(total);
        drawn.update(done);
      } else {
        drawn.start(total, done);
      }
      begun = true;
    },
    end: () => {
      if (begun) drawn.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  let told = -1;
  return {
    at: (done, total) => {
      const part = total === 0 ? LINES : Math.floor((done / total) * LINES);
      if (part === told) return;
      told = part;
      stream.write(`${EMBED.line(done, total)}\n`);
    },
    end: () => undefined,
  };
}
