import { checkLaws } from "../graph/check-laws.ts";
import { canonicalText } from "../graph/export/canonical.ts";
import { vetoedMembers } from "../identity/check-vetoes.ts";
import type { Command } from "./command.ts";
import { storeAt } from "./store-at.ts";
import { printable } from "./terminal.ts";

/** Audits the laws on the project and on a store. */
export const check: Command = {
  usage: "check [--store URI] [--json]",
  summary: "audit the laws on the project and on its store",
  options: { store: { type: "string" }, json: { type: "boolean" } },
  words: [0, 0],
  run: async (call) => {
    const workspace = await call.workspace();
    const graph = await workspace.graph();
    const resolver = await workspace.ingest.resolver();
    const breaches = checkLaws(graph, (id) => workspace.project.documents.get(id)?.text);
    for (const { entity, veto } of vetoedMembers(resolver.entities()))
      breaches.push({ law: "5", id: entity, what: `holds two that differ in ${veto}` });
    const { store, close } = await storeAt(call);
    try {
      if (canonicalText(await store.contents()) !== canonicalText(graph))
        breaches.push({
          law: "2",
          id: store.engine,
          what: "the store does not hold the project's graph; run vouch build",
        });
    } finally {
      await close();
    }
    if (call.options.json) call.terminal.out(`${JSON.stringify({ breaches })}\n`);
    else {
      for (const { law, id, what } of breaches)
        call.terminal.out(`law ${law}: ${printable(id)}: ${printable(what)}\n`);
      call.terminal.out(
        `${breaches.length} breaches in ${graph.nodes.length} nodes, ${graph.edges.length} edges, ${workspace.project.documents.size} documents\n`,
      );
    }
    return breaches.length === 0 ? 0 : 1;
  },
};
