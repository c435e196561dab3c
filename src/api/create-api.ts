import { Hono, type MiddlewareHandler } from "hono";
import type { ErrorAnswer } from "../model/http.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";
import { errorAnswer } from "./error-answer.ts";
import { guardRequests } from "./guard-requests.ts";
import { routes, type Step } from "./routes.ts";
import { secureAnswers } from "./secure-answers.ts";

/** Told of each bug with its stack; the caller over HTTP never is. */
export type Log = (text: string) => void;

const toStderr: Log = (text) => {
  process.stderr.write(`${text}\n`);
};

/** The HTTP API over one project. */
export function createApi(context: ApiContext, log: Log = toStderr): Hono {
  const logBug = (error: unknown): void =>
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const api = new Hono();

  api.use(secureAnswers, guardRequests);
  api.use("/api/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  for (const [path, methods] of Object.entries(routes(context, logBug))) {
    for (const [method, steps] of Object.entries(methods))
      for (const step of steps) api.on([method], [path], answering(step));
    const allowed = Object.keys(methods).join(", ");
    api.all(path, (c) => {
      c.header("Allow", allowed);
      throw new ApiError("method_not_allowed", `${path} answers ${allowed} alone.`);
    });
  }
  api.all("/api/*", (c) => {
    throw new ApiError("not_found", `The API has no ${c.req.path}.`);
  });

  api.notFound((c) => {
    const answer: ErrorAnswer = { error: { code: "not_found", message: `There is no ${c.req.path}.` } };
    return c.json(answer, 404);
  });
  api.onError((error, c) => {
    const told = errorAnswer(error);
    if (!told) logBug(error);
    const { code, message, status } =
      told ?? new ApiError("internal", "The server failed: see its terminal.");
    const answer: ErrorAnswer = { error: { code, message } };
    // What is left of a refused body is not waited for, so that the connection can't serve another request.
    if (c.req.method !== "GET" && c.req.method !== "HEAD") c.header("Connection", "close");
    return c.json(answer, status);
  });
  return api;
}

/** A step as a handler: an answer that isn't whole yet is sent as JSON. */
function answering(step: Step): MiddlewareHandler {
  return async (c, next) => {
    const answer = await step(c, next);
    if (answer === undefined || answer instanceof Response) return answer;
    return c.json(answer);
  };
}
