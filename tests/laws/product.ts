import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalText } from "../../src/graph/export/canonical.ts";
import { type Incoming, Ingest } from "../../src/ingest.ts";
import type { Document } from "../../src/model/document.ts";
import type { Graph } from "../../src/model/graph.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { Project } from "../../src/project/project.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { Difference, GraphStore } from "../../src/store/graph-store.ts";

/** A folder in memory where the machine has one: the laws sync thousands of small files. */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), `vouch-${name}-`));
}

async function* incoming(documents: readonly Document[]): AsyncGenerator<Incoming> {
  for (const document of documents) yield { document, key: `${document.file}#${document.id}` };
}

/** A whole product on a project of its own and a store: what the commands call, without their words. */
export class Product {
  readonly project: Project;
  readonly ingest: Ingest;
  readonly store: GraphStore;
  readonly #ownsStore: boolean;

  private constructor(project: Project, store: GraphStore, ownsStore: boolean) {
    this.project = project;
    this.ingest = new Ingest(project, () => undefined);
    this.store = store;
    this.#ownsStore = ownsStore;
  }

  /** On a new embedded store, or on the store given (which is brought to this project's graph by difference). */
  static async open(store?: GraphStore): Promise<Product> {
    const project = await Project.open(scratchFolder("law"), () => undefined);
    const opened = store ?? (await openEmbeddedStore(project.storeFolder));
    const product = new Product(project, opened, store === undefined);
    if (store) await product.ingest.bringUpToDate(store);
    return product;
  }

  async add(...documents: Document[]): Promise<Difference | null> {
    await this.ingest.add(incoming(documents));
    return this.ingest.bringUpToDate(this.store);
  }

  async remove(...ids: string[]): Promise<Difference | null> {
    this.project.documents.remove(ids);
    return this.ingest.bringUpToDate(this.store);
  }

  async judge(judgements: readonly Judgement[]): Promise<Difference | null> {
    this.project.judgements = judgements;
    return this.ingest.bringUpToDate(this.store);
  }

  contents(): Promise<Graph> {
    return this.store.contents();
  }

  async export(): Promise<string> {
    return canonicalText(await this.contents());
  }

  async close(): Promise<void> {
    if (this.#ownsStore) await this.store.close();
    this.project.close();
    rmSync(this.project.folder, { recursive: true, force: true });
  }
}

/** Opens a product, uses it and closes it, whatever happens. */
export async function withProduct<T>(
  store: GraphStore | undefined,
  use: (product: Product) => Promise<T>,
): Promise<T> {
  const product = await Product.open(store);
  try {
    return await use(product);
  } finally {
    await product.close();
  }
}
