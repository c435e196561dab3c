import { UsageError } from "../errors.ts";
import { readingKey } from "../project/reading-files.ts";
import { QueueLink } from "../queue/queue-link.ts";
import { QueueReaders } from "../queue/queue-readers.ts";
import { READER_VERSION } from "../reading/read-document.ts";
import { type Call, textOption } from "./command.ts";
import { addressOf } from "./work.ts";
import type { Workspace } from "./workspace.ts";

/** Servers of a cluster that may each keep a copy. */
const REPLICAS = /^[135]$/;

/** The readers behind the queue that `--queue` names. Throws UserError and UsageError. */
export async function openQueue(call: Call, { project }: Workspace): Promise<QueueReaders> {
  const replicas = textOption(call, "replicas") ?? "1";
  if (!REPLICAS.test(replicas))
    throw new UsageError("--replicas N: N is on how many servers of a cluster, 1, 3 or 5");
  const link = await QueueLink.open(addressOf(call), "vouch add", { replicas: Number(replicas) });
  return QueueReaders.open({
    link,
    project: project.id,
    reader: READER_VERSION,
    keyOf: (document) => readingKey(document, READER_VERSION),
    warn: (line) => call.terminal.err(`${line}\n`),
  });
}
