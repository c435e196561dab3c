import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "../text/seeded-random.ts";
import { loadCorpus, reportsOf, writeReports } from "./corpus/corpus.ts";
import { startVouch, vouchOut } from "./kills/killed-load.ts";

/** One command after another is killed, at the most so often a round. */
const KILLS_A_ROUND = 3;
/** No command is killed before it has begun, in milliseconds. */
const BEGINNING = 100;
/** Milliseconds for a report: a command that takes longer hangs. */
const PATIENCE = 500;

/** `vouch add`, killed at random moments, then the same command: how many of the exports are those of an undisturbed one. */
export async function benchKilledAdds(
  rounds: number,
  reports: number,
  say: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-killed-adds-"));
  const random = seededRandom(rounds);
  let [equal, kills] = [0, 0];
  try {
    const file = join(folder, "corpus.jsonl");
    await writeReports(file, reportsOf(await loadCorpus(), 0, reports));
    const addTo = (project: string): string[] => ["add", file, "--project", project, "--workers", "2"];
    const patience = 60_000 + PATIENCE * reports;
    const exportOf = (project: string): Promise<string> =>
      vouchOut(["export", "--format", "jsonl", "--project", project], patience);
    const undisturbed = join(folder, "undisturbed");
    const began = performance.now();
    await vouchOut(addTo(undisturbed), patience);
    const duration = performance.now() - began;
    const expected = await exportOf(undisturbed);
    say(`${reports} reports added undisturbed in ${(duration / 1000).toFixed(1)} s`);
    for (let round = 1; round <= rounds; round++) {
      const project = join(folder, `round-${round}`);
      const moments: string[] = [];
      for (let kill = 0; kill < KILLS_A_ROUND; kill++) {
        const moment = BEGINNING + random() * duration;
        const command = startVouch(addTo(project), patience);
        const timer = setTimeout(command.kill, moment);
        const { code, err } = await command.ended;
        clearTimeout(timer);
        if (code === 0) break;
        if (code !== null) throw new Error(`round ${round}: vouch add ended with ${code}: ${err}`);
        kills++;
        moments.push((moment / 1000).toFixed(2));
        if (random() < 0.5) break;
      }
      const { code, err } = await startVouch(addTo(project), patience).ended;
      const isEqual = code === 0 && (await exportOf(project)) === expected;
      const left = readdirSync(project, { recursive: true }).filter((it) => String(it).endsWith(".tmp"));
      if (isEqual && left.length === 0) equal++;
      else
        say(`round ${round}, killed at ${moments.join(", ")} s: ended with ${code} ${err} ${left.join(" ")}`);
      rmSync(project, { recursive: true, force: true });
    }
    say(`${equal} of ${rounds} exports are equal after ${kills} kills and the same command`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
