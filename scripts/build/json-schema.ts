import ts from 'typescript';

/** A JSON Schema of the kinds that are made here. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  const?: string | number | boolean;
  enum?: (string | number)[];
  anyOf?: JsonSchema[];
  not?: JsonSchema;
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

/** Makes schemas of the types of one program. Objects are closed: what the type does not name does not fit. */
export interface SchemaMaker {
  /** @throws for what does not cross between processes as data, such as a function */
  schemaOf: (type: ts.Type) => JsonSchema;
  /** The schemas of the objects that others point to. */
  definitions: Record<string, JsonSchema>;
}

/** Reads types as the compiler has worked them out, so that what is inferred, mapped or intersected makes no difference. */
export function createSchemaMaker(checker: ts.TypeChecker): SchemaMaker {
  const definitions: Record<string, JsonSchema> = {};
  const names = new Map<ts.Type, string>();

  const unionOf = (types: readonly ts.Type[]): JsonSchema => {
    // What may be left out is said where the property is.
    const parts = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const literals = parts.flatMap((part) =>
      part.isStringLiteral() || part.isNumberLiteral() ? [part.value] : [],
    );
    const others = parts.filter((part) => !part.isStringLiteral() && !part.isNumberLiteral()).map(schemaOf);
    const all = literals.length > 0 ? [{ enum: literals }, ...others] : others;
    return all.length === 1 && all[0] ? all[0] : { anyOf: all };
  };

  const objectOf = (type: ts.Type): JsonSchema => {
    if (type.getCallSignatures().length > 0) throw new Error(`${checker.typeToString(type)} is no data`);
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const property of checker.getPropertiesOfType(type)) {
      properties[property.name] = schemaOf(checker.getTypeOfSymbol(property));
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      properties,
      required,
      additionalProperties: index ? schemaOf(index.type) : false,
    };
  };

  /** Objects are described once each, as they may hold themselves. */
  const referenceTo = (type: ts.Type): JsonSchema => {
    let name = names.get(type);
    if (name === undefined) {
      name = `${nameOf(type)}${names.size}`;
      names.set(type, name);
      definitions[name] = objectOf(type);
    }
    return { $ref: `#/$defs/${name}` };
  };

  const schemaOf = (type: ts.Type): JsonSchema => {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.Never) return { not: {} };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.isUnion()) return unionOf(type.types);
    if (checker.isTupleType(type)) {
      const prefixItems = checker.getTypeArguments(type as ts.TypeReference).map(schemaOf);
      return { type: 'array', prefixItems, items: false };
    }
    const element = checker.isArrayType(type) && checker.getTypeArguments(type as ts.TypeReference)[0];
    if (element) return { type: 'array', items: schemaOf(element) };
    if (type.isIntersection() || flags & ts.TypeFlags.Object) return referenceTo(type);
    throw new Error(`no schema for ${checker.typeToString(type)}`);
  };

  return { schemaOf, definitions };
}

/** What a type is called; one without a name has no symbol, which the compiler's own types do not say. */
function nameOf({ aliasSymbol, symbol }: Partial<Pick<ts.Type, 'aliasSymbol' | 'symbol'>>): string {
  return (aliasSymbol ?? symbol)?.name.replaceAll(/\W/g, '') ?? 'object';
}
