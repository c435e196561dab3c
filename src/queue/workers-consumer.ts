import type { Consumer } from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import type { QueueLink } from "./queue-link.ts";
import { STREAMS, workSubject } from "./streams.ts";

/** Milliseconds after which a report is given to another worker, where its worker says no more that it is at it. */
export const ACK_WAIT = 6_000;
/** So many reports may be with workers at once. */
const MOST_OUT = 10_000;

const nameOf = (reader: string): string => `workers-${reader}`;

/** What all workers of one version of the reader take their reports from. */
export function workersConsumer(link: QueueLink, reader: string): Promise<Consumer> {
  return link.consumer(STREAMS.work, {
    durable_name: nameOf(reader),
    filter_subject: workSubject(reader, "*", "*"),
    ack_wait: nanos(ACK_WAIT),
    max_ack_pending: MOST_OUT,
  });
}
workersConsumer.nameOf = nameOf;
