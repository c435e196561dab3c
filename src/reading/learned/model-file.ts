import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";

/** A trained model: named parts, each some bytes. */
export type ModelParts = ReadonlyMap<string, Uint8Array>;

/** One file of named parts: gzip over the length of a JSON list of names and lengths, that list, and the parts. */
export function packModel(parts: ModelParts): Uint8Array {
  const list = Buffer.from(JSON.stringify([...parts].map(([name, bytes]) => [name, bytes.length])), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return gzipSync(Buffer.concat([length, list, ...parts.values()]), { level: 9 });
}

/** The parts of a packed model. */
export function unpackModel(packed: Uint8Array): ModelParts {
  const bytes = gunzipSync(packed);
  let at = 4 + bytes.readUInt32LE(0);
  const list = JSON.parse(bytes.subarray(4, at).toString("utf8")) as [string, number][];
  return new Map(
    list.map(([name, length]) => {
      at += length;
      return [name, bytes.subarray(at - length, at)];
    }),
  );
}

/** The parts of a model that comes with the program, by its name in data/models. */
export function shippedModel(name: string): ModelParts {
  return unpackModel(readFileSync(modelFile(name)));
}

/** Where a shipped model lies. */
export function modelFile(name: string): string {
  return fileURLToPath(new URL(`../../../data/models/${name}.bin`, import.meta.url));
}

/** A part that holds JSON of our own making. */
export function jsonPart<T>(parts: ModelParts, name: string): T {
  return JSON.parse(Buffer.from(partOf(parts, name)).toString("utf8")) as T;
}

export function partOf(parts: ModelParts, name: string): Uint8Array {
  const part = parts.get(name);
  if (!part) throw new Error(`a model without its part "${name}": train it again by npm run train`);
  return part;
}
