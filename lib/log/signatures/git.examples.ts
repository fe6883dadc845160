import type { SignatureExample } from "../signature";
import type { git } from "./git";

export const gitExamples: Record<(typeof git)[number]["id"], SignatureExample> = {
  "git-lfs": {
    message: "fatal: unable to access '<url>': <curl text>",
    library: "Git",
    citation: "git/git remote-curl.c; observed git-*",
    confidence: "observed",
    examples: [
      "fatal: unable to access 'https://git.corp.example/team/app.git/': SSL certificate problem: unknown certificate verification error",
    ],
  },
};
