import { nameOf } from "../../lib/text/paths";

/** The name of a file; what was copied by a pattern has none that is known. */
export function fileWordOf(path: string): string {
  return path.includes("*") ? "your CA files" : nameOf(path);
}
