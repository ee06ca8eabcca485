import type { Body } from './violation.ts';

/**
 * What goes wrong with a call. Numbers: Zalo answers that code and does nothing. `html-500`, `html-200`: somebody else
 * answers with a page. `hang`: no answer ever; `stall`: one that stops in its first
 * words. `refuse`: the connection ends, nothing was done. `truncated`, `lost`:
 * the call is carried out, and its answer is cut off or never arrives.
 */
export type Fault =
  400 | 401 | 403 | 404 | 408 | 429 | 'html-500' | 'html-200' | 'hang' | 'stall' | 'refuse' | 'truncated' | 'lost';

export interface ScriptedFault {
  readonly fault: Fault;
  /** Default: any method. */
  readonly method?: string;
  /** Default: any chat, and calls without one. */
  readonly chat?: string;
  /** How many calls. Default 1. */
  readonly times?: number;
}

export interface FaultScript {
  add(scripted: ScriptedFault): void;
  /** The fault for this call, which counts as one of its times. */
  take(method: string, body: Body): Fault | null;
  clear(): void;
}

/** Faults in the order of their scripting: the first that fits a call is taken. */
export function faultScript(): FaultScript {
  let lines: { readonly scripted: ScriptedFault; left: number }[] = [];
  return {
    add(scripted) {
      lines.push({ scripted, left: scripted.times ?? 1 });
    },
    take(method, body) {
      const line = lines.find(
        ({ scripted, left }) =>
          left > 0 &&
          (scripted.method ?? method) === method &&
          (scripted.chat === undefined || scripted.chat === body['chat_id']),
      );
      if (line === undefined) return null;
      line.left -= 1;
      return line.scripted.fault;
    },
    clear() {
      lines = [];
    },
  };
}
