import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { runWithoutShell } from "./run-without-shell";

checkCause(runWithoutShell, { finds: ["run-in-scratch"], silent: ["go-in-scratch", "private-ca-fine-bundle"] });

/** Whether the answer to a Dockerfile alone, or with a log, is that its `RUN` has no shell. */
function checkAlone(dockerfile: string, speaks: "speaks" | "silent", log = ""): void {
  expect(diagnose({ log, dockerfile, target: undefined, runtime: undefined }).cause === runWithoutShell.id, dockerfile).toBe(
    speaks === "speaks",
  );
}

test("roots that are there do not make a RUN work", () => {
  checkAlone("FROM gcr.io/distroless/base-debian12\nRUN mkdir /app\nCOPY app /app/app\n", "speaks");
  checkAlone("FROM scratch\nCOPY ca-certificates.crt /etc/ssl/certs/\nRUN chmod 644 /etc/ssl/certs/ca-certificates.crt\n", "speaks");
  checkAlone('FROM gcr.io/distroless/base-debian12\nRUN ["update-ca-certificates"]\n', "speaks");
  checkAlone("FROM gcr.io/distroless/nodejs22-debian12\nCOPY . /app\nRUN npm ci\n", "speaks");
});

test("a shell that was copied in does, and so may what we cannot see", () => {
  checkAlone("FROM gcr.io/distroless/base-debian12\nCOPY --from=busybox:uclibc /bin/sh /bin/sh\nRUN mkdir /app\n", "silent");
  checkAlone("FROM scratch\nADD rootfs.tar.xz /\nRUN mkdir /app\n", "silent");
  checkAlone(
    'FROM gcr.io/distroless/base-debian12\nCOPY --from=busybox /bin /busybox\nSHELL ["/busybox/sh", "-c"]\nRUN mkdir /app\n',
    "silent",
  );
  checkAlone('FROM scratch\nCOPY --from=build /app /app\nRUN ["/app", "init"]\n', "silent");
  checkAlone("FROM gcr.io/distroless/base-debian12:debug\nCOPY app /app\n", "silent");
});

test("an image whose program has spoken was built", () => {
  const log = 'Get "https://git.corp.example/": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  checkAlone("FROM gcr.io/distroless/base-debian12\nRUN mkdir /app\nCOPY app /app/app\n", "silent", log);
});
