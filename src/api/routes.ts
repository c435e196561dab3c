import { randomBytes } from "node:crypto";
import type { Context, Next } from "hono";
import { bodyLimit } from "hono/body-limit";
import type {
  ChangeAnswer,
  DocumentsAnswer,
  HealthAnswer,
  LibraryAnswer,
  RemovalAnswer,
  TokenAnswer,
} from "../model/http.ts";
import { ApiError } from "./api-error.ts";
import { CommandRequest, carriesToken, commandStream, isReadingCommand } from "./command-stream.ts";
import type { ApiContext } from "./context.ts";
import { documentAnswer } from "./document-answer.ts";
import { drawnGraph } from "./drawn-graph.ts";
import { identityRoutes } from "./identity-routes.ts";
import { keptFacts } from "./kept-facts.ts";
import { BODY_BYTES, CHANGES_WAITING } from "./limits.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { peopleAnswer } from "./people-answer.ts";
import { queryAnswer } from "./query-answer.ts";
import { readEdge } from "./read-edge.ts";
import { readEntity } from "./read-entity.ts";
import { readGraph } from "./read-graph.ts";
import { savedState, saveState } from "./saved-state-answers.ts";
import { searchAnswer } from "./search-answer.ts";
import { storeAsOf } from "./store-as-of.ts";
import { removeStory, storiesAnswer, storyAnswer, writeStory } from "./story-answers.ts";
import { uploadedFiles } from "./uploaded-files.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Gives the answer, as an object for JSON or whole; or, standing before another step, lets it through or throws. */
export type Step = (c: Context, next: Next) => Promise<object | undefined>;

/** What each path answers to each method; every other method of it is refused. */
export type Routes = Readonly<Record<string, Readonly<Partial<Record<Method, readonly Step[]>>>>>;

/** The paths of the API over one project; `logBug` is told of what fails once an answer has begun. */
export function routes(context: ApiContext, logBug: (error: unknown) => void): Routes {
  const { store, stories } = context;
  const graph = drawnGraph(context);
  const facts = keptFacts(store);
  const change = oneAtATime(CHANGES_WAITING);
  const pageToken = randomBytes(32).toString("base64url");
  const fromPage = ofBrowsers(
    requireToken(pageToken, "Changes need the token that GET /api/token gives to this page."),
  );

  return {
    "/api/health": { GET: [health] },
    "/api/graph": { GET: [drawn] },
    "/api/facts": { GET: [async (c) => c.body(await facts(), 200, { "content-type": "application/json" })] },
    "/api/entities/:id": { GET: [async (c) => readEntity(await asOf(c), id(c))] },
    "/api/edges/:id": { GET: [async (c) => readEdge(await asOf(c), id(c))] },
    "/api/search": {
      GET: [async (c) => searchAnswer((await asOf(c)).store, c.req.query("q"), c.req.query("limit"))],
    },
    "/api/library": { GET: [library] },
    "/api/query": { POST: [atMost(BODY_BYTES.query), async (c) => queryAnswer(context, await json(c))] },
    "/api/token": { GET: [token] },
    "/api/documents": { GET: [documents], POST: [fromPage, atMost(BODY_BYTES.files), addDocuments] },
    "/api/documents/:id": { GET: [document], DELETE: [fromPage, removeDocument] },
    "/api/states": {
      POST: [fromPage, atMost(BODY_BYTES.query), async (c) => saveState(context, await json(c))],
    },
    "/api/states/:id": { GET: [(c) => savedState(context, id(c))] },
    "/api/documents/:id/removal": { GET: [removal] },
    "/api/documents/:id/restoration": { POST: [fromPage, restoreDocument] },
    ...identityRoutes(context, change, [fromPage, atMost(BODY_BYTES.query)], json),
    "/api/people": { GET: [async () => peopleAnswer(store, await context.layout())] },
    "/api/stories": { GET: [async () => storiesAnswer(stories)] },
    "/api/stories/:id": {
      GET: [async (c) => storyAnswer(stories, id(c))],
      PUT: [fromPage, atMost(BODY_BYTES.story), async (c) => writeStory(stories, id(c), await json(c))],
      DELETE: [fromPage, async (c) => removeStory(stories, id(c))],
    },
    "/api/command": { POST: [requireCommandToken(context), atMost(BODY_BYTES.files), runCommand] },
  };

  async function drawn(c: Context): Promise<object> {
    const { store: asked, layout } = await storeAsOf(context, c.req.query("asOf"));
    if (layout) return readGraph(asked, layout);
    return c.body(await graph(), 200, { "content-type": "application/json" });
  }

  /** The project as it is, or with the graph as it was known by the day of `?asOf=`. */
  async function asOf(c: Context): Promise<ApiContext> {
    const { store: asked } = await storeAsOf(context, c.req.query("asOf"));
    return asked === store ? context : { ...context, store: asked };
  }

  async function health(): Promise<HealthAnswer> {
    return { status: "ok", store: store.engine, ...(await context.summary()) };
  }

  async function token(): Promise<TokenAnswer> {
    return { token: pageToken };
  }

  async function library(): Promise<LibraryAnswer> {
    return { queries: await context.library() };
  }

  async function documents(): Promise<DocumentsAnswer> {
    return { documents: await context.documents() };
  }

  async function document(c: Context): Promise<object> {
    return documentAnswer(known(await context.document(id(c)), id(c)));
  }

  /** Told between two changes: while one is being made, the graph is neither the one nor the other. */
  async function removal(c: Context): Promise<RemovalAnswer> {
    return { difference: known(await change(() => context.removalOf(id(c))), id(c)) };
  }

  async function addDocuments(c: Context): Promise<ChangeAnswer> {
    const files = await uploadedFiles(c.req.raw);
    return anyRead(await change(() => context.addFiles(files)));
  }

  async function restoreDocument(c: Context): Promise<ChangeAnswer> {
    return known(await change(() => context.restoreDocument(id(c))), id(c));
  }

  async function removeDocument(c: Context): Promise<ChangeAnswer> {
    return known(await change(() => context.removeDocument(id(c))), id(c));
  }

  async function runCommand(c: Context): Promise<Response> {
    const asked = CommandRequest.safeParse(await json(c));
    if (!asked.success) throw new ApiError("bad_request", 'Send {"argv": […], "cwd": "…", "stdin"?: "…"}.');
    const run: ApiContext["runCommand"] = async (argv, call) => {
      const task = async () => (await context.runCommand?.(argv, call)) ?? 1;
      return isReadingCommand(argv) ? task() : change(task);
    };
    return c.body(commandStream(asked.data, run, logBug), 200, { "content-type": "application/x-ndjson" });
  }
}

