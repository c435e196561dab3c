import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { GraphAnswer } from "../../model/http.ts";

const KINDS: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".svg", "image/svg+xml"],
]);

export interface PageServer {
  readonly address: string;
  /** Gives another graph from the next request on. */
  readonly serve: (graph: GraphAnswer) => void;
  readonly close: () => Promise<void>;
}

/** Serves a built page with one graph, the answers given by path, and nothing behind it: what is measured is the page. */
export async function pageServer(
  folder: string,
  graph: GraphAnswer,
  answers: ReadonlyMap<string, object> = new Map(),
): Promise<PageServer> {
  let json = Buffer.from(JSON.stringify(graph));
  const health = Buffer.from(
    JSON.stringify({ status: "ok", documents: 1, entities: 1, claims: 0, edges: 0 }),
  );
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.startsWith("/api/")) {
      const other = answers.get(pathname);
      const given = other ? Buffer.from(JSON.stringify(other)) : null;
      const body = pathname === "/api/graph" ? json : pathname === "/api/health" ? health : given;
      response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
      response.end(body ?? '{"error":{"code":"not_found","message":"Nothing is here."}}');
      return;
    }
    const path = join(folder, normalize(pathname === "/" ? "/index.html" : pathname));
    const bytes = await readFile(path).catch(() => null);
    response.writeHead(bytes ? 200 : 404, {
      "content-type": KINDS.get(extname(path)) ?? "application/octet-stream",
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (next) => {
      json = Buffer.from(JSON.stringify(next));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
