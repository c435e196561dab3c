/** Requests of Bolt by the byte that names them. */
export const REQUESTS = {
  HELLO: 0x01,
  GOODBYE: 0x02,
  RESET: 0x0f,
  RUN: 0x10,
  BEGIN: 0x11,
  COMMIT: 0x12,
  ROLLBACK: 0x13,
  DISCARD: 0x2f,
  PULL: 0x3f,
  TELEMETRY: 0x54,
  ROUTE: 0x66,
  LOGON: 0x6a,
  LOGOFF: 0x6b,
} as const;
export type Request = keyof typeof REQUESTS;

const NAME_BY_TAG = new Map<number, Request>(
  Object.entries(REQUESTS).map(([name, tag]) => [tag, name as Request]),
);

/** What ends the answer to a request: success, ignored, failure. */
export const SUMMARIES: ReadonlySet<number> = new Set([0x70, 0x7e, 0x7f]);

/** One message in the bytes that it came in. */
export interface Message {
  readonly bytes: Buffer;
  /** The byte that names it; undefined for an empty one, which keeps a connection alive. */
  readonly tag: number | undefined;
  readonly request: Request | undefined;
}

/** Cuts a stream of Bolt into its messages: chunks with two bytes of length before each, an empty one at the end. */
export class MessageReader {
  #rest: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): Message[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const messages: Message[] = [];
    for (;;) {
      let at = 0;
      let length = -1;
      while (length !== 0 && at + 2 <= this.#rest.length) {
        length = this.#rest.readUInt16BE(at);
        at += 2 + length;
      }
      if (length !== 0 || at > this.#rest.length) return messages;
      const message = this.#rest.subarray(0, at);
      const tag = at > 4 ? message[3] : undefined;
      messages.push({ bytes: message, tag, request: tag === undefined ? undefined : NAME_BY_TAG.get(tag) });
      this.#rest = this.#rest.subarray(at);
    }
  }
}

function packed(value: unknown): Buffer {
  if (typeof value === "string") {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd1, bytes.length >> 8, bytes.length & 255]), bytes]);
  }
  if (typeof value === "number") return Buffer.from([0xc9, (value >> 8) & 255, value & 255]);
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(packed)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([
    Buffer.from([0xa0 + entries.length]),
    ...entries.flatMap(([name, it]) => [packed(name), packed(it)]),
  ]);
}

function message(...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([body.length >> 8, body.length & 255]), body, Buffer.from([0, 0])]);
}

/** A server's success with what it says beside; texts, small whole numbers, lists and maps of at most 15. */
export const success = (says: object): Buffer => message(Buffer.from([0xb1, 0x70]), packed(says));

/** A server's refusal, as releases before and after Bolt 5.7 word it. */
export const failure = (code: string, text: string): Buffer =>
  message(
    Buffer.from([0xb1, 0x7f]),
    packed({
      code,
      neo4j_code: code,
      message: text,
      gql_status: "50N42",
      description: text,
      diagnostic_record: {},
    }),
  );

/** What a server answers to requests after a refusal. */
export const IGNORED = message(Buffer.from([0xb0, 0x7e]));
