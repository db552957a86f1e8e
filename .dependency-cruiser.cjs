// The rooms of the app and who may import whom: see "Architecture" in README.md.

const electronRooms =
  '^main/(index|roots/app(-[a-z]+)?|ipc)\\.ts$|^main/desktop/|^main/storage/secrets\\.ts$|^preload/';
/** Rooms that ask a service over HTTP. */
const clients = ['sipgate', 'zammad'];
const node = { dependencyTypes: ['core'] };

/** Anything outside the project itself, other than the packages named. */
const packagesOtherThan = (...names) => ({
  path: '^node_modules/|^(?:node:)?[a-z_]+$',
  pathNot: names.map((name) => `^node_modules/${name}/`),
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no bottom to start reading from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'contract-imports-zod-alone',
      severity: 'error',
      from: { path: '^contract/' },
      to: { pathNot: ['^contract/', '^node_modules/zod/'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'No I/O, no clock, no electron: the contract and the library for numbers.',
      severity: 'error',
      from: { path: '^main/domain/' },
      to: { pathNot: ['^main/domain/', '^main/lib/pure/', '^contract/', '^node_modules/libphonenumber-js/'] },
    },
    ...['receiver', 'storage', 'sipgate', 'zammad', 'tunnel', 'contact-files', 'simulator'].map((room) => ({
      name: `${room}-knows-contract-and-domain`,
      comment: 'These rooms do not know each other: app.ts joins them.',
      severity: 'error',
      from: { path: `^main/${room}/` },
      to: {
        path: '^(main|renderer|preload)/',
        pathNot: [
          `^main/${room}/`,
          '^main/domain/',
          '^main/lib/',
          ...(clients.includes(room) ? ['^main/http/', '^main/ports/'] : []),
        ],
      },
    })),
    {
      name: 'http-knows-nobody',
      comment: 'What every client of a service needs: it knows none of them.',
      severity: 'error',
      from: { path: '^main/http/' },
      to: { path: '^(main|renderer|preload)/', pathNot: ['^main/http/'] },
    },
    {
      name: 'electron-only-where-it-belongs',
      severity: 'error',
      from: { path: '^(contract|main|renderer|preload)/', pathNot: electronRooms },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'electron-behind-narrow-interfaces',
      comment:
        'One file takes the modules of Electron; the others of this room are given what they need, so that tests can stand in.',
      severity: 'error',
      from: { path: '^main/desktop/', pathNot: '^main/desktop/electron\\.ts$' },
      to: { path: '^node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-and-preload-import-contract-alone',
      severity: 'error',
      from: { path: '^(renderer|preload)/' },
      to: { path: '^(main|renderer|preload|scripts|test)/', pathNot: ['^$1/'] },
    },
    {
      name: 'renderer-runs-in-a-page',
      severity: 'error',
      from: { path: '^(renderer|preload)/' },
      to: node,
    },
    {
      name: 'preload-is-small',
      comment: 'It is loaded before every page: electron and names, no libraries.',
      severity: 'error',
      from: { path: '^preload/' },
      to: { ...packagesOtherThan('electron'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'window-comes-before-schemas-and-numbers',
      comment:
        'These are loaded before there is a window; schemas and numbering plans take longer to evaluate than all of it.',
      severity: 'error',
      from: { path: '^main/(index|ipc)\\.ts$|^main/desktop/', pathNot: '^main/desktop/links/dialler\\.ts$' },
      to: {
        path: '^contract/|^main/domain/numbers/(?:phone-|dial-link|find-numbers)|^main/desktop/links/dialler\\.ts$|^main/roots/app\\.ts$',
        pathNot: '^contract/(?:define|names|notifications|model/display-name|settings/link-schemes)\\.ts$',
        dependencyTypesNot: ['type-only'],
        dynamic: false,
      },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(contract|main|renderer|preload)/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
