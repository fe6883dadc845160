import { readDockerfile } from "../dockerfile/read-dockerfile";
import type { Report } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import { isBelow, nameOf } from "../text/paths";
import { anchorDirectories } from "../trust/store/store-paths";
import type { Finding } from "./cause";
import { isCertManagerWebhook } from "./cert-manager-webhook";
import { buildCommand, checkImage, clockCommand, listedAuthorityCommand, listStoreCommand, nearestChainCommand } from "./commands";
import { findHost } from "./host-of";
import { registryCheckOf } from "./registry-client";
import { temurinEntrypoint } from "./replaced-entrypoint";
import type { Situation } from "./situation";
import { stageWordOf } from "./words-of";

type Check = Report["checks"][number];

/** How to see that it worked, with the host, stage and path of this case, and what the recommended patch puts in. */
export function checksOf(situation: Situation, { fixAt }: Finding, patched?: string): readonly Check[] {
  const { failure, stage } = situation;
  if (failure === undefined && stage === undefined) return [];
  const host = findHost(failure);
  const server = host === undefined ? "the server" : `\`${host.name}\``;
  const chain: Check = {
    title: `${server === "the server" ? "The server" : server} is verified: \`Verify return code: 0 (ok)\` at the end`,
    command: nearestChainCommand(situation),
  };
  switch (fixAt) {
    case "image":
      if (stage?.judgement.verdict === "runtime-own-store") return [ownStoreCheckOf(situation, patched)];
      return [
        ...(stage === undefined
          ? []
          : [
              listedCheckOf(situation, patched) ?? {
                title: `The bundle is in ${stageWordOf(stage, situation.stages)}`,
                command: listStoreCommand(situation),
              },
            ]),
        ...(failure === undefined
          ? []
          : [
              {
                title: `The program reaches ${server}: run it as before, from the new image`,
                command: `docker run --rm ${stage === undefined ? "IMAGE" : checkImage}`,
              },
            ]),
      ];
    case "build-stage":
      return [
        {
          title: "The build passes the step that failed",
          // Without its Dockerfile there is nothing to say which stage it was.
          command:
            stage === undefined
              ? "docker build --progress=plain --no-cache ."
              : buildCommand(situation).replace("docker build", "docker build --progress=plain --no-cache"),
        },
      ];
    case "docker-host":
      return [registryCheckOf(situation)];
    case "cluster":
      if (isCertManagerWebhook(situation))
        return [{ title: "cert-manager answers: `The cert-manager API is ready`", command: "cmctl check api --wait=2m" }];
      return failure?.facts.webhook === undefined
        ? [{ title: "No new x509 message appears", command: "kubectl get events -A --sort-by=.lastTimestamp | grep -i x509" }]
        : [{ title: "The API server accepts the object (nothing is changed)", command: "kubectl apply --dry-run=server -f FILE.yaml" }];
    case "server":
      return [chain];
    case "clock":
      return [{ title: "The time is right", command: clockCommand }];
    case "client-peer":
      return [
        {
          title: "The certificate is good for a client that knows only your authority: `Verify return code: 0 (ok)`",
          command: "openssl s_client -connect SERVER:443 -servername SERVER -CAfile our-ca.crt </dev/null",
        },
      ];
    case "application":
    case "unknown":
      return failure === undefined ? [] : [chain];
    case "none":
      return [];
  }
}

/** A list that was there before proves nothing: what counts is that the CA of the patch is in it. */
function listedCheckOf(situation: Situation, patched: string | undefined): Check | undefined {
  const { stage } = situation;
  if (patched === undefined || stage?.judgement.bundle !== "present" || stage.state.shell !== "yes") return undefined;
  const list = findPlainWord(stage.judgement.bundlePath ?? "");
  const authority = findPlainWord(findAnchor(patched) ?? "");
  if (list === undefined || authority === undefined) return undefined;
  return {
    title: "Your CA is in the list: the command prints `trusted`",
    command: listedAuthorityCommand(situation, authority, list),
  };
}

/** The one CA that a COPY of the last stages puts where the update tool takes it from. */
function findAnchor(dockerfile: string): string | undefined {
  const paths = (readDockerfile(dockerfile)?.stages ?? []).flatMap(({ instructions }) =>
    instructions.flatMap(({ detail }) => {
      if (detail.kind !== "copy" || detail.sources.length !== 1) return [];
      const [source, destination] = [detail.sources[0]?.value, detail.destination?.value];
      if (source === undefined || destination === undefined) return [];
      const path = destination.endsWith("/") ? `${destination}${nameOf(source)}` : destination;
      return anchorDirectories.some((it) => isBelow(path, it)) && /\.(?:crt|pem)$/.test(path) ? [path] : [];
    }),
  );
  return new Set(paths).size === 1 ? paths[0] : undefined;
}

/** For a runtime with a list of its own only the runtime itself can tell. */
function ownStoreCheckOf({ failure, stage, stages, dockerfile }: Situation, patched: string | undefined): Check {
  const host = findHost(failure);
  const address = host === undefined ? "HOST" : `${host.name}${host.port === undefined || host.port === 443 ? "" : `:${host.port}`}`;
  const build = buildCommand({ stage, stages });
  const run = `${build} && docker run --rm --entrypoint`;
  const asBefore = {
    title: "The program succeeds: run it as before, from the new image",
    command: `${build} && docker run --rm ${checkImage}`,
  };
  const title = `The runtime reaches ${host === undefined ? "the server (put its name for `HOST`)" : `\`${address}\``}`;
  switch (stage?.judgement.runtime) {
    case "node": {
      // Distroless has it nowhere on `PATH`.
      const node = stage.state.image?.id.startsWith("distroless") ? "/nodejs/bin/node" : "node";
      return { title, command: `${run} ${node} ${checkImage} -e "fetch('https://${address}').then((it) => console.log(it.status))"` };
    }
    case "python": {
      const library = /^python-(requests|httpx)/.exec(stage.judgement.lookUpId ?? "")?.[1];
      if (library === undefined) return asBefore;
      return {
        title,
        command: `${run} python3 ${checkImage} -c "import ${library}; print(${library}.get('https://${address}').status_code)"`,
      };
    }
    case "java": {
      // An image without a shell has no `keytool` on `PATH`, if it has one at all.
      if (stage.state.shell !== "yes") return asBefore;
      const alias = findAlias(dockerfile?.text ?? "", patched ?? "");
      const named = alias === undefined ? "" : ` -alias ${alias}`;
      // Where the start script imports, it has to run first.
      if (patched?.includes("USE_SYSTEM_CA_CERTS") === true && alias === undefined)
        return {
          title: "Your CA is in Java's list once the image has started",
          command: `${run} ${temurinEntrypoint} ${checkImage} keytool -list -cacerts -storepass changeit`,
        };
      return { title: "Your CA is in Java's list", command: `${run} keytool ${checkImage} -list -cacerts -storepass changeit${named}` };
    }
    default:
      return asBefore;
  }
}

/** The name of the CA in Java's list: the one that the patch gives it, else that of the Dockerfile; undefined where there are several. */
function findAlias(dockerfile: string, patched: string): string | undefined {
  const [written, all] = [dockerfile, patched].map(
    (text) => new Set([...text.matchAll(/\s-alias\s+["']?([\w.-]{1,100})["']?(?=\s|$)/g)].map((it) => it[1])),
  );
  const added = [...(all ?? [])].filter((it) => !written?.has(it));
  const names = added.length > 0 ? added : [...(written ?? [])];
  return names.length === 1 ? findPlainWord(names[0]) : undefined;
}
