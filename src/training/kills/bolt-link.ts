import { connect, type Socket } from "node:net";
import { failure, IGNORED, type Message, MessageReader, type Request, SUMMARIES } from "./bolt-messages.ts";

/** When something happens to a connection: at the nth request of a name (or of all), counted from one since it was expected. */
export interface Moment {
  readonly request: Request | "any";
  readonly nth: number;
  /** Before the server has any of it; when it has half; when the server has answered, and the answer is lost. */
  readonly when: "before" | "half" | "after";
}

/** What happens, once. */
export interface Fault extends Moment {
  /** Instead of cutting the connection. */
  readonly act?: () => void;
  /** Instead of cutting the connection: the server does not get the request, and this is answered in its name. */
  readonly answer?: { readonly code: string; readonly message: string };
}

/** Bytes that open a connection: a magic number and four proposals of a version. */
const OPENING = 20;

/** The proposals without the one by which client and server would go on talking of versions, so that four bytes answer. */
function withoutManifest(opening: Buffer): Buffer {
  if (opening.readUInt32BE(4) !== 0x000001ff) return opening;
  return Buffer.concat([opening.subarray(0, 4), opening.subarray(8), Buffer.alloc(4)]);
}

/** One connection through the proxy. `meets` is asked at each request for the fault that it meets; `strike` does what the fault is. */
export class BoltLink {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #meets: (request: Request, bytes: Buffer) => Fault | undefined;
  readonly #struck: () => void;
  readonly #requests = new MessageReader();
  readonly #answers = new MessageReader();
  #opening: Buffer = Buffer.alloc(0);
  #isAgreed = false;
  /** Requests that the server has, and how many of them it has answered. */
  #sent = 0;
  #answered = 0;
  /** The answer that is to be lost, by its number. */
  #lost: { readonly number: number; readonly fault: Fault } | undefined;
  /** What is answered in the server's name until the client resets, and after how many of its own answers; -1 once that was said. */
  #refusal: { after: number; bytes: Buffer } | undefined;

  constructor(
    client: Socket,
    target: { readonly host: string; readonly port: number },
    meets: (request: Request, bytes: Buffer) => Fault | undefined,
    struck: () => void,
  ) {
    this.#client = client;
    this.#server = connect(target);
    this.#meets = meets;
    this.#struck = struck;
    for (const socket of [client, this.#server]) {
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => this.cut());
    }
    client.on("data", (bytes) => this.#fromClient(bytes));
    this.#server.on("data", (bytes) => this.#fromServer(bytes));
  }

  /** Cuts both ends; the server still gets what was passed on. */
  cut(): void {
    this.#client.destroy();
    this.#server.end();
  }

  #strike({ act }: Fault): void {
    this.#struck();
    if (act) act();
    else this.cut();
  }

  #fromClient(bytes: Buffer): void {
    let rest = bytes;
    if (this.#opening.length < OPENING) {
      this.#opening = Buffer.concat([this.#opening, bytes]);
      if (this.#opening.length < OPENING) return;
      this.#server.write(withoutManifest(this.#opening.subarray(0, OPENING)));
      rest = this.#opening.subarray(OPENING);
    }
    for (const message of this.#requests.push(rest)) if (!this.#client.destroyed) this.#pass(message);
  }

  #pass({ bytes, request }: Message): void {
    const fault = request && this.#meets(request, bytes);
    if (this.#refusal && request !== "RESET") {
      if (this.#refusal.after < 0) this.#client.write(IGNORED);
      else this.#refusal.bytes = Buffer.concat([this.#refusal.bytes, IGNORED]);
      return;
    }
    this.#refusal = undefined;
    if (fault?.answer) {
      this.#struck();
      this.#refusal = { after: this.#sent, bytes: failure(fault.answer.code, fault.answer.message) };
      this.#refuse();
      return;
    }
    if (fault?.when === "before") this.#strike(fault);
    if (fault?.when === "half") {
      this.#server.write(bytes.subarray(0, bytes.length >> 1));
      this.#strike(fault);
    }
    if (this.#client.destroyed) return;
    if (request) this.#sent += 1;
    if (fault?.when === "after") this.#lost = { number: this.#sent, fault };
    this.#server.write(fault?.when === "half" ? bytes.subarray(bytes.length >> 1) : bytes);
  }

  #refuse(): void {
    if (this.#refusal?.after !== this.#answered) return;
    this.#client.write(this.#refusal.bytes);
    this.#refusal.after = -1;
  }

  #fromServer(bytes: Buffer): void {
    let rest = bytes;
    if (!this.#isAgreed) {
      this.#client.write(bytes.subarray(0, 4));
      this.#isAgreed = true;
      rest = bytes.subarray(4);
    }
    for (const message of this.#answers.push(rest)) if (!this.#client.destroyed) this.#answer(message);
  }

  #answer({ bytes, tag }: Message): void {
    const isSummary = tag !== undefined && SUMMARIES.has(tag);
    if (isSummary) this.#answered += 1;
    if (isSummary && this.#lost?.number === this.#answered) this.#strike(this.#lost.fault);
    if (this.#client.destroyed) return;
    this.#client.write(bytes);
    if (isSummary) this.#refuse();
  }
}
