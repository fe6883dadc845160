import type { Instruction } from "../dockerfile/dockerfile";
import type { FixId } from "../fixes/fix-ids";
import type { StageSummary } from "../report";
import { allRules } from "../runtimes/all";
import { bundleVariables } from "../runtimes/bundle-variables";
import { type Runtime, runtimes } from "../vocabulary";
import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { mergedAuthoritiesOf, ownAuthorityFilesOf } from "./own-authorities";
import { findReplacedEntrypoint, temurinEntrypoint } from "./replaced-entrypoint";
import { saysFirstCertificate } from "./says-first-certificate";
import type { Situation } from "./situation";
import { skippedAuthorityOf } from "./skipped-authority";
import { findVainUpdate } from "./vain-update";

export const runtimeHasOwnStore = defineCause({
  id: "runtime-has-own-store",
  title: "This runtime brings its own list of authorities",
  example: "node-own-store",
  about: {
    what: "The program does not read the system's list. Node.js, Java, Python's requests, Deno and others carry one of their own.",
    why: "They were made to behave the same on every system. An authority that is only in the system's list does not exist for them.",
    looksLike: "`curl` in the same container works, the program fails. `update-ca-certificates` reports `1 added`, and nothing changes.",
    mistakenFor: "A CA that was not installed properly.",
    doNot: "Do not set `NODE_TLS_REJECT_UNAUTHORIZED=0` or `verify=False`: one variable gives the runtime the missing authority.",
  },
  sources: [
    "https://nodejs.org/api/cli.html#node_extra_ca_certsfile",
    "https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification",
    "https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html",
    "https://docs.deno.com/runtime/reference/env_variables/",
  ],
  when(situation) {
    const found = findImageCase(situation, { verdict: "runtime-own-store" });
    // An empty or missing list is another matter than one that lacks an authority.
    if (found === undefined || situation.failure?.kind === "no-trust-store") return undefined;
    const own = [...mergedAuthoritiesOf(found.stage), ...ownAuthorityFilesOf(found.stage)];
    // With its own list the runtime verifies public servers; only an own authority in the file makes that worth a word.
    return situation.failure === undefined && own.length === 0 ? undefined : { found, own: own.at(0) };
  },
  explain({ found, own }) {
    const { situation, words, host, stage } = found;
    const runtime = stage.judgement.runtime ?? situation.runtime ?? "other";
    const known = bundleVariables[stage.judgement.lookUpId ?? ""];
    const name = known?.program ?? (runtime === "other" ? "This program" : runtimes[runtime]);
    const where = known === undefined ? (store[runtime] ?? "a list of its own") : "a list of its own";
    const vain = findVainUpdate(situation);
    const rule = allRules.find(({ id }) => id === stage.judgement.lookUpId);
    // Without a shell the tool cannot be run.
    const carrier = stage.state.shell === "yes" ? rule?.refreshedBy?.[0] : undefined;
    const told =
      carrier !== undefined
        ? `run \`${carrier}\`, which writes that file as well`
        : known === undefined
          ? how[runtime]
          : `set \`${known.variable}\` to the system's bundle`;
    const replaced = replacedScriptOf(situation, stage);
    const isPublic = host?.scope === "public";
    // Where the system's bundle is the remedy, the CA has to be in it.
    const skipped = told?.endsWith("the system's bundle") ? skippedAuthorityOf(stage) : undefined;
    if (own !== undefined && replaced !== undefined)
      return {
        confidence: "likely",
        fixAt: found.fixAt,
        headline: `\`USE_SYSTEM_CA_CERTS\` has no effect here: the \`ENTRYPOINT\` of this file takes the place of the script that reads it.`,
        explanation: [
          `Temurin's image starts with \`${temurinEntrypoint}\`, and only that script carries \`${own}\` into Java's list. Your \`ENTRYPOINT\` starts the program without it, so Java knows nothing of the file. Let the line start with the script, or import the file with \`keytool\` while the image is built.`,
        ],
        evidence: [...found.evidence, { span: replaced.span, note: `This takes the place of \`${temurinEntrypoint}\`.` }],
        alternatives: situation.failure === undefined ? [] : [alternatives.incompleteChain(situation)],
        fixes: fixes.java ?? [],
      };
    return {
      confidence: own === undefined ? "possible" : "likely",
      fixAt: found.fixAt,
      headline:
        own === undefined
          ? `${name} uses ${where}, and the authority of ${words.server} is not in it.`
          : skipped !== undefined
            ? `Your CA is not in the system's list, and ${name} does not read that anyway: it uses ${where}.`
            : `Your CA is in the image, but ${name} does not read the system's list: it uses ${where}.`,
      explanation: [
        own === undefined
          ? `${
              carrier === undefined
                ? `Installing \`ca-certificates\` would change nothing here, because ${name} does not look there.`
                : `This ${name} is the distribution's own: what \`${carrier}\` registers, it carries into that file as well.`
            } ${
              isPublic
                ? `A well-known server like ${words.server} would be trusted, so something on the way re-signs the connection, or the list is very old.`
                : saysFirstCertificate(situation)
                  ? "Only the server's own certificate was there to verify. On a private host it most often comes from a private root, which has to be given to the runtime itself; if its issuer is an intermediate, the server should send that too."
                  : `The certificate comes from a private authority or from a proxy; that authority has to be ${carrier === undefined ? "given to the runtime itself" : "registered"}.`
            }`
          : `${skipped ?? `\`${own}\` is for programs that read the system's list.`} ${name} needs to be told: ${told ?? "give it the file by its own setting"}.`,
        ...(vain === undefined
          ? []
          : [
              `\`RUN update-ca-certificates\` cannot work here: ${words.base} does not have the tool, and the build stops at that line with \`not found\`. ${name} does not need it.`,
            ]),
      ],
      evidence: [
        ...found.evidence,
        ...(vain === undefined
          ? []
          : [{ span: { ...vain.span, in: "dockerfile" as const }, note: "The tool that is called here is not in the image." }]),
      ],
      alternatives:
        situation.failure === undefined
          ? []
          : own === undefined
            ? [
                ...(isPublic
                  ? [alternatives.proxy(situation), alternatives.privateAuthority(situation), alternatives.incompleteChain(situation)]
                  : saysFirstCertificate(situation)
                    ? [alternatives.incompleteChain(situation), alternatives.privateAuthority(situation), alternatives.proxy(situation)]
                    : [alternatives.privateAuthority(situation), alternatives.proxy(situation), alternatives.incompleteChain(situation)]),
              ]
            : [alternatives.incompleteChain(situation)],
      fixes: ["name-system-bundle-to-program", ...(fixes[runtime] ?? (["register-private-ca"] as const))],
    };
  },
});

