import * as vscode from 'vscode';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { codeOf, discard, edit, fileUri, findings, replace, write } from './portolan.ts';
import { test } from './runner.ts';

const files = {
  charter: {
    path: 'scratch/language/PRJ-901.charter.yaml',
    text: `id: PRJ-901
title: Features of the language
status: aproved
businessCase:
  summary: Writers should not have to know the schema.
successCriteria:
  - description: Nobody looks anything up
decisions: [ADR-0901]
scoring:
  ratings:
    efficiency-gains: 4
    technical-uncertainty: 2
`,
  },
  decision: {
    path: 'scratch/language/ADR-0901.adr.yaml',
    text: `id: ADR-0901
title: Keep the order of events
status: accepted
date: 2026-11-02
context: Consumers see updates before the insert.
decision: Order by key.
`,
  },
  register: {
    path: 'scratch/language/language.risks.yaml',
    text: `id: REG-LANGUAGE
title: Risks of features
risks:
  - id: RISK-901
    title: Hints in the way
    category: data-quality
    inherent: { probability: 3, impact: 4 }
    status: open
    owner: Ada
`,
  },
} as const;

type Opened = Readonly<Record<keyof typeof files, vscode.TextDocument>>;

/** A test on three records that are open, the charter with the focus, and known to the server. */
function languageTest(name: string, body: (opened: Opened) => Promise<void>): void {
  test(name, async () => {
    const opened: Partial<Record<string, vscode.TextDocument>> = {};
    for (const [key, { path, text }] of Object.entries(files)) {
      opened[key] = await vscode.workspace.openTextDocument(await write(path, text));
    }
    const { charter } = opened as Opened;
    await edit(charter.uri);
    // As long as the decision has not been read, its id is a second finding.
    await eventually('the records are known', () => findings(charter.uri).map(codeOf).join() === 'schema/enum');
    try {
      await body(opened as Opened);
    } finally {
      await discard();
      await vscode.workspace.fs.delete(fileUri('scratch/language'), { recursive: true });
    }
  });
}

