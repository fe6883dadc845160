import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FailureKind, FixAt, Runtime, Verdict } from "../../lib/vocabulary";
import type { HostId } from "../world/hosts";
import { paths } from "../world/paths";

/** What a case.json holds. The Dockerfile beside it is built as it stands, and run as its CMD says. */
type Expectation = {
  readonly about: string;
  readonly host: HostId;
  /** Where it dies: running the image, or building it. */
  readonly fails: "run" | "build";
  /** Files of lab/programs that the context needs. */
  readonly programs?: readonly string[];
  /** Name in the context → file of the lab's certificates. */
  readonly certificates?: Readonly<Record<string, string>>;
  /** Permissions of context files, in octal. */
  readonly modes?: Readonly<Record<string, string>>;
  readonly kind: FailureKind;
  readonly runtime: Runtime;
  readonly verdict: Verdict;
  readonly fixAt: FixAt;
  /** Differences between the simulation and this image that we know and have not mended, by how the sentence begins. One that no longer shows is a failure. */
  readonly known?: readonly string[];
  /** The fix that must be recommended, and others that must be offered; each is built and must succeed. Empty: the honest answer is no patch. */
  readonly proves: readonly string[];
  /** What the Dockerfile cannot show (the format of a file in the context) makes the simulation differ from the image; in one sentence. */
  readonly unseen?: string;
  /** Is proven on the Docker engine too, where one can be started. */
  readonly docker?: boolean;
  /** One of the few that `--quick` tries: what it installs stands in `fewPackages`. */
  readonly quick?: boolean;
};

export type LabCase = Expectation & { readonly name: string; readonly folder: string; readonly dockerfile: string };

export function readCases(): readonly LabCase[] {
  return readdirSync(paths.cases)
    .sort()
    .map((name) => {
      const folder = join(paths.cases, name);
      return { ...readExpectation(join(folder, "case.json")), name, folder, dockerfile: readFileSync(join(folder, "Dockerfile"), "utf8") };
    });
}

function readExpectation(file: string): Expectation {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is no JSON`, { cause });
  }
}
