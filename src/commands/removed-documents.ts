import type { Met } from "../project/document-files.ts";

/** Documents that can be put back at the most, and letters of their texts. */
const MOST = { documents: 500, letters: 100_000_000 };

/** What was taken out of a project while this server runs: kept for a while, to be put back as it was. */
export class RemovedDocuments {
  readonly #byId = new Map<string, readonly Met[]>();

  keep(id: string, met: readonly Met[]): void {
    this.#byId.delete(id);
    this.#byId.set(id, met);
    for (const oldest of this.#byId.keys()) {
      if (this.#byId.size <= 1 || (this.#byId.size <= MOST.documents && this.#letters() <= MOST.letters))
        return;
      this.#byId.delete(oldest);
    }
  }

  /** Null where it is not, or no longer, kept. */
  get(id: string): readonly Met[] | null {
    return this.#byId.get(id) ?? null;
  }

  #letters(): number {
    return [...this.#byId.values()].reduce((sum, [first]) => sum + (first?.document.text.length ?? 0), 0);
  }
}
