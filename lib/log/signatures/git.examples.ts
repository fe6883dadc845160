import type { SignatureExample } from "../signature";
import type { git } from "./git";

export const gitExamples: Record<(typeof git)[number]["id"], SignatureExample> = {
  "git-lfs": {
    message: "fatal: unable to access '<url>': <curl text>",
    library: "Git",
    citation: "git/git remote-curl.c; observed git-*",
    confidence: "observed",
    examples: [
      "fatal: unable to access 'https://api.corp.example/team/app.git/': server certificate verification failed. CAfile: /etc/pki/empty.pem CRLfile: none",
      "fatal: unable to access 'https://api.corp.example/team/app.git/': server certificate verification failed. CAfile: /etc/pki/empty.pem CRLfile: none",
      "#5 0.089 fatal: unable to access 'https://api.corp.example/team/app.git/': server certificate verification failed. CAfile: none CRLfile: none",
    ],
  },
};
