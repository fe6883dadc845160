import { createElement, Fragment } from "react";

/** A sentence with code in backticks. */
export function RichText({ children }: { readonly children: string }) {
  const parts = children.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? createElement("code", undefined, part) : part));
  return createElement(Fragment, undefined, ...parts);
}
