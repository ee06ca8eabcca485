import type { Call, Json } from './types.ts';

/** What goes wrong with a call. */
export type Fault =
  /** Answered with this error; nothing is done. */
  | { readonly code: number; readonly description: string; readonly parameters?: Json }
  /** Done, and answered late. */
  | { readonly delayMs: number }
  /** Never answered; nothing is done. */
  | 'hang'
  /** Done, and never answered. */
  | 'hang-recorded'
  /** Done, and the connection destroyed instead of an answer. */
  | 'lost-response'
  /** The connection destroyed; nothing is done. */
  | 'reset-before'
  /** 200 with a page, as a hotel's network gives it; nothing is done. */
  | 'html-200'
  /** 502 with a page; nothing is done. */
  | 'html-502'
  /** Done, and half of the answer. */
  | 'truncated-json';

/** Which calls meet the fault: those of a method (else all but getUpdates), of a chat; `times` of them (default 1). */
export interface Script {
  readonly method?: string;
  readonly chatId?: number;
  readonly times?: number;
  readonly fault: Fault;
}

/** Faults in waiting, used up in the order in which they were scripted. */
export class Faults {
  #scripts: { readonly script: Script; readonly left: number }[] = [];

  script(script: Script): void {
    this.#scripts.push({ script, left: script.times ?? 1 });
  }

  /** The fault that a call meets, or null. */
  take(call: Call): Fault | null {
    const index = this.#scripts.findIndex(({ script }) => meets(script, call));
    const found = this.#scripts[index];
    if (found === undefined) return null;
    this.#scripts = this.#scripts.flatMap((waiting) =>
      waiting !== found ? [waiting] : waiting.left > 1 ? [{ ...waiting, left: waiting.left - 1 }] : [],
    );
    return found.script.fault;
  }
}

function meets(script: Script, call: Call): boolean {
  const called = call.method.toLowerCase();
  const method = script.method === undefined ? called !== 'getupdates' : script.method.toLowerCase() === called;
  return method && (script.chatId === undefined || Number(call.payload['chat_id']) === script.chatId);
}
