import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Started, smallClone, startIn } from "./small-clone.ts";

let folder: string;
let started: Started[] = [];
beforeEach(() => {
  folder = smallClone();
  started = [];
});
afterEach(async () => {
  for (const it of started) it.kill("SIGKILL");
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
});

function start(env?: NodeJS.ProcessEnv, words?: readonly string[]): Started {
  const it = startIn(folder, env, words);
  started.push(it);
  return it;
}

async function served(it: Started): Promise<string> {
  await it.printed("start http://");
  const address = /start (http:\S+)/.exec(it.output())?.[1] ?? "";
  return (await fetch(address)).text();
}

const builtAt = () => statSync(join(folder, "dist", ".built")).mtimeMs;

test("the first start builds, and a later one only where the sources changed", async () => {
  const first = start();
  expect(await served(first)).toBe("first");
  expect(first.output()).toMatch(/Building: \d+\.\d s/);
  expect(existsSync(join(folder, "dist/viewer/index.html"))).toBe(true);
  const built = builtAt();

  const second = start();
  expect(await served(second)).toBe("first");
  expect(second.output()).not.toContain("Building");
  expect(builtAt()).toBe(built);

  const source = join(folder, "src/cli.ts");
  writeFileSync(source, readFileSync(source, "utf8").replace('"first"', '"second"'));
  expect(await served(start())).toBe("second");
});

test("a build that was killed is done again", async () => {
  for (const wait of [30, 200]) {
    const killed = start();
    await killed.printed("Building …");
    await pause(wait);
    killed.kill("SIGKILL");
    await killed.ended;
  }
  expect(await served(start())).toBe("first");
});

test("two that start at once build once", async () => {
  const both = [start(), start()];
  expect(await Promise.all(both.map(served))).toEqual(["first", "first"]);
  expect(both.filter((it) => it.output().includes("Building:"))).toHaveLength(1);
});

test("a build that fails names the place in the sources", async () => {
  writeFileSync(join(folder, "src/broken.ts"), "export const broken: number = 'text';\n");
  const it = start();
  expect(await it.ended).toBe(1);
  expect(it.output()).toContain("src/broken.ts(1,14)");
  expect(it.output()).not.toContain("    at ");
});

test("a registry that doesn't answer is one line with what to do", async () => {
  const lock = join(folder, "package-lock.json");
  const wanted = { version: "1.0.0", resolved: "http://127.0.0.1:9/left.tgz", integrity: "sha512-AAAA" };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "small", version: "1.0.0", type: "module", dependencies: { left: "1.0.0" } }),
  );
  const packages = {
    "": { name: "small", version: "1.0.0", dependencies: { left: "1.0.0" } },
    "node_modules/left": wanted,
  };
  writeFileSync(lock, JSON.stringify({ name: "small", version: "1.0.0", lockfileVersion: 3, packages }));
  const it = start({ npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" });
  expect(await it.ended).toBe(1);
  expect(it.output().trim().split("\n")).toEqual([
    "Installing packages …",
    expect.stringMatching(/^The packages can't be fetched: .+ try again\.$/),
  ]);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it and frees its port", async (signal) => {
  const it = start();
  await served(it);
  const address = /start (http:\S+)/.exec(it.output())?.[1] ?? "";
  it.kill(signal);
  await it.ended;
  await expect(fetch(address)).rejects.toThrow();
});

test.skipIf(process.platform === "win32")(
  "where npm is killed outright, the server doesn't stay behind",
  async () => {
    const it = start({ npm_lifecycle_event: "start" }, [
      "sh",
      "-c",
      `"${process.execPath}" src/start.mjs; true`,
    ]);
    await served(it);
    const address = /start (http:\S+)/.exec(it.output())?.[1] ?? "";
    it.kill("SIGKILL");
    await expect
      .poll(
        () =>
          fetch(address).then(
            () => "serves",
            () => "gone",
          ),
        { timeout: 10_000 },
      )
      .toBe("gone");
  },
);
