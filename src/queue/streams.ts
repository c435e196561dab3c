import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { UserError } from "../errors.ts";

/** Streams of a queue, all on disk. A message of the first two goes once it is acknowledged. */
export const STREAMS = {
  /** Reports to read: `vouch.work.READER.PROJECT.KEY`. */
  work: "VOUCH_WORK",
  /** Readings, and failures, on their way back: `vouch.readings.PROJECT.KEY`. */
  readings: "VOUCH_READINGS",
  /** What is too large for one message, in parts: `vouch.parts.HASH.NUMBER`. */
  parts: "VOUCH_PARTS",
  /** Reports that no worker could read, with the reason: `vouch.dead.PROJECT.KEY`. */
  dead: "VOUCH_DEAD",
} as const;

/** Days that parts, and what is dead, are kept where nobody fetches them. */
const PARTS_DAYS = 14;
const DEAD_DAYS = 90;
const DAY = 86_400_000;

const CONFIGS: readonly (Pick<StreamConfig, "name" | "subjects" | "retention"> & { max_age?: number })[] = [
  { name: STREAMS.work, subjects: ["vouch.work.*.*.*"], retention: RetentionPolicy.Workqueue },
  { name: STREAMS.readings, subjects: ["vouch.readings.*.*"], retention: RetentionPolicy.Workqueue },
  {
    name: STREAMS.parts,
    subjects: ["vouch.parts.*.*"],
    retention: RetentionPolicy.Limits,
    max_age: nanos(PARTS_DAYS * DAY),
  },
  {
    name: STREAMS.dead,
    subjects: ["vouch.dead.*.*"],
    retention: RetentionPolicy.Limits,
    max_age: nanos(DEAD_DAYS * DAY),
  },
];

export const workSubject = (reader: string, project: string, key: string): string =>
  `vouch.work.${reader}.${project}.${key}`;
export const readingSubject = (project: string, key: string): string => `vouch.readings.${project}.${key}`;
export const partSubject = (hash: string, number: number | "*"): string => `vouch.parts.${hash}.${number}`;
export const deadSubject = (project: string, key: string): string => `vouch.dead.${project}.${key}`;

/** Makes the streams that are missing, on so many servers of a cluster each; those that are there keep what they hold. */
export async function prepareStreams(manager: JetStreamManager, replicas: number): Promise<void> {
  for (const config of CONFIGS) {
    const known = await manager.streams.info(config.name).catch((error: unknown) => {
      if (error instanceof JetStreamApiError && error.status === 404) return null;
      throw error;
    });
    const wanted = { storage: StorageType.File, discard: DiscardPolicy.New, num_replicas: replicas };
    try {
      if (known === null) await manager.streams.add({ ...config, ...wanted });
      else if (known.config.num_replicas < replicas) {
        // A server alone says yes to more copies, and makes none.
        if (!known.cluster?.name) throw new UserError(noCopies(replicas, "it is a server alone"));
        await manager.streams.update(config.name, { ...known.config, num_replicas: replicas });
      }
    } catch (error) {
      if (error instanceof JetStreamApiError && /replicas|clustered/i.test(error.message))
        throw new UserError(noCopies(replicas, error.message));
      throw error;
    }
  }
}

const noCopies = (replicas: number, why: string): string =>
  `the queue can't keep ${replicas} copies (${why}): start ${replicas} servers as one cluster, or leave out --replicas`;
