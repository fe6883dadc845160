import { expect, test } from "vitest";
import { readLog } from "./read-log";

const program =
  '2026/11/22 18:03:11 starting on :8080\n2026/11/22 18:03:14 Get "https://api.shop.example/": x509: certificate signed by unknown authority';
const done = `[+] Building 21.4s (11/11) FINISHED
 => [internal] load build definition from Dockerfile                       0.0s
 => [build 4/4] RUN CGO_ENABLED=0 go build -o /app .                       9.3s
 => exporting to image                                                     0.1s
 => => naming to docker.io/library/app                                     0.0s`;
const failed = `[+] Building 3.1s (7/9)
 => ERROR [build 3/4] RUN go mod download                                  2.2s
------
 > [build 3/4] RUN go mod download:
0.812 go: golang.org/x/text@v0.3.0: Get "https://proxy.golang.org/golang.org/x/text": x509: certificate signed by unknown authority
------
ERROR: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1`;

/** Building and running stand in one command, or the build is over: what comes after is said by the program. */
const rows: readonly (readonly [name: string, log: string, phase: string])[] = [
  ["built and run in one line", `$ docker build -t app . && docker run --rm app\n${program}`, "run"],
  ["in one line, with the build's end", `$ docker build -t app . && docker run --rm app\n${done}\n${program}`, "run"],
  ["a semicolon", `$ docker build -t app .; docker run --rm app\n${program}`, "run"],
  ["zsh", `anna@mini app % docker build -t app . && docker run --rm app\n${program}`, "run"],
  ["a decorated zsh", `➜  app git:(main) docker build -t app . && docker run --rm app\n${program}`, "run"],
  ["PowerShell", `PS C:\\Users\\anna\\app> docker build -t app .; docker run --rm app\n${program}`, "run"],
  ["podman", `$ podman build -t app . && podman run --rm app\n${program}`, "run"],
  ["compose up with its build", `$ docker compose up --build\n${done}\n${program}`, "run"],
  ["compose with a file", `$ docker compose build && docker compose -f dev.yaml up\n${program}`, "run"],
  ["the build's end alone", `$ docker build -t app .\n${done}\n${program}`, "run"],
  ["the build's end behind a prompt with a name", `anna@mini:~/app$ docker build -t app .\n${done}\n${program}`, "run"],
  [
    "the classic builder's end",
    `Step 4/4 : RUN go build -o /app .\nSuccessfully built 0123456789ab\nSuccessfully tagged app:latest\n${program}`,
    "run",
  ],
  [
    "plain progress to its end",
    `#11 [build 4/4] RUN go build\n#11 DONE 3.2s\n#12 naming to docker.io/library/app done\n#12 DONE 0.1s\n${program}`,
    "run",
  ],
  ["a step that failed before anything ran", `$ docker build -t app . && docker run --rm app\n${failed}`, "build"],
  ["a step that failed on a terminal of PowerShell", `PS C:\\app> docker build -t app .; docker run --rm app\n${failed}`, "build"],
  [
    "another command after the build",
    `$ docker build -t app .\n${done}\n$ curl https://api.shop.example/\ncurl: (60) SSL certificate problem: unable to get local issuer certificate`,
    "host",
  ],
  ["only a build", `$ docker build -t app .\ngo: Get "https://proxy.golang.org/x": x509: certificate signed by unknown authority`, "build"],
];

test.each(rows)("%s", (_, log, phase) => {
  expect(readLog(log).failure).toMatchObject({ kind: "unknown-authority", phase });
});
