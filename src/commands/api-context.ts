import type { ApiContext, CommandCall } from "../api/context.ts";
import { readUploads } from "../documents/read-uploads.ts";
import { factsOf } from "../graph/document-facts.ts";
import { fingerprintOf, mentionOfEntityId } from "../identity/entity-id.ts";
import type { Node } from "../model/graph.ts";
import { placeAt, placeWords } from "../model/original-place.ts";
import { readLibrary } from "../store/library.ts";
import type { Call } from "./command.ts";
import { identityDesk } from "./identity-desk.ts";
import { RemovedDocuments } from "./removed-documents.ts";
import { STOPPED_CODE } from "./stopping.ts";
import { tellChange, tellRemoval } from "./tell-change.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the API asks of a project, answered by the workspace that this process holds. */
export function apiContext(workspace: Workspace, { terminal, runWords }: Call): Writable<ApiContext> {
  const { project, ingest, store } = workspace;
  const documentByFingerprint = (): Map<string, string> =>
    new Map(project.documents.ids().map((id) => [fingerprintOf(id), id]));
  const removed = new RemovedDocuments();
  return {
    store,
    knownBy: (day) => workspace.storeKnownBy(day),
    layout: () => project.readLayout(),
    documents: async () => {
      const nodes = await store.nodes(project.documents.ids());
      const nodeById = new Map(nodes.map((node) => [node.id, node]));
      return project.documents.all().map(({ id, file, language }) => {
        const known = nodeById.get(id)?.properties ?? {};
        const fact = (name: string): object =>
          known[name] === undefined ? {} : { [name]: String(known[name]) };
        return { id, file, language, ...fact("title"), ...fact("publisher"), ...fact("published") };
      });
    },
    document: async (id) => {
      const read = await ingest.read(id);
      if (!read) return null;
      const entityByReferent = new Map<string, { id: string; name: string }>();
      const { nodes, edges } = await store.neighbourhood([id], { types: ["MENTIONS"] });
      const entityAt = new Map<string, Node>();
      const nodeById = new Map(nodes.map((node) => [node.id, node]));
      for (const { target, properties } of edges) {
        const [starts, ends] = [properties.starts, properties.ends];
        const node = nodeById.get(target);
        if (!node || !Array.isArray(starts) || !Array.isArray(ends)) continue;
        for (const [i, start] of starts.entries()) entityAt.set(`${start}-${ends[i]}`, node);
      }
      for (const { start, end, entity } of read.reading.mentions) {
        const node = entityAt.get(`${start}-${end}`);
        if (node) entityByReferent.set(entity, { id: node.id, name: String(node.properties.name ?? "") });
      }
      return {
        document: { ...read.document, ...factsOf(read) },
        reading: read.document.language === "en" ? read.reading : null,
        entityByReferent,
      };
    },
    documentText: (id) => project.documents.get(id)?.text ?? null,
    placeInOriginal: (id, offset) => {
      const place = placeAt(project.documents.get(id)?.places ?? [], offset);
      return place ? placeWords(place) : null;
    },
    resolveEntity: async (id) => {
      const mention = mentionOfEntityId(id);
      if (!mention) return null;
      const [known] = await store.nodes([id]);
      if (known) return id;
      const document = documentByFingerprint().get(mention.fingerprint);
      if (document === undefined) return null;
      const { edges } = await store.neighbourhood([document], { types: ["MENTIONS"] });
      const holder = edges.find(({ properties: { starts, ends } }) => {
        if (!Array.isArray(starts) || !Array.isArray(ends)) return false;
        return starts.some((start, i) => start === mention.start && ends[i] === mention.end);
      });
      return holder?.target ?? null;
    },
    addFiles: (files) => tellChange(workspace, terminal.env, () => ingest.add(readUploads(files))),
    removeDocument: async (id) => {
      if (!project.documents.get(id)) return null;
      return tellChange(workspace, terminal.env, async () => {
        removed.keep(id, project.documents.metAs(id));
        project.documents.remove([id]);
        return { removed: [id] };
      });
    },
    restoreDocument: async (id) => {
      const met = removed.get(id);
      if (!met) return null;
      return tellChange(workspace, terminal.env, async () => {
        project.documents.put(met);
        return { added: [id] };
      });
    },
    saveState: (text) => project.savedStates.save(text),
    savedState: (id) => project.savedStates.read(id),
    removalOf: (id) => tellRemoval(workspace, id),
    ...identityDesk(workspace, terminal.env),
    stories: project.stories,
    library: () => readLibrary(),
    summary: async () => {
      const { entities, claims, edges } = await ingest.counts();
      return { project: project.folder, documents: project.documents.size, entities, claims, edges };
    },
    runCommand: (argv, call) => runForCaller(argv, call, workspace, terminal, runWords),
  };
}

/** A command of another terminal: with the caller's folder, streams and password, on the project that is open here. */
async function runForCaller(
  argv: readonly string[],
  { cwd, env, stdin, write, gone }: CommandCall,
  workspace: Workspace,
  terminal: Terminal,
  runWords: Call["runWords"],
): Promise<number> {
  const code = await runWords(
    argv,
    {
      cwd,
      env: { ...terminal.env, ...env },
      stdin: async () => new TextEncoder().encode(stdin ?? ""),
      out: (text) => write("stdout", text),
      err: (text) => write("stderr", text),
      onStop: (stop) => {
        gone.addEventListener("abort", stop, { once: true });
        return () => gone.removeEventListener("abort", stop);
      },
    },
    async () => workspace,
  );
  if (code === STOPPED_CODE) await workspace.bringUpToDate({ env: terminal.env });
  return code;
}
