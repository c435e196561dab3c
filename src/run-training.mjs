/** `npm run bench`, `evaluate`, `gazetteers`, `neo4j`: prepares what is missing, then runs a command of src/training in this same process. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { orOneLine, prepare, ROOT } from "./prepare.mjs";

await orOneLine(async () => {
  await prepare();
  const [, , name = "", ...words] = process.argv;
  const command = join(ROOT, "dist", "training", `${name}.js`);
  process.argv = [process.argv[0] ?? "node", command, ...words];
  await import(pathToFileURL(command).href);
});
