import type { Runtime } from "../vocabulary";

/**
 * Runtimes whose programs need an interpreter or a virtual machine, and where it lies: in the image itself, or in what is built as well
 * (an Erlang release brings its own). A runtime that is not here is compiled into its program.
 */
export const interpreters: Readonly<Partial<Record<Runtime, "image" | "release">>> = {
  erlang: "release",
  java: "image",
  node: "image",
  perl: "image",
  php: "image",
  python: "image",
  ruby: "image",
};
