import ts from 'typescript';

/**
 * @typedef {import('eslint').Rule.RuleModule} RuleModule
 * @typedef {import('eslint').Rule.RuleContext} Context
 * @typedef {Parameters<import('eslint').SourceCode['getScope']>[0]} Node
 */

/** What makes its result fit to stand in a longer text. */
const isolating = /^(?:t|isolated|dotted|listed|format[A-Z]\w*|toLocaleString)$/;

/** What these hold is not for eyes: names of classes, keys of lists, addresses of elements. */
const unseen = /^(?:className|key|id|style|href|src|transform)$/;

/**
 * Names, notes and all else that people wrote may turn the words around them (Unicode Standard Annex #9). So a text that people read is not
 * put together by hand: `phrase`, `listed` and `dotted` (contract/model/isolated.ts) isolate each part, as `t` and elements of a page do.
 *
 * @type {RuleModule}
 */
export const isolatedParts = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      join: 'A name in it could turn the others around: put it together with `listed` or `dotted`.',
      template: 'A name in it could turn the words around: write phrase`…`.',
      child: 'A name could turn the words beside it around: give it an element of its own, or `isolated`.',
    },
  },
  create: (context) => ({
    CallExpression(call) {
      const { callee, arguments: given } = call;
      if (callee.type !== 'MemberExpression' || nameOf(callee.property) !== 'join') return;
      const [between] = given;
      if (between?.type === 'Literal' && isOfWords(String(between.value)))
        context.report({ node: call, messageId: 'join' });
    },
    TemplateLiteral(template) {
      const { expressions, quasis, parent } = template;
      const isText = quasis.some(({ value }) => isOfWords(value.raw.replaceAll(/\\[nr]/g, '\n')));
      if (expressions.length === 0 || !isText || parent.type === 'TaggedTemplateExpression') return;
      if (!isUnseen(parent)) context.report({ node: template, messageId: 'template' });
    },
    BinaryExpression(sum) {
      const { operator, left, right } = sum;
      const isText = [left, right].some((side) => side.type === 'Literal' && isOfWords(String(side.value)));
      if (operator === '+' && isText) context.report({ node: sum, messageId: 'template' });
    },
    /** @param {any} element */
    'JSXElement, JSXFragment'(element) {
      /** @type {any[]} */
      const children = element.children;
      const shown = children.flatMap((child) =>
        child.type === 'JSXExpressionContainer' ? partsOf(child.expression) : [],
      );
      const hasWords = children.some((child) => child.type === 'JSXText' && child.value.trim() !== '');
      const texts = shown.filter((part) => isShownText(part, context));
      if (!hasWords && children.filter((child) => isShownChild(child, context)).length < 2) return;
      for (const node of texts) if (!isIsolated(node)) context.report({ node, messageId: 'child' });
    },
  }),
};

/** @param {string} text */
function isOfWords(text) {
  return /[^\S\n\r]/.test(text);
}

/**
 * @param {Node} node
 * @returns {string}
 */
function nameOf(node) {
  return node.type === 'Identifier' ? node.name : '';
}

/**
 * @param {any} parent of a text
 * @returns {boolean}
 */
function isUnseen(parent) {
  // `…`.toLowerCase(): it is worked with.
  if (parent.type === 'MemberExpression' || parent.type === 'ThrowStatement') return true;
  if (parent.type === 'NewExpression') return /Error$/.test(nameOf(parent.callee));
  if (parent.type === 'Property') return unseen.test(nameOf(parent.key));
  if (parent.type === 'JSXAttribute') return unseen.test(parent.name.name);
  if (['ConditionalExpression', 'JSXExpressionContainer', 'LogicalExpression'].includes(parent.type))
    return isUnseen(parent.parent);
  return false;
}

/**
 * @param {any} expression
 * @returns {any[]} what of it may be shown
 */
function partsOf(expression) {
  if (expression.type === 'LogicalExpression')
    return expression.operator === '&&'
      ? partsOf(expression.right)
      : [...partsOf(expression.left), ...partsOf(expression.right)];
  if (expression.type === 'ConditionalExpression')
    return [...partsOf(expression.consequent), ...partsOf(expression.alternate)];
  return [expression];
}

/**
 * @param {any} child
 * @param {Context} context
 */
function isShownChild(child, context) {
  return (
    child.type === 'JSXExpressionContainer' &&
    partsOf(child.expression).some((part) => isShownText(part, context) || isIsolated(part))
  );
}

/** @param {any} node */
function isIsolated(node) {
  if (node.type === 'TaggedTemplateExpression') return nameOf(node.tag) === 'phrase';
  if (node.type === 'Literal') return true;
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  return isolating.test(callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee));
}

/**
 * @param {any} node
 * @param {Context} context
 * @returns {boolean} whether it may be any text; elements, numbers and words of a fixed list are none
 */
function isShownText(node, context) {
  const services = context.sourceCode.parserServices;
  if (node.type === 'JSXEmptyExpression' || node.type.startsWith('JSX')) return false;
  if (services?.program == null) return node.type !== 'Literal';
  const type = services.getTypeAtLocation(node);
  const kinds = type.isUnion() ? type.types : [type];
  const isElement = kinds.some(
    /** @param {ts.Type} kind */ (kind) => (kind.flags & ts.TypeFlags.Object) !== 0,
  );
  return (
    !isElement && kinds.some(/** @param {ts.Type} kind */ (kind) => (kind.flags & ts.TypeFlags.String) !== 0)
  );
}
