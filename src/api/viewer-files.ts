import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import { ApiError } from "./api-error.ts";

/** Names under `assets/` carry a hash of their content, so that they never change; all else is asked for anew. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Serves the built viewer; a path that leads out of its folder is no file of it. */
export function viewerFiles(folder: string): MiddlewareHandler {
  if (!existsSync(join(folder, "index.html")))
    return async (c) => {
      throw new ApiError("not_found", `The viewer isn't built (no page for ${c.req.path}): run npm start.`);
    };
  return serveStatic({
    root: folder,
    onFound: (_, c) => c.header("Cache-Control", c.req.path.startsWith("/assets/") ? FOR_EVER : "no-cache"),
  });
}
