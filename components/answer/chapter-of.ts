import type { Report } from "../../lib/report";
import type { Verdict } from "../../lib/vocabulary";

const chapters: Record<Verdict, string> = {
  "missing-bundle": "scratch",
  "builder-only": "stages",
  "bundle-elsewhere": "runtimes",
  "bundle-unreadable": "without-a-shell",
  "not-refreshed": "private-ca",
  "runtime-own-store": "runtimes",
  "present-so-other-cause": "private-ca",
  unknown: "trust-store",
};

/** The chapter of /learn that has the words this answer uses. */
export function chapterOf({ cause, verdict, fixAt }: Pick<Report, "cause" | "verdict" | "fixAt">): string {
  if (cause === "proxy-intercepts-tls") return "proxies";
  if (cause === "verification-switched-off") return "switching-off";
  return verdict !== undefined && (fixAt === "image" || fixAt === "build-stage") ? chapters[verdict] : "trust-store";
}
