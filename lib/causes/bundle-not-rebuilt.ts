import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { ownAuthorityFilesOf } from "./own-authorities";

export const bundleNotRebuilt = defineCause({
  id: "bundle-not-rebuilt",
  title: "The CA was put in, but the list was never rebuilt",
  example: "ca-without-update",
  about: {
    what: "The private CA lies in its directory, and no later step merges it into the list that programs read.",
    why: "Programs do not read `/usr/local/share/ca-certificates`. The update tool does, and writes the list; it has to run after the file is there.",
    looksLike: "The file is in the image and the program does not know the authority.",
    mistakenFor: "A wrong certificate.",
    doNot: "Do not point every program at the file by a variable: for most of them that replaces the public list.",
  },
  sources: [
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
    "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/securing_networks/using-shared-system-certificates_securing-networks",
    "https://src.fedoraproject.org/rpms/ca-certificates/blob/rawhide/f/README.src",
  ],
  when: (situation) =>
    findImageCase(situation, { details: ["no-refresh", "wrong-directory"] }) ?? findImageCase(situation, { verdict: "not-refreshed" }),
  explain({ words, stage, ...found }) {
    const file = ownAuthorityFilesOf(stage).at(0);
    const content = stage.state.files.find(({ path }) => path === file)?.content;
    // Copied by a pattern or as a directory: its own name is not known.
    const unseen = file?.includes("*") === true && content?.kind === "authority" ? content.name : undefined;
    const what = unseen !== undefined ? `The CA from \`${unseen}\`` : file === undefined ? "Your CA" : `\`${file}\``;
    const wrongPlace = stage.judgement.detail === "wrong-directory";
    const installedAlready = stage.judgement.detail === "installed-already";
    return {
      // A newer version of the package would have run the tool.
      confidence:
        installedAlready && stage.state.image?.distribution !== "alpine" && found.confidence === "certain" ? "likely" : found.confidence,
      fixAt: found.fixAt,
      headline: wrongPlace
        ? `${what} is in ${words.stage}, in a directory that nothing reads.`
        : `${what} is in ${words.stage}, but nothing merges it into the list that ${words.program} reads.`,
      explanation: [
        wrongPlace
          ? `The update tool of this distribution does not look in that directory, so the authority never reaches the list. Copy it where the tool looks, and run the tool.`
          : installedAlready
            ? "The package `ca-certificates` runs its update tool when it comes in. It was in the image before, so installing it again does nothing; the tool has to be run after the file is copied, as root."
            : `A file in the CA directory does nothing by itself. The update tool has to run after it is copied, as root; then the authority is in the list.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["register-private-ca"],
    };
  },
});
