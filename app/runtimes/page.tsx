import type { Metadata } from "next";
import { Section } from "../../components/answer/section";
import { Facts } from "../../components/pages/facts";
import { PageFrame } from "../../components/pages/page-frame";
import { allRules } from "../../lib/runtimes/all";

export const metadata: Metadata = { title: "Where each runtime looks for root certificates · Rootcause" };

const names = allRules.map((it) => it.name);

/** Sections of one page have different names. */
const titleOf = ({ name, versions }: (typeof allRules)[number]) =>
  names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, ${versions}`;

const asCode = (all: readonly string[]) => all.map((it) => `\`${it}\``).join(", ");

export default function Page() {
  return (
    <PageFrame
      title="Where each runtime looks"
      intro="The files, directories and variables that decide whom a program trusts, in its own order."
    >
      {allRules.map((it) => (
        <Section key={it.id} id={it.id} title={titleOf(it)}>
          <Facts
            facts={[
              ["Versions", it.versions],
              ["Opens, in this order", asCode(it.paths.map(({ path }) => path))],
              ["Variables", asCode(it.env.map(({ name }) => name))],
              ["Brings itself", it.ownRoots],
              ["To add an authority", it.addPrivateAuthority],
              ["Traps", it.traps.join(" ")],
              ["Source", it.citation],
            ]}
          />
        </Section>
      ))}
    </PageFrame>
  );
}
