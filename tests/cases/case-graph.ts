import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readDocuments } from "../../src/documents/read-documents.ts";
import { checkLaws } from "../../src/graph/check-laws.ts";
import type { ReadDocument } from "../../src/graph/read-document.ts";
import { Ingest } from "../../src/ingest.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Graph } from "../../src/model/graph.ts";
import { Project } from "../../src/project/project.ts";
import { scratchFolder } from "../laws/product.ts";
import type { Expected } from "./expected.ts";
import { isCalled } from "./is-called.ts";

/** What the product makes of the reports of a case. */
export interface CaseGraph {
  readonly graph: Graph;
  readonly reads: readonly ReadDocument[];
  readonly entityOf: (document: string, referent: string) => Entity | undefined;
  /** The graph as it was known by the end of each day that the case asks for. */
  readonly knownOn: ReadonlyMap<string, Graph>;
  /** Laws that the graph breaks. */
  readonly broken: readonly string[];
}

/** The reports of a case's folder: `report.txt`, `report-1.md`, … */
const reportsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^report.*\.(?:txt|md|jsonl)$/.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Reads the reports of a case, compares them and assembles their graph, as the commands do, on a project of its own. */
export async function graphOfCase(folder: string, expected: Expected): Promise<CaseGraph> {
  const project = await Project.open(scratchFolder("case"), () => undefined);
  try {
    const ingest = new Ingest(project, () => undefined);
    const { failed } = await ingest.add(readDocuments(reportsOf(folder)));
    if (failed.length > 0) throw new Error(failed.map((it) => `${it.file} ${it.message}`).join("; "));
    const fileOf = (id: string): string => project.documents.get(id)?.file ?? "";
    project.documents.remove(project.documents.ids().filter((id) => expected.removed.includes(fileOf(id))));
    await judge(ingest, project, expected);
    const resolver = await ingest.resolver();
    const graph = await ingest.graph();
    const reads: ReadDocument[] = [];
    for (const id of project.documents.ids()) {
      const read = await ingest.read(id);
      if (read) reads.push(read);
    }
    const knownOn = new Map<string, Graph>();
    for (const { day } of expected.knownOn) knownOn.set(day, (await ingest.knownBy(day)).graph);
    return {
      graph,
      reads,
      knownOn,
      entityOf: (document, referent) => resolver.entityOf(document, referent),
      broken: checkLaws(graph, (id) => project.documents.get(id)?.text).map((it) => JSON.stringify(it)),
    };
  } finally {
    project.close();
    rmSync(project.folder, { recursive: true, force: true });
  }
}

async function judge(ingest: Ingest, project: Project, { judged }: Expected): Promise<void> {
  if (judged.length === 0) return;
  const resolver = await ingest.resolver();
  const side = (who: string): { document: string; start: number; end: number; words: string } => {
    const found = resolver.entities().filter((it) => isCalled(it, who));
    const mention = found.length === 1 ? resolver.mentionById(found[0]?.id ?? "") : undefined;
    const text = project.documents.get(mention?.document ?? "")?.text;
    if (!mention || text === undefined) throw new Error(`${found.length} entities are called ${who}`);
    return { ...mention, words: text.slice(mention.start, mention.end) };
  };
  project.judgements = judged.map(({ left, verdict, right }) => ({
    left: side(left),
    verdict,
    right: side(right),
    by: "case",
    because: "the case says so",
  }));
}
