import type { MiddlewareHandler } from "hono";
import { ApiError } from "./api-error.ts";

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** What a browser says of a request that another page than ours began, also where it sends no Origin (a picture, a link). */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(["cross-site", "same-site"]);

/**
 * Lets only this machine's own pages in: another name for our address (a rebound domain) and another site's page are
 * refused, so that a page that the user happens to visit can neither read the project nor change it.
 */
export const guardRequests: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!LOCAL_HOST.test(host))
    throw new ApiError("forbidden", "This server answers to 127.0.0.1 and localhost alone.");
  const origin = c.req.header("origin");
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    throw new ApiError("forbidden", "Requests of pages from elsewhere are refused.");
  if (FROM_ELSEWHERE.has(c.req.header("sec-fetch-site") ?? "") && c.req.path.startsWith("/api/"))
    throw new ApiError("forbidden", "Requests of pages from elsewhere are refused.");
  await next();
};
