import type { StoredFile } from "../stage-state";
import { roleByName } from "./role-by-name";
import { isAnchorFile } from "./store-paths";

/**
 * Whether somebody put it there to be trusted. Beside the roots in `/etc/ssl/certs` servers keep their own certificates as well: there the
 * name has to say it. What a step made, and what a variable names to a program, is known by more than its name.
 */
export function isMeantAsAuthority({ path, content }: Pick<StoredFile, "path" | "content">): boolean {
  if (content.kind !== "authority") return false;
  if (isAnchorFile(path) || roleByName(path) === "authority") return true;
  const written = roleByName(content.name);
  return written === "authority" || written === "none" || !besideRoots.test(path);
}

const besideRoots = /^\/etc\/(?:ssl|pki\/tls)\/certs\//;
