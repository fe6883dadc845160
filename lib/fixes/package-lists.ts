import type { Instruction, Stage } from "../dockerfile/dockerfile";
import type { PackageManager } from "../images/image-fact";
import type { ShellNode, Word } from "../shell/script";
import { nameOf } from "../text/paths";

type Command = Extract<ShellNode, { readonly kind: "command" }>;

/** A command of a RUN that installs or removes packages, with the words that name them. */
export type PackageList = {
  readonly manager: PackageManager;
  readonly action: "add" | "remove";
  readonly instruction: Instruction;
  readonly command: Command;
  readonly operands: readonly Word[];
  /** A group that is taken out again, another root, or only local files: not a place for one more package. */
  readonly closed: boolean;
};

/** In the order of the file. Commands that may or may not run are left out. */
export function packageListsOf(stage: Stage): readonly PackageList[] {
  return stage.instructions.flatMap((instruction) => {
    if (instruction.detail.kind !== "run") return [];
    return certainCommandsOf(instruction.detail.script.body).flatMap((command) => {
      const list = findPackageList(command);
      return list === undefined ? [] : [{ ...list, instruction, command }];
    });
  });
}

/** Simple commands that run whenever the script comes through. */
export function certainCommandsOf(node: ShellNode): readonly Command[] {
  switch (node.kind) {
    case "command":
      return [node];
    case "pipeline":
      return node.commands.flatMap(certainCommandsOf);
    case "and":
      return [...certainCommandsOf(node.left), ...certainCommandsOf(node.right)];
    case "or":
      return certainCommandsOf(node.left);
    case "sequence":
      return node.nodes.flatMap(certainCommandsOf);
    case "subshell":
    case "group":
      return certainCommandsOf(node.body);
    default:
      return [];
  }
}

const managers: Readonly<Record<string, { readonly manager: PackageManager; readonly add: string; readonly remove: string }>> = {
  apk: { manager: "apk", add: "add", remove: "del" },
  "apt-get": { manager: "apt", add: "install", remove: "remove purge autoremove" },
  apt: { manager: "apt", add: "install", remove: "remove purge autoremove" },
  aptitude: { manager: "apt", add: "install", remove: "remove purge" },
  dnf: { manager: "dnf", add: "install", remove: "remove erase" },
  dnf5: { manager: "dnf", add: "install", remove: "remove" },
  microdnf: { manager: "microdnf", add: "install", remove: "remove" },
  yum: { manager: "yum", add: "install", remove: "remove erase" },
  tdnf: { manager: "tdnf", add: "install", remove: "remove erase" },
  zypper: { manager: "zypper", add: "install in", remove: "remove rm" },
};

/** Options whose argument is a word of its own. */
const takesArgument = new Set(
  (
    "-o --option -c --config-file --target-release --default-release --virtual --repository -X --root -p --arch --repositories-file " +
    "--keys-dir --cache-dir --wait --progress-fd --setopt --enablerepo --disablerepo --installroot --releasever --exclude -x -d -e --from -r --repo"
  ).split(" "),
);

function findPackageList({ words }: Command): Omit<PackageList, "instruction" | "command"> | undefined {
  const texts = words.map(plainTextOf);
  const at = texts.findIndex((it) => it === undefined || !/^(?:sudo|env|exec|command|time|eatmydata|-[EHn]|[A-Za-z_]\w*=.*)$/.test(it));
  const known = managers[nameOf(texts[at] ?? "")];
  if (known === undefined) return undefined;
  const operands: Word[] = [];
  const options: string[] = [];
  let action: PackageList["action"] | undefined;
  for (let index = at + 1; index < words.length; index += 1) {
    const word = words[index];
    const text = texts[index];
    if (word === undefined) break;
    if (text?.startsWith("-")) {
      options.push(text);
      const isGroup = text === "-t";
      if (isGroup) options.push("--virtual");
      if (isGroup || takesArgument.has(text)) index += 1;
    } else if (action === undefined) {
      action = known.add.split(" ").includes(text ?? "") ? "add" : known.remove.split(" ").includes(text ?? "") ? "remove" : undefined;
      if (action === undefined) return undefined;
    } else operands.push(word);
  }
  if (action === undefined) return undefined;
  const elsewhere = /^(?:--virtual|--root|--installroot|-p$|--no-network|--download-only|-d$|--simulate|--dry-run)/;
  const group = known.manager === "apk" ? elsewhere : /^(?:--installroot|--root|--download-only|--simulate|--dry-run|--only-upgrade)/;
  return {
    manager: known.manager,
    action,
    operands,
    closed: options.some((it) => group.test(it)) || operands.every((it) => /\.(?:deb|apk|rpm)$|^\.{0,2}\//.test(it.text)),
  };
}

/** The word without its quotes; undefined where a variable stands in it. */
export function plainTextOf({ parts }: Word): string | undefined {
  let text = "";
  for (const part of parts) {
    if (part.kind !== "literal") return undefined;
    text += part.text;
  }
  return text;
}
