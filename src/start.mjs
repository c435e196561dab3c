/** `npm start`: prepares what is missing, then serves the sample project in this same process. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { orOneLine, prepare, ROOT } from "./prepare.mjs";

endWithParent();
await orOneLine(async () => {
  await prepare();
  const command = join(ROOT, "dist", "cli.js");
  process.argv.splice(1, 1, command, "start");
  await import(pathToFileURL(command).href);
});

/** npm killed outright can't tell us: a server that nobody can end would keep the port. */
function endWithParent() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== "start") return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 1000).unref();
}
