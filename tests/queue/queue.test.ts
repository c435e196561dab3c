import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Document } from "../../src/model/document.ts";
import { emptyReading } from "../../src/model/empty-reading.ts";
import { queueAddress } from "../../src/queue/queue-address.ts";
import { QueueLink } from "../../src/queue/queue-link.ts";
import { QueueReaders } from "../../src/queue/queue-readers.ts";
import { queueState } from "../../src/queue/queue-state.ts";
import { QueueWorker, type Worked } from "../../src/queue/queue-worker.ts";
import { readingSubject, workSubject } from "../../src/queue/streams.ts";
import { ReaderPool } from "../../src/reading/workers/reader-pool.ts";
import { sha256 } from "../../src/text/hash.ts";
import { NatsServer } from "../../src/training/queue/nats-server.ts";
import { onAQueue } from "./on-a-queue.ts";

const READER = "5";
const folder = mkdtempSync(join(tmpdir(), "vouch-queue-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A reader that dies of some reports, and of others reads their words as mentions. */
const program = join(folder, "worker.mjs");
writeFileSync(
  program,
  `import { parentPort } from "node:worker_threads";
const reading = ${JSON.stringify(emptyReading(READER))};
parentPort.on("message", ({ document: { text } }) => {
  if (text.startsWith("fatal")) process.exit(3);
  const end = text.startsWith("strange") ? text.length + 5 : text.length;
  const dates = [{ start: 0, end, earliest: null, latest: null, precision: "unknown" }];
  parentPort.postMessage({ answer: { ...reading, dates } });
});
`,
);

const report = (id: string, text: string): Document => ({
  id,
  text,
  sha256: sha256(text),
  file: `${id}.txt`,
  language: "en",
});
const keyOf = ({ text }: Document): string => sha256(text);
const linkTo = (uri: string, replicas = 1): Promise<QueueLink> =>
  QueueLink.open(queueAddress(uri, {}), "test", { replicas });
const readersOn = async (uri: string, project: string, replicas = 1): Promise<QueueReaders> =>
  QueueReaders.open({
    link: await linkTo(uri, replicas),
    project,
    reader: READER,
    keyOf,
    warn: () => undefined,
  });

/** Runs a worker while something is done; returns what it did. */
async function withWorker(uri: string, act: () => Promise<void>): Promise<Worked> {
  const link = await linkTo(uri);
  const stop = new AbortController();
  const worker = new QueueWorker({
    link,
    reader: READER,
    threads: 2,
    openPool: () => new ReaderPool(2, { program: pathToFileURL(program) }),
    stop: stop.signal,
    told: () => undefined,
    warn: () => undefined,
  });
  const running = worker.run();
  try {
    await act();
  } finally {
    stop.abort();
  }
  const worked = { ...(await running) };
  await link.close();
  return worked;
}

onAQueue("a queue", (server) => {
  test("reports come back read, the same text once, and those larger than a message too", async () => {
    const { uri } = server();
    const large = `large ${randomBytes(900_000).toString("base64")}`;
    const texts = ["one", "two", "one", large];
    const worked = await withWorker(uri, async () => {
      const readers = await readersOn(uri, "first");
      const readings = await Promise.all(
        texts.map((text, i) => readers.ask("reading", report(`r${i}`, text))),
      );
      expect(readings.map(({ dates }) => dates[0]?.end)).toEqual(texts.map((it) => it.length));
      await readers.kept();
      await readers.close();
    });
    expect(worked).toEqual({ read: 3, failed: 0 });
    const link = await linkTo(uri);
    expect(await queueState(link, READER)).toMatchObject({
      waiting: 0,
      beingRead: 0,
      toCollect: 0,
      deadCount: 0,
    });
    await link.close();
  });

  test("a report that no worker can read fails with its reason, is shown as given up, and is tried again when asked again", async () => {
    const { uri } = server();
    await withWorker(uri, async () => {
      for (let time = 0; time < 2; time++) {
        const readers = await readersOn(uri, "second");
        const asked = ["fatal to read", "harmless"].map((text) =>
          readers.ask("reading", report(text.slice(0, 5), text)),
        );
        const [dead, alive] = await Promise.allSettled(asked);
        expect(dead).toMatchObject({ status: "rejected", reason: expect.any(UserError) });
        expect(alive).toMatchObject({ status: "fulfilled" });
        await readers.kept();
        await readers.close();
      }
    });
    const link = await linkTo(uri);
    const { dead, toCollect } = await queueState(link, READER);
    expect(toCollect).toBe(0);
    expect(dead).toMatchObject([
      { file: "fatal.txt", reason: expect.stringMatching(/^was not read, its reader ended/) },
    ]);
    await link.close();
  });

  test("what a command did not live to keep is given to the next one, and not read again", async () => {
    const { uri } = server();
    const worked = await withWorker(uri, async () => {
      const first = await readersOn(uri, "third");
      await Promise.all(["a", "b", "c"].map((text) => first.ask("reading", report(text, text))));
      await first.close();
      const second = await readersOn(uri, "third");
      const readings = await Promise.all(["a", "b"].map((text) => second.ask("reading", report(text, text))));
      expect(readings).toHaveLength(2);
      await second.kept();
      await second.close();
    });
    expect(worked).toEqual({ read: 3, failed: 0 });
    const link = await linkTo(uri);
    expect(await queueState(link, READER)).toMatchObject({ toCollect: 0 });
    await link.close();
  });

  test("what strangers put into the queue is no reading: a broken task is given up, a reading of another text is refused", async () => {
    const { uri } = server();
    await withWorker(uri, async () => {
      const link = await linkTo(uri);
      await link.send(workSubject(READER, "fourth", "nonsense"), {
        project: "fourth",
        document: "no document",
      });
      await link.send(readingSubject("fourth", keyOf(report("", "forged"))), { reading: { reader: READER } });
      const readers = await readersOn(uri, "fourth");
      const asked = ["strange", "forged"].map((text) => readers.ask("reading", report(text, text)));
      for (const one of await Promise.allSettled(asked))
        expect(one).toMatchObject({ status: "rejected", reason: expect.any(UserError) });
      await readers.close();
      await link.close();
    });
    const link = await linkTo(uri);
    const { dead } = await queueState(link, READER);
    expect(dead.map(({ key }) => key)).toContain("nonsense");
    await link.close();
  });

  test("an address that is none, and one where nothing answers, are told with the remedy", async () => {
    for (const text of [
      "http://127.0.0.1:4222",
      "nats://user:secret@127.0.0.1:4222",
      "",
      "nats://a:1,,nats://b:2",
    ])
      expect(() => queueAddress(text, {})).toThrow(UserError);
    await expect(linkTo("nats://127.0.0.1:9")).rejects.toThrow(/does not let us in .*nats-server -js/);
    await expect(linkTo(server().uri, 3)).rejects.toThrow(/--replicas/);
  });
});

onAQueue("three servers as one cluster", () => {
  test("go on when one of them is killed", async () => {
    const servers = await NatsServer.startCluster();
    const uri = servers.map((it) => it.uri).join(",");
    try {
      const texts = Array.from({ length: 30 }, (_, number) => `report ${number}`);
      await withWorker(uri, async () => {
        const readers = await readersOn(uri, "cluster", 3);
        const asked = texts.map((text) => readers.ask("reading", report(text, text)));
        await asked[0];
        await servers[1]?.kill();
        const more = readers.ask("reading", report("last", "asked when one was gone"));
        expect(await Promise.all([...asked, more])).toHaveLength(31);
        await readers.kept();
        await readers.close();
      });
    } finally {
      for (const it of servers) await it.stop();
    }
  }, 90_000);
});
