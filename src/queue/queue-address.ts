import { existsSync, readFileSync } from "node:fs";
import { credsAuthenticator, type NodeConnectionOptions } from "@nats-io/transport-node";
import { UserError } from "../errors.ts";

/** Where a queue is: one server of NATS, or all of a cluster. */
export interface QueueAddress {
  /** As it may be shown. */
  readonly shown: string;
  readonly options: NodeConnectionOptions;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of the environment that let a command into a queue. */
export const QUEUE_ENVIRONMENT = ["NATS_USER", "NATS_PASSWORD", "NATS_TOKEN", "NATS_CREDS"] as const;

/** The servers of `nats://one:4222,nats://two:4222`, with what the environment lets in by. Throws UserError. */
export function queueAddress(text: string, env: Environment): QueueAddress {
  const urls = text.split(",").map((it) => it.trim());
  for (const url of urls) {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (!parsed || !/^(?:nats|tls):$/.test(parsed.protocol) || parsed.hostname === "")
      throw new UserError(`${url || "an empty word"} is no address of a queue; write nats://host:4222`);
    if (parsed.username !== "" || parsed.password !== "")
      throw new UserError(
        "a password does not belong in the address; set NATS_USER and NATS_PASSWORD, NATS_TOKEN, or NATS_CREDS",
      );
  }
  return { shown: urls.join(","), options: { servers: urls, ...letIn(env) } };
}

function letIn({ NATS_USER, NATS_PASSWORD, NATS_TOKEN, NATS_CREDS }: Environment): NodeConnectionOptions {
  if (NATS_CREDS) {
    if (!existsSync(NATS_CREDS)) throw new UserError(`NATS_CREDS=${NATS_CREDS} is not there: check the path`);
    return { authenticator: credsAuthenticator(readFileSync(NATS_CREDS)) };
  }
  if (NATS_TOKEN) return { token: NATS_TOKEN };
  if (NATS_USER) return { user: NATS_USER, ...(NATS_PASSWORD !== undefined && { pass: NATS_PASSWORD }) };
  return {};
}
