import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

const BASIS = ["model", "text", "errors", "config"];
const STAGES = ["project", "documents", "reading", "identity", "graph", "store"];

/** What each part of src/ may import of the others. Stages know the vocabulary and plain text functions, not each other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: [],
  errors: [],
  config: ["errors"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, BASIS])),
  queue: [...BASIS, "reading"],
  "second-reader": [...BASIS, "reading"],
  ingest: [...BASIS, ...STAGES, "second-reader"],
  api: [...BASIS, ...STAGES, "ingest"],
  commands: [...BASIS, ...STAGES, "queue", "second-reader", "ingest", "api"],
  cli: ["errors", "config", "project", "commands"],
  training: [...BASIS, ...STAGES, "ingest", "api"],
};

/** Packages that only some files may import. */
const KEPT_TO: Record<string, (file: string) => boolean> = {
  "neo4j-driver": (file) => file.startsWith("src/store/"),
  "@grafeo-db/js": (file) => file.startsWith("src/store/"),
  "@nats-io/jetstream": (file) => file.startsWith("src/queue/"),
  "@nats-io/transport-node": (file) => file.startsWith("src/queue/"),
  sigma: (file) => file.startsWith("viewer/") && /(^|\/)graph-view\.tsx?$/.test(file),
};

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

const partOf = (path: string): string =>
  (relative(join(ROOT, "src"), path).split("/")[0] ?? "").replace(/\.ts$/, "");

const files = [...sources(join(ROOT, "src")), ...sources(join(ROOT, "viewer"))];

test.each(sources(join(ROOT, "src")).map((path) => [relative(ROOT, path), path]))(
  "%s imports only what its folder may",
  (_, path) => {
    const part = partOf(path as string);
    const allowed = MAY_IMPORT[part];
    expect(allowed, `src/${part} stands in the table`).toBeDefined();
    for (const specifier of importsOf(path as string).filter((it) => it.startsWith("."))) {
      const target = partOf(resolve(dirname(path as string), specifier));
      if (target !== part) expect(allowed, `${specifier} from src/${part}`).toContain(target);
    }
  },
);

test("each engine and the drawing library is imported in its own place alone", () => {
  for (const path of files) {
    const file = relative(ROOT, path);
    for (const specifier of importsOf(path)) {
      const name = Object.keys(KEPT_TO).find((it) => specifier === it || specifier.startsWith(`${it}/`));
      if (name) expect(KEPT_TO[name]?.(file), `${file} imports ${specifier}`).toBe(true);
    }
  }
});

test("nothing at run time imports the training commands", () => {
  for (const path of files.filter((it) => partOf(it) !== "training"))
    for (const specifier of importsOf(path)) expect(specifier).not.toMatch(/\/training\//);
});
