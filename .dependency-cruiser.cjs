/** Who may import whom: docs/adr/0001-layers.md. Each rule says why it stands. */
const stages = ['ingest', 'understand', 'retrieve', 'answer', 'chat', 'mail', 'remind'];

/** @param {string} name @param {string} comment @param {string} from @param {string[]} allowed */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [...allowed.map((folder) => `^src/${folder}/`)] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no first thing to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('domain-stands-alone', 'The nouns of the product depend on nothing that does work.', 'domain', ['domain']),
    only('text-stands-alone', 'Vietnamese text is a tool for every layer, so it may need none of them.', 'text', [
      'text',
    ]),
    only('ports-speak-domain', 'A port is said in our words: domain types only.', 'ports', ['ports', 'domain']),
    ...stages.map((stage) =>
      only(`${stage}-is-a-stage`, 'Stages never call stages: app joins them, so data flows one way.', stage, [
        stage,
        'domain',
        'ports',
        'text',
      ]),
    ),
    {
      name: 'adapters-know-ports',
      comment:
        'An adapter translates one vendor to our ports; what the product does is not its business. What keeps any channel receiving is shared.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: {
        path: '^src/',
        pathNot: ['^src/adapters/$1/', '^src/adapters/receiving/', '^src/domain/', '^src/ports/', '^src/text/'],
      },
    },
    {
      name: 'sdk-in-adapters',
      comment: 'A vendor can be changed only if its package is named in one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters/', '^src/app/'] },
      to: { dependencyTypes: ['npm'], pathNot: ['node_modules/zod/', 'node_modules/@js-temporal/'] },
    },
    {
      name: 'calendar-owns-dates',
      comment: 'Dates are computed in one place, so that they are right in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/domain/', '^src/app/', '^src/main'] },
      to: { path: 'node_modules/@js-temporal/' },
    },
    {
      name: 'nothing-imports-app',
      comment: 'app is the only place that knows both stages and adapters.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/', '^src/main'] },
      to: { path: '^src/app/' },
    },
    {
      name: 'nothing-imports-test',
      comment: 'The product does not know its tests.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'scripts-call-app',
      comment: 'A command parses arguments, calls one function of app and prints.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/', pathNot: ['^src/app/', '^src/config', '^src/domain/', '^src/text/'] },
    },
    {
      name: 'no-dev-in-src',
      comment: 'What runs must be installed where it runs.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  required: [
    {
      name: 'layers-are-seen',
      comment: 'A parser that cannot read the sources finds no violation: main must be seen to reach app.',
      severity: 'error',
      module: { path: '^src/main[.]ts$' },
      to: { path: '^src/app/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
