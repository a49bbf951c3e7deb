// What failed, in a line or two each: the end of a log is what is read first, and sometimes all that was kept of it.
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

const firstLines = (text, most = 6) =>
  stripVTControlCharacters(text ?? "")
    .split("\n")
    .filter((line) => line.trim())
    .slice(0, most)
    .map((line) => `      ${line.slice(0, 240)}`)
    .join("\n");

const told = (name, messages) => `  ✘ ${name}\n${messages.map((one) => firstLines(one)).join("\n")}`;

/** Failed tests of a report that Vitest wrote. */
const ofVitest = ({ testResults = [] }) =>
  testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0) return status === "failed" ? [told(name, [message])] : [];
    return failed.map((one) => told(one.fullName, one.failureMessages));
  });

/** Tests of a report that Playwright wrote which `wanted` takes: suites hold suites, which hold specs. */
const ofPlaywright = ({ suites = [], specs = [], errors = [] }, wanted) => [
  ...errors.map(({ message }) => told("before any test", [message])),
  ...specs
    .filter(wanted)
    .map(({ title, file, tests }) =>
      told(`${file} › ${title}`, [
        ...new Set(tests.flatMap(({ results }) => results.flatMap((run) => run.errors.map(({ message }) => message)))),
      ]),
    ),
  ...suites.flatMap((suite) => ofPlaywright(suite, wanted)),
];

/** @param {object | undefined} report as Vitest or Playwright wrote it as JSON @returns {string[]} a text for each failure */
export const failuresOf = (report) =>
  !report ? [] : "testResults" in report ? ofVitest(report) : ofPlaywright(report, ({ ok }) => !ok);

/** @param {object | undefined} report as Vitest wrote it @returns {string[]} the files with a failure */
export const failedFiles = (report) =>
  (report?.testResults ?? []).filter(({ status }) => status === "failed").map(({ name }) => relative(".", name));

/** @param {object | undefined} report as Playwright wrote it @returns {string[]} what failed first and then passed */
export const unsteadyOf = (report) =>
  report ? ofPlaywright({ ...report, errors: [] }, ({ tests }) => tests.some(({ status }) => status === "flaky")) : [];
