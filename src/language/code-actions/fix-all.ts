import { textDifference } from '../../documents/edit/in-turn.ts';
import { parseDocument } from '../../documents/parse.ts';
import { readArtifact } from '../../kinds/read.ts';
import { ruleOf } from '../../rules/registry.ts';
import type { FileChange } from '../../rules/rule.ts';
import { diagnose } from '../../rules/run.ts';
import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/position.ts';
import { Project } from '../../workspace/project.ts';
import { findingOf, fixesOf, type Subject } from './findings.ts';

/** Each round mends at least one finding of each line; more rounds than this no file needs. */
const MOST_ROUNDS = 30;

/**
 * Does everything about a file's findings that is certain to be right, again and again until nothing is left to do:
 * done twice it changes no more than done once. Other files, and fixes that make something up, are left alone.
 */
export function fixAll(subject: Subject): FileChange[] | undefined {
  const { document } = subject.record;
  if (!document) return undefined;
  let current = subject;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(current);
    const text = current.record.document?.text ?? '';
    const next = applyEdits(text, edits);
    if (next === text) break;
    current = rewritten(current, next);
  }
  const edit = textDifference(document, current.record.document?.text ?? document.text);
  return edit && [{ uri: document.uri, edits: [edit] }];
}

/** The safe edits of a round; of those that meet in a line, the first. */
function safeEdits(subject: Subject): TextEdit[] {
  const { project, record, today } = subject;
  const taken = new Set<number>();
  const chosen: TextEdit[] = [];
  for (const diagnostic of diagnose(project, record, today)) {
    if (!ruleOf(diagnostic.code)?.fixes) continue;
    const finding = findingOf(subject, diagnostic);
    const fix = finding && fixesOf(finding).find(({ preferred, safe }) => preferred && safe);
    const [change, ...others] = fix?.changes() ?? [];
    if (!change || !('edits' in change) || change.uri !== record.uri || others.length > 0) continue;
    const lines = change.edits.flatMap(linesOf);
    if (lines.some((line) => taken.has(line))) continue;
    for (const line of lines) taken.add(line);
    chosen.push(...change.edits);
  }
  return chosen;
}

function linesOf({ range }: TextEdit): number[] {
  const { start, end } = range;
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

/** The file as it would be with another text; the rest of the project stays as it is. */
function rewritten({ project, record, today }: Subject, text: string): Subject {
  const { uri, file, artifact } = record;
  const document = parseDocument({ uri, version: record.document?.version ?? 0, text });
  if (!artifact) {
    const isConfiguration = project.configuration.document?.uri === uri;
    return {
      project: isConfiguration ? new Project(project.root, document) : project,
      record: { ...record, document },
      today,
    };
  }
  const { kind, origin } = artifact;
  const { adr } = project.configuration.ids;
  const reading = readArtifact(document, { kind, origin, file, formatId: (number) => adr.format(number) });
  return { project, record: { ...record, document, artifact: reading.artifact, issues: reading.issues }, today };
}
