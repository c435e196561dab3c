import { z } from "zod";
import { messageOf, UserError } from "../errors.ts";

/** Where a model answers: the address of an OpenAI-compatible server, up to its `/v1`. */
export interface Endpoint {
  readonly url: string;
  readonly key: string | undefined;
  readonly model: string;
  /** Milliseconds for one answer. */
  readonly timeout: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of the environment that say where a model answers. */
export const ENDPOINT_ENVIRONMENT = [
  "VOUCH_LLM_URL",
  "VOUCH_LLM_KEY",
  "VOUCH_LLM_MODEL",
  "VOUCH_LLM_PRICE",
] as const;

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The endpoint that the environment names. Throws UserError. */
export function endpointOf(env: Environment, model: string | undefined, timeout: number): Endpoint {
  const { VOUCH_LLM_URL: url, VOUCH_LLM_KEY: key, VOUCH_LLM_MODEL } = env;
  if (!url)
    throw new UserError("no language model is set: set VOUCH_LLM_URL to one like http://127.0.0.1:11434/v1");
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== "" || parsed.password !== "")
    throw new UserError("VOUCH_LLM_URL is no address: write http(s)://host/v1, and the key in VOUCH_LLM_KEY");
  if (key && parsed.protocol === "http:" && !LOOPBACK.test(parsed.hostname))
    throw new UserError("VOUCH_LLM_URL would send the key unencrypted: write https://");
  const name = model ?? VOUCH_LLM_MODEL;
  if (!name) throw new UserError("no model is named: give --model NAME, or set VOUCH_LLM_MODEL");
  return { url: url.replace(/\/+$/, ""), key: key || undefined, model: name, timeout };
}

/** What a server said: the text of its answer, and the tokens that it counted. */
export interface Said {
  readonly content: string;
  readonly tokens: number | undefined;
  /** Whether it stopped for want of room. */
  readonly isCut: boolean;
}

interface Trouble {
  /** Milliseconds after which it may be asked again; null for never. */
  readonly again: number | null;
  /** What the server said; 0 where it said nothing. */
  readonly status?: number;
  /** Does the same befall all questions (a wrong key, a wrong model)? */
  readonly isFatal?: boolean;
  /** Did it not answer in time? */
  readonly isLate?: boolean;
}

/** Why an answer was not had. */
export class NoAnswer extends Error {
  readonly again: number | null;
  readonly status: number;
  readonly isFatal: boolean;
  readonly isLate: boolean;

  constructor(message: string, { again, status = 0, isFatal = false, isLate = false }: Trouble) {
    super(message);
    this.again = again;
    this.status = status;
    this.isFatal = isFatal;
    this.isLate = isLate;
  }
}

/** Bytes of an answer that are read. */
const MOST_BYTES = 4_000_000;
const LONGEST_WAIT = 60_000;

const Answer = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullable() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.int().nonnegative() }).nullish(),
});

/** Asks once. Throws NoAnswer. The key goes to this address alone: a redirect is not followed. */
export async function askOnce(
  { url, key, timeout }: Endpoint,
  body: object,
  stop: AbortSignal,
): Promise<Said> {
  let status = 0;
  let text: string;
  let after: string | null = null;
  try {
    const answer = await fetch(`${url}/chat/completions`, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeout)]),
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
    });
    status = answer.status;
    after = answer.headers.get("retry-after");
    text = await bounded(answer);
  } catch (error) {
    if (stop.aborted) throw error;
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    if (isLate) throw new NoAnswer(`no answer within ${timeout / 1_000} s`, { again: 0, isLate: true });
    throw error instanceof NoAnswer
      ? error
      : new NoAnswer(`no connection (${causeOf(error)})`, { again: 1_000 });
  }
  if (status === 429 || status >= 500)
    throw new NoAnswer(`the server says ${status}`, { again: waitOf(after), status });
  if (status >= 300 && status < 400)
    throw new NoAnswer("the server is elsewhere: set VOUCH_LLM_URL to where it is", {
      again: null,
      status,
      isFatal: true,
    });
  if (status === 401 || status === 403)
    throw new NoAnswer(`the server refuses the key (${status})`, { again: null, status, isFatal: true });
  if (status !== 200)
    throw new NoAnswer(`the server says ${status}`, { again: null, status, isFatal: status === 404 });
  const parsed = Answer.safeParse(jsonOf(text));
  const [choice] = parsed.data?.choices ?? [];
  if (!choice) throw new NoAnswer("the answer has not the form of chat completions", { again: 0 });
  return {
    content: choice.message.content ?? "",
    tokens: parsed.data?.usage?.total_tokens,
    isCut: choice.finish_reason === "length",
  };
}

async function bounded(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += (part as Uint8Array).length;
    if (size > MOST_BYTES) throw new NoAnswer("the answer is larger than 4 MB", { again: null });
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString("utf8");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds of a Retry-After header in seconds; a moment where there is none. */
function waitOf(header: string | null): number {
  const seconds = header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : 2;
  return Math.min(seconds * 1_000, LONGEST_WAIT);
}

const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? messageOf(error.cause) : messageOf(error);