const id = (c: Context): string => c.req.param("id") ?? "";

function known<T>(found: T | null, id: string): T {
  if (found === null) throw new ApiError("not_found", `No document has the id ${id}.`);
  return found;
}

/** Files of which not one could be read are an error; where some were, the answer names the others. */
function anyRead(answer: ChangeAnswer): ChangeAnswer {
  const { added, replaced, unchanged, failed } = answer;
  if (failed.length > 0 && added.length + replaced.length + unchanged.length === 0)
    throw new ApiError("unreadable", failed.map(({ file, message }) => `${file}: ${message}`).join("; "));
  return answer;
}

async function json(c: Context): Promise<unknown> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new ApiError("unsupported_media_type", "Send application/json.");
  return c.req.json().catch(() => {
    throw new ApiError("bad_request", "The body is no JSON.");
  });
}

function atMost(bytes: number): Step {
  const limit = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ApiError(
        "too_large",
        `A request holds ${bytes / 1024 / 1024} MB at the most: send it in parts.`,
      );
    },
  });
  return async (c, next) => {
    await limit(c, next);
    return undefined;
  };
}

function requireToken(token: string, refusal: string): Step {
  return async (c, next) => {
    if (!carriesToken(c.req.header("authorization"), token)) throw new ApiError("unauthorized", refusal);
    await next();
    return undefined;
  };
}

/** What only a browser sends, or somebody who means to be let in by a token. */
const OF_BROWSERS = ["origin", "referer", "sec-fetch-site", "authorization"];

/** Asks nothing of a program of this machine that is no browser: no foreign page can make it write. */
function ofBrowsers(step: Step): Step {
  return async (c, next) => {
    if (OF_BROWSERS.some((name) => c.req.header(name) !== undefined)) return step(c, next);
    await next();
    return undefined;
  };
}

/** The lock file's token may come after the server has begun to listen: it is looked up at each request. */
function requireCommandToken(context: ApiContext): Step {
  return async (c, next) => {
    const { commandToken, runCommand } = context;
    if (commandToken === undefined || runCommand === undefined)
      throw new ApiError("not_found", "This server takes no commands.");
    return requireToken(commandToken, "Commands need the token of the project's lock file.")(c, next);
  };
}
