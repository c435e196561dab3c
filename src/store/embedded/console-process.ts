import type { GrafeoDB, GrafeoValue, QueryResult } from "@grafeo-db/js";

/** What the console asks its process. */
export interface Question {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly bytes: number;
}

/** The calls of the engine by which a store is written. */
export type WritingCall = "executeCypher" | "batchCreateNodesWithProps" | "batchCreateEdges";

/** A call by which the copy follows the store. */
export interface Write {
  readonly call: WritingCall;
  readonly words: readonly unknown[];
}

/** What the process says: that it is ready, an answer, what a write gave, or why there is none. */
export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "written"; readonly value: unknown }
  | {
      readonly kind: "answer";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly unknown[])[];
      readonly truncated: boolean;
    }
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "memory" };

/**
 * The whole program of the console's process: opens a copy of the store that is its own, answers one question at a time
 * and writes there what the store was changed by. A question is asked in a transaction that is always taken back, so that
 * none changes what the next one sees. It ends itself when its parent is gone, or when it has grown by more than it may.
 * Its source text is handed to a new Node process, so it uses nothing but its arguments and Node's globals.
 */
export function consoleProcess(
  load: (path: string) => unknown,
  enginePath: string,
  file: string,
  mayGrowBytes: number,
): void {
  const engine = load(enginePath) as { GrafeoDB: { open(path: string): GrafeoDB } };
  const db = engine.GrafeoDB.open(file);
  const end = () => process.kill(process.pid, "SIGKILL");
  const reply = (message: Reply) => process.send?.(message);
  const roof = process.memoryUsage.rss() + mayGrowBytes;

  const idOf = (internal: unknown): string => String(db.getNode(Number(internal))?.get("id") ?? "");
  const own = (stored: Record<string, GrafeoValue>, isPart: boolean): Record<string, unknown> => {
    const kept: Record<string, unknown> = {};
    for (const name of Object.keys(stored).sort())
      if (!name.startsWith("_") && !(isPart && name === "id")) kept[name] = cell(stored[name]);
    return kept;
  };
  const cell = (value: GrafeoValue | undefined): unknown => {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (value === undefined || value === null || typeof value !== "object") return value ?? null;
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map(cell);
    if (ArrayBuffer.isView(value)) return Array.from(value);
    const stored = value as Record<string, GrafeoValue>;
    const { _labels, _type, _source, _target, id } = stored;
    if (Array.isArray(_labels)) return { id, labels: [..._labels].sort(), properties: own(stored, true) };
    if (typeof _type === "string" && typeof _source === "number")
      return { id, type: _type, source: idOf(_source), target: idOf(_target), properties: own(stored, true) };
    return own(stored, false);
  };

  const answer = async (question: Question): Promise<Reply> => {
    const transaction = db.beginTransaction();
    try {
      return told(await transaction.executeCypher(question.cypher, question.parameters), question);
    } finally {
      transaction.rollback();
    }
  };

  const told = (result: QueryResult, { rows, bytes }: Question): Reply => {
    const columns = result.columns;
    const kept: unknown[][] = [];
    let size = 2;
    for (let at = 0; at < result.length && kept.length < rows; at++) {
      const found = result.get(at);
      const row = columns.map((column) => cell(found[column]));
      size += Buffer.byteLength(JSON.stringify(row)) + 1;
      if (size > bytes) break;
      kept.push(row);
    }
    return { kind: "answer", columns, rows: kept, truncated: kept.length < result.length };
  };

  const write = async ({ call, words }: Write): Promise<Reply> => {
    const value = await (db[call] as (...words: unknown[]) => Promise<unknown>).apply(db, [...words]);
    return { kind: "written", value: call === "executeCypher" ? (value as QueryResult).rows() : value };
  };

  process.on("disconnect", end);
  process.on("message", (asked: Question | Write) => {
    ("call" in asked ? write(asked) : answer(asked))
      .catch((error): Reply => ({ kind: "error", message: String(error?.message ?? error) }))
      .then(reply);
  });
  setInterval(() => {
    if (process.memoryUsage.rss() < roof) return;
    if (process.send) process.send({ kind: "memory" } satisfies Reply, end);
    setTimeout(end, 200);
  }, 50);
  reply({ kind: "ready" });
}
