import { speedOfOneWorker } from "./bench-read.ts";

/** A program of its own, so that it can be held to one core: prints what one worker reads, as JSON. */
process.stdout.write(JSON.stringify(await speedOfOneWorker()));
