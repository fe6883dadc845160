import { Fragment } from "react";

/** A path that breaks behind its slashes, and within a name only where the name alone is too long. */
export function PathText({ children }: { readonly children: string }) {
  const parts = children.split(/(?<=\/)(?=[^/])/);
  return parts.map((part, index) => (
    <Fragment key={parts.slice(0, index + 1).join("")}>
      {index > 1 ? <wbr /> : null}
      <span className="inline-block max-w-full [overflow-wrap:anywhere]">{part}</span>
    </Fragment>
  ));
}
