import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseReference } from "./normalise-reference";

function checkReference(written: string, name: string, tag: string | undefined, mirror?: string): void {
  test(written, () => {
    const found = normaliseReference(written);
    expect({ name: found.name, tag: found.tag, mirror: found.mirror }).toEqual({ name, tag, mirror });
  });
}

describe("names are brought into one form", () => {
  checkReference("alpine", "docker.io/library/alpine", "latest");
  checkReference("docker.io/alpine:3.20", "docker.io/library/alpine", "3.20");
  checkReference("docker.io/library/alpine:3.20", "docker.io/library/alpine", "3.20");
  checkReference("index.docker.io/library/golang:1.22-alpine3.20", "docker.io/library/golang", "1.22-alpine3.20", "index.docker.io");
  checkReference("library/alpine", "docker.io/library/alpine", "latest");
  checkReference("someone/tool:v1", "docker.io/someone/tool", "v1");
  checkReference("arm64v8/alpine:3.19", "docker.io/library/alpine", "3.19");
  checkReference("public.ecr.aws/docker/library/node:20-slim", "docker.io/library/node", "20-slim", "public.ecr.aws/docker");
  checkReference("public.ecr.aws/lambda/python:3.12", "public.ecr.aws/lambda/python", "3.12");
  checkReference("mcr.microsoft.com/dotnet/aspnet:8.0", "mcr.microsoft.com/dotnet/aspnet", "8.0");
  checkReference("alpine@sha256:abc", "docker.io/library/alpine", undefined);
  checkReference("alpine:3.20@sha256:abc", "docker.io/library/alpine", "3.20");
  checkReference("localhost:5000/alpine:3.20", "localhost:5000/alpine", "3.20");
  checkReference("registry.example.com:5000/team/app", "registry.example.com:5000/team/app", "latest");
  checkReference("ALPINE:3.20", "docker.io/library/alpine", "3.20");
  checkReference("scratch", "scratch", "latest");
});

describe("mirrors are seen through only where the path says so", () => {
  checkReference("mirror.example.com/library/alpine:3.20", "docker.io/library/alpine", "3.20", "mirror.example.com");
  checkReference("registry.corp.example/dockerhub/library/node", "docker.io/library/node", "latest", "registry.corp.example/dockerhub");
  checkReference(
    "registry.corp.example/dockerhub/bitnami/minideb:bookworm",
    "docker.io/bitnami/minideb",
    "bookworm",
    "registry.corp.example/dockerhub",
  );
  checkReference("harbor.corp.example/docker-hub-proxy/redis", "docker.io/library/redis", "latest", "harbor.corp.example/docker-hub-proxy");
  checkReference("harbor.corp.example/gcr.io/distroless/static", "gcr.io/distroless/static", "latest", "harbor.corp.example");
  checkReference("nexus.corp.example:8443/docker.io/library/debian:12", "docker.io/library/debian", "12", "nexus.corp.example:8443");
  checkReference("m.daocloud.io/gcr.io/distroless/base", "gcr.io/distroless/base", "latest", "m.daocloud.io");
  checkReference("gcr.m.daocloud.io/distroless/base", "gcr.io/distroless/base", "latest", "gcr.m.daocloud.io");
  checkReference(
    "gitlab.example.com/group/dependency_proxy/containers/alpine:3.18",
    "docker.io/library/alpine",
    "3.18",
    "gitlab.example.com/group/dependency_proxy/containers",
  );
  checkReference(
    "1234.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/alpine:3",
    "docker.io/library/alpine",
    "3",
    "1234.dkr.ecr.eu-west-1.amazonaws.com/docker-hub",
  );
  // Ambiguous: teams push their own image under an official name.
  checkReference("docker-proxy.corp.example/alpine", "docker-proxy.corp.example/alpine", "latest");
  checkReference("registry.corp.example/team/alpine", "registry.corp.example/team/alpine", "latest");
});

test("any text is read without a throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z./:@-]{0,40}$/)), (written) => {
      expect(typeof normaliseReference(written).name).toBe("string");
    }),
  );
});

/** As the registry's grammar has it: a host with a dot or a port, then names. Some parts are those that we treat in a special way. */
const reference = fc
  .tuple(
    fc.option(fc.constantFrom("docker.io", "gcr.io", "localhost:5000", "harbor.corp.example", "gcr.m.daocloud.io", "public.ecr.aws")),
    fc.array(
      fc.oneof(
        fc.constantFrom("library", "docker-hub", "dependency_proxy", "containers", "quay.io", "docker", "amd64"),
        fc.stringMatching(/^[a-z0-9]+$/),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([host, names]) => [...(host === null ? [] : [host]), ...names].join("/"));

test("a normal name stays as it is", () => {
  fc.assert(
    fc.property(reference, (written) => {
      const { name } = normaliseReference(written);
      expect(normaliseReference(name).name).toBe(name);
    }),
  );
});
