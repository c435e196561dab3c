import type { FactsAnswer } from "../src/model/facts.ts";
import type {
  ChangeAnswer,
  DocumentAnswer,
  DocumentsAnswer,
  EdgeAnswer,
  EntityAnswer,
  ErrorAnswer,
  GraphAnswer,
  HealthAnswer,
  IdentityAnswer,
  JudgementAnswer,
  LibraryAnswer,
  PairAnswer,
  PeopleAnswer,
  QueryAnswer,
  RemovalAnswer,
  SavedStateAnswer,
  SearchAnswer,
  StateAnswer,
  StoriesAnswer,
  StoryAnswer,
  TokenAnswer,
  WithdrawAnswer,
} from "../src/model/http.ts";
import type { Judgement } from "../src/model/judgement.ts";
import type { Story } from "../src/model/story.ts";

/** What went wrong with a request: `unreachable` where no server answered, else the server's own code and message. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const isErrorAnswer = (answer: unknown): answer is ErrorAnswer =>
  typeof answer === "object" && answer !== null && "error" in answer;

async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`./api/${path}`, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestFailed("unreachable", "");
  }
  const answer: unknown = await response.json().catch(() => null);
  if (isErrorAnswer(answer)) throw new RequestFailed(answer.error.code, answer.error.message);
  if (!response.ok || answer === null) throw new RequestFailed("unreachable", "");
  return answer as Answer;
}

const by = (signal: AbortSignal | undefined): RequestInit => (signal ? { signal } : {});
const named = encodeURIComponent;

/** A request that changes the project: it carries the token that the server tells its own page alone. */
async function change<Answer = ChangeAnswer>(path: string, init: RequestInit): Promise<Answer> {
  const { token } = await request<TokenAnswer>("token");
  return request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
}

const asJson = (method: "POST" | "PUT", body: object): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** The HTTP API of the server that serves this page. */
export const api = {
  graph: (signal?: AbortSignal) => request<GraphAnswer>("graph", by(signal)),
  facts: (signal?: AbortSignal) => request<FactsAnswer>("facts", by(signal)),
  health: (signal?: AbortSignal) => request<HealthAnswer>("health", by(signal)),
  entity: (id: string, signal?: AbortSignal) => request<EntityAnswer>(`entities/${named(id)}`, by(signal)),
  edge: (id: string, signal?: AbortSignal) => request<EdgeAnswer>(`edges/${named(id)}`, by(signal)),
  document: (id: string, signal?: AbortSignal) =>
    request<DocumentAnswer>(`documents/${named(id)}`, by(signal)),
  documents: (signal?: AbortSignal) => request<DocumentsAnswer>("documents", by(signal)),
  search: (text: string, signal?: AbortSignal) =>
    request<SearchAnswer>(`search?q=${named(text)}`, by(signal)),
  library: (signal?: AbortSignal) => request<LibraryAnswer>("library", by(signal)),
  query: (cypher: string, parameters: Readonly<Record<string, unknown>>, signal?: AbortSignal) =>
    request<QueryAnswer>("query", { ...asJson("POST", { cypher, parameters }), ...by(signal) }),
  identity: (signal?: AbortSignal) => request<IdentityAnswer>("identity", by(signal)),
  pair: (left: string, right: string, signal?: AbortSignal) =>
    request<PairAnswer>(`identity/${named(left)}/${named(right)}`, by(signal)),
  removal: (id: string, signal?: AbortSignal) =>
    request<RemovalAnswer>(`documents/${named(id)}/removal`, by(signal)),
  judge: (decision: {
    readonly left: string;
    readonly right: string;
    readonly verdict: Judgement["verdict"];
    readonly because: string;
  }) => change<JudgementAnswer>("judgements", asJson("POST", decision)),
  withdraw: (judgement: Judgement) =>
    change<WithdrawAnswer>("judgements/withdraw", asJson("POST", { judgement })),
  /** Puts a judgement that was taken back where it stood. */
  restore: (judgement: Judgement, at: number) =>
    change("judgements/restore", asJson("POST", { judgement, at })),
  add: (files: readonly File[]) => {
    const body = new FormData();
    for (const file of files) body.append("files", file, file.name);
    return change("documents", { method: "POST", body });
  },
  /** Keeps a state that is too large for a link; gives its id. */
  saveState: async (state: string) =>
    (await change<SavedStateAnswer>("states", asJson("POST", { state }))).id,
  savedState: async (id: string) => (await request<StateAnswer>(`states/${named(id)}`)).state,
  /** Puts back a report that was removed since the server began. */
  putBack: (id: string) => change(`documents/${named(id)}/restoration`, { method: "POST" }),
  people: () => request<PeopleAnswer>("people"),
  stories: (signal?: AbortSignal) => request<StoriesAnswer>("stories", by(signal)),
  story: (id: string, signal?: AbortSignal) => request<StoryAnswer>(`stories/${named(id)}`, by(signal)),
  writeStory: (id: string, story: Story) => change<StoryAnswer>(`stories/${named(id)}`, asJson("PUT", story)),
  removeStory: (id: string) => change<StoryAnswer>(`stories/${named(id)}`, { method: "DELETE" }),
  remove: (id: string) => change(`documents/${named(id)}`, { method: "DELETE" }),
};
