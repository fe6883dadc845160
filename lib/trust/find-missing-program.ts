import type { Detail } from "../dockerfile/dockerfile";
import { absolutePath } from "../text/paths";
import { findPlace } from "./store/disk";
import type { World } from "./world";

/**
 * The program that a RUN needs and that an image without a shell is known not to have: the shell, or of the exec form a tool that comes only
 * with one. Whatever was copied to its place may be it.
 */
export function findMissingProgram(world: World, detail: Detail & { readonly kind: "run" }): string | undefined {
  if (world.shell !== "no") return undefined;
  const { body } = detail.script;
  const program = detail.form === "shell" ? (detail.shell[0] ?? "/bin/sh") : body.kind === "command" ? body.words[0]?.text : undefined;
  if (program === undefined || (detail.form === "exec" && !ofShells.test(program))) return undefined;
  const paths = program.includes("/") ? [absolutePath(program, world.workdir)] : directories.map((it) => `${it}/${program}`);
  return paths.every((it) => findPlace(world.disk, it).kind === "absent") ? program : undefined;
}

const directories = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin", "/busybox"] as const;
const ofShells =
  /^(?:\/(?:usr\/)?s?bin\/)?(?:sh|ash|dash|bash|apt|apt-get|apk|dnf|yum|microdnf|update-ca-certificates|update-ca-trust|mkdir|chmod|chown|ln|cp|mv|rm|cat)$/;
