import { ASTUtils, ESLintUtils, TSESTree } from '@typescript-eslint/utils';
import ts from 'typescript';

const { AST_NODE_TYPES: kinds } = TSESTree;

/**
 * @typedef {import('@typescript-eslint/utils').TSESTree.Node} Node
 * @typedef {import('@typescript-eslint/utils').TSESTree.JSXChild} Child
 * @typedef {import('@typescript-eslint/utils').ParserServices} Types
 */

/** What makes its result fit to stand in a longer text. */
const isolating = /^(?:t|isolated|dotted|listed|format[A-Z]\w*|toLocaleString)$/;

/** What these hold is not for eyes: names of classes, keys of lists, addresses of elements. */
const unseen = /^(?:className|key|id|style|href|src|transform)$/;

/**
 * Names, notes and all else that people wrote may turn the words around them (Unicode Standard Annex #9). So a text that people read is not
 * put together by hand: `phrase`, `listed` and `dotted` (contract/model/isolated.ts) isolate each part, as `t` and elements of a page do.
 */
const rule = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      join: 'A name in it could turn the others around: put it together with `listed` or `dotted`.',
      template: 'A name in it could turn the words around: write phrase`…`.',
      child: 'A name could turn the words beside it around: give it an element of its own, or `isolated`.',
    },
  },
  create(context) {
    const types = ESLintUtils.getParserServices(context, true);

    /** @param {{ children: Child[] }} element */
    const lookAt = ({ children }) => {
      const texts = children.flatMap(partsOfChild).filter((part) => isShownText(part, types));
      const hasWords = children.some(({ type, ...child }) => type === kinds.JSXText && isFilled(child));
      if (!hasWords && children.filter((child) => isShown(child, types)).length < 2) return;
      for (const node of texts) if (!isIsolated(node)) context.report({ node, messageId: 'child' });
    };

    return {
      CallExpression(call) {
        const { callee, arguments: given } = call;
        if (callee.type !== kinds.MemberExpression || nameOf(callee.property) !== 'join') return;
        const [between] = given;
        if (between?.type === kinds.Literal && isOfWords(String(between.value)))
          context.report({ node: call, messageId: 'join' });
      },
      TemplateLiteral(template) {
        const { expressions, quasis, parent } = template;
        const isText = quasis.some(({ value }) => isOfWords(value.raw.replaceAll(/\\[nr]/g, '\n')));
        if (expressions.length === 0 || !isText || parent.type === kinds.TaggedTemplateExpression) return;
        if (!isUnseen(parent)) context.report({ node: template, messageId: 'template' });
      },
      BinaryExpression(sum) {
        const { operator, left, right } = sum;
        const isText = [left, right].some(
          (side) => side.type === kinds.Literal && isOfWords(String(side.value)),
        );
        if (operator === '+' && isText) context.report({ node: sum, messageId: 'template' });
      },
      JSXElement: lookAt,
      JSXFragment: lookAt,
    };
  },
});

/** Only about default options, of which it has none, typescript-eslint says something else than ESLint. */
export const isolatedParts = /** @type {import('eslint').Rule.RuleModule} */ (/** @type {unknown} */ (rule));

/** @param {object} child */
function isFilled(child) {
  return 'value' in child && typeof child.value === 'string' && child.value.trim() !== '';
}

/** @param {string} text */
function isOfWords(text) {
  return /[^\S\n\r]/.test(text);
}

/**
 * @param {Node} node
 * @returns {string}
 */
function nameOf(node) {
  return ASTUtils.isIdentifier(node) ? node.name : '';
}

/**
 * What is what it holds.
 * @type {ReadonlySet<string>}
 */
const passingOn = new Set([
  kinds.ConditionalExpression,
  kinds.JSXExpressionContainer,
  kinds.LogicalExpression,
]);

/**
 * @param {Node | undefined} parent of a text
 * @returns {boolean}
 */
function isUnseen(parent) {
  if (parent === undefined) return false;
  if (passingOn.has(parent.type)) return isUnseen(parent.parent);
  if (parent.type === kinds.NewExpression) return nameOf(parent.callee).endsWith('Error');
  if (parent.type === kinds.Property) return unseen.test(nameOf(parent.key));
  if (parent.type === kinds.JSXAttribute)
    return parent.name.type === kinds.JSXIdentifier && unseen.test(parent.name.name);
  // `…`.toLowerCase(): it is worked with.
  return parent.type === kinds.MemberExpression || parent.type === kinds.ThrowStatement;
}

/**
 * @param {Child} child
 * @returns {Node[]} what of it may be shown
 */
function partsOfChild(child) {
  return child.type === kinds.JSXExpressionContainer ? partsOf(child.expression) : [];
}

/**
 * @param {Node} expression
 * @returns {Node[]}
 */
function partsOf(expression) {
  if (expression.type === kinds.LogicalExpression) {
    const { operator, left, right } = expression;
    return operator === '&&' ? partsOf(right) : [...partsOf(left), ...partsOf(right)];
  }
  if (expression.type === kinds.ConditionalExpression)
    return [...partsOf(expression.consequent), ...partsOf(expression.alternate)];
  return [expression];
}

/**
 * @param {Child} child
 * @param {Types} types
 */
function isShown(child, types) {
  return partsOfChild(child).some((part) => isShownText(part, types) || isIsolated(part));
}

/** @param {Node} node */
function isIsolated(node) {
  if (node.type === kinds.TaggedTemplateExpression) return nameOf(node.tag) === 'phrase';
  if (node.type === kinds.Literal) return true;
  if (node.type !== kinds.CallExpression) return false;
  const { callee } = node;
  return isolating.test(nameOf(callee.type === kinds.MemberExpression ? callee.property : callee));
}

/**
 * @param {Node} node
 * @param {Types} types
 * @returns {boolean} whether it may be any text; elements, numbers and words of a fixed list are none
 */
function isShownText(node, types) {
  if (node.type.startsWith('JSX')) return false;
  // Without types every variable may be a name.
  if (types.program === null) return node.type !== kinds.Literal;
  const type = types.getTypeAtLocation(node);
  const each = type.isUnion() ? type.types : [type];
  return (
    !each.some(({ flags }) => flags & ts.TypeFlags.Object) &&
    each.some(({ flags }) => flags & ts.TypeFlags.String)
  );
}
