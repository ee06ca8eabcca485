import fc from 'fast-check';

/** On a build server properties run on one seed, so that a change is judged and not the draw; elsewhere on a new one. */
if (process.env['CI'] === 'true') fc.configureGlobal({ seed: 20_241_125 });
