import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Artifacts } from '../artifacts.ts';
import { type ArtifactLeaf, groupArtifacts, type KindGroup, type StatusGroup } from './groups.ts';
import { artifactItem, kindItem, statusItem } from './items.ts';

export type TreeNode = KindGroup | StatusGroup | ArtifactLeaf;

/** The view "Artifacts". It starts the server when it is first shown. */
export class ArtifactTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #artifacts: Artifacts;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(artifacts: Artifacts) {
    this.#artifacts = artifacts;
    this.#subscription = artifacts.onDidChange(() => this.#changed.fire());
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    switch (node?.type) {
      case undefined:
        return groupArtifacts(await this.#artifacts.list());
      case 'kind':
        return [...node.statuses];
      case 'status':
        return [...node.artifacts];
      case 'artifact':
        return [];
    }
  }

  getTreeItem(node: TreeNode): TreeItem {
    switch (node.type) {
      case 'kind':
        return kindItem(node);
      case 'status':
        return statusItem(node);
      case 'artifact':
        return artifactItem(node.item);
    }
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#subscription).dispose();
  }
}
