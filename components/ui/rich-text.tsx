import { createElement, Fragment } from "react";

/** A sentence with code in backticks, and words of somebody else between asterisks. */
export function RichText({ children }: { readonly children: string }) {
  const parts = children.split(/`([^`]+)`|(?<![\w*])\*(\w[^*`\n]{0,80}\w)\*(?![\w*])/);
  return createElement(
    Fragment,
    undefined,
    // Each match leaves its two groups behind, one of them empty.
    ...parts.map((part, index) =>
      index % 3 === 1
        ? part && createElement("code", undefined, part)
        : index % 3 === 2
          ? part && createElement("em", undefined, part)
          : part,
    ),
  );
}
