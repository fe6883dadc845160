import { Fragment } from "react";

const breaks = { slash: /(?<=\/)(?=[^/])/, dot: /(?<=\.)/ } as const;

/** A path that breaks behind its slashes, or a host behind its dots, and within a name only where the name alone is too long. */
export function PathText({ children, behind = "slash" }: { readonly children: string; readonly behind?: keyof typeof breaks }) {
  const parts = children.split(breaks[behind]);
  return parts.map((part, index) => (
    <Fragment key={parts.slice(0, index + 1).join("")}>
      {index === 0 || parts[index - 1] === "/" ? null : <wbr />}
      <span className="inline-block max-w-full [overflow-wrap:anywhere]">{part}</span>
    </Fragment>
  ));
}