/** Where a text first stands in a document. */
function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert(start >= 0, `"${text}" is not in ${document.uri}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Inside a text, behind its first character. */
function inside(document: vscode.TextDocument, text: string): vscode.Position {
  return rangeOf(document, text).start.translate(0, 1);
}

/** What the providers of VS Code answer together. */
function ask<Result>(command: string, ...args: unknown[]): Thenable<Result> {
  return vscode.commands.executeCommand<Result>(`vscode.${command}`, ...args);
}

async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, inside(document, text));
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

const completions = (document: vscode.TextDocument, position: vscode.Position, resolved = 0) =>
  ask<vscode.CompletionList>('executeCompletionItemProvider', document.uri, position, undefined, resolved);

languageTest('completion offers the words that a field allows', async ({ charter }) => {
  const { items } = await completions(charter, inside(charter, 'aproved'), 1);
  const words = items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
  assertEqual(
    words.map(({ label }) => label),
    ['draft', 'proposed', 'approved', 'active', 'on-hold', 'completed', 'cancelled', 'rejected'],
  );
  const [draft] = words;
  assert(draft?.documentation instanceof vscode.MarkdownString, 'The first word is not explained.');
  assert(draft.range instanceof vscode.Range, 'The word has no single range.');
  assertEqual(charter.getText(draft.range), 'aproved');
});

languageTest('completion offers properties with their shape, below a line that is no YAML', async ({ charter }) => {
  const editor = await edit(charter.uri);
  const end = new vscode.Position(charter.lineCount - 1, 0);
  await editor.edit((builder) => builder.insert(end, 'budget: { total: { amount: 3\nsch'));
  const { items } = await completions(charter, end.translate(1, 3));
  const properties = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property);
  const labels = properties.map(({ label }) => label);
  for (const missing of ['sponsor', 'schedule', 'approvals']) {
    assert(labels.includes(missing), `"${missing}" is not among ${labels.join(', ')}.`);
  }
  for (const present of ['id', 'title', 'scoring']) {
    assert(!labels.includes(present), `"${present}" is offered a second time.`);
  }
  const owner = properties.find(({ label }) => label === 'owner');
  assert(owner?.insertText instanceof vscode.SnippetString, 'A property is no snippet.');
  assertEqual(owner.insertText.value, 'owner: $1');
});

languageTest('hover explains a property, a rating and an id', async ({ charter }) => {
  const status = await hoverText(charter, 'status');
  assert(status.startsWith('**Status** · `status` · one of 8 words · required'), status);
  const rating = await hoverText(charter, 'efficiency-gains');
  assert(rating.startsWith('**Efficiency gains**'), rating);
  const decision = await hoverText(charter, 'ADR-0901');
  assert(decision.startsWith('**ADR-0901** · Keep the order of events'), decision);
});

languageTest('definition and references lead from an id to its record and back', async ({ charter, decision }) => {
  const [target] = await ask<vscode.LocationLink[]>('executeDefinitionProvider', charter.uri, inside(charter, 'ADR-'));
  assertEqual(target?.targetUri.toString(), decision.uri.toString());
  assertEqual(target?.targetSelectionRange, rangeOf(decision, 'ADR-0901'));
  const references = await ask<vscode.Location[]>(
    'executeReferenceProvider',
    decision.uri,
    inside(decision, 'ADR-0901'),
  );
  assertEqual(
    references.map(({ uri, range }) => [uri.toString(), range]),
    [
      [decision.uri.toString(), rangeOf(decision, 'ADR-0901')],
      [charter.uri.toString(), rangeOf(charter, 'ADR-0901')],
    ],
  );
});

languageTest('rename finds an id wherever it stands', async ({ charter, decision }) => {
  const position = inside(charter, 'ADR-0901');
  const { placeholder } = await ask<{ placeholder: string }>('prepareRename', charter.uri, position);
  assertEqual(placeholder, 'ADR-0901');
  const changes = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', charter.uri, position, 'ADR-0902');
  assertEqual(
    changes.entries().map(([uri, edits]) => [uri.toString(), edits.map(({ range, newText }) => [range, newText])]),
    [decision, charter].map((document) => [document.uri.toString(), [[rangeOf(document, 'ADR-0901'), 'ADR-0902']]]),
  );
});

languageTest(
  'a misspelt word is corrected by the preferred fix, and the editor’s undo takes it back',
  async (opened) => {
    const { charter } = opened;
    const range = rangeOf(charter, 'aproved');
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', charter.uri, range, kind, 10);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assertEqual(
      preferred.map(({ title }) => title),
      ['Change it to "approved"'],
    );
    const [{ edit: fix } = {}] = preferred;
    assert(fix && (await vscode.workspace.applyEdit(fix)), 'The fix was not applied.');
    assertEqual(charter.getText(), files.charter.text.replace('aproved', 'approved'));
    await eventually('the finding has gone', () =>
      findings(charter.uri).every((item) => codeOf(item) !== 'schema/enum'),
    );
    await vscode.commands.executeCommand('undo');
    assertEqual(charter.getText(), files.charter.text);
    await eventually('the finding is back', () => findings(charter.uri).some((item) => codeOf(item) === 'schema/enum'));
  },
);

languageTest('lenses show the score of a charter and who refers to a decision', async ({ charter, decision }) => {
  const lenses = async (document: vscode.TextDocument): Promise<vscode.Command[]> => {
    const found = await ask<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 10);
    return found.flatMap(({ command }) => command ?? []);
  };
  const [score] = await lenses(charter);
  assert(score && /^Provisional score 75\.0 \(\d+\.\d–\d+\.\d\) · \d+ % rated/.test(score.title), String(score?.title));
  assertEqual(score.command, 'portolan.scorePortfolio');
  const [references] = await lenses(decision);
  assertEqual([references?.title, references?.command], ['1 reference', 'portolan.showReferences']);
});

languageTest('a hint shows the level that probability and impact give', async ({ register }) => {
  const whole = new vscode.Range(0, 0, register.lineCount, 0);
  const hints = await ask<vscode.InlayHint[]>('executeInlayHintProvider', register.uri, whole);
  assertEqual(
    hints.map(({ label, position }) => [label, position]),
    [['High 0.2', rangeOf(register, 'impact: 4').end]],
  );
});

languageTest('outline, folding and colours follow the record', async ({ charter }) => {
  const [record] = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', charter.uri);
  assertEqual(record?.name, 'PRJ-901 Features of the language');
  assertEqual(
    record?.children.map(({ name }) => name),
    ['Business case', 'Success criteria', 'Scoring'],
  );
  const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', charter.uri);
  assertEqual(
    folds.map(({ start, end }) => [start, end]),
    [
      [3, 4],
      [5, 6],
      [8, 11],
      [9, 11],
    ],
  );
  const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', charter.uri);
  assertEqual(legend, {
    tokenTypes: ['type', 'enumMember', 'number'],
    tokenModifiers: ['declaration', 'deprecated', 'defaultLibrary', 'unresolved'],
  });
  const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', charter.uri);
  // The id that is declared in the first line, and the one that is referred to seven lines below.
  assertEqual([...data], [0, 4, 7, 0, 1, 7, 12, 8, 0, 0]);
});

languageTest('findings go on while the text is broken, and are right again with it', async ({ charter }) => {
  const editor = await edit(charter.uri);
  await replace(editor, 'decisions: [ADR-0901]', 'decisions: [ADR-0901');
  const codes = (): string => findings(charter.uri).map(codeOf).sort().join(' ');
  await eventually('both findings', () => codes().includes('schema/enum') && codes().includes('syntax/'));
  await vscode.commands.executeCommand('undo');
  await eventually('the one finding', () => codes() === 'schema/enum');
});
