import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { wordsOf } from "./words-of";

export const mountHidesStore = defineCause({
  id: "mount-hides-store",
  title: "A mount hides the image's certificates",
  example: "mount-over-etc-ssl",
  about: {
    what: "Something is mounted over the directory that holds the root certificates, so the program sees the mount instead.",
    why: "A volume, a config map or the host's directory on `/etc`, `/etc/ssl` or `/etc/ssl/certs` covers everything the image has there.",
    looksLike: "The image works alone and fails in compose or in the cluster.",
    mistakenFor: "A faulty image: building it again changes nothing.",
    doNot:
      "Do not mount the host's whole `/etc/ssl`: its links lead to files that are not mounted, and the image then depends on the host.",
  },
  sources: [
    "https://docs.docker.com/engine/storage/bind-mounts/",
    "https://docs.docker.com/reference/dockerfile/#volume",
    "https://github.com/containers/buildah/pull/5604",
    "https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath",
  ],
  when(situation) {
    const { failure, settings, stage } = situation;
    if (failure === undefined || !asksTheStore(situation) || failure.phase === "build") return undefined;
    const detail = stage?.judgement.detail;
    const mount = settings.mounts.find(
      (it) => it.kind !== "anonymous" && /^\/etc(?:\/(?:ssl|pki)(?:\/(?:certs|tls|ca-trust))?)?\/?$/.test(it.target),
    );
    const byVolume = stage !== undefined && detail === "volume-over-store";
    if (mount === undefined && detail !== "mount-hides-store" && !byVolume) return undefined;
    return { situation, mount, byVolume };
  },
  explain({ situation, mount, byVolume }) {
    const words = wordsOf(situation);
    const isObserved = situation.observations.some((it) => it.kind === "mounts" && mount !== undefined && it.mounts.includes(mount));
    return {
      confidence: "likely",
      fixAt: byVolume ? "image" : "application",
      headline: byVolume
        ? "A `VOLUME` covers the certificate directory, so the container may see older certificates than the image holds."
        : `The mount on \`${mount?.target ?? "/etc/ssl"}\` hides the root certificates of the image.`,
      explanation: [
        byVolume
          ? "What a later `RUN` writes below a `VOLUME` is kept by BuildKit, but thrown away by Docker's classic builder and by buildah before 1.37. And the volume is filled from the image only once: `docker compose` hands an old one to the new container. Take the line out, or put the certificates in before it and start with a new volume (`docker compose up --renew-anon-volumes`)."
          : `While it is mounted, ${words.program} sees what is in ${mount?.source === undefined ? "the mount" : `\`${mount.source}\``} and not what the image holds. Mount single files beside the store and name them to the program, never a directory over it.${mount?.kind === "volume" ? " A named volume is filled from the image only when it is new: what a later image brings does not reach it." : ""}`,
      ],
      evidence: [
        ...evidenceOf(situation),
        ...(mount === undefined ? [] : [{ span: mount.span, note: `Mounted over the image's \`${mount.target}\`.` }]),
      ],
      // Where the container itself was looked at, nothing is left to look at.
      alternatives: byVolume || isObserved ? [] : [alternatives.mount()],
      fixes: byVolume ? ["copy-bundle-from-stage"] : ["unmount-store"],
      ...(byVolume
        ? {}
        : {
            checks: [
              {
                title: `The program reaches ${words.server} without the mount: run it as before, without that line`,
                command: "docker run --rm IMAGE",
              },
            ],
          }),
    };
  },
});
