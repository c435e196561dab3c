import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { GraphAnswer, SearchAnswer } from "../../src/model/http.ts";
import { claimsOf, EDGES, edgeView, mentionsIn, NODES, REPORTS, referenceTo } from "./fixture-project.ts";

const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

const NOTHING_BESIDE = { contradictions: [], checks: [] };

export interface FixtureServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the built page with fixed answers: two reports, or the graph that is given. */
export async function fixtureServer(page: string, graph?: GraphAnswer, port = 0): Promise<FixtureServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname.startsWith("/api/")) return answer(response, answerTo(url, graph));
    const path = join(page, normalize(url.pathname === "/" ? "/index.html" : url.pathname));
    const bytes = await readFile(path).catch(() => null);
    response.writeHead(bytes ? 200 : 404, {
      "content-type": KINDS[extname(path)] ?? "application/octet-stream",
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, body: object | null): void {
  const error = { error: { code: "not_found", message: "Nothing has this id." } };
  response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify(body ?? error));
}

function answerTo(url: URL, graph: GraphAnswer | undefined): object | null {
  const [, , kind, id] = url.pathname.split("/").map(decodeURIComponent);
  if (kind === "facts") return { publishers: [], nodes: [], edges: [] };
  if (kind === "library") return { queries: [] };
  if (kind === "graph") return graph ?? { nodes: NODES, edges: EDGES };
  if (kind === "health") return { status: "ok", documents: REPORTS.length, entities: 0, claims: 0, edges: 0 };
  if (kind === "search") return search(url.searchParams.get("q") ?? "");
  if (kind === "documents" && !id) return { documents: REPORTS };
  if (kind === "documents") {
    const document = REPORTS.find((it) => it.id === id);
    return document ? { document, mentions: mentionsIn(document) } : null;
  }
  if (kind === "edges") {
    const edge = EDGES.find((it) => it.id === id);
    return edge ? { edge: edgeView(edge), claims: claimsOf(edge), beside: NOTHING_BESIDE } : null;
  }
  return kind === "entities" && id ? entity(id) : null;
}

function search(text: string): SearchAnswer {
  const words = text.toLowerCase();
  const found = NODES.filter((node) => node.name.toLowerCase().includes(words));
  return {
    results: found.map(({ id, type, name, documents }) => ({ id, type, name, documents, matched: [name] })),
  };
}

function entity(id: string): object | null {
  const node = NODES.find((it) => it.id === id);
  if (!node) return null;
  const edges = EDGES.filter((edge) => edge.source === id || edge.target === id);
  const mentions = REPORTS.flatMap((report) => {
    const here = mentionsIn(report).filter((it) => it.entity === id);
    const spans = { starts: here.map((it) => it.start), ends: here.map((it) => it.end) };
    return here.length > 0 ? [{ document: referenceTo(report.id), ...spans }] : [];
  });
  return {
    entity: {
      id,
      labels: node.labels,
      properties: {
        id,
        name: node.name,
        names: [node.name, "331 ADR", "331-й полк"],
        anonymous: node.anonymous,
        country: "RU",
        echelon: "regiment",
        branch: "airborne",
        firstReported: "2022-09-29",
      },
    },
    edges: edges.map(edgeView),
    claims: edges.flatMap(claimsOf),
    beside: NOTHING_BESIDE,
    mentions,
  };
}
