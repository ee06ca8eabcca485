/** What is used of the library. Loading it takes one to two seconds and 100 MB, so a product without a model never does. */
async function load() {
  const [{ ChatOpenAICompletions }, { createAgent, createMiddleware, tool, toolStrategy, ToolMessage }, ...reporters] =
    await Promise.all([
      import('@langchain/openai'),
      import('langchain'),
      import('@langchain/core/tracers/tracer_langchain').then((module) => module.LangChainTracer),
      import('@langchain/core/tracers/console').then((module) => module.ConsoleCallbackHandler),
    ]);
  for (const { prototype } of reporters) mute(prototype);
  return { ChatOpenAICompletions, createAgent, createMiddleware, tool, toolStrategy, ToolMessage };
}

/**
 * Takes from a reporter of the library all that it does when something happens. Variables of the environment make the
 * library send whole conversations to a tracing service, or print them. There is no option against it, and a context that
 * is not traced gets lost between the steps of an agent; so whatever the variables say, there is nobody left to obey.
 */
function mute(reporter: object): void {
  for (const name of Object.getOwnPropertyNames(reporter)) {
    if (/^on[A-Z]/u.test(name)) Object.defineProperty(reporter, name, { value: () => undefined });
  }
}

export type Library = Awaited<ReturnType<typeof load>>;

let loading: Promise<Library> | null = null;

/** The library, loaded when first asked for. */
export function library(): Promise<Library> {
  loading ??= load();
  return loading;
}
