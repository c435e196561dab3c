import { writeFileSync } from "node:fs";

/** Writes what became of each test where TEST_SUMMARY says: how many passed, which failed, which were skipped and why. */
export default class Summary {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const failed = inState("failed").map((test) => `${test.module.relativeModuleId}: ${test.fullName}`);
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0);
    const summary = {
      passed: inState("passed").length,
      failed: [
        ...failed,
        ...broken.map((module) => `${module.relativeModuleId} doesn't run`),
        ...inState("pending").map((test) => `${test.fullName} never ended`),
        ...errors.map(({ message }) => `outside of any test: ${message}`),
      ],
      skipped: inState("skipped").map((test) => ({ name: test.fullName, reason: test.result().note ?? "" })),
    };
    writeFileSync(process.env.TEST_SUMMARY, JSON.stringify(summary));
  }
}
