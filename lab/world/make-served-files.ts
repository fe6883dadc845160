import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFlags, mustBuildah } from "./buildah";
import { mustRun } from "./command";
import { paths } from "./paths";

/** What the servers hand out besides packages: a git repository over plain files, an npm document; and the Go program for cases without a build stage. */
export async function makeServedFiles(): Promise<void> {
  const repository = join(paths.mirror, "project.git");
  if (!existsSync(join(repository, "info/refs"))) {
    const work = join(paths.world, "project");
    const git = (...args: string[]) => mustRun("git", ["-c", "user.name=lab", "-c", "user.email=lab@example.com", ...args], { cwd: work });
    mkdirSync(work, { recursive: true });
    await git("init", "-q", "-b", "hello-from-the-lab");
    writeFileSync(join(work, "README"), "hello-from-the-lab\n");
    await git("add", "README");
    await git("commit", "-q", "-m", "One file");
    await mustRun("git", ["clone", "-q", "--bare", work, repository]);
    await mustRun("git", ["--git-dir", repository, "update-server-info"]);
  }
  mkdirSync(join(paths.mirror, "npm"), { recursive: true });
  const version = {
    name: "hello-from-the-lab",
    version: "1.0.0",
    dist: { tarball: "https://packages.example.com/npm/hello-from-the-lab.tgz" },
  };
  writeFileSync(
    join(paths.mirror, "npm/hello-from-the-lab"),
    JSON.stringify({ name: "hello-from-the-lab", "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": version } }),
  );
  if (!existsSync(join(paths.built, "fetch-go"))) await buildGoProgram();
}

async function buildGoProgram(): Promise<void> {
  const file = join(paths.world, "program.Dockerfile");
  mkdirSync(paths.built, { recursive: true });
  writeFileSync(file, "FROM golang:1.23\nWORKDIR /src\nCOPY fetch.go .\nRUN CGO_ENABLED=0 go build -o /app fetch.go\n");
  await mustBuildah(["bud", ...buildFlags, "-t", "localhost/lab/program", "-f", file, paths.programs]);
  const container = (await mustBuildah(["from", "--pull-never", "localhost/lab/program"])).trim();
  const root = (await mustBuildah(["mount", container])).trim();
  cpSync(join(root, "app"), join(paths.built, "fetch-go"));
  await mustBuildah(["rm", container]);
}
