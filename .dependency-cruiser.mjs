// Who may import whom is said in scripts/architecture/rooms.mjs; what follows besides is about what is loaded when.
import { rules } from './scripts/architecture/rules.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rules,
    {
      name: 'electron-behind-narrow-interfaces',
      comment:
        'One file takes the modules of Electron; the others of this room are given what they need, so that tests can stand in.',
      severity: 'error',
      from: { path: '^main/desktop/', pathNot: '^main/desktop/electron\\.ts$' },
      to: { path: '^node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'window-comes-before-schemas-and-numbers',
      comment:
        'These are loaded before there is a window; schemas and numbering plans take longer to evaluate than all of it.',
      severity: 'error',
      from: { path: '^main/(index|ipc)\\.ts$|^main/desktop/', pathNot: '^main/desktop/links/dialler\\.ts$' },
      to: {
        path: '^contract/|^main/domain/numbers/(?:phone-|dial-link|find-numbers)|^main/desktop/links/dialler\\.ts$|^main/roots/app\\.ts$',
        pathNot:
          '^contract/(?:define|names|notifications|model/(?:display-name|isolated)|settings/link-schemes)\\.ts$',
        dependencyTypesNot: ['type-only'],
        dynamic: false,
      },
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
