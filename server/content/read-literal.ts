import 'server-only';
import type { Expression, Node } from 'estree-jsx';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';

/** Thrown when an attribute is more than data; `line` is where. */
export class NotLiteral extends Error {
  constructor(
    readonly what: string,
    readonly line: number | undefined,
  ) {
    super(what);
  }
}

/**
 * The plain value of an MDX attribute: text, number, boolean, null, arrays and objects of these. Nothing is evaluated;
 * anything else throws NotLiteral. An attribute without a value is true.
 */
export function readAttribute(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): {
  name: string;
  value: unknown;
} {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    throw new NotLiteral('{...spread} attributes', attribute.position?.start.line);
  }
  const { name, value } = attribute;
  if (value === null || value === undefined) return { name, value: true };
  if (typeof value === 'string') return { name, value };
  const statement = value.data?.estree?.body[0];
  if (statement?.type !== 'ExpressionStatement')
    throw new NotLiteral('an empty expression', attribute.position?.start.line);
  return { name, value: readExpression(statement.expression) };
}

function readExpression(node: Expression): unknown {
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node) throw notLiteral(node);
      return node.value;
    case 'TemplateLiteral':
      if (node.expressions.length > 0) throw notLiteral(node);
      return node.quasis[0]?.value.cooked;
    case 'UnaryExpression': {
      const value = readExpression(node.argument);
      if (node.operator === '-' && typeof value === 'number') return -value;
      throw notLiteral(node);
    }
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') throw notLiteral(node);
        return readExpression(element);
      });
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map((property) => readProperty(property)));
    default:
      throw notLiteral(node);
  }
}

function readProperty(
  property: Extract<Expression, { type: 'ObjectExpression' }>['properties'][number],
): [string, unknown] {
  if (property.type !== 'Property' || property.kind !== 'init' || property.computed)
    throw notLiteral(property);
  const { key, value } = property;
  if (value.type === 'AssignmentPattern' || value.type === 'ObjectPattern' || value.type === 'ArrayPattern')
    throw notLiteral(value);
  if (value.type === 'RestElement' || (value.type === 'MemberExpression' && value.computed))
    throw notLiteral(value);
  if (key.type === 'Identifier') return [key.name, readExpression(value)];
  if (key.type === 'Literal') return [String(key.value), readExpression(value)];
  throw notLiteral(property);
}

function notLiteral(node: Node): NotLiteral {
  return new NotLiteral(`code (${node.type})`, node.loc?.start.line);
}
