import type { Incoming, Ingest } from "../../src/ingest.ts";
import type { Document } from "../../src/model/document.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Mention } from "../../src/model/reading.ts";
import type { Named, TrapPair } from "./trap-corpus.ts";

/** What the product made of one side of a pair. */
export interface Found {
  /** The words that were read as the name; null where nothing was. */
  readonly words: string | null;
  readonly type: string | null;
  readonly entity: Entity | undefined;
}

export interface Outcome {
  readonly pair: TrapPair;
  readonly left: Found;
  readonly right: Found;
  readonly isOne: boolean;
}

const overlap = (a: Mention, b: Named): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
/** How well a mention fits a name: one that starts with it before all, then by the letters that both have. */
const nearness = (a: Mention, b: Named): number =>
  (a.start === b.start ? 1000 : 0) + 2 * overlap(a, b) - (a.end - a.start);

/** The mention that comes nearest to a name's words. */
async function found(ingest: Ingest, named: Named): Promise<Found> {
  const resolver = await ingest.resolver();
  const read = await ingest.read(named.document.id);
  const best = (read?.reading.mentions ?? [])
    .filter((it) => it.form !== "pronoun" && it.type !== "Date" && overlap(it, named) > 0)
    .sort((a, b) => nearness(b, named) - nearness(a, named))[0];
  return {
    words: best ? named.document.text.slice(best.start, best.end) : null,
    type: best?.type ?? null,
    entity: best && resolver.entityOf(named.document.id, best.entity),
  };
}

async function* incoming(documents: readonly Document[]): AsyncGenerator<Incoming> {
  for (const document of documents) yield { document, key: document.file };
}

/** Takes the reports of all pairs in as one corpus, reads and compares them, and tells which pairs became one. */
export async function outcomes(ingest: Ingest, pairs: readonly TrapPair[]): Promise<Outcome[]> {
  await ingest.add(incoming(pairs.flatMap(({ left, right }) => [left.document, right.document])));
  const result: Outcome[] = [];
  for (const pair of pairs) {
    const [left, right] = [await found(ingest, pair.left), await found(ingest, pair.right)];
    const isOne = left.entity !== undefined && left.entity === right.entity;
    result.push({ pair, left, right, isOne });
  }
  return result;
}
