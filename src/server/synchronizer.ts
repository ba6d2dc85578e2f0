import { isCandidate, isConfiguration } from '../kinds/recognise.ts';
import { shiftedFiles } from '../rules/run.ts';
import type { DayOf } from '../workspace/day.ts';
import type { Project } from '../workspace/project.ts';
import { isBelow } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Folders } from './folders.ts';
import type { DocumentListener, OpenDocuments } from './open-documents.ts';
import type { Outlet } from './outlet.ts';

/**
 * How long a document must rest before it is read, in milliseconds: long enough for edits that arrive together to be
 * read once, too short to be noticed.
 */
const REST = 1;
/** The same for `portolan.yaml`, which means that everything is read anew. */
const CONFIGURATION_REST = 250;
/**
 * How long a project must rest before the files are found whose findings have changed with the edit of
 * another: the edited file itself does not wait, and nobody reads the others while typing.
 */
const ACROSS_REST = 250;

/**
 * Brings the workspaces up to date with documents, files and folders: one change after another, in their order, and
 * each time with the newest text. While changes wait, nothing is published.
 */
export class Synchronizer implements DocumentListener {
  readonly #folders: Folders;
  readonly #documents: OpenDocuments;
  readonly #outlet: Outlet;
  readonly #today: DayOf;
  readonly #report: (error: unknown) => void;
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  /** The workspaces that have the text of a document. */
  readonly #holders = new Map<string, Workspace>();
  readonly #reloading = new Set<Workspace>();
  /** Revisions up to which it is known what a change means for other files. */
  readonly #weighed = new WeakMap<Project, number>();
  readonly #weighing = new Map<Project, ReturnType<typeof setTimeout>>();
  #last: Promise<void> = Promise.resolve();

  /** @param options.report receives what goes wrong in a change; the changes after it are carried out all the same */
  constructor(
    folders: Folders,
    documents: OpenDocuments,
    outlet: Outlet,
    { today, report }: { readonly today: DayOf; readonly report: (error: unknown) => void },
  ) {
    this.#folders = folders;
    this.#documents = documents;
    this.#outlet = outlet;
    this.#today = today;
    this.#report = report;
  }

  changed(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    const rest = isConfiguration(uri) ? CONFIGURATION_REST : REST;
    this.#resting.set(
      uri,
      setTimeout(() => this.#wake(uri), rest),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#wake(uri);
  }

  /** A file on disk was created or changed. */
  fileChanged(uri: string): void {
    this.#enqueue(() => this.#readFile(uri));
  }

  /** Files on disk, or folders with all that they held, are gone. Of a folder, editors tell nothing but its name. */
  filesDeleted(uris: readonly string[]): void {
    for (const uri of uris) if (isCandidate(uri)) this.fileChanged(uri);
    for (const workspace of this.#folders.all()) {
      const records = workspace.projects().flatMap((project) => project.records());
      if (uris.some((uri) => records.some((record) => isBelow(uri, record.uri)))) this.#reload(workspace);
    }
  }

  /** Opens and closes folders. Documents that lie in them change hands. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#enqueue(async () => {
      for (const folder of removed) {
        this.#folders.remove(folder);
        this.#outlet.forget(folder);
      }
      const opened = added.map((folder) => this.#folders.add(folder));
      for (const uri of this.#documents.uris()) await this.#readDocument(uri);
      await Promise.all(opened.map((workspace) => workspace.load().catch(this.#report)));
      this.#folders.prune();
      this.#requestAll();
    });
  }

  /** Another day counts: every finding that rests on it is found anew. */
  judgeAnew(): void {
    this.#enqueue(async () => this.#requestAll());
  }

  /** Resolves when everything that the client has said until now is known. */
  settled(): Promise<void> {
    for (const uri of [...this.#resting.keys()]) {
      clearTimeout(this.#resting.get(uri));
      this.#wake(uri);
    }
    return this.#last;
  }

  #wake(uri: string): void {
    this.#resting.delete(uri);
    this.#enqueue(() => this.#readDocument(uri));
  }

  async #readDocument(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    const holder = this.#holders.get(uri);
    const workspace = this.#folders.open(uri);
    if (holder && (!document || holder !== workspace)) {
      this.#holders.delete(uri);
      this.#publish(uri, holder, await holder.close(uri));
    }
    if (!document || (!this.#holders.has(uri) && (await this.#isPassedOver(uri)))) {
      this.#folders.prune();
      return;
    }
    this.#holders.set(uri, workspace);
    const { version } = document;
    const files = await workspace.edit(uri, document.getText(), version);
    this.#documents.take(uri, version);
    this.#publish(uri, workspace, files);
  }

  async #readFile(uri: string): Promise<void> {
    const workspace = this.#folders.of(uri);
    const isKnown = workspace.projectOf(uri).record(uri) !== undefined;
    if (this.#holders.has(uri) || (!isKnown && (await this.#folders.ignores(uri)))) return;
    if (isConfiguration(uri)) this.#reload(workspace);
    else this.#publish(uri, workspace, await workspace.changed(uri));
  }

  /** An ignored file stays out of its folder's workspace even while it is open; a stray one has a workspace. */
  async #isPassedOver(uri: string): Promise<boolean> {
    return !this.#folders.isStray(uri) && (await this.#folders.ignores(uri));
  }

  /** Reads a folder anew; once, however many changes ask for it before it begins. */
  #reload(workspace: Workspace): void {
    if (this.#reloading.has(workspace)) return;
    this.#reloading.add(workspace);
    this.#enqueue(async () => {
      this.#reloading.delete(workspace);
      await workspace.load();
      this.#requestAll();
    });
  }

  /** @param files whose findings may differ; undefined after a reload */
  #publish(uri: string, workspace: Workspace, files: ReadonlySet<string> | undefined): void {
    this.#folders.changed();
    if (files === undefined) this.#requestAll();
    else {
      const project = workspace.projectOf(uri);
      this.#outlet.request(files);
      this.#outlet.requestFirst(uri);
      clearTimeout(this.#weighing.get(project));
      this.#weighing.set(
        project,
        setTimeout(() => this.#enqueue(async () => this.#weigh(project)), ACROSS_REST),
      );
    }
  }

  #requestAll(): void {
    this.#folders.changed();
    for (const workspace of this.#folders.all())
      for (const project of workspace.projects()) this.#weighed.set(project, project.revision);
    this.#outlet.requestAll();
  }

  #weigh(project: Project): void {
    this.#weighing.delete(project);
    const shifts = shiftedFiles(project, this.#today(project), this.#weighed.get(project) ?? 0);
    this.#weighed.set(project, project.revision);
    // A request tells the client that something has changed, even one for nothing.
    if (shifts.length > 0) this.#outlet.request(shifts);
  }

  #enqueue(change: () => Promise<void>): void {
    this.#outlet.hold();
    this.#last = this.#last
      .then(change)
      .catch(this.#report)
      .finally(() => this.#outlet.release());
  }
}