/** The variable that Temurin's start script reads is set, and the script does not run. */
function replacedScriptOf({ stages }: Situation, stage: StageSummary): Instruction | undefined {
  const isSet = stage.state.env.some(({ name }) => name === "USE_SYSTEM_CA_CERTS");
  return isSet && stage.state.image?.id.startsWith("temurin") ? findReplacedEntrypoint(stage, stages) : undefined;
}

const store: Partial<Record<Runtime, string>> = {
  node: "the list compiled into it",
  deno: "the list compiled into it",
  bun: "the list compiled into it",
  java: "its own `cacerts` file",
  python: "the list of the package `certifi`",
  rust: "a list compiled into the program",
};

const how: Partial<Record<Runtime, string>> = {
  node: "set `NODE_EXTRA_CA_CERTS` to the file",
  bun: "set `NODE_EXTRA_CA_CERTS` to the file",
  deno: "set `DENO_TLS_CA_STORE=system,mozilla`",
  java: "import the file with `keytool -importcert -cacerts`",
  python: "set `REQUESTS_CA_BUNDLE` to the system's bundle",
};

const fixes: Partial<Record<Runtime, readonly FixId[]>> = {
  node: ["set-node-extra-ca-certs", "use-system-ca-in-node"],
  bun: ["set-node-extra-ca-certs"],
  deno: ["use-system-ca-in-deno"],
  java: ["import-into-java-keystore", "use-system-ca-in-temurin"],
  python: ["set-requests-ca-bundle"],
};
