import type { SourceDocument } from '../../../src/documents/document.ts';
import { parseDocument } from '../../../src/documents/parse.ts';
import { nodeAt } from '../../../src/documents/pointer.ts';
import type { TreeNode } from '../../../src/documents/tree.ts';
import { toValue } from '../../../src/documents/value.ts';
import { readYaml, type YamlText } from '../../../src/documents/yaml-text.ts';
import type { Span } from '../../../src/text/position.ts';

export function yaml(text: string): SourceDocument {
  return parseDocument({ uri: 'file:///records/a.yaml', version: 1, text });
}

/** The text read as a whole, without looking for parts that stand by themselves. */
export function whole(text: string): YamlText & { readonly text: string } {
  return { text, ...readYaml(text, { start: 0, end: text.length }) };
}

export function markdown(text: string): SourceDocument {
  return parseDocument({ uri: 'file:///records/a.md', version: 1, text });
}

export function read(text: string): unknown {
  return toValue(yaml(text).root);
}

export function cut(document: Pick<SourceDocument, 'text'>, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** Each problem as its code and the characters that it is shown on. */
export function problems(document: SourceDocument): [code: string, shown: string][] {
  return document.problems.map((problem) => [problem.code, cut(document, problem)]);
}

/** The text of the node at a pointer, as its span cuts it. */
export function textAt(document: SourceDocument, pointer: string): string | undefined {
  const located = nodeAt(document.root, pointer);
  return located && cut(document, located.value);
}

/** All nodes of a tree, keys included, parents first. */
export function* nodesOf(node: TreeNode): Generator<TreeNode, void> {
  yield node;
  if (node.kind === 'sequence') for (const item of node.items) yield* nodesOf(item);
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      yield key;
      yield* nodesOf(value);
    }
  }
}
