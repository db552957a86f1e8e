import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import { createSchemaMaker, type JsonSchema } from './json-schema.ts';

/** What commands return and notifications carry, as their types say; null: nothing. */
export interface ContractSchemas {
  results: Record<string, JsonSchema | null>;
  payloads: Record<string, JsonSchema | null>;
  $defs: Record<string, JsonSchema>;
}

/**
 * Reads the contract's types.
 * @param root the project's folder
 * @param before the program of the last time; what has not changed is not read again
 */
export function readContract(
  root: string,
  before?: ts.Program,
): { schemas: ContractSchemas; program: ts.Program } {
  const folder = join(root, 'contract');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const tables = { results: 'commands/index.ts', payloads: 'notifications.ts' };
  const files = Object.values(tables).map((file) => join(folder, file));
  const program = ts.createProgram(files, options, undefined, before);
  const checker = program.getTypeChecker();
  const maker = createSchemaMaker(checker);

  const tableOf = (file: string, name: string): Record<string, JsonSchema | null> => {
    const source = program.getSourceFile(join(folder, file));
    const symbol = source && checker.getSymbolAtLocation(source);
    const table = symbol && checker.getExportsOfModule(symbol).find((one) => one.name === name);
    if (!table) throw new Error(`there is no type ${name} in contract/${file}`);
    const entries = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(table)).map((entry) => {
      const type = checker.getTypeOfSymbol(entry);
      return [entry.name, type.flags & ts.TypeFlags.Void ? null : maker.schemaOf(type)] as const;
    });
    return Object.fromEntries(entries);
  };

  const schemas = {
    results: tableOf(tables.results, 'CommandResults'),
    payloads: tableOf(tables.payloads, 'Notifications'),
    $defs: maker.definitions,
  };
  return { schemas, program };
}

/**
 * Writes the contract's types as JSON Schemas beside main, where `main/contract-check.ts` finds them in tests and development.
 * A release leaves the file out.
 * @param root the project's folder
 */
export function contractSchemas(root: string): Plugin {
  let program: ts.Program | undefined;
  let text = '';
  return {
    name: 'contract-schemas',
    watchChange(id) {
      if (id.startsWith(join(root, 'contract'))) text = '';
    },
    generateBundle() {
      if (text === '') {
        const read = readContract(root, program);
        program = read.program;
        text = JSON.stringify(read.schemas);
      }
      this.emitFile({ type: 'asset', fileName: 'contract-schemas.json', source: text });
    },
  };
}
