import { answerForOneWorker } from "./bench-read.ts";

/** A program of its own, so that it can be held to one core: each message is a number of seconds, each answer a speed. */
await answerForOneWorker();
