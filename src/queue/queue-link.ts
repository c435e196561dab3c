import {
  AckPolicy,
  type Consumer,
  type ConsumerConfig,
  JetStreamApiError,
  type JetStreamClient,
  JetStreamError,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from "@nats-io/jetstream";
import { connect, errors, type NatsConnection } from "@nats-io/transport-node";
import { messageOf, UserError } from "../errors.ts";
import { sha256 } from "../text/hash.ts";
import { packed, pointerIn, unpacked } from "./messages.ts";
import type { QueueAddress } from "./queue-address.ts";
import { partSubject, prepareStreams, STREAMS } from "./streams.ts";

/** Milliseconds for one answer of the server, and for all attempts at one thing. */
const TIMEOUT = 5_000;
const PATIENCE = 300_000;
/** Bytes of one message; the usual server takes a megabyte. */
const MOST_BYTES = 512 * 1024;
/** What a stream says of a message that it has already. */
const IS_THERE = 10_071;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Whether what failed may go well once the server is there again, or has its streams again. */
function isPassing(error: unknown): boolean {
  if (error instanceof JetStreamApiError) return error.status === 503 || error.status === 404;
  return (
    error instanceof JetStreamError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoRespondersError ||
    error instanceof errors.RequestError ||
    error instanceof errors.ConnectionError
  );
}

/** A message as it came: its value is had by `open`. */
type Body = Uint8Array;

/** A connection to a queue, which outlives a server that goes and comes again. */
export class QueueLink {
  readonly shown: string;
  readonly #connection: NatsConnection;
  readonly #client: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #replicas: number;
  #preparing: Promise<void> | null = null;
  #isClosed = false;

  private constructor(
    shown: string,
    connection: NatsConnection,
    manager: JetStreamManager,
    replicas: number,
  ) {
    this.shown = shown;
    this.#connection = connection;
    this.#client = jetstream(connection, { timeout: TIMEOUT });
    this.#manager = manager;
    this.#replicas = replicas;
  }

  /** Connects, and makes the streams that are missing; a server that is not there yet is waited for so many milliseconds. Throws UserError. */
  static async open(
    address: QueueAddress,
    name: string,
    { replicas = 1, patience = 0 }: { readonly replicas?: number; readonly patience?: number } = {},
  ): Promise<QueueLink> {
    const { shown } = address;
    const connection = await connected(address, name, patience);
    try {
      const manager = await jetstreamManager(connection, { timeout: TIMEOUT, checkAPI: false });
      const link = new QueueLink(shown, connection, manager, replicas);
      await link.#mend(() => prepareStreams(manager, replicas), 2 * TIMEOUT);
      return link;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** Keeps a value under a subject, for good once this resolves: `there` where the subject has one already. */
  async send(subject: string, value: unknown): Promise<"stored" | "there"> {
    const bytes = packed(value);
    if (bytes.length <= MOST_BYTES) return this.#put(subject, bytes);
    const hash = sha256(bytes);
    const parts = Math.ceil(bytes.length / MOST_BYTES);
    for (let i = 0; i < parts; i++)
      await this.#put(partSubject(hash, i), bytes.subarray(i * MOST_BYTES, (i + 1) * MOST_BYTES));
    return this.#put(subject, Buffer.from(JSON.stringify({ hash, parts })));
  }

  #put(subject: string, bytes: Uint8Array): Promise<"stored" | "there"> {
    return this.#mend(async () => {
      try {
        await this.#client.publish(subject, bytes, { expect: { lastSubjectSequence: 0 }, timeout: TIMEOUT });
        return "stored";
      } catch (error) {
        if (error instanceof JetStreamApiError && error.code === IS_THERE) return "there";
        throw error;
      }
    });
  }

  /** The value of a message; throws where it is none, or where its parts are gone. */
  async open(body: Body): Promise<unknown> {
    const pointer = pointerIn(body);
    if (!pointer) return unpacked(body);
    const parts: Uint8Array[] = [];
    for (let i = 0; i < pointer.parts; i++) {
      const subject = partSubject(pointer.hash, i);
      const part = await this.#mend(() =>
        this.#manager.streams.getMessage(STREAMS.parts, { last_by_subj: subject }),
      );
      if (!part) throw new Error("a part of it is no longer in the queue");
      parts.push(part.data);
    }
    const bytes = Buffer.concat(parts);
    if (sha256(bytes) !== pointer.hash) throw new Error("a part of it was changed in the queue");
    return unpacked(bytes);
  }

  /** Takes away the parts of a message that is done with. */
  async forget(body: Body): Promise<void> {
    const pointer = pointerIn(body);
    if (pointer)
      await this.#manager.streams
        .purge(STREAMS.parts, { filter: partSubject(pointer.hash, "*") })
        .catch(() => undefined);
  }

  /** Takes away what a stream has under a subject. */
  async clear(stream: string, subject: string): Promise<void> {
    await this.#mend(() => this.#manager.streams.purge(stream, { filter: subject }));
  }

  /** Subjects that a stream has messages under, of those that a pattern names. */
  async subjects(stream: string, pattern: string): Promise<string[]> {
    const { state } = await this.#mend(() =>
      this.#manager.streams.info(stream, { subjects_filter: pattern }),
    );
    return Object.keys(state.subjects ?? {}).sort();
  }

  /** The value that a stream has under a subject, or null. */
  async read(stream: string, subject: string): Promise<unknown> {
    const message = await this.#mend(() =>
      this.#manager.streams.getMessage(stream, { last_by_subj: subject }),
    );
    return message && this.open(message.data);
  }

  /** How many messages a stream holds, and how many of a consumer's are being worked on, wait, or are asked for. */
  async standing(
    stream: string,
    name?: string,
  ): Promise<{ held: number; out: number; pending: number; asking: number }> {
    const { state } = await this.#mend(() => this.#manager.streams.info(stream));
    const of = name === undefined ? null : await this.#manager.consumers.info(stream, name).catch(() => null);
    return {
      held: state.messages,
      out: of?.num_ack_pending ?? 0,
      pending: of?.num_pending ?? 0,
      asking: of?.num_waiting ?? 0,
    };
  }

  /** A consumer by its name, made where it is missing; `afresh` makes it anew, so that all that is not acknowledged comes again. */
  consumer(
    stream: string,
    config: Partial<ConsumerConfig> & { readonly durable_name: string },
    afresh = false,
  ): Promise<Consumer> {
    return this.#mend(async () => {
      const name = config.durable_name;
      if (afresh) await this.#manager.consumers.delete(stream, name).catch(() => undefined);
      await this.#manager.consumers.add(stream, { ack_policy: AckPolicy.Explicit, ...config });
      return this.#client.consumers.get(stream, name);
    });
  }

  /** All that was sent has reached the server. */
  async flush(): Promise<void> {
    await this.#connection.flush().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#connection.close();
  }

  /** Does what the server answers, again and again while it is away; throws UserError once that lasts too long. */
  async #mend<T>(act: () => Promise<T>, patience = PATIENCE): Promise<T> {
    const began = performance.now();
    for (let attempt = 1; ; attempt++) {
      try {
        return await act();
      } catch (error) {
        if (this.#isClosed || !isPassing(error)) throw explained(error, this.shown);
        if (performance.now() - began > patience)
          throw new UserError(
            `the queue at ${this.shown} has not answered for ${Math.round(patience / 1_000)} s (${messageOf(error)}): ` +
              "start it with JetStream (nats-server -js), and give the same command again",
          );
        await pause(Math.min(2_000, 100 * attempt));
        await this.#prepare();
      }
    }
  }

  /** The streams of a server that lost them are made again, by one of all that wait for it. */
  #prepare(): Promise<void> {
    this.#preparing ??= prepareStreams(this.#manager, this.#replicas)
      .catch(() => undefined)
      .finally(() => {
        this.#preparing = null;
      });
    return this.#preparing;
  }
}

async function connected(
  { shown, options }: QueueAddress,
  name: string,
  patience: number,
): Promise<NatsConnection> {
  const began = performance.now();
  for (;;)
    try {
      return await connect({
        ...options,
        name,
        timeout: TIMEOUT,
        maxReconnectAttempts: -1,
        reconnectTimeWait: 250,
      });
    } catch (error) {
      const isRefused = error instanceof errors.AuthorizationError;
      if (isRefused || performance.now() - began >= patience)
        throw new UserError(
          `the queue at ${shown} does not let us in (${messageOf(error)}): ${isRefused ? "set NATS_USER and NATS_PASSWORD, NATS_TOKEN, or NATS_CREDS" : "start it with JetStream (nats-server -js), or check the address"}`,
        );
      await pause(1_000);
    }
}

function explained(error: unknown, shown: string): unknown {
  const isOfQueue = error instanceof JetStreamApiError || error instanceof errors.PermissionViolationError;
  return isOfQueue
    ? new UserError(`the queue at ${shown} refuses (${messageOf(error)}): check what its account may do`)
    : error;
}
