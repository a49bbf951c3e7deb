import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

/** What `lectern move` is to do; addresses may hold passwords, so only `shown` of them is ever printed. */
export type Asked = {
  from: string;
  to: string;
  /** Empty the target first, where that loses nothing. */
  replace: boolean;
  /** Only while nobody writes to the source. */
  final: boolean;
  /** Change nothing, only say how the two differ. */
  compare: boolean;
  /** Read every stored file that a row names first. */
  verifyFiles: boolean;
};

const usage =
  "Usage: lectern move --to postgres://…|file:… [--from …] [--replace] [--final] [--verify-files]\n" +
  "       lectern move --compare --to …\n" +
  "Instead of --to and --from: --to-file and --from-file name files that hold the address.";

/** An address as it may be printed: without user, password and options; nothing of one that cannot be told apart. */
export function shown(address: string): string {
  if (address.startsWith("file:")) return address;
  const [main = "", ...options] = address.replace(/^\w+:\/\//, "").split("?");
  if (!main.includes("@") && options.join("").includes("@")) return "postgres://…";
  return `postgres://${main.slice(main.lastIndexOf("@") + 1)}`;
}

/** The same place, as far as can be seen from here. */
function isSame(one: string, other: string): boolean {
  if (!one.startsWith("file:") || !other.startsWith("file:")) return shown(one) === shown(other);
  const [first, second] = [one, other].map((address) =>
    statSync(address.replace(/^file:(\/\/)?/, "").replace(/\?.*$/, ""), { throwIfNoEntry: false }),
  );
  return one === other || (first !== undefined && first.ino === second?.ino && first.dev === second.dev);
}

function addressOf(name: string, given: string | undefined, file: string | undefined): string | undefined {
  if (given !== undefined && file !== undefined) throw new Error(`Give --${name} or --${name}-file, not both.`);
  const address = file === undefined ? given : readFileSync(file, "utf8").trim();
  if (address === undefined) return undefined;
  if (!/^(file:|postgres(ql)?:\/\/)./.test(address)) throw new Error(`--${name} must begin with file: or postgres://`);
  return address;
}

/** Reads the words after `lectern move`; `configured` is the source unless another one is named. */
export function readAsked(words: string[], configured: string): Asked {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args: words,
    options: {
      ...{ to: text, from: text, "to-file": text, "from-file": text },
      ...{ replace: flag, final: flag, compare: flag, "verify-files": flag },
    },
  });
  const from = addressOf("from", values.from, values["from-file"]) ?? configured;
  const to = addressOf("to", values.to, values["to-file"]);
  if (to === undefined) throw new Error(usage);
  if (isSame(from, to)) throw new Error("Source and target are the same database.");
  const { replace, final, compare } = values;
  return { from, to, replace, final, compare, verifyFiles: values["verify-files"] };
}
