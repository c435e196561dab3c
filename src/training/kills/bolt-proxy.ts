import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { BoltLink, type Fault } from "./bolt-link.ts";
import type { Request } from "./bolt-messages.ts";

/** How servers begin their bookmarks. */
const BOOKMARK = "FB:";

/** Stands before a Bolt server and passes all on, up to a chosen moment of the exchange. */
export class BoltProxy {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #links = new Set<BoltLink>();
  readonly #server = createServer((client) => {
    const link = new BoltLink(
      client,
      this.#target,
      (request, bytes) => this.#meets(request, bytes),
      () => {
        this.hasStruck = true;
      },
    );
    this.#links.add(link);
    client.once("close", () => this.#links.delete(link));
  });
  #fault: Fault | undefined;
  #counts = new Map<string, number>();
  /** Names of the requests since the last `expect`, in order. */
  requests: Request[] = [];
  /** Names of those that said what must be there before they are answered. */
  bookmarked: Request[] = [];
  /** Whether what was expected has happened. */
  hasStruck = false;

  private constructor(uri: string) {
    const { hostname, port } = new URL(uri.replace(/^[a-z+]+:/, "http:"));
    this.#target = { host: hostname, port: Number(port) };
  }

  /** Starts one before the server at a `neo4j://` or `bolt://` address. */
  static async open(uri: string): Promise<BoltProxy> {
    const proxy = new BoltProxy(uri);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** Where it listens; `bolt://`, since routing would lead around it. */
  get uri(): string {
    return `bolt://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on passes all on, up to the fault. */
  expect(fault?: Fault): void {
    this.#fault = fault;
    this.#counts = new Map();
    this.requests = [];
    this.bookmarked = [];
    this.hasStruck = false;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const link of this.#links) link.cut();
    await closed;
  }

  /** The fault, where this request is its moment. */
  #meets(request: Request, bytes: Buffer): Fault | undefined {
    this.requests.push(request);
    if (bytes.includes(BOOKMARK)) this.bookmarked.push(request);
    for (const name of [request, "any"]) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    const fault = this.#fault;
    if (!fault || (fault.request !== "any" && fault.request !== request)) return undefined;
    if (this.#counts.get(fault.request) !== fault.nth) return undefined;
    this.#fault = undefined;
    return fault;
  }
}
