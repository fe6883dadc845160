import { Fragment } from "react";

/** A path that breaks behind its slashes, not in the middle of a name. */
export function PathText({ children }: { readonly children: string }) {
  const parts = children.split(/(?<=\/)(?=[^/])/);
  return parts.map((part, index) => (
    <Fragment key={parts.slice(0, index + 1).join("")}>
      {index > 1 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
