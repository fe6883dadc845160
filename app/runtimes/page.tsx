import type { Metadata } from "next";
import { Facts } from "../../components/pages/facts";
import { FilteredList } from "../../components/pages/filtered-list";
import { FoldedEntry } from "../../components/pages/folded-entry";
import { PageFrame } from "../../components/pages/page-frame";
import { whyWeBelieve } from "../../lib/images/why-we-believe";
import { allRules } from "../../lib/runtimes/all";
import type { LookUpRule } from "../../lib/runtimes/look-up-rule";
import { runtimes } from "../../lib/vocabulary";

export const metadata: Metadata = {
  title: "Where each runtime looks for root certificates · Rootcause",
  description:
    "The files, directories and variables that decide whom a program trusts: Go, Node.js, Python, Java, curl, git, Rust, .NET and more.",
};

const names = allRules.map((it) => it.name);

/** Entries of one page have different names. */
const titleOf = ({ name, versions }: LookUpRule) => (names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, ${versions}`);

const asCode = (all: readonly string[]) => all.map((it) => `\`${it}\``).join(", ");

const systems = {
  yes: { text: "reads the system's store", look: "text-trust" },
  no: { text: "has its own list", look: "text-doubt" },
  optional: { text: "reads the system's store if told to", look: "text-doubt" },
} as const;

export default function Page() {
  const groups = [...new Set(allRules.map((it) => it.runtime))].map((runtime) => ({
    id: `of-${runtime}`,
    title: runtime === "other" ? "Other programs" : runtimes[runtime],
    items: allRules
      .filter((it) => it.runtime === runtime)
      .map((it) => ({
        id: it.id,
        words: [it.name, it.versions, it.id, ...it.paths.map(({ path }) => path), ...it.env.map(({ name }) => name), ...it.traps]
          .join(" ")
          .toLowerCase(),
        shown: <Entry rule={it} />,
      })),
  }));
  return (
    <PageFrame
      current="Runtimes"
      title="Where each runtime looks"
      intro="The files, directories and variables that decide whom a program trusts, in its own order. Each says how we know: *observed* is what we saw the program do, *read* comes from its sources, *memory* is not checked yet."
    >
      <FilteredList what="runtimes, paths and variables" groups={groups} />
    </PageFrame>
  );
}

function Entry({ rule }: { readonly rule: LookUpRule }) {
  const { text, look } = systems[rule.usesSystemStore];
  return (
    <FoldedEntry id={rule.id} title={titleOf(rule)} aside={<span className={look}>{text}</span>}>
      <Facts
        facts={[
          ["Versions", rule.versions],
          ["Opens, in this order", asCode(rule.paths.map(({ path }) => path))],
          ["Variables", asCode(rule.env.map(({ name }) => name))],
          ["Brings itself", rule.ownRoots],
          ["To add an authority", rule.addPrivateAuthority],
          ["Traps", rule.traps.join(" ")],
          ["Why we believe it", whyWeBelieve(rule)],
        ]}
      />
    </FoldedEntry>
  );
}
