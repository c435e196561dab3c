import { messageOf, UserError } from "../../errors.ts";
import { endingOfType } from "../mail/ending-of-type.ts";

/** Milliseconds that a page may take, redirects among them. */
const MOST_TIME = 30_000;
const MOST_BYTES = 20_000_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const AGENT = "vouch (a reader of reports, run by hand)";
const WANTED = "text/html,application/pdf,text/plain;q=0.9,*/*;q=0.5";

/** A page as a server gave it. */
export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** Fetches one page, within limits of time (milliseconds), size and redirects. Throws UserError with the remedy. */
export async function fetchPage(address: string, mostTime = MOST_TIME): Promise<FetchedPage> {
  const limit = AbortSignal.timeout(mostTime);
  try {
    return await followed(address, limit);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (limit.aborted) throw new UserError(`does not answer within ${mostTime / 1000} s: try again later`);
    const cause = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
    throw new UserError(`can't be fetched (${cause.slice(0, 160)}): check the address and the network`);
  }
}

async function followed(address: string, signal: AbortSignal): Promise<FetchedPage> {
  let url = webAddress(address);
  const beganPrivate = isPrivate(url.hostname);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await fetch(url, {
      redirect: "manual",
      signal,
      headers: { "user-agent": AGENT, accept: WANTED },
    });
    const location = answer.headers.get("location");
    if (REDIRECTS.has(answer.status) && location !== null) {
      await answer.body?.cancel();
      url = webAddress(new URL(location, url).href);
      if (!beganPrivate && isPrivate(url.hostname))
        throw new UserError(`redirects into a private network (${url.hostname}): fetch that address itself`);
      continue;
    }
    const type = answer.headers.get("content-type") ?? "";
    const problem =
      answer.status !== 200
        ? `answers ${answer.status}: check the address`
        : endingOfType(type) === ""
          ? `is ${type.slice(0, 60) || "of no kind that it names"}, which is not read: save it as a file`
          : null;
    if (problem !== null) {
      await answer.body?.cancel();
      throw new UserError(problem);
    }
    return { url: url.href, status: answer.status, headers: headersOf(answer), body: await bodyOf(answer) };
  }
  throw new UserError(`redirects more than ${MOST_REDIRECTS} times: check the address`);
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || url.hostname === "")
    throw new UserError("is no address of a page: give one that begins with https://");
  if (url.username !== "" || url.password !== "") throw new UserError("holds a password: leave it out");
  url.hash = "";
  return url;
}

/** This machine or its neighbours: a page of the web has no business there. */
function isPrivate(host: string): boolean {
  return /^(?:localhost|.*\.localhost|.*\.local|0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::1|::|f[cd]|fe80|::ffff:))/i.test(
    host,
  );
}

const OF_THE_WAY: ReadonlySet<string> = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "set-cookie",
  "transfer-encoding",
]);

/** As they came, but for what spoke of the way. */
function headersOf(answer: Response): [string, string][] {
  return [...answer.headers].filter(([name]) => !OF_THE_WAY.has(name));
}

async function bodyOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES)
      throw new UserError(`is larger than ${MOST_BYTES / 1_000_000} MB: save it as a file, and add that`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
