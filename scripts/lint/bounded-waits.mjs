/**
 * @typedef {import('eslint').Rule.RuleModule} RuleModule
 * @typedef {import('eslint').Scope.Scope} Scope
 * @typedef {import('eslint').Scope.Variable} Variable
 * @typedef {Parameters<import('eslint').SourceCode['getScope']>[0]} Node
 * @typedef {Extract<Node, { type: 'CallExpression' }>} Call
 */

/** Where in its arguments a timer's length stands. */
const globals = new Map([
  ['setTimeout', 1],
  ['setInterval', 1],
]);
const ofPromises = new Map([
  ['setTimeout', 0],
  ['setInterval', 0],
]);

/**
 * A timer that is to wait for longer than 2^31-1 milliseconds, or for no number at all, does not wait. So a timer's length is a
 * constant that stands in the same file, or it went through `boundedWait` (main/lib/pure/bounded-wait.ts).
 *
 * @type {RuleModule}
 */
export const boundedWaits = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unbounded:
        'A length that is no constant goes through boundedWait: longer ones than 2^31-1 do not wait.',
    },
  },
  create: (context) => ({
    CallExpression(call) {
      const { sourceCode } = context;
      const place = lengthOf(call, sourceCode.getScope(call));
      const length = place === null ? undefined : call.arguments[place];
      if (length && !isFixed(length, sourceCode.getScope(length)))
        context.report({ node: length, messageId: 'unbounded' });
    },
  }),
};

/**
 * @param {Call} call
 * @param {Scope} scope
 * @returns {number | null} which of its arguments is a timer's length; null: it is no timer
 */
function lengthOf({ callee }, scope) {
  if (callee.type === 'MemberExpression')
    return isNamed(callee.object, 'AbortSignal') && isNamed(callee.property, 'timeout') ? 0 : null;
  if (callee.type !== 'Identifier') return null;
  const definition = variableOf(callee.name, scope)?.defs[0];
  if (!definition) return globals.get(callee.name) ?? null;
  const { node, parent } = definition;
  if (parent?.type !== 'ImportDeclaration' || node.type !== 'ImportSpecifier') return null;
  const name = node.imported.type === 'Identifier' ? node.imported.name : '';
  if (parent.source.value === 'node:timers/promises') return ofPromises.get(name) ?? null;
  return parent.source.value === 'node:timers' ? (globals.get(name) ?? null) : null;
}

/**
 * @param {Node} node
 * @param {Scope} scope
 * @returns {boolean} whether the expression is made of numbers that stand in the file, or is bounded
 */
function isFixed(node, scope) {
  if (node.type === 'Literal') return typeof node.value === 'number';
  if (node.type === 'BinaryExpression') return isFixed(node.left, scope) && isFixed(node.right, scope);
  if (node.type === 'ConditionalExpression')
    return isFixed(node.consequent, scope) && isFixed(node.alternate, scope);
  if (node.type === 'MemberExpression') return !node.computed && isFixed(node.object, scope);
  if (node.type === 'ObjectExpression')
    return node.properties.every((one) => one.type === 'Property' && isFixed(one.value, scope));
  if (node.type === 'CallExpression') return isNamed(node.callee, 'boundedWait');
  if (node.type !== 'Identifier') return false;
  const definition = variableOf(node.name, scope)?.defs[0];
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'const') return false;
  const { id, init } = definition.node;
  return id.type === 'Identifier' && init !== null && init !== undefined && isFixed(init, scope);
}

/**
 * @param {Node} node
 * @param {string} name
 */
function isNamed(node, name) {
  return node.type === 'Identifier' && node.name === name;
}

/**
 * @param {string} name
 * @param {Scope | null} scope where it is used
 * @returns {Variable | undefined} what it means there
 */
function variableOf(name, scope) {
  for (let within = scope; within; within = within.upper) {
    const variable = within.set.get(name);
    if (variable) return variable;
  }
  return undefined;
}
