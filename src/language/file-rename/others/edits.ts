import { type CancellationToken, NEVER_CANCELLED } from '../../../workspace/host.ts';
import { isBelow, parentOf } from '../../../workspace/uri.ts';
import type { Workspace } from '../../../workspace/workspace.ts';
import { readDestination } from '../../links/paths.ts';
import type { Destination } from '../../mentions/destinations.ts';
import { sign } from '../../mentions/find.ts';
import { scan } from '../../mentions/scan.ts';
import type { FileEdits, ProposedEdit } from '../../rename/workspace-edit.ts';
import { codeSpans, isWithin } from '../code-spans.ts';
import { type Move, movedUri, rewritten, type Written } from '../moves.ts';
import { type CurrentFiles, type OtherFile, OtherFiles } from './files.ts';
import { idLabels, type Renamed } from './labels.ts';

/** What becomes of records. */
export interface Change {
  readonly moves: readonly Move[];
  readonly renames: readonly Renamed[];
}

/**
 * The edits that keep Markdown files right which are no records (a README, a page of a documentation) when records move
 * or get other ids: where links lead, in files that link to them and in those that move along, and link texts that are
 * nothing but an id. Links that lead nowhere stay as they are, as does all in code. None when no record is concerned, and
 * once nobody wants them.
 */
export async function otherEdits(
  workspaces: readonly Workspace[],
  files: CurrentFiles,
  { moves, renames }: Change,
  token: CancellationToken = NEVER_CANCELLED,
): Promise<readonly FileEdits[]> {
  const change = { moves: concernsRecords(workspaces, moves) ? moves : [], renames };
  if (change.moves.length === 0 && renames.length === 0) return [];
  const uris = [...change.moves.map(({ from }) => from), ...renames.flatMap(({ homes }) => homes)];
  const signs = new Set(uris.map((uri) => sign(uri.replace(/\.(?:md|markdown)$/i, ''))));
  const others = await OtherFiles.list(workspaces, files);
  const edits: FileEdits[] = [];
  const wants = (uri: string, text: string): boolean =>
    movedUri(change.moves, uri) !== uri || [...signs].some((each) => text.includes(each));
  for await (const file of others.read(wants, token)) {
    const found = await editsIn(file, change, (uri) => others.exists(uri));
    const { uri, version } = file.document;
    if (found.length > 0) edits.push({ uri, version, edits: found });
  }
  return token.isCancellationRequested ? [] : edits;
}

function concernsRecords(workspaces: readonly Workspace[], moves: readonly Move[]): boolean {
  return workspaces.some((workspace) =>
    workspace
      .projects()
      .some((project) =>
        project.records().some(({ uri }) => moves.some(({ from }) => from === uri || isBelow(from, uri))),
      ),
  );
}

async function editsIn(
  { workspace: { folder }, document }: OtherFile,
  { moves, renames }: Change,
  exists: (uri: string) => Promise<boolean>,
): Promise<ProposedEdit[]> {
  const { text, lines, uri } = document;
  const { parts, destinations: all } = scan(document);
  const code = codeSpans(text, parts);
  // What the front matter of somebody else's file means, nobody knows.
  const start = document.body?.start ?? 0;
  const destinations = all.filter((each) => each.start >= start && !isWithin(code, each) && !isFootnote(text, each));
  const edits: ProposedEdit[] = [];
  const led = new Map<Destination, string>();
  for (const destination of destinations) {
    const written = text.slice(destination.start, destination.end);
    const targets = targetsOf(folder, uri, written);
    if (movedUri(moves, uri) === uri && !targets.some((each) => isTouched(each, { moves, renames }))) continue;
    const meant = await meantOf(targets, exists);
    if (!meant) continue;
    led.set(destination, meant.target);
    const newText = rewritten({ from: uri, text: written, bracketed: destination.bracketed, ...meant }, moves);
    // An address of a web site stays one, or stays as it is.
    if (newText === undefined || (written.startsWith('/') && !newText.startsWith('/'))) continue;
    edits.push({ range: lines.rangeOf(destination), newText, note: 'portolan.others' });
  }
  for (const renamed of renames) {
    const home = new Set([...led].flatMap(([each, target]) => (renamed.homes.includes(target) ? [each] : [])));
    for (const span of idLabels({ text, parts, destinations, home }, renamed)) {
      edits.push({ range: lines.rangeOf(span), newText: renamed.newId, note: 'portolan.others' });
    }
  }
  return edits;
}

function isTouched({ target }: Target, { moves, renames }: Change): boolean {
  return movedUri(moves, target) !== target || renames.some(({ homes }) => homes.includes(target));
}

/** `[^1]: Text` is a note rather than a link definition. */
function isFootnote(text: string, { type, label }: Destination): boolean {
  return type === 'definition' && text[label.start] === '^';
}

/** What a destination may lead to. */
type Target = Pick<Written, 'target' | 'root' | 'ending'>;

/** Endings that the links of web sites and wikis leave off. */
const ENDINGS = ['', '.md', '.markdown'] as const;

/**
 * What a destination may lead to, the likeliest first: the file that it names; the Markdown file whose ending it leaves
 * off; and, behind a leading `/`, the same below the folders around the file, any of which may be the root of a web site.
 * @param folder URI of the workspace's folder, beyond which nothing is looked for
 */
function targetsOf(folder: string, from: string, written: string): readonly Target[] {
  return rootsOf(folder, from, written).flatMap((root) => {
    const uri = readDestination(root, from, written)?.uri;
    if (uri === undefined || !isBelow(folder, uri)) return [];
    return ENDINGS.map((ending) => ({ target: uri + ending, root, ending }));
  });
}

function rootsOf(folder: string, from: string, written: string): string[] {
  const roots = [folder];
  if (!written.startsWith('/')) return roots;
  for (let around = parentOf(from); isBelow(folder, around); around = parentOf(around)) roots.push(around);
  return roots;
}

/**
 * The one that is meant: what is named from the workspace's folder as it is, else the only one that exists. Undefined
 * when there is none, as the link is broken, or several, as nobody knows.
 */
async function meantOf(
  targets: readonly Target[],
  exists: (uri: string) => Promise<boolean>,
): Promise<Target | undefined> {
  const [named] = targets;
  if (named && (await exists(named.target))) return named;
  const found: Target[] = [];
  for (const target of targets.slice(1)) if (await exists(target.target)) found.push(target);
  return found.length === 1 ? found[0] : undefined;
}
