import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createSchemaMaker } from '../../scripts/build/json-schema.ts';
import { tempFolder } from '../support/unit/folder.ts';

/** The schema of the type `It` of a file, and what it points to. */
async function schemaOfIt(text: string) {
  const file = join(await tempFolder(), 'it.ts');
  await writeFile(file, text);
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    lib: ['lib.es5.d.ts'],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const [symbol] = module ? checker.getExportsOfModule(module) : [];
  if (!symbol) throw new Error('the text exports nothing');
  const maker = createSchemaMaker(checker);
  return { it: maker.schemaOf(checker.getDeclaredTypeOfSymbol(symbol)), ...maker.definitions };
}

describe('the schema of a type', { timeout: 60_000 }, () => {
  it('names its fields, and takes no others', async () => {
    expect(await schemaOfIt('export interface It { a: string; b?: number; c: boolean | null }')).toEqual({
      it: { $ref: '#/$defs/It0' },
      It0: {
        type: 'object',
        properties: {
          a: { type: 'string' },
          b: { type: 'number' },
          c: { anyOf: [{ type: 'null' }, { const: false }, { const: true }] },
        },
        required: ['a', 'c'],
        additionalProperties: false,
      },
    });
  });

  it('follows what is inferred, mapped and intersected, and what holds itself', async () => {
    const schema = await schemaOfIt(`
      const shape = { kind: 'a' as const, many: [1, 'x'] as [number, string] };
      type Shared = { next: It[] } & Pick<typeof shape, 'kind' | 'many'>;
      export type It = Shared & { [key: string]: unknown };`);
    expect(schema.it).toEqual({ $ref: '#/$defs/It0' });
    expect(schema).toMatchObject({
      It0: {
        properties: {
          kind: { const: 'a' },
          many: { prefixItems: [{ type: 'number' }, { type: 'string' }], items: false },
          next: { type: 'array', items: { $ref: '#/$defs/It0' } },
        },
        additionalProperties: {},
      },
    });
  });

  it('cannot be made of a function', async () => {
    await expect(schemaOfIt('export interface It { run: () => void }')).rejects.toThrow('is no data');
  });
});
