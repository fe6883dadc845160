import type { Metadata } from "next";
import { PageFrame } from "../components/pages/page-frame";

export const metadata: Metadata = { title: "There is no such page · Rootcause" };

export default function NotFound() {
  return (
    <PageFrame
      current={undefined}
      title="There is no such page"
      intro="The address may be old or mistyped. What you look for may be in one of these."
    >
      <ul className="grid gap-1.5">
        {[
          ["/", "The workbench: paste a log, a Dockerfile, or both"],
          ["/errors", "Error messages, and what each means"],
          ["/causes", "Causes, and their repairs"],
          ["/learn", "How trust works in a container"],
        ].map(([address, what]) => (
          <li key={address}>
            <a href={address} className="underline decoration-line underline-offset-4 hover:decoration-current">
              {what}
            </a>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
